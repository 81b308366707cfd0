"""Deepness, a plugin of QGIS: cannot run the task from outside QGIS's window."""

NAME = "Deepness"


def missing() -> str:
    """Why it cannot run here."""
    return (
        "it takes the pixels of a layer of QGIS and hands the map to QGIS's window: "
        "there is no call from a file of heights to a file"
    )
