"""The import contracts hold, and each of them fails on a violation: one that cannot fail is worthless."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

VIOLATIONS = {
    "engine imports QGIS": ("engine/planted.py", "import qgis.core"),
    "engine imports PyTorch": ("engine/planted.py", "import torch"),
    "engine imports training": ("engine/planted.py", "import training.losses"),
    "engine imports the plugin": ("engine/planted.py", "from ..biosr_plugin import provider"),
    "engine imports itself absolutely": ("engine/planted.py", "from engine import card"),
    "plugin imports the engine absolutely": ("biosr_plugin/planted.py", "from engine import card"),
    "plugin imports a numerical part of the engine": (
        "biosr_plugin/planted.py",
        "from ..engine import planted",
    ),
    "plugin imports numpy": ("biosr_plugin/planted.py", "import numpy"),
    "plugin imports rasterio": ("biosr_plugin/planted.py", "from rasterio.io import MemoryFile"),
    "plugin imports training": ("biosr_plugin/planted.py", "import training"),
    "a shared module imports numpy": ("engine/card.py", "import numpy"),
    "a shared module reaches numpy through another": ("engine/job.py", "from . import planted"),
    "training imports QGIS": ("training/planted.py", "from qgis.core import QgsProject"),
    "training imports the plugin": ("training/planted.py", "from biosr.biosr_plugin import provider"),
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for room in ("biosr_plugin", "engine", "training"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "__init__.py", tmp_path)
    (tmp_path / "engine/planted.py").write_text("import numpy\n")
    return tmp_path


def check(checkout: Path) -> subprocess.CompletedProcess[str]:
    command = [ROOT / "scripts/check_doors.sh", checkout]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_doors_hold(checkout: Path) -> None:
    result = check(checkout)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("file", "line"), VIOLATIONS.values(), ids=VIOLATIONS.keys())
def test_planted_violation_is_found(checkout: Path, file: str, line: str) -> None:
    with (checkout / file).open("a") as module:
        module.write(f"{line}\n")
    result = check(checkout)
    assert result.returncode == 1
    assert "BROKEN" in result.stdout
    assert Path(file).stem in result.stdout
