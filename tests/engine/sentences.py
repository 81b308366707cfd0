"""Finds sentences in the engine's code that users read and nobody could translate."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

import literals

TRANSLATED = {"tr", "mark", "count"}
"""The calls of ``wording.py``, and what counts things."""
SHOWN = ("ValueError", "OSError")
"""Errors of Python itself that an error of ours shows: a description's mistake, a file's."""
SAID = re.compile(r"(Biosr|Cluster|Device|Input|Job|Model|OS|Output|Schema|Value)Error|Log|Warn|Note")
"""Calls whose texts a user reads."""
SHELL = {"UsageError", "BadParameter", "option", "argument", "command", "echo", "Choice", "Path", "group"}
"""The command line, whose language is English: it is the same in every shell."""
PROSE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}|(?<!\S)[a-z]{2,} | [a-z]{2,}(?!\S)")
"""Two words, or one that begins or goes on with others."""


def untranslated(source: str) -> Iterator[str]:
    """What of a module's code a user may read that stands in no call of ``wording.py``.

    What is given to an error or an event is such by a single word; elsewhere it takes two, or a blank beside
    it. Docstrings, patterns, the other errors of Python itself and the command line are none.
    """
    tree = ast.parse(source)
    spared = {id(part) for node in ast.walk(tree) if _is_spared(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in spared:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and PROSE.search(_bare(node.value)):
            yield f"{node.lineno}: {node.value}"
        if isinstance(node, ast.Call) and SAID.fullmatch(literals.called(node)):
            for text in (text for shown in node.args for text in literals.shown(shown)):
                if re.search(r"[^\W\d_]{2,}", text):
                    yield f"{node.lineno}: {text}"


def _is_spared(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if not isinstance(node, ast.Call):
        return False
    if (
        isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
    ):
        return True
    name = literals.called(node)
    found = getattr(builtins, name, None)
    is_error = isinstance(found, type) and issubclass(found, Exception) and name not in SHOWN
    return name in TRANSLATED or name in SHELL or is_error


def _bare(text: str) -> str:
    return re.sub(r"<[^>]*>?", "|", text)
