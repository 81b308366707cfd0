"""A machine without network: the engine from a folder of wheels, and what is said where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rasterio

from tests.support import ROOT

from .conftest import Qgis, Scene

LOCK = ROOT / "engine" / "locks" / "cpu.txt"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wheels as the algorithm's help says to get them."""
    folder = tmp_path_factory.mktemp("wheels")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary=:all:", "--require-hashes"]
    done = subprocess.run([*pip, "-d", folder, "-r", LOCK], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"the wheels cannot be had: {done.stderr.strip().splitlines()[-1]}")
    return folder


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be reached, and pip knows of no folder."""
    for name in [name for name in os.environ if name.upper().startswith("PIP_")]:
        monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, NOWHERE)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "1")


def packages_of_qgis() -> list[str]:
    """What ``pip list`` shows of the Python that QGIS runs in, which Debian has without pip."""
    code = (
        "import importlib.metadata as metadata\n"
        "print(*sorted(f'{found.name} {found.version}' for found in metadata.distributions()), sep='\\n')"
    )
    listed = subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


@pytest.mark.usefixtures("offline")
def test_an_empty_profile_a_folder_of_wheels_and_no_network_make_a_map(
    fresh_qgis: Qgis, wheels: Path, scene: Scene
) -> None:
    before = packages_of_qgis()
    missing = fresh_qgis.run("superresolvebiomass", engine=None, **scene.parameters)
    assert "engine is not installed" in missing.error
    assert "qgis_process run biosr:installengine" in missing.error

    installed = fresh_qgis.run("installengine", engine=None, WHEELS=wheels)
    assert installed.returncode == 0, installed.text
    assert "needs about 0.5 GB of disk" in installed.text
    assert installed.outputs["FLAVOUR_INSTALLED"] == "cpu"

    made = fresh_qgis.run("superresolvebiomass", engine=None, **scene.parameters)
    assert made.returncode == 0, made.text
    with rasterio.open(scene.output) as dataset:
        assert dataset.shape == (80, 80)

    gone = fresh_qgis.run("installengine", engine=None, UNINSTALL=True)
    assert "MB are freed" in gone.text
    assert not list(fresh_qgis.profile.rglob("bin/python"))
    assert packages_of_qgis() == before


@pytest.mark.usefixtures("offline")
def test_neither_network_nor_wheels_is_a_sentence(fresh_qgis: Qgis) -> None:
    run = fresh_qgis.run("installengine", engine=None)
    assert run.returncode != 0
    assert "the proxy cannot be reached. Correct it in QGIS" in run.error
    assert not list(fresh_qgis.profile.rglob("bin/python"))


@pytest.mark.usefixtures("offline")
def test_other_builds_are_refused_unless_they_are_allowed(
    fresh_qgis: Qgis, wheels: Path, tmp_path: Path
) -> None:
    """A wheel of the right name and version whose content differs."""
    changed = tmp_path / "changed"
    changed.mkdir()
    for wheel in wheels.iterdir():
        if not wheel.name.startswith("click-8"):
            (changed / wheel.name).symlink_to(wheel)
        else:
            (changed / wheel.name).write_bytes(wheel.read_bytes() + b"\0")
    run = fresh_qgis.run("installengine", engine=None, WHEELS=changed)
    assert run.returncode != 0
    assert "other builds than those that BioSR was tested with" in run.error
    assert "LOCKED=false" in run.error
    run = fresh_qgis.run("installengine", engine=None, WHEELS=changed, LOCKED=False)
    assert run.returncode == 0, run.text
    assert "Versions are not locked" in run.text
