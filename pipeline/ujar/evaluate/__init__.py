"""Extraction against gold: annotations are read, validated and compared, predictions matched with them and scored."""
