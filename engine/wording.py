"""What the engine says, in the user's language (standard library only).

Every sentence stands in the code as a literal in one of two calls, by which
``scripts/engine_translations.py`` finds it: :func:`tr` where it is said at once, :func:`mark` where it is a
constant or a name in a file, which :func:`translated` turns into the user's language when it is said. What is
filled in is named, ``{path}``, so that a translation may have it in another order; ``.format`` fills it in
after the translation.

Everything that programs read stays English: tags, JSON, tables, names of options and their values.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import NewType

LOCALES = Path(__file__).with_name("locales")
"""Holds ``LANGUAGE/LC_MESSAGES/biosr.po``, and the ``.mo`` that is made of it."""
DOMAIN = "biosr"
VARIABLE = "BIOSR_LANGUAGE"
"""Names the language of a process, e.g. ``pt_BR``; English without it."""
Marked = NewType("Marked", str)
"""An English text that has a translation."""


class _Voice:
    catalogue = gettext.NullTranslations()


def speak(language: str) -> None:
    """Has everything said in a language from now on; English where there is no translation into it.

    Args:
        language: As QGIS names it, e.g. ``de`` or ``pt_BR``; empty for English.
    """
    languages = [language] if language else []  # None would ask the system's variables
    _Voice.catalogue = gettext.translation(DOMAIN, LOCALES, languages, fallback=True)


def spoken() -> str:
    """The language that texts are in, e.g. ``pt``."""
    return _Voice.catalogue.info().get("language", "en")


def tr(text: str) -> str:
    """The text in the user's language, or as it is if nobody has translated it."""
    return translated(mark(text))


def mark(text: str) -> Marked:
    """The text as it is, noted for translation: for constants, and for what files hold in English."""
    return Marked(text)


def translated(text: Marked) -> str:
    """A noted text in the user's language, or as it is if nobody has translated it."""
    return _Voice.catalogue.gettext(text) if text else ""  # of no text, catalogues have their head


class Note(str):
    """A sentence in English, as files hold it, that :func:`told` says in the user's language.

    Args:
        text: A text that is noted for translation.
        values: What is filled in.
    """

    text: Marked
    values: dict[str, object]

    def __new__(cls, text: Marked, **values: object) -> Note:
        """Fills in the English text."""
        note = super().__new__(cls, text.format(**values))
        note.text, note.values = text, values
        return note

    def __reduce__(self) -> tuple[object, ...]:
        return str, (str(self),)

    def about(self, **values: object) -> Note:
        """The same of something else."""
        return Note(self.text, **{**self.values, **values})


def told(text: str) -> str:
    """What to say of a text that goes into files too; so may be what is filled in."""
    if not isinstance(text, Note):
        return text
    values = {name: told(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return translated(text.text).format(**values)


def counted(number: int, what: str) -> str:
    """So many of them, in words; ``what`` is one of them in English, e.g. ``tile``."""
    one, many = plural(what)
    return _Voice.catalogue.ngettext(one, many, number).format(number=number)


def plural(what: str) -> tuple[str, str]:
    """What the catalogues have for one of them, and for several."""
    return f"{{number}} {what}", f"{{number}} {what}s"


speak(os.environ.get(VARIABLE, ""))
