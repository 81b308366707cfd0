"""Measures what the faster graphs bring: ``python -m bench.attention [--threads 2] [--rounds 9]``.

The plain graph and the faster one run in one process on the same tile, turn by turn, so that whatever else
the machine does slows both; medians count. Peak memory is that of a process of its own for each (``VmHWM``,
so Linux only). GFLOP/s count the plain graph's products and convolutions, two per multiply-add; beside them
stands what a product of two 2048 x 2048 matrices reaches in the same process.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from engine import catalogue, graph
from engine.graph.view import Graph

ROOT = Path(__file__).resolve().parents[1]
SIDE = 2048
RANDOM = {
    "end": {"scale_pos": "end", "upsampler": "tCNN"},
    "beginning": {"scale_pos": "beginning", "upsampler": "tCNN"},
}
"""BioSHARP as published, with random weights."""
HALO = 16
"""Pixels at a tile's edges that are thrown away: of all these models, and of what is compared."""
SHIPPED = ("biosharp", "hat_s")
Feed = dict[str, NDArray[np.float32]]


def export(name: str, folder: Path) -> Path:
    """The plain graph of a model: shipped, or exported as published with random weights."""
    if name in SHIPPED:
        return catalogue.find(name)[0]
    file = folder / f"{name}.onnx"
    if not file.is_file():
        import torch

        from training import export as exporter
        from training.models import create
        from training.models.physical import PhysicalModel, Scaling

        torch.manual_seed(0)
        network: Any = create("biosharp", guide_channels=3, **RANDOM[name])
        torch.nn.init.constant_(network.hat.conv_last.bias, 1.0)  # else most of the map is cut off at zero
        scalings = {"biomass": Scaling.published_biomass(), "optical": Scaling.published_sentinel2(3)}
        model = PhysicalModel(network, scalings, Scaling.published_biomass()).eval()
        card = catalogue.find("biosharp")[1]
        card = replace(card, tile=replace(card.tile, sizes=()))  # masks of larger tiles take gigabytes
        onnx.save(exporter.to_onnx(model, card)[0], file)
    return file


def tile(session: ort.InferenceSession) -> Feed:
    """A random tile: biomass up to 300 Mg/ha, reflectance up to 0.3."""
    random = np.random.default_rng(0)
    high = {"optical": 3000.0}
    return {
        item.name: (high.get(item.name, 300.0) * random.random((1, *item.shape[1:]))).astype(np.float32)
        for item in session.get_inputs()
    }


def start(file: Path, threads: int) -> ort.InferenceSession:
    """A session with ONNX Runtime's own options but the threads."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return ort.InferenceSession(str(file), sess_options=options, providers=["CPUExecutionProvider"])


def gflop(model: onnx.ModelProto) -> float:
    """Multiply-adds of a graph's products and convolutions for one tile, times two, in 10^9."""
    view, total = Graph(model), 0.0
    for node in view.nodes:
        if node.op_type not in ("MatMul", "Conv", "ConvTranspose") or view.is_constant(node.output[0]):
            continue
        given, second, made = (view.shape(name) for name in (node.input[0], node.input[1], node.output[0]))
        if node.op_type == "MatMul":
            total += 2.0 * np.prod(made) * given[-1]
        else:
            pixels = np.prod((made if node.op_type == "Conv" else given)[2:])
            total += 2.0 * pixels * np.prod(second)
    return total / 1e9


