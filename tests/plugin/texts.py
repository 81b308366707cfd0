"""Finds texts in the plugin's code that users see and nobody could translate."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

import literals

TRANSLATED = {"tr", "mark", "paragraphs"}
"""The calls of ``translation.py``."""
SHOWN = re.compile(
    r"set(Window|Dialog)?(Title|Text|ToolTip|StatusTip|WhatsThis|PlaceholderText|Abstract|Help)"
    r"|setHorizontalHeaderLabels|set(Rights|Html)|Q(Label|Action|PushButton|CheckBox|GroupBox|MenuBar)"
    r"|add(Action|Row|Tab|Menu)|(push|report)(Info|Warning|Error|DebugInfo|ConsoleInfo)|setProgressText"
    r"|createMessage|pushMessage|question|warning|information|critical|get(Open|Save)FileName"
    r"|getExistingDirectory|QgsProcessing(Parameter|Output)\w+|say|warn|explain|Style|Interpreter"
)
"""Calls whose texts a user sees."""
NAMES = re.compile(r"add|_?add_\w+")
"""Calls whose first text is a parameter's name."""
TOLD = {"displayName", "group", "longName", "shortDescription", "shortHelpString", "helpString"}
"""What QGIS asks for and shows."""
PROSE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}")
"""Two words."""
CODE = {"import sys; print('python' if sys.version_info >= ", " and more"}
"""Two words that nobody sees: a program, and how labels in the style files end before they are translated."""
OWN = {"BioSR", "Sentinel-1", "Sentinel-2", "HTML (*.html)", "JSON (*.json)", "CSV (*.csv)", "https://"}
"""The same in every language."""


def untranslated(source: str) -> Iterator[str]:
    """What of a module's code a user may see that stands in no call of ``translation.py``.

    Literals of two words are such wherever they stand, but for docstrings, patterns and the errors of Python
    itself, which tell of mistakes in the code; single words are, where they are given to what shows them.
    """
    tree = ast.parse(source)
    spared = {id(part) for node in ast.walk(tree) if _is_spared(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in spared:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_prose(node.value):
            yield f"{node.lineno}: {node.value}"
        for shown in _shown(node):
            yield from (f"{shown.lineno}: {text}" for text in literals.shown(shown) if _is_word(text))


def _is_spared(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        return isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
    return literals.called(node) in TRANSLATED or _is_error(getattr(builtins, literals.called(node), None))


def _is_error(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, Exception)


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        name = literals.called(node)
        if SHOWN.fullmatch(name):
            first = 1 if name.startswith("QgsProcessing") else 0
            yield from node.args[first : first + 2]
        elif NAMES.fullmatch(name):
            yield from node.args[1:]
        elif re.search(r"(Error|Exception|Missing|Installed|Failed)$", name):
            yield from node.args
    elif isinstance(node, ast.FunctionDef) and node.name in TOLD:
        yield from (
            part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value is not None
        )


def _is_prose(text: str) -> bool:
    return text not in CODE and PROSE.search(_without_tags(text)) is not None


def _is_word(text: str) -> bool:
    return text not in OWN and re.search(r"[^\W\d_]{2,}", _without_tags(text)) is not None


def _without_tags(text: str) -> str:
    return re.sub(r"<[^>]*>?", " ", text)
