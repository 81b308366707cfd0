"""Small scenes for the tests of evaluations, and what their scores must be, computed in one go."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation import conventions, layout, results, task
from engine.evaluation.description import Evaluation, MapInput
from engine.evaluation.results import Findings
from engine.evaluation.scene import open_scene
from engine.evaluation.tally import Frame, Tally, count
from tests.support import utm, write_raster

Values = NDArray[np.float64]


def field(seed: int, shape: tuple[int, int] = (70, 90), gaps: float = 0.05) -> NDArray[np.float32]:
    """Made-up biomass, whole numbers, with gaps."""
    random = np.random.default_rng(seed)
    values = np.rint(random.uniform(0, 350, shape)).astype(np.float32)
    values[random.random(shape) < gaps] = np.nan
    return values


def wanted(folder: Path, reference: Any, *maps: Any, **options: Any) -> Evaluation:
    """Writes a reference and maps of 25 m pixels and describes their evaluation."""
    truth = write_raster(folder / "reference.tif", reference, utm(25))
    items = tuple(
        MapInput(write_raster(folder / f"map{number}.tif", values, utm(25)))
        for number, values in enumerate(maps)
    )
    return Evaluation(
        MapInput(truth), items, **{"json": str(folder / "found.json"), "replicates": 50, **options}
    )


def found(folder: Path, reference: Any, *maps: Any, side: int = task.SIDE, **options: Any) -> Findings:
    """Evaluates maps of 25 m pixels."""
    return task.evaluate(wanted(folder, reference, *maps, **options), side=side)


def tallies(description: Evaluation, side: int, seed: int | None = None, parts: int = 1) -> list[Tally]:
    """Walks a scene in blocks of ``side``, shuffled by ``seed``, as ``parts`` that are merged."""
    with ExitStack() as stack:
        scene = open_scene(description, stack)
        frame = Frame(
            layout.lay(description, scene), conventions.of(description), description.common,
            results.peak_of(description.quantity), 400.0, 300.0,
        )  # fmt: skip
        windows = list(scene.windows(side))
        if seed is not None:
            np.random.default_rng(seed).shuffle(windows)  # type: ignore[arg-type]
        merged = [Tally.empty(frame.layout) for _ in range(scene.count)]
        for part in range(parts):
            own = [Tally.empty(frame.layout) for _ in range(scene.count)]
            for window in windows[part::parts]:
                count(scene.read(window, frame.halo), frame, own)
            for whole, tally in zip(merged, own, strict=True):
                whole.add(tally)
    return merged


def assert_same(first: Tally, second: Tally) -> None:
    """To rounding."""
    for name in ("blocks", "images", "classes", "slopes"):
        one, other = (getattr(tally, name).values for tally in (first, second))
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-6, err_msg=name)
    for name in ("histogram", "errors", "known"):
        np.testing.assert_array_equal(getattr(first, name), getattr(second, name), err_msg=name)
    np.testing.assert_allclose(first.cells, second.cells, rtol=1e-9, atol=1e-9)
    assert set(first.strata) == set(second.strata)
    for key, row in first.strata.items():
        np.testing.assert_allclose(row, second.strata[key], rtol=1e-9, atol=1e-6)
