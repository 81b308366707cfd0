"""What must not stand in any file: registries' hosts, one machine's paths, and how the files were written."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# One letter of each word in brackets and the examples in pieces, so that this file does not find itself.
# The home of "me" is nobody's: tests may name it.
FORBIDDEN = re.compile(
    r"[p]ypi\.org|[p]ythonhosted|download\.[p]ytorch|index[-]url|find[-]links *="
    r"|(?<![\w.<$}])/([t]mp\b|(work|root|opt)/|[h]ome/(?!me/)\w)"
    r"|(?i:[s]ubagent|[f]arm-|\b[h]200\b|[d]eveloper session)"
)


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listing.stdout.split("\0") if name]


@pytest.mark.parametrize(
    "pieces",
    [
        ("pypi", ".org"),
        ("index", "-url"),
        ("open('/", "root", "/x')"),
        ('cwd="/', 'tmp"'),
        ("/", "home/ada/x"),
        ("a Sub", "agent"),
        ("the H", "200 "),
    ],
)
def test_pattern_finds(pieces: tuple[str, ...]) -> None:
    assert FORBIDDEN.search("".join(pieces))


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = []
    for path in tracked():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (UnicodeDecodeError, FileNotFoundError):
            continue  # a model or a picture, or a file that is being moved
        found += [
            f"{path.relative_to(ROOT)}:{i}: {line.strip()}"
            for i, line in enumerate(lines, 1)
            if FORBIDDEN.search(line)
        ]
    assert found == []
