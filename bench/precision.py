"""What fewer bits would bring, and cost, on this processor: ``python -m bench.precision [biosharp hat_s]``.

For each shipped model the map of one tile of the made scene, by the engine's own session (float32), by the
plain graph (float32), by int8 in products (weights as stored, inputs scaled tile by tile), by int8 in
products and convolutions (both scaled by tiles of another scene), by float16, and by OpenVINO in float32 and
bfloat16 where it is installed (``pip install openvino``). All take turns in one process. The error is the
root mean square of what changes, in shares of the map's standard deviation.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_dynamic,
    quantize_static,
)
from onnxruntime.transformers.float16 import convert_float_to_float16

from engine import catalogue, session
from engine.card import ModelCard

from . import scene
from .attention import start
from .tiling import cut

Feed = dict[str, NDArray[np.float32]]
Run = Callable[[Feed], NDArray[np.float32]]
MODELS = ("biosharp", "biosharp_lite", "hat_s", "edsr_chm")
CALIBRATION_TILES = 4
PRODUCTS, CONVOLUTIONS = ["MatMul", "Gemm"], ["Conv"]
"""Transposed convolutions have no int8 kernel in ONNX Runtime."""


class Tiles(CalibrationDataReader):  # type: ignore[misc]  # the library has no types
    """Hands tiles to the calibration, one after the other."""

    def __init__(self, feeds: Iterable[Feed]) -> None:
        self._feeds = iter(feeds)

    def get_next(self) -> Feed | None:
        """The next tile; nothing after the last."""
        return next(self._feeds, None)


def tiles(card: ModelCard, seed: int, count: int) -> list[Feed]:
    """Tiles of a made scene, side by side."""
    side = card.tile.size
    inputs = scene.make(card, side * count, seed, side)
    return [cut(card, inputs, 0, side * step) for step in range(count)]


def folded(plain: Path, folder: Path) -> Path:
    """The plain graph with its constants folded: weights that are stored in float16 are cast, and found."""
    file = folder / "folded.onnx"
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(file)
    ort.InferenceSession(str(plain), options, providers=["CPUExecutionProvider"])
    return file


def dynamic(plain: Path, folder: Path) -> Path:
    """Products in int8, the inputs' range found anew for each tile."""
    file = folder / "dynamic.onnx"
    quantize_dynamic(
        plain, file, op_types_to_quantize=PRODUCTS, weight_type=QuantType.QInt8, per_channel=True
    )
    return file


def static(plain: Path, folder: Path, feeds: list[Feed]) -> Path:
    """Products and convolutions in int8, ranges as other tiles have them."""
    file = folder / "static.onnx"
    quantize_static(
        plain,
        file,
        Tiles(feeds),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=PRODUCTS + CONVOLUTIONS,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        per_channel=True,
        calibrate_method=CalibrationMethod.MinMax,
    )
    return file


def half(plain: Path, folder: Path) -> Path:
    """Everything in float16 but inputs and outputs."""
    file = folder / "half.onnx"
    model = convert_float_to_float16(onnx.load(plain), keep_io_types=True)
    for number, node in enumerate(model.graph.node):
        node.name = str(number)  # the converter gives a name twice
    onnx.save(model, file)
    return file


def by_onnxruntime(file: Path, threads: int) -> Run:
    """A graph as it stands."""
    return partial(_run, start(file, threads))


def by_openvino(file: Path, threads: int, precision: str) -> Run:
    """The plain graph by OpenVINO, in ``f32`` or ``bf16``."""
    import openvino

    words = {
        "INFERENCE_PRECISION_HINT": precision,
        "INFERENCE_NUM_THREADS": threads,
        "PERFORMANCE_HINT": "LATENCY",
    }
    model = openvino.Core().compile_model(str(file), "CPU", words)
    return lambda feed: np.array(model(feed)[0])


def contestants(name: str, folder: Path, threads: int) -> Iterator[tuple[str, Callable[[], Run]]]:
    """What takes part, the engine first; each is made when it is called."""
    shipped, card = catalogue.find(name)
    plain = folded(shipped, folder)
    yield "engine, float32", lambda: partial(_only, session.load(shipped, card, "cpu", threads).run)
    yield "plain graph, float32", partial(by_onnxruntime, shipped, threads)
    yield "int8 products", lambda: by_onnxruntime(dynamic(plain, folder), threads)
    seen = tiles(card, scene.SEED + 1, CALIBRATION_TILES)
    yield "int8 products and convolutions", lambda: by_onnxruntime(static(plain, folder, seen), threads)
    yield "float16", lambda: by_onnxruntime(half(plain, folder), threads)
    if find_spec("openvino"):
        yield "OpenVINO, float32", partial(by_openvino, shipped, threads, "f32")
        yield "OpenVINO, bfloat16", partial(by_openvino, shipped, threads, "bf16")


def compare(name: str, folder: Path, threads: int, rounds: int) -> Iterator[str]:
    """Lines of the table for one model."""
    _, card = catalogue.find(name)
    feed = tiles(card, scene.SEED, 1)[0]
    runs: dict[str, Run] = {}
    for title, make in contestants(name, folder, threads):
        try:
            runs[title] = make()
            runs[title](feed)
        except Exception as error:
            runs.pop(title, None)
            yield f"| {name} | {title} | {str(error).splitlines()[0][:90]} | | |"
    seconds: dict[str, list[float]] = {title: [] for title in runs}
    for _ in range(rounds):
        for title, run in runs.items():
            began = time.perf_counter()
            run(feed)
            seconds[title].append(time.perf_counter() - began)
    inside = slice(card.tile.halo, -card.tile.halo)
    maps = {title: run(feed)[..., inside, inside] for title, run in runs.items()}
    ours, expected = next(iter(maps.items()))
    for title, values in maps.items():
        took = float(np.median(seconds[title]))
        faster = float(np.median(np.divide(seconds[ours], seconds[title])))
        changed = float(np.sqrt(np.mean((values - expected) ** 2)) / expected.std())
        yield f"| {name} | {title} | {1e3 * took:.0f} | {faster:.2f} | {changed:.1e} |"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="*", default=MODELS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    print(
        f"ONNX Runtime {ort.__version__}, {arguments.threads} threads, medians of {arguments.rounds} rounds"
    )
    print("| model | how | ms a tile | times as fast as the engine | error, std |\n|---|---|---|---|---|")
    for name in arguments.models:
        with tempfile.TemporaryDirectory() as folder:
            for line in compare(name, Path(folder), arguments.threads, arguments.rounds):
                print(line, flush=True)


def _run(made: ort.InferenceSession, feed: Feed) -> NDArray[np.float32]:
    found: NDArray[np.float32] = made.run(None, feed)[0]
    return found


def _only(run: Callable[[Feed], NDArray[np.float32]], feed: Feed) -> NDArray[np.float32]:
    return np.asarray(run(feed))


if __name__ == "__main__":
    main()
