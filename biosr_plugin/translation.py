"""Texts in the user's language.

Every text stands in the code as a literal in one of three calls, by which ``scripts/translations.py`` finds
it: :func:`tr` where it is shown at once, :func:`mark` and :func:`paragraphs` where it is a constant, which
:func:`translated` turns into the user's language when it is shown. What is filled in is named, ``{path}``,
so that a translation may have it in another order.
"""

from __future__ import annotations

from typing import NewType

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "BioSR"
"""What all of the plugin's texts are filed under."""
Marked = NewType("Marked", str)
"""An English text that has a translation."""


def tr(text: str) -> str:
    """The text in the user's language, or as it is if nobody has translated it."""
    return translated(mark(text))


def mark(text: str) -> Marked:
    """The text as it is, noted for translation: for constants, made before the language is known."""
    return Marked(text)


def paragraphs(text: str) -> tuple[Marked, ...]:
    """The paragraphs of a text in HTML, each noted for translation, without line breaks."""
    return tuple(Marked(f"{piece.strip()}</p>") for piece in " ".join(text.split()).split("</p>")[:-1])


def translated(text: Marked) -> str:
    """A noted text in the user's language, or as it is if nobody has translated it."""
    return str(QCoreApplication.translate(CONTEXT, text))
