"""What is measured, each in a process of its own: ``python -m bench.contestants NAME JSON``.

A contestant takes words as JSON and prints what it found as JSON, with the largest resident set of its
process (``VmHWM``, so Linux only: the portable ``getrusage`` counts the parent's memory too).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
Found = dict[str, Any]

ROOT = Path(__file__).resolve().parents[1]
PRODUCT_SIDE = 2048
REFERENCE_TILE = 64
"""The published test loop's tile, in low-resolution pixels."""
REFERENCE_WINDOW = 16


def ours(job: str) -> Found:
    """From files to the finished map.

    Args:
        job: As JSON.
    """
    from engine.job import loads
    from engine.pipeline import run

    result = run(loads(job))
    return {"seconds": result.seconds, "tiles": result.tiles}


def floor(model: str, scene: str, calls: int, threads: int, size: int, folder: str = "") -> Found:
    """ONNX Runtime on ready tiles, of the size that the engine takes: neither files nor overlap."""
    from engine import catalogue, session

    from .tiling import cut

    file, card = catalogue.find(model, [folder] if folder else [])
    loaded = session.load(file, card, "cpu", threads, size)
    card = replace(card, tile=replace(card.tile, size=size))
    inputs = _mirrored(card, _read(Path(scene)))
    rows, columns = _sides(card, inputs)
    tops, lefts = (range(0, max(1, side - card.tile.size + 1), card.tile.size) for side in (rows, columns))
    places = [(top, left) for top in tops for left in lefts]
    loaded.run(cut(card, inputs, *places[0]))
    seconds = []
    for call in range(calls):
        feed = cut(card, inputs, *places[call % len(places)])
        began = time.perf_counter()
        loaded.run(feed)
        seconds.append(time.perf_counter() - began)
    return {"seconds_per_tile": seconds}


def reference(
    model: str, scene: str, rows: int, columns: int, threads: int, folder: str = "", output: str = ""
) -> Found:
    """The published test loop in PyTorch: 64 px tiles, no overlap, one after the other.

    Args:
        model: With low-resolution biomass first and then a guide, or with biomass alone.
        scene: Folder of its inputs.
        rows: Rows of tiles that are computed, from the top.
        columns: Columns of tiles that are computed, from the left.
        threads: Of PyTorch.
        folder: Of the model, if it is not a shipped one.
        output: Where the map is written.
    """
    import torch

    from engine import catalogue
    from training.inference import predict_as_published

    from . import models

    torch.set_num_threads(threads)
    _, card = catalogue.find(model, [folder] if folder else [])
    network = models.torch_model(model, Path(folder) if folder else None)
    inputs = _read(Path(scene))
    parts = []
    for spec in card.inputs:
        step = REFERENCE_TILE * card.ratio // spec.ratio
        parts.append(torch.from_numpy(inputs[spec.name][None, :, : rows * step, : columns * step]))
    began = time.perf_counter()
    result = predict_as_published(network, tuple(parts), card.ratio, REFERENCE_WINDOW, REFERENCE_TILE)
    seconds = time.perf_counter() - began
    if output:
        np.save(output, result[0, 0].numpy())
    return {"seconds": seconds, "pixels": result[0, 0].numel()}


