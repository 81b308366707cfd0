"""The report of a map's making: its numbers are those of the files, and it never costs the map."""

from __future__ import annotations

import html
import math
import os
import re
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from onnx import helper
from rasterio.crs import CRS
from rasterio.windows import Window

from engine import job as jobs
from engine import output, tasks
from engine.account import look as looks
from engine.account import places
from engine.account.places import MadeMap
from engine.card import Applicability, InputSpec, OutputSpec, UncertaintySpec
from engine.errors import JobError, OutputError
from engine.events import Event, Result, Warn
from engine.grid import Grid
from engine.job import Job, JobInput
from tests.support import UTM, guided_model, make_job, save_model, utm, write_raster

EQUAL_AREA = "EPSG:3035"
PLACE = Affine(100, 0, 4_400_000, 0, -100, 3_600_000)
SURE = UncertaintySpec(100.0, 1.0, 0.7, 0.9, 2.0, "<i>nothing</i>")
SEEN = {
    "biomass": {"AGB": (0.0, 100.0, 300.0)},
    "optical": dict.fromkeys(("B4", "B8", "B12"), (0.0, 20.0, 40.0)),
}
real = places.source_on


def run(job: Job) -> tuple[Result, list[Event]]:
    """The job as the worker and the command line run it."""
    events: list[Event] = []
    ending = tasks.perform(tasks.TASKS["run"].work, job, events.append, lambda: False)
    assert isinstance(ending, Result), ending
    return ending, events


def layers(folder: Path, name: str, crs: str = EQUAL_AREA, place: Affine = PLACE, **guide: Any) -> dict:
    """A coarse map of 20 x 30 pixels with a hole, and a guide that covers ``part`` of its columns."""
    random = np.random.default_rng(5)
    coarse = random.uniform(10, 300, (20, 30)).astype(np.float32)
    coarse[3:5, 6:9] = -1
    part = guide.get("columns", 120)
    optical = random.uniform(0, 50, (3, 80, part)).astype(np.float32)
    return {
        "biomass": write_raster(folder / f"{name}_lr.tif", coarse, place, crs, nodata=-1),
        "optical": write_raster(folder / f"{name}_s2.tif", optical, place * Affine.scale(0.25), crs),
    }


def made(folder: Path, name: str, model: str = "guided", inputs: dict | None = None, **options: Any) -> Any:
    """A job with a report that was run: the job, the page's text, and what was said."""
    job = make_job(folder, model, inputs or layers(folder, name), f"{name}.tif", **options)
    job = replace(job, report=str(folder / f"{name}.html"))
    ending, events = run(job)
    assert ending.report == job.report
    return job, Path(job.report).read_text(encoding="utf-8"), events


def cells(page: str, label: str) -> list[float]:
    """The numbers of a row of the table of sums."""
    row = re.search(rf"<tr><td>{label}.*?</tr>", page).group()
    found = re.findall("<td>([^<]*)</td>", row)
    return [float(cell.replace("\u202f", "").replace("−", "-").replace("–", "nan")) for cell in found]


def values_of(path: str) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read(1, masked=True).astype(np.float64).filled(np.nan)


def test_area_mean_and_total_are_those_of_the_pixels(folder: Path) -> None:
    job, page, _ = made(folder, "sums")
    before, after = values_of(job.inputs[0].path), values_of(job.output)
    area = [np.isfinite(before).sum() * 1.0, np.isfinite(after).sum() / 16]
    assert cells(page, "Area with data")[:2] == pytest.approx(area, abs=0.06, rel=2e-5)
    assert cells(page, "Mean")[:2] == pytest.approx([np.nanmean(before), np.nanmean(after)], abs=0.01)
    total = [np.nansum(before), np.nansum(after) / 16]
    found = cells(page, "Total")
    assert found[:2] == pytest.approx(total, rel=2e-5)
    assert found[2] == pytest.approx(100 * (total[1] / total[0] - 1), abs=0.06)
    assert cells(page, "Median")[:2] == pytest.approx([np.nanmedian(before), np.nanmedian(after)], abs=0.06)


def test_pixels_of_degrees_count_by_their_area(folder: Path) -> None:
    place = Affine(0.01, 0, 27, 0, -0.1, 70)  # 8 degrees of latitude: pixels in the south are larger
    job, page, _ = made(folder, "degrees", inputs=layers(folder, "degrees", "EPSG:4326", place))
    after = values_of(job.output)
    edges = 70 - np.arange(len(after) + 1) * 0.025
    zones = zone(edges[:-1]) - zone(edges[1:])
    hectares = np.broadcast_to((zones * math.radians(0.0025) / 10_000)[:, None], after.shape)
    known = np.isfinite(after)
    assert cells(page, "Area with data")[1] == pytest.approx(hectares[known].sum(), rel=1e-5)
    assert cells(page, "Total")[1] == pytest.approx((hectares * after)[known].sum(), rel=1e-5)
    assert cells(page, "Mean")[1] == pytest.approx(
        np.average(after[known], weights=hectares[known]), abs=0.01
    )


