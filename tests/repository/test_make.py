from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGETS = ("demo", "test", "lint", "package", "link", "bench", "clean", "help")


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
