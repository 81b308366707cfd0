from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--biomass", "missing.tif", "--optical", "x.tif"], "There is no file missing.tif."),
        (["--biomass", "missing.tif"], "BIOMASS and OPTICAL belong together"),
    ],
)
def test_mistake_is_one_sentence_before_anything_is_built(
    arguments: list[str], sentence: str, tmp_path: Path
) -> None:
    command = [sys.executable, ROOT / "scripts/demo.py", *arguments]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(sentence) and result.stderr.count("\n") == 1
    assert result.stdout == ""
