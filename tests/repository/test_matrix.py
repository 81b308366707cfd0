"""The matrix of QGIS versions: what a tree gets, and how its outcome is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import matrix
import matrix_steps
import package
import pytest
import trees

ROOT = Path(__file__).resolve().parents[2]


def test_a_tree_gets_the_zip_the_tests_and_links_in_place_of_what_ships(tmp_path: Path) -> None:
    zipped = tmp_path / "biosr.zip"
    zipped.write_bytes(b"zip")
    (tmp_path / "matrix").mkdir()
    matrix.lay_out(tmp_path / "matrix", zipped)
    source = tmp_path / "matrix" / "src"
    assert (source / "tests" / "plugin" / "conftest.py").is_file()
    for name in package.SHIPPED:
        assert str((source / name).readlink()) == f"{matrix.PLUGIN}/{name}"
    assert (tmp_path / "matrix" / "biosr.zip").read_bytes() == b"zip"


def test_the_table_names_what_failed() -> None:
    results = [(True, "3.44.1 | 3.13 | 2.2 | 3.10"), (False, "3 failed")]
    lines = matrix.table([(trees.VERSIONS[-1], results)]).splitlines()
    assert lines[0].count("|") == lines[1].count("|")
    assert lines[2] == "| trixie-backports | 3.44.1 | 3.13 | 2.2 | 3.10 | FAILED: 3 failed |"


def test_every_step_can_be_run() -> None:
    for name in matrix.STEPS:
        assert callable(getattr(matrix_steps, name))


def test_without_a_zip_the_matrix_says_how_to_get_one(tmp_path: Path) -> None:
    run = [sys.executable, ROOT / "scripts" / "matrix.py", tmp_path / "none.zip"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "make package" in done.stderr


def test_only_root_can_make_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert "sudo make matrix" in trees.needs()


def test_versions_are_those_that_the_metadata_claims() -> None:
    assert "qgisMinimumVersion=3.22" in (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert [version.qgis for version in trees.VERSIONS] == ["3.22", "3.40", "3.44"]
