"""Proves on a machine with a graphics card what cannot be proved without: ``python -m bench.gpu``.

For each device: does it load the models, does it agree with the processor, how long does a tile take, how
many tiles a second in batches, with calls recorded as a graph and without, does an absurd batch end in a
smaller one, is the memory free afterwards, and how close does a whole run come to the model alone. What
could not be run is listed with the reason; that is no error, a device that fails is.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from engine import catalogue, devices, pipeline, session
from engine.card import ModelCard
from engine.errors import BiosrError
from engine.session import Session

from . import report, scene
from .tiling import cut

MODELS = ("biosharp", "hat_s", "sgnet", "sera_h_agb", "edsr_chm", "reuse")
BATCHES: tuple[int, ...] = (1, 2, 4, 8, 16, 32)
AGREEMENT = 1e-3
"""Largest difference from the processor, in standard deviations of the map."""
ABSURD = 4096
CALLS = 10
RUN_SIDE = 2000
LEFT_OVER_MB = 64
"""What a driver may keep of a process that gave its memory back: contexts and libraries."""

Found = dict[str, Any]


def examine(device: str, models: tuple[str, ...], side: int, batches: tuple[int, ...]) -> Found:
    """All checks of one device.

    Returns:
        By check what was found; ``could_not_run`` holds what could not be run, and why.
    """
    found: Found = {"could_not_run": {}, "failed": {}}
    try:
        session.start(_tiny(), device)
    except BiosrError as error:
        found["could_not_run"]["everything"] = str(error)
        return found
    found["pinned_memory"] = devices.pinned_memory(device) is not None
    for model in models:
        checks: dict[str, Callable[[], Found]] = {
            "agreement": partial(agreement, device, model),
            "speed": partial(speed, device, model, batches),
        }
        if model == models[0]:
            checks |= {
                "short_memory": partial(short_memory, device, model),
                "memory_returned": partial(memory_returned, device, model),
                "run": partial(whole_run, device, model, side),
            }
        for name, check in checks.items():
            try:
                found.setdefault(name, {})[model] = check()
            except _NotHere as reason:
                found["could_not_run"][f"{name} of {model}"] = str(reason)
            except Exception as error:  # one failure must not hide the other results
                found["failed"][f"{name} of {model}"] = f"{type(error).__name__}: {error}"
            session.release()
    return found


class _NotHere(Exception):
    """A check that this device or machine has no place for."""


def agreement(device: str, model: str) -> Found:
    """Largest difference from the processor on a tile of a scene, in standard deviations of the map."""
    file, card = catalogue.find(model)
    feed = _feed(card, 1)
    expected = session.load(file, card, "cpu").run(feed)
    other = session.load(file, card, device).run(feed)
    difference = np.abs(other - expected) / expected.std()
    limit = {"largest": float(difference.max()), "mean": float(difference.mean())}
    if limit["largest"] > AGREEMENT:
        raise AssertionError(f"differs from the processor by {limit['largest']:.2g} of the map's std")
    return limit


def speed(device: str, model: str, batches: tuple[int, ...]) -> Found:
    """Tiles a second by batch, with calls recorded and replayed where the device can, and without."""
    file, card = catalogue.find(model)
    found: Found = {}
    for graph in (True, False) if device in devices.FIXED_BATCH else (False,):
        for batch in batches:
            loaded = Session(partial(session.start, file, device, 0), device, graph=graph)
            feed = _feed(card, batch)
            for _ in range(2):
                loaded.run(feed)
            seconds = []
            for _ in range(CALLS):
                began = time.perf_counter()
                loaded.run(feed)
                seconds.append(time.perf_counter() - began)
            news = loaded.news()
            key = f"batch {batch}{', recorded' if loaded.graph else ''}"
            found[key] = {
                "tiles_per_second": batch / median(seconds),
                "seconds_per_tile": median(seconds) / batch,
            }
            if news:
                found[key]["news"] = news
            if any("does not hold" in text for text in news):
                break
    return found


def short_memory(device: str, model: str) -> Found:
    """An absurd batch must end in a smaller one, with the same result, and say so."""
    if device not in devices.BUFFERS:
        raise _NotHere(f"{device} shares the processor's memory, which an absurd batch would fill")
    file, card = catalogue.find(model)
    one = _feed(card, 1)
    loaded = session.load(file, card, device)
    expected = loaded.run(one)
    values = loaded.run({name: array.repeat(ABSURD, 0) for name, array in one.items()})
    news = loaded.news()
    if not news:
        raise _NotHere(f"the memory holds {ABSURD} tiles a call")
    if not np.allclose(values[-1:], expected, atol=AGREEMENT * expected.std()):
        raise AssertionError("the result of the smaller batches differs")
    return {"news": news}


def memory_returned(device: str, model: str) -> Found:
    """The card's memory: before, with a loaded model, when that was released, when another process ended."""
    before = _memory(device)
    file, card = catalogue.find(model)
    loaded = session.load(file, card, device)
    loaded.run(_feed(card, 4))
    during = _memory(device)
    del loaded
    session.release()
    after = _memory(device)
    script = (
        "from engine import catalogue, session; from bench.gpu import _feed; import sys\n"
        "file, card = catalogue.find(sys.argv[1]); session.load(file, card, sys.argv[2]).run(_feed(card, 4))"
    )
    subprocess.run([sys.executable, "-c", script, model, device], check=True, cwd=report.ROOT)
    ended = _memory(device)
    if ended > after + LEFT_OVER_MB:
        raise AssertionError(f"a process that ended keeps {ended - after:.0f} MB")
    return {"before_mb": before, "during_mb": during, "released_mb": after, "ended_mb": ended}


