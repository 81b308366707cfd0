"""What all reports share, and the report of a map's making."""
