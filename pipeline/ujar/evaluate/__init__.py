"""Extraction against gold: read and validate annotations, match them with predictions, count, score, compare annotators."""
