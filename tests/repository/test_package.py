"""The plugin's zip passes the plugin repository's rules, and each check finds what it is for."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import check_package
import package
import pytest


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.build("9.9.9", dirty=True, output=tmp_path_factory.mktemp("dist"))


def test_package_passes_every_check_and_loads_in_qgis(archive: Path) -> None:
    results = list(check_package.checks(archive, qgis=True))
    assert [(title, problems) for title, problems in results if problems] == []
    assert "loads in QGIS" in results[-1][0]


def test_package_of_the_last_commit_passes_the_scans(tmp_path: Path) -> None:
    archive = package.build("9.9.9", dirty=False, output=tmp_path)
    assert [title for title, problems in check_package.checks(archive, qgis=False) if problems] == []


def test_metadata_is_filled_in(archive: Path) -> None:
    with zipfile.ZipFile(archive) as file:
        metadata = file.read("biosr/metadata.txt").decode()
    assert "\nversion=9.9.9\n" in metadata
    assert "biosr:superresolvebiomass" in metadata.split("changelog=")[1]


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("biosr/engine/fast.so", stat.S_IFREG),
        ("biosr/install.sh", stat.S_IFREG),
        ("biosr/engine/link", stat.S_IFLNK),
        ("biosr/.git/HEAD", stat.S_IFREG),
        ("biosr/engine/__pycache__/card.txt", stat.S_IFREG),
    ],
)
def test_forbidden_kinds_are_found(name: str, mode: int) -> None:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    assert check_package.check_kinds([entry]) == [name]


def test_wrong_layout_is_found() -> None:
    shipped = [zipfile.ZipInfo(f"biosr/{name}") for name in package.SHIPPED]
    assert check_package.check_layout(shipped) == []
    assert check_package.check_layout(shipped[1:]) == ["missing: __init__.py"]
    assert check_package.check_layout([*shipped, zipfile.ZipInfo("biosr/tests/a.py")]) == [
        "does not belong here: tests"
    ]
    assert check_package.check_layout([*shipped, zipfile.ZipInfo("engine/a.py")]) == [
        "root folders: biosr, engine"
    ]


def test_missing_metadata_is_found(tmp_path: Path) -> None:
    file = tmp_path / "metadata.txt"
    file.write_text("[general]\n" + "".join(f"{key}=x\n" for key in check_package.REQUIRED[1:]))
    assert check_package.check_metadata(file) == [f"missing: {check_package.REQUIRED[0]}"]


def test_scans_find_what_is_planted(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("assert True\n")
    (tmp_path / "planted.json").write_text('{"digest": "%s"}' % ("0a1b2c3d4e5f6978" * 4))
    assert len(check_package.check_bandit(tmp_path)) == 1
    assert len(check_package.check_secrets(tmp_path)) == 1
