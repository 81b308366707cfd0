"""Measures that memory does not grow with the height of the raster: ``python -m tests.bench.memory``.

Each run is a process of its own, a guided model on an aligned biomass map and a finer guide that is
warped on the fly; what counts is its largest resident set (``VmHWM``, so Linux only: the portable
``getrusage`` counts the parent's memory too).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from engine.card import TileSpec
from tests.support import guided_model, make_job, utm, write_raster

ROOT = Path(__file__).resolve().parents[2]
WIDTH = 4000
HEIGHTS = (1000, 4000)
LIMIT = 1.2
RATIO = 4
PROBE = """
import json, pathlib, re, sys
from engine.job import loads
from engine.pipeline import run
result = run(loads(sys.argv[1]))
status = pathlib.Path("/proc/self/status").read_text()
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1]) / 1024
print(json.dumps({"peak": peak, "tiles": result.tiles, "seconds": result.seconds}))
"""


def measure(folder: Path, height: int, width: int = WIDTH) -> float:
    """The peak, in MB, of a run whose output has ``width`` x ``height`` pixels of 25 m."""
    random = np.random.default_rng(0)
    biomass = random.uniform(0, 400, (height // RATIO, width // RATIO)).astype(np.float32)
    guide = random.integers(1, 5000, (3, height * 5 // 4, width * 5 // 4), dtype=np.uint16)
    inputs = {
        "biomass": write_raster(folder / "lr.tif", biomass, utm(100)),
        "optical": write_raster(folder / "s2.tif", guide, utm(20)),
    }
    job = make_job(folder, "guided", inputs)
    done = subprocess.run(
        [sys.executable, "-c", PROBE, job.dumps()], cwd=ROOT, check=True, capture_output=True, text=True
    )
    found = json.loads(done.stdout)
    work = f"{found['tiles']} tiles in {found['seconds']:.0f} s"
    print(f"{width} x {height}: peak {found['peak']:.0f} MB, {work}")
    return float(found["peak"])


def main() -> int:
    """Prints both peaks and their ratio; 1 if memory grows by more than a fifth."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        guided_model(folder, tile=TileSpec(256, 16, 16, local=True))
        small, large = (measure(folder, height) for height in HEIGHTS)
    print(f"ratio {large / small:.2f}, at most {LIMIT}")
    return 0 if large <= LIMIT * small else 1


if __name__ == "__main__":
    sys.exit(main())
