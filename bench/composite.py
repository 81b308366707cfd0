"""Measures that a composite's memory does not grow with its area: ``python -m bench.composite``.

Each run is a process of its own: twelve scenes on the biomass map's grid, a quarter of them warped on the
fly; what counts is its largest resident set (``VmHWM``, so Linux only).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from engine.scenes.jobs import CompositeJob, Place, Supply
from engine.schema import dump
from tests.scenes import CLEAR, CLOUD, write_stack
from tests.support import utm, write_raster

ROOT = Path(__file__).resolve().parents[1]
SIDES = (1024, 2048)
SCENES = 12
MEMORY = 64
LIMIT = 1.2
PROBE = """
import json, pathlib, re, sys
from engine.scenes.composite import make
from engine.scenes.jobs import CompositeJob
from engine.schema import parse
made = make(parse(CompositeJob, json.loads(sys.argv[1])))
status = pathlib.Path("/proc/self/status").read_text()
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1]) / 1024
print(json.dumps({"peak": peak, "seconds": made.seconds}))
"""


def measure(folder: Path, width: int, height: int) -> float:
    """The peak, in MB, of a composite of ``width`` x ``height`` pixels of 25 m; ``folder`` is made."""
    folder.mkdir()
    random = np.random.default_rng(0)
    paths = []
    for number in range(SCENES):
        gsd = 20 if number % 4 == 0 else 25
        size = height * 25 // gsd, width * 25 // gsd
        values = random.integers(1, 5000, (3, *size), dtype=np.uint16)
        classes = np.where(random.random(size) < 0.3, CLOUD, CLEAR)
        paths.append(
            write_stack(folder / f"s2_202006{number + 1:02d}.tif", values, classes, transform=utm(gsd))
        )
    grid = write_raster(folder / "agb.tif", np.zeros((height // 4, width // 4), np.float32), utm(100))
    job = CompositeJob(
        str(folder / "c.tif"), Supply(tuple(paths)), Place(grid, 4), bands=("B4", "B8", "B12"), memory=MEMORY
    )
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(dump(job))],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    found = json.loads(done.stdout)
    print(f"{width} x {height} of {SCENES} scenes: peak {found['peak']:.0f} MB in {found['seconds']:.0f} s")
    return float(found["peak"])


def main() -> int:
    """Prints both peaks and their ratio; 1 if memory grows by more than a fifth."""
    with tempfile.TemporaryDirectory() as name:
        small, large = (measure(Path(name) / str(side), side, side) for side in SIDES)
    print(f"ratio {large / small:.2f}, at most {LIMIT}")
    return 0 if large <= LIMIT * small else 1


if __name__ == "__main__":
    sys.exit(main())
