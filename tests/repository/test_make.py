from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TARGETS = (
    *("demo", "test", "lint", "package", "link", "bench", "bench-gpu", "clean", "help"),
    *("docs", "matrix", "screenshots", "translations"),
)


def test_make_alone_lists_the_targets() -> None:
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in TARGETS:
        assert f"  make {target} " in shown


def test_ci_lints_and_tests() -> None:
    lines = (ROOT / ".ci/run").read_text().splitlines()
    assert "make lint" in lines
    assert "make test" in lines


def test_shell_scripts_stop_at_errors() -> None:
    for script in [*ROOT.glob("scripts/*.sh"), ROOT / ".ci/run"]:
        assert "set -euo pipefail" in script.read_text(), script
        assert script.stat().st_mode & 0o111, f"{script} is not executable"


@pytest.mark.parametrize("failing", [".venv", ".venv-qgis"])
def test_one_failing_half_fails_make_test_after_both_have_run(failing: str, tmp_path: Path) -> None:
    for name in (".venv", ".venv-qgis"):
        program = tmp_path / name / "bin/python"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!/bin/sh\necho {name} ran\nexit {int(name == failing)}\n")
        program.chmod(0o755)
    installed = ["-o", ".venv/.dev", "-o", ".venv-qgis/.ready"]
    command = ["make", "-f", ROOT / "Makefile", *installed, "test"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode != 0
    assert ".venv ran" in result.stdout and ".venv-qgis ran" in result.stdout