def whole(model: str, scene: str, threads: int, lead: int, output: str, folder: str = "") -> Found:
    """The PyTorch model on the whole scene at once, mirrored at its edges as the engine does.

    Args:
        model: Id.
        scene: Folder of its inputs.
        threads: Of PyTorch.
        lead: Output pixels that the engine's first tile sticks out of the raster.
        output: Where the map is written.
        folder: Of the model, if it is not a shipped one.
    """
    import torch

    from engine import catalogue

    from . import models

    torch.set_num_threads(threads)
    _, card = catalogue.find(model, [folder] if folder else [])
    network = models.torch_model(model, Path(folder) if folder else None)
    inputs = _read(Path(scene))
    rows, columns = _sides(card, inputs)
    multiple = max(card.tile.multiple_of, REFERENCE_WINDOW * card.ratio)
    padded = {}
    for spec in card.inputs:
        image = inputs[spec.name]
        if spec.role != "dates":
            ends = [lead + -(side + 2 * lead) % multiple for side in (rows, columns)]
            sides = [(lead // spec.ratio, end // spec.ratio) for end in ends]
            image = np.pad(image, [(0, 0)] * (image.ndim - 2) + sides, mode="symmetric")
        padded[spec.name] = image
    began = time.perf_counter()
    result = models.whole(network, card, padded)[lead : lead + rows, lead : lead + columns]
    seconds = time.perf_counter() - began
    np.save(output, result)
    return {"seconds": seconds}


def product(threads: int, calls: int = 5) -> Found:
    """Floating-point operations a second of a product of single-precision matrices: the limit."""
    a = np.random.default_rng(0).random((PRODUCT_SIDE, PRODUCT_SIDE), np.float32)
    a @ a
    seconds = []
    for _ in range(calls):
        began = time.perf_counter()
        a @ a
        seconds.append(time.perf_counter() - began)
    return {"flops_per_second": [2 * PRODUCT_SIDE**3 / second for second in seconds]}


def peer(name: str, raster: str, output: str, threads: int) -> Found:
    """Another engine, from a file to its map; see :mod:`bench.peers`."""
    import torch

    from . import models, peers

    torch.set_num_threads(threads)
    network = models.torch_model(peers.TASK)
    began = time.perf_counter()
    peers.peer(name).run(network, Path(raster), Path(output))
    return {"seconds": time.perf_counter() - began}


CONTESTANTS: dict[str, Callable[..., Found]] = {
    "ours": ours, "floor": floor, "reference": reference, "whole": whole, "product": product, "peer": peer,
}  # fmt: skip


def measure(contestant: str, **words: Any) -> Found:
    """Runs a contestant in a process of its own.

    Returns:
        What it found, and ``peak``, in MB.

    Raises:
        RuntimeError: It failed; the message is the end of what it said.
    """
    command = [sys.executable, "-m", "bench.contestants", contestant, json.dumps(words)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=_environment(words), check=False
    )
    if done.returncode:
        raise RuntimeError(f"{contestant} failed: {done.stderr[-800:]}")
    found: Found = json.loads(done.stdout.splitlines()[-1])
    return found


def save(folder: Path, inputs: dict[str, Image]) -> str:
    """Keeps a scene's arrays for the contestants that need no files of rasters."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, image in inputs.items():
        np.save(folder / f"{name}.npy", image)
    return str(folder)


def peak() -> float:
    """The largest resident set of this process so far, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else float("nan")


def _environment(words: Found) -> dict[str, str]:
    import os

    threads = str(words.get("threads") or os.cpu_count() or 1)
    return {**os.environ, **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), threads)}


def _read(folder: Path) -> dict[str, Image]:
    return {path.stem: np.load(path) for path in folder.glob("*.npy")}


def _mirrored(card: Any, inputs: dict[str, Image]) -> dict[str, Image]:
    """The inputs, mirrored until they hold a tile."""
    found = {}
    for spec in card.inputs:
        image = inputs[spec.name]
        if spec.role != "dates":
            sides = [(0, max(0, card.tile.size // spec.ratio - side)) for side in image.shape[-2:]]
            image = np.pad(image, [(0, 0)] * (image.ndim - 2) + sides, mode="symmetric")
        found[spec.name] = image
    return found


def _sides(card: Any, inputs: dict[str, Image]) -> tuple[int, int]:
    spec = card.rasters[0]
    rows, columns = (side * spec.ratio for side in inputs[spec.name].shape[-2:])
    return rows, columns


if __name__ == "__main__":
    found = CONTESTANTS[sys.argv[1]](**json.loads(sys.argv[2]))
    print(json.dumps({**found, "peak": round(peak(), 1)}))
