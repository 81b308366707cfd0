"""Real ``qgis_process`` in a throw-away profile with this repository as its plugin ``biosr``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling

from tests.support import CHIPS, ROOT, utm, write_raster

CHIP = CHIPS / "288afc34"
CHIP_BANDS = "3,7,10"
"""B4, B8 and B12 of the chip's B2 B3 B4 B5 B6 B7 B8 B8A B11 B12."""


@dataclass(frozen=True)
class Run:
    """What ``qgis_process`` left."""

    returncode: int
    text: str

    @property
    def outputs(self) -> dict[str, str]:
        """The algorithm's outputs by name."""
        return dict(re.findall(r"^([A-Z_]+):\t(.*)$", self.text.partition("\nResults\n")[2], re.MULTILINE))

    @property
    def error(self) -> str:
        """What QGIS says is wrong."""
        found = re.findall(r"^ERROR:\t(.*(?:\n\t.*)*)", self.text, re.MULTILINE)
        assert len(found) == 1, self.text
        return " ".join(found[0].split())


@dataclass(frozen=True)
class Qgis:
    """``qgis_process`` with a profile of its own."""

    program: str
    profile: Path

    @property
    def environment(self) -> dict[str, str]:
        """What it runs in; the engine's interpreter is the one that runs the tests."""
        return {
            **os.environ,
            "LC_ALL": "C.UTF-8",  # BioSR speaks the system's language
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.profile),
            "QGIS_PLUGINPATH": str(self.profile / "plugins"),
            "BIOSR_PYTHON": sys.executable,
        }

    def command(self, algorithm: str, parameters: dict[str, object]) -> list[str]:
        """The command line that runs an algorithm; a list is given one by one."""
        pairs = [
            f"{key}={item}"
            for key, value in parameters.items()
            for item in (value if isinstance(value, list) else [value])
        ]
        return [self.program, "run", f"biosr:{algorithm}", "--", *pairs]

    def run(
        self, algorithm: str, engine: str | None = sys.executable, cwd: Path = ROOT, **parameters: object
    ) -> Run:
        """Runs an algorithm with the engine in the interpreter ``engine``, or with none named."""
        environment = self.environment
        if engine is None:
            del environment["BIOSR_PYTHON"]
        else:
            environment["BIOSR_PYTHON"] = engine
        return self.call(self.command(algorithm, parameters), environment, cwd)

    def call(self, command: list[str], environment: dict[str, str], cwd: Path = ROOT) -> Run:
        """Runs a command to its end."""
        done = subprocess.run(
            command, env=environment, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False,
        )  # fmt: skip
        return Run(done.returncode, done.stdout)


def make_qgis(profile: Path) -> Qgis:
    """A profile with the plugin enabled; skips the test where there is no QGIS."""
    # Debian's wrapper qgis_process hands on an option that the program does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    (profile / "plugins").mkdir()
    (profile / "plugins" / "biosr").symlink_to(ROOT)
    made = Qgis(program, profile)
    enabled = made.call([program, "plugins", "enable", "biosr"], made.environment)
    assert enabled.returncode == 0, enabled.text
    return made


@pytest.fixture(scope="session")
def qgis(tmp_path_factory: pytest.TempPathFactory) -> Qgis:
    return make_qgis(tmp_path_factory.mktemp("profile"))


@pytest.fixture
def fresh_qgis(tmp_path: Path) -> Qgis:
    """A profile of this test alone, without an engine."""
    profile = tmp_path / "profile"
    profile.mkdir()
    return make_qgis(profile)


@dataclass(frozen=True)
class Scene:
    """A biomass map, a guide that is four times finer, and an empty folder for the result."""

    biomass: Path
    optical: Path
    bands: str
    folder: Path

    @property
    def parameters(self) -> dict[str, object]:
        """Parameters of ``superresolvebiomass`` that make ``output``."""
        return {
            "BIOMASS": self.biomass,
            "OPTICAL": self.optical,
            "OPTICAL_BANDS": self.bands,
            "MODEL": "biosharp",
            "OUTPUT": self.output,
        }

    @property
    def output(self) -> Path:
        """Where the result goes."""
        return self.folder / "fine.tif"


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """A made-up scene of 2 x 2 km."""
    random = np.random.default_rng(3)
    (tmp_path / "out").mkdir()
    agb = random.uniform(0, 300, (20, 20)).astype(np.float32)
    s2 = random.uniform(200, 4000, (3, 80, 80)).astype(np.float32)
    write_raster(tmp_path / "agb.tif", agb, utm(100), nodata=-1)
    write_raster(tmp_path / "s2.tif", s2, utm(25), nodata=-1)
    return Scene(tmp_path / "agb.tif", tmp_path / "s2.tif", "1,2,3", tmp_path / "out")


@pytest.fixture(scope="session")
def chip_biomass(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Biomass of a real chip, measured from the air, averaged from 10 m to 40 m."""
    if not CHIP.is_dir():
        pytest.skip(f"the real chips are not at {CHIPS}")
    path = tmp_path_factory.mktemp("chip") / "agb40.tif"
    with rasterio.open(CHIP / "288afc34_agbm.tif") as fine:
        shape = fine.height // 4, fine.width // 4
        coarse = fine.read(1, out_shape=shape, resampling=Resampling.average).astype(np.float32)
        transform = fine.transform * fine.transform.scale(4)
        write_raster(path, coarse, transform, fine.crs)
    return path


@pytest.fixture
def chip(chip_biomass: Path, tmp_path: Path) -> Scene:
    """The real chip with Sentinel-2 of July as its guide."""
    return chip_in(tmp_path / "out", chip_biomass)


def chip_in(folder: Path, biomass: Path) -> Scene:
    """The real chip, its result in a new folder."""
    folder.mkdir()
    return Scene(biomass, CHIP / "288afc34_S2_10.tif", CHIP_BANDS, folder)


@dataclass(frozen=True)
class Finished:
    """A scene, and the run that made its map."""

    scene: Scene
    run: Run


@pytest.fixture(scope="session")
def finished(qgis: Qgis, chip_biomass: Path, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The whole chip, made once for all tests that look at it."""
    scene = chip_in(tmp_path_factory.mktemp("finished") / "out", chip_biomass)
    run = qgis.run("superresolvebiomass", **scene.parameters, DEVICE="cpu")
    assert run.returncode == 0, run.text
    return Finished(scene, run)


@pytest.fixture(scope="session")
def truth(chip_biomass: Path) -> np.ndarray:
    """The chip's biomass at 10 m, ``[256, 256]``."""
    with rasterio.open(CHIP / "288afc34_agbm.tif") as dataset:
        return np.asarray(dataset.read(1), np.float64)
