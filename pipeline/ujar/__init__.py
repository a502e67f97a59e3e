"""Ujar: who said what about which treaty. A knowledge graph of attributed claims from Indonesian news."""

__version__ = "0.1.0"
