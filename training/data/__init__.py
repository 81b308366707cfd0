"""Data sets, one a file, and what they share."""
