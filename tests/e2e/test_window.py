"""QGIS's own window, on a screen that nobody sees: the menu, the model manager, and what unloading leaves."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.engine.networks import save, upsampler
from tests.support import ROOT

from .conftest import make_qgis

PATIENCE = 120
ENTRIES = ["Models…", "Install engine…", "Engine information…", "Help"]


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one walk through the window met."""
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("xvfb-run or qgis is not installed")
    folder = tmp_path_factory.mktemp("window")
    save(folder, upsampler())
    (folder / "profile").mkdir()
    qgis = make_qgis(folder / "profile")
    environment = {**qgis.environment, "QT_QPA_PLATFORM": "xcb", "BIOSR_TEST_FOLDER": str(folder)}
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1440x900x24"]
    code = ["--code", str(ROOT / "tests" / "e2e" / "in_window.py")]
    done = subprocess.run(
        [*screen, "qgis", "--nologo", "--noversioncheck", *code], env=environment, cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    written = folder / "met.json"
    assert written.is_file(), done.stdout
    found: dict[str, Any] = json.loads(written.read_text())
    assert "error" not in found, found["error"]
    return {**found, "folder": folder}


def test_the_menu_has_its_entries(met: dict[str, Any]) -> None:
    assert met["menu"] == ENTRIES


def test_all_models_are_listed(met: dict[str, Any]) -> None:
    assert met["listed"] == len(list((ROOT / "models_onnx").glob("*.json")))


def test_a_network_is_imported_without_freezing_the_window(met: dict[str, Any]) -> None:
    assert not met["frozen"]
    finished, details = met["imported"]
    assert finished == [True]
    assert "B4, B3, B2" in details and "of which 4 px at each side are discarded" in details
    found = (met["folder"] / "profile").rglob("theirs.*")
    assert sorted(path.name for path in found) == ["theirs.json", "theirs.onnx"]


def test_a_run_without_an_engine_offers_to_install_it(met: dict[str, Any]) -> None:
    assert met["notice"] == ["BioSR: BioSR's engine is not installed."]


def test_unloading_leaves_nothing(met: dict[str, Any]) -> None:
    menus, providers, visible = met["unloaded"]
    assert "BioSR" not in menus and "biosr" not in providers and not visible


def test_it_is_loaded_again_once(met: dict[str, Any]) -> None:
    assert met["again"] == ENTRIES


def test_pictures_are_of_whole_windows(met: dict[str, Any]) -> None:
    pictures: list[Path] = [met["folder"] / name for name in ("manager.png", "import.png")]
    assert all(picture.stat().st_size > 10_000 for picture in pictures)