def whole_run(device: str, model: str, side: int) -> Found:
    """A run from files to the finished map against the model alone on as many ready tiles."""
    file, card = catalogue.find(model)
    with tempfile.TemporaryDirectory() as name:
        files = scene.write(Path(name), card, scene.make(card, side))
        job = scene.job(model, files, Path(name) / "map.tif")
        job = replace(job, options=replace(job.options, device=device))
        warm = replace(job, output=str(Path(name) / "first.tif"))
        pipeline.run(warm)  # loads the model; TensorRT builds its engine
        result = pipeline.run(job)
    if result.device != device:
        raise AssertionError(f"ran on {result.device}")
    loaded = session.load(file, card, device)
    batch = devices.DEFAULT_BATCH[device]
    feed = _feed(card, batch)
    seconds = []
    for _ in range(CALLS):
        began = time.perf_counter()
        loaded.run(feed)
        seconds.append((time.perf_counter() - began) / batch)
    return {
        "side": side,
        "tiles": result.tiles,
        "seconds": result.seconds,
        "seconds_per_tile_alone": median(seconds),
        "share_of_the_model": result.tiles * median(seconds) / result.seconds,
    }


def describe(results: dict[str, Found]) -> str:
    """What ran, what failed and what could not be run, and why."""
    lines = []
    for device, found in results.items():
        for check, models in found.items():
            if check in ("could_not_run", "failed"):
                continue
            rows = models.items() if isinstance(models, dict) else [("", models)]
            lines += [f"{device}  {check} {model}: {_short(value)}" for model, value in rows]
    for word, key in (("FAILED", "failed"), ("COULD NOT RUN", "could_not_run")):
        for device, found in results.items():
            lines += [f"{word}  {device}, {what}: {why}" for what, why in found[key].items()]
    return "\n".join(lines)


def _short(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_short(item)}" for key, item in value.items())
    return str(value)


def _feed(card: ModelCard, batch: int) -> dict[str, Any]:
    size = card.tile.size
    feed = cut(card, scene.make(card, size), 0, 0)
    return {name: array.repeat(batch, 0) for name, array in feed.items()}


def _memory(device: str) -> float:
    """MB of the first NVIDIA card that are in use."""
    if device not in devices.BUFFERS:
        raise _NotHere(f"what {device} holds is not counted here")
    command = ["nvidia-smi", "--query-gpu=memory.used", "--format=csv,noheader,nounits"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise _NotHere(f"nvidia-smi does not answer: {error}") from error
    return float(done.stdout.splitlines()[0])


def _tiny() -> bytes:
    from engine.doctor import tiny_model

    return tiny_model()


def main() -> int:
    """The command line; 1 if a device that is there fails a check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    others = [device for device in devices.PROVIDERS if device != "cpu"]
    parser.add_argument("--devices", nargs="+", default=others, choices=list(devices.PROVIDERS))
    parser.add_argument("--models", nargs="+", default=list(MODELS))
    parser.add_argument("--side", type=int, default=RUN_SIDE, help="of the map of the whole run, in pixels")
    parser.add_argument("--quick", action="store_true", help="one model, small batches")
    words = parser.parse_args()
    models, batches = tuple(words.models), tuple(BATCHES)
    if words.quick:
        models, batches, words.side = models[:1], BATCHES[:3], min(words.side, 600)
    results = {device: examine(device, models, words.side, batches) for device in words.devices}
    print(describe(results))
    report.merge("gpu", results)
    return int(any(found["failed"] for found in results.values()))


if __name__ == "__main__":
    sys.exit(main())
