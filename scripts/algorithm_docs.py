"""Writes the parameter tables of docs/algorithms from the algorithms themselves, on QGIS's own Python.

``scripts/algorithm_docs.py`` writes; with ``--check`` it only says which pages are not what they should be,
and exits with 1. What stands above a page's marker is written by hand and kept.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "algorithms"
MARKER = "<!-- Below: made from the algorithm by make docs; do not edit. -->"
KINDS = {
    "band": "band",
    "boolean": "yes or no",
    "crs": "CRS",
    "datetime": "date",
    "enum": "one of",
    "extent": "extent",
    "field": "field",
    "file": "file or folder",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "matrix": "table",
    "multilayer": "layers",
    "number": "number",
    "raster": "raster layer",
    "rasterDestination": "raster to write",
    "source": "vector layer",
    "string": "text",
    "vector": "vector layer",
}
"""QGIS's types of parameters, in words."""


def main() -> int:
    """Writes or checks every page; 0 if all are as they should be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="biosr-docs-") as folder:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder
        pages = {f"{found.name()}.md": page(found) for found in algorithms(Path(folder))}
    stale = [name for name, text in pages.items() if _read(FOLDER / name) != text]
    stale += [path.name for path in FOLDER.glob("*.md") if path.name not in {*pages, "index.md"}]
    if "--check" in sys.argv:
        print(
            *(f"docs/algorithms/{name} is not what the algorithm says: make docs" for name in stale), sep="\n"
        )
        return 1 if stale else 0
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def algorithms(folder: Path) -> list[Any]:
    """The provider's algorithms in the order of the Toolbox."""
    (folder / "biosr").symlink_to(ROOT)
    sys.path.insert(0, str(folder))
    from qgis.core import QgsApplication  # noqa: PLC0415 - its folders are chosen above

    application = QgsApplication([], False)
    application.initQgis()
    from biosr.biosr_plugin.algorithms import ALGORITHMS  # noqa: PLC0415

    made = [kind() for kind in ALGORITHMS]
    for algorithm in made:
        algorithm.initAlgorithm({})
    _KEPT.append(application)  # what it made goes with it
    return made


def page(algorithm: Any) -> str:
    """One algorithm's page: what was written by hand, then what the algorithm says of itself."""
    by_hand = _read(FOLDER / f"{algorithm.name()}.md").partition(MARKER)[0].rstrip()
    head = by_hand or f"# {algorithm.displayName()}"
    return "\n".join([head, "", MARKER, "", *_told(algorithm)]) + "\n"


def _told(algorithm: Any) -> Iterator[str]:
    yield f"Id: `biosr:{algorithm.name()}`. In the Toolbox: BioSR > {algorithm.group()}."
    yield ""
    yield "## What it says of itself"
    yield ""
    yield from algorithm.HELP
    yield ""
    yield "## Parameters"
    yield ""
    yield "| name | what | kind | if not given |"
    yield "|---|---|---|---|"
    definitions = algorithm.parameterDefinitions()
    for parameter in sorted(definitions, key=_is_advanced):
        yield _row(parameter)
    yield ""
    yield "## Outputs"
    yield ""
    yield "| name | what |"
    yield "|---|---|"
    for output in algorithm.outputDefinitions():
        yield f"| `{output.name()}` | {output.description()} |"


def _row(parameter: Any) -> str:
    title = f"**{parameter.description()}**" + (" (advanced)" if _is_advanced(parameter) else "")
    what = f"{title}<br>{parameter.help()}"
    return f"| `{parameter.name()}` | {what} | {_kind(parameter)} | {_default(parameter)} |"


def _kind(parameter: Any) -> str:
    kind = KINDS[parameter.type()]
    if parameter.type() == "enum":
        kind += ": " + ", ".join(f"`{option}`" for option in parameter.options())
    several = getattr(parameter, "allowMultiple", bool)()
    return f"{kind}, one or several" if several else kind


def _default(parameter: Any) -> str:
    value = parameter.defaultValue()
    optional = parameter.flags() & type(parameter).FlagOptional
    if value is None or value == "":
        return "left out" if optional else "must be given"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"`{value:g}`" if isinstance(value, float) else f"`{value}`"


def _is_advanced(parameter: Any) -> bool:
    return bool(parameter.flags() & type(parameter).FlagAdvanced)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


_KEPT: list[Any] = []

if __name__ == "__main__":
    sys.exit(main())