def product(threads: int) -> float:
    """GFLOP/s of a product of two square matrices."""
    one = np.random.default_rng(0).random((SIDE, SIDE), dtype=np.float32)
    value = helper.make_tensor_value_info
    nodes = [helper.make_node("MatMul", ["x", "w"], ["y"])]
    inside = helper.make_graph(
        nodes,
        "product",
        [value("x", TensorProto.FLOAT, one.shape)],
        [value("y", TensorProto.FLOAT, one.shape)],
        [numpy_helper.from_array(one, "w")],
    )
    model = helper.make_model(inside, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    best = min(_seconds(session, {"x": one})[0] for _ in range(5))
    return 2e-9 * SIDE**3 / best


def compare(plain: Path, fast: Path, threads: int, rounds: int) -> dict[str, Any]:
    """Both graphs in this process, turn by turn."""
    sessions = start(plain, threads), start(fast, threads)
    feed = tile(sessions[0])
    expected, found = (session.run(None, feed)[0][..., HALO:-HALO, HALO:-HALO] for session in sessions)
    times = np.array([[_seconds(session, feed) for session in sessions] for _ in range(rounds)])
    wall, processor = np.median(times, axis=0).T
    return {
        "difference": float(np.abs(found - expected).max() / expected.std()),
        "seconds": wall.tolist(),
        "processor": processor.tolist(),
        "ratios": float(np.median(times[:, 0, 0] / times[:, 1, 0])),
        "product": product(threads),
    }


def peak(file: Path, threads: int) -> dict[str, float]:
    """The most memory that this process held after two tiles, in MB."""
    session = start(file, threads)
    for _ in range(2):
        session.run(None, tile(session))
    status = Path("/proc/self/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return {"peak": int(found[1]) / 1024 if found else 0.0}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="*", default=["biosharp", "end", "hat_s", "beginning"])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--folder", type=Path, help="keeps exported and rewritten graphs here")
    parser.add_argument("--task", choices=["compare", "peak"], help="used by the script itself")
    arguments = parser.parse_args()
    if arguments.task == "compare":
        plain, fast = map(Path, arguments.models)
        print(json.dumps(compare(plain, fast, arguments.threads, arguments.rounds)))
    elif arguments.task == "peak":
        print(json.dumps(peak(Path(arguments.models[0]), arguments.threads)))
    else:
        with tempfile.TemporaryDirectory() as name:
            table(arguments.models, arguments.folder or Path(name), arguments.threads, arguments.rounds)


def table(models: list[str], folder: Path, threads: int, rounds: int) -> None:
    """Prints a line for each model."""
    folder.mkdir(parents=True, exist_ok=True)
    print(f"ONNX Runtime {ort.__version__}, {threads} threads, a 256 x 256 tile, medians of {rounds} rounds")
    print(
        "| model | GFLOP | plain ms | faster ms | ratio | median of ratios | CPU s plain / faster | ratio "
        "| difference, std | peak MB plain / faster | GFLOP/s plain / faster / product |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for name in models:
        print(_row(name, folder, threads, rounds), flush=True)


def _row(name: str, folder: Path, threads: int, rounds: int) -> str:
    plain, fast = export(name, folder), folder / f"{name}_faster.onnx"
    model = onnx.load(plain)
    onnx.save(graph.rewrite(model, halo=HALO), fast)
    work = gflop(model)
    del model
    found = _child("compare", [plain, fast], threads, rounds)
    peaks = [_child("peak", [file], threads, rounds)["peak"] for file in (plain, fast)]
    (slow, quick), (more, less) = found["seconds"], found["processor"]
    return (
        f"| {name} | {work:.1f} | {1e3 * slow:.0f} | {1e3 * quick:.0f} | {slow / quick:.2f} "
        f"| {found['ratios']:.2f} | {more:.2f} / {less:.2f} | {more / less:.2f} | {found['difference']:.1e} "
        f"| {peaks[0]:.0f} / {peaks[1]:.0f} "
        f"| {work / slow:.0f} / {work / quick:.0f} / {found['product']:.0f} |"
    )


def _child(task: str, files: list[Path], threads: int, rounds: int) -> dict[str, Any]:
    words = ["--task", task, "--threads", str(threads), "--rounds", str(rounds), *map(str, files)]
    done = subprocess.run(
        [sys.executable, "-m", "bench.attention", *words],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _seconds(session: ort.InferenceSession, feed: Feed) -> tuple[float, float]:
    """Wall clock and processor time of a call."""
    wall, processor = time.perf_counter(), time.process_time()
    session.run(None, feed)
    return time.perf_counter() - wall, time.process_time() - processor


if __name__ == "__main__":
    main()
