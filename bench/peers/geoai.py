"""GeoAI (``pip install geoai-py``): cannot run the task, its super-resolution is of 8-bit images."""

NAME = "GeoAI"


def missing() -> str:
    """Why it cannot run here."""
    return "its super-resolution takes three bands of 0 to 255 and gives 8-bit ones: heights do not fit in"
