"""Measures that an evaluation of two large maps fits into 1 GB: ``python -m bench.evaluate [SIDE]``.

The maps and the reference have 10,000 x 10,000 pixels and are written block by block into a folder that goes
again. What counts is the largest resident set of the process that evaluates (``VmHWM``, so Linux only).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

from engine.evaluation.description import Evaluation, MapInput
from tests.support import UTM, utm

ROOT = Path(__file__).resolve().parents[1]
SIDE = 10_000
TILE = 512
LIMIT = 1000.0
"""MB."""
PROBE = """
import json, pathlib, re, sys
from engine.evaluation.description import loads
from engine.evaluation.task import run
made = run(loads(sys.argv[1]))
status = pathlib.Path("/proc/self/status").read_text()
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1]) / 1024
print(json.dumps({"peak": peak, "rmse": made.values["rmse"], "seconds": made.seconds}))
"""


def measure(folder: Path, side: int = SIDE) -> float:
    """The peak, in MB, of an evaluation of two maps of ``side`` x ``side`` pixels."""
    _write(folder, side)
    wanted = Evaluation(
        MapInput(str(folder / "reference.tif")),
        tuple(MapInput(str(folder / f"{name}.tif")) for name in ("first", "second")),
        report=str(folder / "report.html"), table=str(folder / "table.csv"), json=str(folder / "all.json"),
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", PROBE, wanted.dumps()], cwd=ROOT, check=True, capture_output=True, text=True
    )
    found = json.loads(done.stdout)
    print(f"two maps of {side} x {side}: peak {found['peak']:.0f} MB, {found['seconds']:.0f} s")
    return float(found["peak"])


def _write(folder: Path, side: int) -> None:
    random = np.random.default_rng(0)
    profile = {
        "driver": "GTiff", "dtype": "float32", "count": 1, "height": side, "width": side, "crs": UTM,
        "transform": utm(25), "nodata": -1, "tiled": True, "blockxsize": TILE, "blockysize": TILE,
        "compress": "deflate", "zlevel": 1,
    }  # fmt: skip
    files = {name: rasterio.open(folder / f"{name}.tif", "w", **profile)
             for name in ("reference", "first", "second")}  # fmt: skip
    for row in range(0, side, TILE):
        for column in range(0, side, TILE):
            window = Window(column, row, min(TILE, side - column), min(TILE, side - row))
            shape = window.height, window.width
            level = random.uniform(20, 300)  # whole numbers, so that the files stay small
            truth = np.rint(level + random.normal(0, 20, shape)).astype(np.float32)
            files["reference"].write(truth, 1, window=window)
            for name in ("first", "second"):
                files[name].write(
                    truth + np.rint(random.normal(0, 5, shape)).astype(np.float32), 1, window=window
                )
    for file in files.values():
        file.close()


def main() -> int:
    """Prints the peak; 1 if it is above the limit."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else SIDE
    with tempfile.TemporaryDirectory() as name:
        peak = measure(Path(name), side)
    print(f"at most {LIMIT:.0f} MB")
    return 0 if peak <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
