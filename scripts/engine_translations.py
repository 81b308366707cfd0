"""Gathers what the engine says into ``engine/locales/*/LC_MESSAGES/biosr.po`` and compiles it.

``scripts/engine_translations.py`` keeps what is translated, adds what is new as empty, drops what is gone and
makes the ``.mo`` that the engine loads; then it says what is left to translate, and exits with 1 if there is
any. A further language begins with an empty file: ``engine/locales/it/LC_MESSAGES/biosr.po``.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import literals
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.wording import DOMAIN, LOCALES, plural  # noqa: E402

MARKERS = ("tr", "mark")
"""The calls of ``wording.py`` that take a literal."""
ITSELF = ("wording.py", "events.py")
"""Hand on what others give."""
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""In the place of the time of writing: the same texts make the same file."""

Text = str | tuple[str, str]
"""A sentence, or what is said of one and of several."""
Sources = dict[Text, list[str]]
"""Texts in the order of the code, with the files that say them."""
Translations = dict[Text, str | tuple[str, ...]]


def main() -> int:
    """Brings every language up to date; 0 if all are whole."""
    found = sources()
    missing = 0
    for path in stored():
        known = translations(path)
        made = catalogue(language(path), found, known)
        path.write_bytes(written(made))
        path.with_suffix(".mo").write_bytes(compiled(made))
        for text in found:
            if not is_whole(known.get(text, "")):
                missing += 1
                print(f"{path.relative_to(ROOT)} has no translation of: {text}")
    return 1 if missing else 0


def stored() -> list[Path]:
    """The catalogues of all languages."""
    return sorted(LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def language(path: Path) -> str:
    """The language of a ``.po`` or ``.mo`` file, e.g. ``pt``."""
    return path.parents[1].name


def sources(folder: Path = ROOT / "engine") -> Sources:
    """Everything of the engine that has a translation.

    Raises:
        ValueError: A call has no literal, which nobody could translate.
    """
    paths = (*folder.rglob("*.py"), *folder.rglob("*.html"))
    return literals.gathered(
        paths, folder, lambda code, name: (of_page if name.endswith(".html") else texts)(code, name)
    )


def texts(code: str, name: str) -> Iterator[Text]:
    """The texts of a module; what :func:`engine.events.count` counts is one too.

    Raises:
        ValueError: See :func:`sources`.
    """
    for called, call in literals.calls(code):
        if called in MARKERS and name not in ITSELF:
            yield literals.only_text(name, call)
        elif called == "count" and len(call.args) == 2 and literals.is_text(call.args[1]):
            yield plural(str(ast.literal_eval(call.args[1])))


def of_page(template: str, name: str) -> Iterator[Text]:
    """The texts of a page's template, which has the same calls.

    Raises:
        ValueError: See :func:`sources`.
    """
    for call in Environment(autoescape=True).parse(template).find_all(nodes.Call):  # in the order of the page
        called = call.node.name if isinstance(call.node, nodes.Name) else ""
        last = call.args[-1] if call.args else None
        if called in ("tr", "count"):
            if (
                not isinstance(last, nodes.Const)
                or not last.value
                or len(call.args) != 1 + (called == "count")
            ):
                raise ValueError(f"{name}:{call.lineno}: {called} needs a text that stands there")
            yield str(last.value) if called == "tr" else plural(str(last.value))


def translations(path: Path) -> Translations:
    """What a ``.po`` file has for each text."""
    with path.open("rb") as file:
        return {message.id: message.string for message in read_po(file, language(path)) if message.id}


def is_whole(translation: str | tuple[str, ...]) -> bool:
    """Whether somebody has translated it, all of its forms."""
    return bool(translation) if isinstance(translation, str) else all(translation)


def catalogue(code: str, found: Sources, known: Translations) -> Catalog:
    """All texts with what is known of them in a language."""
    made = Catalog(
        code,
        DOMAIN,
        header_comment="# What BioSR's engine says: make translations",
        project="BioSR",
        creation_date=NEVER,
        revision_date=NEVER,
        fuzzy=False,
    )
    for text, places in found.items():  # without lines, which change all the time
        made.add(text, known.get(text, ""), [(place, None) for place in places])
    return made


def written(made: Catalog) -> bytes:
    """The text of a ``.po`` file."""
    file = io.BytesIO()
    write_po(file, made, width=110)
    return file.getvalue()


def compiled(made: Catalog) -> bytes:
    """What the engine loads of it."""
    file = io.BytesIO()
    write_mo(file, made)
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())