def zone(latitude: np.ndarray) -> np.ndarray:
    """The area in m² between the equator and a latitude, for a radian of longitude (Snyder 1987, 3-12)."""
    f = 1 / 298.257223563
    e = math.sqrt(f * (2 - f))
    s = np.sin(np.radians(latitude))
    q = (1 - e * e) * (s / (1 - e * e * s * s) - np.log((1 - e * s) / (1 + e * s)) / (2 * e))
    return 6378137.0**2 * q / 2


def test_a_guide_that_covers_half_is_compared_where_it_is(folder: Path) -> None:
    job, page, _ = made(folder, "half", inputs=layers(folder, "half", columns=60))
    before = values_of(job.inputs[0].path)
    whole, half, after, _ = cells(page, "Area with data")
    assert "where the map has data" in page
    assert whole == pytest.approx(np.isfinite(before).sum(), abs=0.1)
    assert half == after == pytest.approx(np.isfinite(before[:, :15]).sum(), abs=0.1)
    assert cells(page, "Total")[1] == pytest.approx(np.nansum(before[:, :15]), rel=2e-5)


def test_the_page_tells_how_it_came_about_and_runs_nothing(own: Path) -> None:
    guided_model(own, "sure", uncertainty=SURE, licence="<b>free</b>",
                 applicability=Applicability("<u>here</u>", input_quantiles=SEEN))  # fmt: skip
    job, page, _ = made(own, "sure", "sure", uncertainty=True, applicability=True, threads=1)
    headings = re.findall("<h2>(.*?)</h2>", page)
    assert headings == ["In figures", "Before and after", "How sure it is", "The image that went in",
                        "Histogram", "Profile", "What went in", "The model", "The run",
                        "To repeat it"]  # fmt: skip
    assert "http" not in page and "<script" not in page and "@media print" in page
    assert "&lt;b&gt;free" in page and "<b>free" not in page and "<u>" not in page and "<i>" not in page
    for text in ("Device</th><td>cpu", "Uncertainty</th><td>yes", "Threads</th><td>1", "70 % of reference"):
        assert text in page
    assert len(re.findall("<svg ", page)) == 5
    described = html.unescape(re.findall("<pre>(.*?)</pre>", page, re.DOTALL)[2])
    assert jobs.loads(described) == job


def test_a_band_with_a_nasty_name_stays_a_name(own: Path) -> None:
    name = "$\\x$ --><script>alert(1)</script>"
    guided_model(own, "nasty", output=OutputSpec("y", (name,), "Mg/ha"))
    _, page, _ = made(own, "nasty", "nasty")
    assert "<script" not in page
    assert html.escape(name) in page


def test_what_was_doubted_stands_at_the_top(own: Path) -> None:
    guided_model(own, "far", applicability=Applicability("elsewhere", bbox=(0.0, 0.0, 1.0, 1.0)))
    _, page, events = made(own, "far", "far")
    (doubt,) = [event.message for event in events if isinstance(event, Warn)]
    assert f'<p class="doubt">{doubt}</p>' in html.unescape(page)
    assert "Warnings</th><td>1" in page


def test_resampling_and_a_warp_at_the_end_are_told(folder: Path) -> None:
    inputs = layers(folder, "warped")
    inputs["optical"] = write_raster(
        folder / "other.tif", np.full((3, 250, 350), 90, np.float32), PLACE * Affine.scale(0.1), EQUAL_AREA
    )
    job, page, _ = made(folder, "warped", inputs=inputs, target_crs="EPSG:4326")
    assert "other.tif is resampled (average) from 10 metre" in page
    assert "The finished map is warped (bilinear) to pixels of" in page
    after = values_of(job.output)
    before, found, _ = cells(page, "Area with data")
    assert np.isfinite(after).any() and found == pytest.approx(before, rel=0.02)


def test_a_series_shows_its_first_date(own: Path) -> None:
    spec = InputSpec("s2", "s2_series", 1, ("B2", "B3", "B4"), "1", dates=2)
    nodes = [helper.make_node("ReduceMean", ["s2"], ["mean"], axes=[1], keepdims=0),
             helper.make_node("ReduceMean", ["mean"], ["y"], axes=[1], keepdims=1)]  # fmt: skip
    save_model(own, "series", [spec], nodes, task="canopy_height")
    items = tuple(
        JobInput("s2_series", write_raster(own / f"{day}.tif", np.full((3, 40, 40), 9, np.float32), utm(10)),
                 date=day)
        for day in ("2020-06-01", "2020-07-01")
    )  # fmt: skip
    job = Job(items, "series", str(own / "h.tif"), model_folders=(str(own),), report=str(own / "h.html"))
    run(job)
    page = Path(job.report).read_text(encoding="utf-8")
    assert "Sentinel-2, first date: B4, B3, B2" in page
    assert "<h2>The map</h2>" in page and "<th>Before</th>" not in page
    assert cells(page, "Median") == [9.0]


