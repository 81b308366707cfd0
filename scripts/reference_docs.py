"""Writes docs/models.md from the model cards, docs/errors.md from the code; ``--check`` only checks.

An error of BioSR is one sentence that says what is wrong and one that says what to do. Both stand in the code
where it is raised, so the list of all of them is read from there.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine import catalogue  # noqa: E402
from engine.card import ModelCard  # noqa: E402

DOCS = ROOT / "docs"
MARKER = "<!-- Below: made from the model cards by make docs; do not edit. -->"
KINDS = {
    "InputError": "What goes in",
    "ModelError": "Models",
    "DeviceError": "Devices",
    "OutputError": "The result",
    "JobError": "Job descriptions",
    "InstallError": "Installing the engine",
    "WorkerFailed": "The worker process",
    "BiosrError": "Everything else",
}
"""The classes of errors in the order of the page, with their headings."""


def main() -> int:
    """Writes or checks both pages; 0 if they are as they should be."""
    head = (DOCS / "models.md").read_text(encoding="utf-8").partition(MARKER)[0]
    pages = {"models.md": head + MARKER + "\n\n" + models(), "errors.md": errors()}
    stale = [name for name, text in pages.items() if _read(DOCS / name) != text]
    if "--check" in sys.argv:
        print(*(f"docs/{name} is not what the code says: make docs" for name in stale), sep="\n")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(pages[name], encoding="utf-8")
    return 0


def models() -> str:
    """Every bundled model's card as Markdown: a table of all, then a section for each."""
    folder = ROOT / "models_onnx"
    cards = [card for path, card in catalogue.installed([folder]) if path.parent == folder]
    lines = ["| id | what | in | finer by | weights' licence |", "|---|---|---|---|---|"]
    for card in cards:
        roles = " + ".join(spec.role.replace("_", " ") for spec in card.inputs if spec.role != "dates")
        ratio = max(spec.ratio for spec in card.inputs)
        lines.append(f"| [`{card.id}`](#{card.id}) | {card.title} | {roles} | {ratio} × | {card.licence} |")
    return "\n".join([*lines, "", *(line for card in cards for line in _model(card))]).rstrip() + "\n"


def errors() -> str:
    """Every sentence about what is wrong, with what to do; ``…`` is what the code fills in."""
    found = {(kind, message, advice) for kind, message, advice in _raised() if message}
    lines = [
        "# Every error message",
        "",
        "<!-- Made from the code by make docs; do not edit. -->",
        "",
        "What BioSR may say when something is wrong, and what it says to do about it; `…` stands for what it",
        "fills in: names and numbers. [Troubleshooting](troubleshooting.md) goes by symptom instead.",
        "",
    ]
    for kind, heading in KINDS.items():
        rows = sorted((message, advice) for named, message, advice in found if named == kind)
        if rows:
            lines += [f"## {heading}", "", "| what is wrong | what to do |", "|---|---|"]
            lines += [f"| {_cell(message)} | {_cell(advice)} |" for message, advice in rows] + [""]
    return "\n".join(lines).rstrip() + "\n"


def _model(card: ModelCard) -> Iterator[str]:
    yield f"## {card.id}"
    yield ""
    yield f"{card.title}. Version {card.version}, digest `{card.digest[:19]}…`."
    yield ""
    for spec in card.inputs:
        side = spec.ratio
        size = f"one pixel spans {side} × {side} of the result" if side > 1 else "pixels as the result"
        yield f"- Input `{spec.role}`: {', '.join(spec.bands)} in {spec.unit}, {size}."
    yield f"- Output: {', '.join(card.output.bands)} in {card.output.unit}."
    yield f"- Trained on: {card.training_data}"
    yield f"- Where to use it: {card.applicability.region}"
    if card.applicability.period:
        yield f"- Images: {card.applicability.period}."
    yield f"- Licence: {card.licence}. {card.citation}"
    yield ""
    if card.metrics:
        yield "| score | value | on | |"
        yield "|---|---|---|---|"
        for metric in card.metrics:
            yield f"| {metric.name} | {metric.value:g} {metric.unit} | {metric.data} | {metric.note} |"
        yield ""


def _raised() -> Iterator[tuple[str, str, str]]:
    """Class, message and advice of every call of an error's class, and of the reasons of failed tools."""
    for path in sorted([*ROOT.glob("engine/**/*.py"), *ROOT.glob("biosr_plugin/**/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                texts = [_text(word) for word in node.args[:2]]
                yield node.func.id, *(*texts, "", "")[:2]
            elif isinstance(node, ast.Tuple) and path.name == "failures.py" and len(node.elts) == 3:
                texts = [_text(word) for word in node.elts]
                if texts[1].endswith("."):  # which is said after what failed
                    yield "InstallError", texts[1][:1].upper() + texts[1][1:], texts[2]


def _text(node: ast.expr) -> str:
    """The text of a literal, an f-string or a translated text, with ``…`` for what is filled in; else ""."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        text = "".join(_text(part) if isinstance(part, ast.Constant) else "…" for part in node.values)
        return text.replace("……", "…")
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _text(node.left) + _text(node.right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return re.sub(r"\{[^}]*\}", "…", _text(node.func.value)).replace("……", "…")
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "mark"):
        return _text(node.args[0])
    return ""


def _cell(text: str) -> str:
    escaped = text.replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_").replace("*", "\\*")
    return " ".join(escaped.split())


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
