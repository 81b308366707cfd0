"""Gathers the plugin's texts into ``biosr_plugin/i18n/biosr_*.ts`` and compiles them, on QGIS's own Python.

``scripts/translations.py`` keeps what is translated, adds what is new as unfinished, drops what is gone and
makes the ``.qm`` that QGIS loads; then it says what is left to translate, and exits with 1 if there is any.
A file of another language begins as an empty one: ``touch biosr_plugin/i18n/biosr_it.ts``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import literals

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from biosr_plugin.translation import CONTEXT, paragraphs  # noqa: E402

FOLDER = ROOT / "biosr_plugin" / "i18n"
MARKERS = ("tr", "mark", "paragraphs")
"""The calls of ``translation.py`` that take a literal."""
LRELEASE = ("/usr/lib/qt5/bin", "/usr/lib/qt6/bin")
"""Where Debian has ``lrelease``, beside the search path."""

Sources = dict[str, list[str]]
"""Texts in the order of the code, with the files that show them."""


def main() -> int:
    """Brings every language up to date; 0 if all are whole."""
    found = sources()
    missing = 0
    for path in sorted(FOLDER.glob("biosr_*.ts")):
        known = translations(path)
        path.write_text(written(language(path), found, known), encoding="utf-8")
        for text in found:
            if not known.get(text):
                missing += 1
                print(f"{path.relative_to(ROOT)} has no translation of: {text}")
    _compile(sorted(FOLDER.glob("biosr_*.ts")))
    return 1 if missing else 0


def sources(folder: Path = ROOT / "biosr_plugin") -> Sources:
    """Every text of the plugin that has a translation.

    pylupdate does not find them: it files a text under the class that it stands in, where Qt looks for it
    under :data:`CONTEXT`, and knows no calls but ``tr`` and ``translate``.

    Raises:
        ValueError: A call has no literal, which nobody could translate.
    """
    return literals.gathered(folder.rglob("*.py"), folder, texts)


def texts(code: str, name: str) -> Iterator[str]:
    """The texts of a module.

    Raises:
        ValueError: See :func:`sources`.
    """
    if name == "translation.py":  # hands on what others give
        return
    for marker, call in literals.calls(code):
        if marker in MARKERS:
            text = literals.only_text(name, call)
            yield from paragraphs(text) if marker == "paragraphs" else (text,)


def translations(path: Path) -> dict[str, str]:
    """What a ``.ts`` file has for each text; an unfinished translation is none."""
    text = path.read_text(encoding="utf-8")
    root = ET.fromstring(text) if text.strip() else ET.Element("TS")  # noqa: S314 - our own file
    known = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            known[message.findtext("source", "")] = translation.text or ""
    return known


def language(path: Path) -> str:
    """The language of a ``.ts`` or ``.qm`` file, e.g. ``pt``."""
    return path.stem.removeprefix("biosr_")


def written(code: str, found: Sources, known: dict[str, str]) -> str:
    """The text of a ``.ts`` file, as Qt Linguist reads and writes it."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, places in found.items():
        message = ET.SubElement(context, "message")
        for place in places:  # without lines, which change all the time
            ET.SubElement(message, "location", filename=f"../{place}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " " * 4)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def _compile(paths: list[Path]) -> None:
    program = shutil.which("lrelease") or shutil.which("lrelease", path=":".join(LRELEASE))
    if program is None:
        raise SystemExit("There is no lrelease: apt-get install qttools5-dev-tools.")
    subprocess.run([program, "-silent", *paths], check=True)


if __name__ == "__main__":
    sys.exit(main())