def test_the_map_is_the_same_with_a_report_and_without(folder: Path) -> None:
    job, _, _ = made(folder, "with")
    plain = replace(job, output=str(folder / "without.tif"), report="")
    ending, _ = run(plain)
    assert ending.report == ""
    assert Path(plain.output).read_bytes() == Path(job.output).read_bytes()


def test_a_report_that_fails_leaves_the_map_and_says_so(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("nothing there")

    monkeypatch.setattr(looks, "_survey", broken)
    job = replace(make_job(own, "guided", layers(own, "lame")), report=str(own / "lame.html"))
    before = set(own.iterdir())
    ending, events = run(job)
    assert ending.report == "" and ending.output == job.output
    assert [event.message for event in events if isinstance(event, Warn)] == [
        "The map is finished, but its report could not be made: ZeroDivisionError: nothing there."
    ]
    assert set(own.iterdir()) - before == {Path(job.output)}


@pytest.mark.parametrize(
    ("report", "error", "message"),
    [
        ("none/r.html", OutputError, "The output folder .*none does not exist"),
        ("r.pdf", JobError, "The report .*r.pdf is no HTML page"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_before_the_run(
    own: Path, report: str, error: type, message: str
) -> None:
    job = replace(make_job(own, "guided", layers(own, "early")), report=str(own / report))
    with pytest.raises(error, match=message):
        tasks.TASKS["run"].work(job, lambda _: None, lambda: False)
    assert not Path(job.output).exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_is_read_only_is_told_before_the_run(own: Path) -> None:
    locked = own / "locked"
    locked.mkdir(mode=0o500)
    job = replace(make_job(own, "guided", layers(own, "locked")), report=str(locked / "r.html"))
    with pytest.raises(OutputError, match="read-only"):
        tasks.TASKS["run"].work(job, lambda _: None, lambda: False)


def test_a_large_map_is_seen_through_its_overviews(tmp_path: Path) -> None:
    grid = Grid(CRS.from_string(UTM), utm(25), 2048, 1536)
    rows, columns = np.mgrid[:1536, :2048]
    smooth = 100 + 60 * np.sin(rows / 200) + 90 * np.cos(columns / 300)
    values = (smooth + np.random.default_rng(1).uniform(-5, 5, rows.shape)).astype(np.float32)[None]
    values[0, :40] = np.nan
    path = large_map(tmp_path / "large.tif", grid, values)
    with ExitStack() as stack:
        seen = MadeMap(str(path), stack)
        thin = places.thinned(grid)
        assert (thin.width, thin.height) == (700, 525)
        assert [dataset.shape for _, dataset in seen._levels][:3] == [(1536, 2048), (768, 1024), (384, 512)]
        picture = seen.seen(1, thin, thin.window)
        part = seen.seen(1, grid.resize(512, 384), Window(100, 40, 64, 32))
        sums = looks._counted(seen)
    there = np.linspace(0.5, 699.5, 700) * 2048 / 700, np.linspace(0.5, 524.5, 525) * 1536 / 525
    expected = 100 + 60 * np.sin(there[1] / 200)[:, None] + 90 * np.cos(there[0] / 300)
    assert np.isnan(picture[:13]).all() and np.isfinite(picture[14:]).all()
    np.testing.assert_allclose(picture[14:], expected[14:], atol=6)
    blocks = values[0].reshape(384, 4, 512, 4).mean(axis=(1, 3))
    np.testing.assert_allclose(part, blocks[40:72, 100:164], rtol=1e-4)
    known = np.isfinite(values)
    assert sums.area == pytest.approx(known.sum() / 16, rel=2e-3)  # UTM is not of equal area
    assert sums.mean == pytest.approx(values[known].mean(dtype=np.float64), rel=1e-3)


def test_of_a_large_map_no_pixel_is_read_in_full_but_samples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = Grid(CRS.from_string(UTM), utm(25), 3200, 3200)
    values = np.random.default_rng(1).uniform(0, 300, (1, 3200, 3200)).astype(np.float32)
    path = large_map(tmp_path / "map.tif", grid, values)
    coarse = write_raster(tmp_path / "lr.tif", values[0].reshape(800, 4, 800, 4).mean(axis=(1, 3)), utm(100))
    read = []
    monkeypatch.setattr(places, "source_on", lambda dataset, bands, on, *rest: (
        read.append((dataset.name, on.width)) or real(dataset, bands, on, *rest)))  # fmt: skip
    job = Job((JobInput("biomass", coarse),), "bicubic", str(path))
    found = looks.look(job)
    full = [width for name, width in read if name == str(path)]
    assert full == [3200]  # one row of it: the profile
    assert not found.after.whole and found.before.whole
    assert found.after.sums.total == pytest.approx(found.before.sums.total, rel=1e-4)
    assert found.shared is None


def large_map(path: Path, grid: Grid, values: np.ndarray) -> Path:
    """A finished map as the engine writes it."""
    about = output.Description(("AGB",), ("Mg/ha",), {})
    with output.workspace(path) as folder:
        with output.writing(folder / "raw.tif", grid, about) as writer:
            writer.write(0, values)
        output.publish(folder / "raw.tif", folder, path, writer.stands_in)
    return path
