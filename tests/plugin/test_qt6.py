"""The plugin's code is fit for Qt 6: checked against the classes of the real Qt and QGIS, not by patterns."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT

FILES = sorted(path for path in (ROOT / "biosr_plugin").rglob("*.py"))
BINDINGS = {"PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}
"""What qgis.PyQt stands for."""
GONE = {"exec_", "QRegExp", "QDesktopWidget", "qApp", "QTextCodec", "QVariant"}
"""Names that PyQt 6 does not have, or that mean something else there."""


def faults(source: str) -> Iterator[str]:
    """What of a module would not run under Qt 6."""
    tree = ast.parse(source)
    classes = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [alias.name for alias in node.names]
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else names
            wrong = {name for name in modules if name.partition(".")[0] in BINDINGS} | GONE.intersection(
                names
            )
            yield from (f"{node.lineno}: imports {name}" for name in wrong)
        elif isinstance(node, ast.Attribute):
            if node.attr in GONE:
                yield f"{node.lineno}: uses {node.attr}"
            owner = classes.get(node.value.id) if isinstance(node.value, ast.Name) else None
            if owner is not None and _is_member_of_a_nested_enum(owner, node.attr):
                yield f"{node.lineno}: {ast.unparse(node)} needs the name of its enum"


def _imported(tree: ast.AST) -> dict[str, type]:
    """The classes of Qt and QGIS that a module imports, by the names it gives them."""
    found: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.") and not node.level:
            module = importlib.import_module(node.module or "")
            found.update(
                {alias.asname or alias.name: getattr(module, alias.name, None) for alias in node.names}
            )
    return {name: thing for name, thing in found.items() if isinstance(thing, type)}


def _is_member_of_a_nested_enum(owner: type, name: str) -> bool:
    """Whether the class hands on a member of one of its enums, as Qt 5's do and Qt 6's do not."""
    kind = type(getattr(owner, name, None))
    if kind in {int, type(None)} or not issubclass(kind, int):
        return False
    return any(kind in vars(base).values() for base in owner.__mro__)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_is_fit_for_qt_6(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "from PyQt5.QtCore import Qt",
        "import PyQt5.QtWidgets",
        "import sip",
        "from qgis.PyQt.QtCore import Qt\nx = Qt.UserRole",
        "from qgis.PyQt.QtCore import Qt as Q\nx = Q.AlignLeft",
        "from qgis.PyQt.QtWidgets import QMessageBox\nx = QMessageBox.Yes",
        "from qgis.PyQt.QtWidgets import QTableWidget\nx = QTableWidget.SelectRows",  # of a base class
        "from qgis.core import QgsProcessingParameterFile\nx = QgsProcessingParameterFile.Folder",
        "from qgis.PyQt.QtWidgets import QDialog\nQDialog().exec_()",
        "from qgis.PyQt.QtCore import QRegExp",
    ],
)
def test_what_qt_6_does_not_run_is_found(source: str) -> None:
    assert list(faults(source))


@pytest.mark.parametrize(
    "source",
    [
        "from qgis.PyQt.QtCore import Qt\nx = Qt.ItemDataRole.UserRole",
        "from qgis.PyQt.QtWidgets import QMessageBox\nx = QMessageBox.StandardButton.Yes",
        "from qgis.PyQt.QtWidgets import QDialog\nQDialog().exec()",
        "from qgis.PyQt import sip\nsip.isdeleted",
        "from qgis.core import QgsProject\nx = QgsProject.instance()",
    ],
)
def test_what_runs_under_both_passes(source: str) -> None:
    assert not list(faults(source))
