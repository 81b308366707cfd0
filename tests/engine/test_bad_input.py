"""Every mistake is one sentence and an advice, and leaves nothing under the output's name or beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import rasterio
from affine import Affine
from onnx import helper

from engine import card as cards
from engine.card import Applicability, OutputSpec, TileSpec
from engine.catalogue import find
from engine.errors import BiosrError, DeviceError, InputError, JobError, ModelError, OutputError
from engine.events import Failure, Warn
from engine.job import Job
from engine.pipeline import run
from engine.tasks import perform
from tests.support import (
    BIOMASS,
    IMAGE,
    OPTICAL,
    guided_model,
    make_job,
    make_map,
    save_model,
    utm,
    with_bands,
    write_raster,
)


@dataclass
class Case:
    """A folder with a good job in it, to be spoilt."""

    folder: Path

    def coarse(self, values: float = 100, crs: str | None = "EPSG:32635", place: Affine | None = None) -> str:
        image = np.full((15, 20), values, np.float32)
        return write_raster(self.folder / "lr.tif", image, place or utm(100), crs, nodata=-1)

    def guide(self, values: float = 3000, bands: int = 3, place: Affine | None = None) -> str:
        image = np.full((bands, 60, 80), values, np.float32)
        return write_raster(self.folder / "s2.tif", image, place or utm(25), nodata=-1)

    def job(self, **options: object) -> Job:
        return make_job(self.folder, "guided", {"biomass": self.coarse(), "optical": self.guide()}, **options)


def no_crs(case: Case) -> Job:
    job = case.job()
    case.coarse(crs=None)
    return job


def no_overlap(case: Case) -> Job:
    job = case.job()
    case.guide(place=utm(25, x=50_000))
    return job


def extent_elsewhere(case: Case) -> Job:
    return case.job(extent=(0.0, 0.0, 1.0, 1.0), extent_crs="EPSG:4326")


def unknown_extent_crs(case: Case) -> Job:
    return case.job(extent=(0.0, 0.0, 1.0, 1.0), extent_crs="EPSG:nonsense")


def unknown_target_crs(case: Case) -> Job:
    return case.job(target_crs="nowhere")


def reflectance_from_zero_to_one(case: Case) -> Job:
    job = case.job()
    case.guide(values=0.3)
    return job


def biomass_in_another_unit(case: Case) -> Job:
    job = case.job()
    case.coarse(values=3e6)
    return job


def mostly_out_of_range(case: Case) -> Job:
    job = case.job()
    case.guide(values=30_000)
    return job


def missing_band(case: Case) -> Job:
    return with_bands(case.job(), "optical", (1, 2, 12))


def wrong_band_count(case: Case) -> Job:
    return with_bands(case.job(), "optical", (1, 2))


def bands_not_named(case: Case) -> Job:
    job = case.job()
    case.guide(bands=11)
    return job


def all_nodata(case: Case) -> Job:
    job = case.job()
    case.coarse(values=-1)
    return job


def nowhere_valid_together(case: Case) -> Job:
    job = case.job()
    image = np.full((15, 20), -1, np.float32)
    image[:, :5] = 50
    write_raster(case.folder / "lr.tif", image, utm(100), nodata=-1)
    values = np.full((3, 60, 80), 3000, np.float32)
    values[:, :, :20] = -1
    write_raster(case.folder / "s2.tif", values, utm(25), nodata=-1)
    return job


def missing_file(case: Case) -> Job:
    job = case.job()
    (case.folder / "s2.tif").unlink()
    return job


def damaged_file(case: Case) -> Job:
    job = case.job()
    path = case.folder / "s2.tif"
    path.write_bytes(path.read_bytes()[:20_000])
    return job


def missing_input(case: Case) -> Job:
    job = case.job()
    return replace(job, inputs=job.inputs[:1])


def input_given_twice(case: Case) -> Job:
    job = case.job()
    return replace(job, inputs=(*job.inputs, job.inputs[1]))


def output_folder_missing(case: Case) -> Job:
    return replace(case.job(), output=str(case.folder / "missing" / "map.tif"))


def output_is_an_input(case: Case) -> Job:
    return replace(case.job(), output=str(case.folder / "lr.tif"))


def output_is_no_tiff(case: Case) -> Job:
    return replace(case.job(), output=str(case.folder / "map.png"))


def unknown_model(case: Case) -> Job:
    return replace(case.job(), model="nonesuch")


def truncated_model(case: Case) -> Job:
    path = case.folder / "guided.onnx"
    path.write_bytes(path.read_bytes()[:-40])
    return case.job()


def model_that_is_none(case: Case) -> Job:
    (case.folder / "guided.onnx").write_bytes(b"no model")
    _renew_digest(case.folder)
    return case.job()


def card_of_another_model(case: Case) -> Job:
    shutil.copy(case.folder / "nearest.onnx", case.folder / "guided.onnx")
    _renew_digest(case.folder)
    return case.job()


def card_with_another_output(case: Case) -> Job:
    path, card = find("guided", [case.folder])
    spec = OutputSpec("y", ("estimate", "spread"), "Mg/ha")
    path.with_suffix(".json").write_text(replace(card, output=spec).dumps())
    return case.job()


def device_that_is_absent(case: Case) -> Job:
    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    return case.job(device="cuda")


MISTAKES: list[tuple[Callable[[Case], Job], type[BiosrError], str]] = [
    (no_crs, InputError, "has no CRS"),
    (no_overlap, InputError, r"s2\.tif does not overlap .*lr\.tif: 550000, .* against 500000, "),
    (extent_elsewhere, InputError, r"extent does not overlap .*: 0, 0, 1, 1 \(EPSG:4326\) against 500000"),
    (unknown_extent_crs, JobError, "CRS of the extent 'EPSG:nonsense'"),
    (unknown_target_crs, JobError, "target CRS 'nowhere'"),
    (
        reflectance_from_zero_to_one,
        InputError,
        r"go up to 0\.3: that is reflectance from 0 to 1",
    ),
    (biomass_in_another_unit, InputError, r"biomass values .* go up to 3e\+06"),
    (mostly_out_of_range, InputError, "100% of the values of .* outside 0 to 20000 reflectance x 10000"),
    (missing_band, InputError, "has 3 bands, band 12 was asked for"),
    (wrong_band_count, InputError, r"takes 3 optical bands \(B4, B8, B12\), .* gives 2"),
    (bands_not_named, InputError, "takes 3 optical bands .* gives 11"),
    (all_nodata, InputError, r"lr\.tif holds no data"),
    (nowhere_valid_together, InputError, "No pixel of the map holds data"),
    (missing_file, InputError, "cannot be opened"),
    (damaged_file, InputError, "cannot be read"),
    (missing_input, JobError, "takes one optical input, the job gives 0"),
    (input_given_twice, JobError, "takes one optical input, the job gives 2"),
    (output_folder_missing, OutputError, "output folder .*missing does not exist"),
    (output_is_an_input, OutputError, "is also an input"),
    (output_is_no_tiff, JobError, "is no GeoTIFF"),
    (unknown_model, ModelError, "no model 'nonesuch'"),
    (truncated_model, ModelError, r"is damaged .* it has \d+ bytes"),
    (model_that_is_none, ModelError, "cannot load .*guided.onnx on cpu"),
    (card_of_another_model, ModelError, "The inputs of the model 'guided' are"),
    (card_with_another_output, ModelError, "The outputs of the model 'guided' are"),
    (device_that_is_absent, DeviceError, "The device cuda was asked for, but ONNX Runtime .* without it"),
]


@pytest.mark.parametrize(("spoil", "kind", "message"), MISTAKES, ids=[case[0].__name__ for case in MISTAKES])
def test_a_mistake_is_told_in_one_sentence_and_leaves_nothing(
    own: Path, spoil: Callable[[Case], Job], kind: type[BiosrError], message: str
) -> None:
    job = spoil(Case(own))
    before = {path: path.read_bytes() for path in own.iterdir()}
    with pytest.raises(kind, match=message) as caught:
        run(job)
    assert type(caught.value) is kind
    assert caught.value.advice.endswith(".")
    assert "\n" not in caught.value.message
    assert "Traceback" not in str(caught.value)
    assert {path: path.read_bytes() for path in own.iterdir()} == before


def test_a_failure_is_an_event(own: Path) -> None:
    events: list[object] = []
    failure = perform(run, all_nodata(Case(own)), events.append, lambda: False)
    assert isinstance(failure, Failure)
    assert failure.kind == "InputError"
    assert failure.detail == ""
    assert events[-1] is failure


def test_a_bug_is_an_event_with_its_traceback(own: Path) -> None:
    def broken() -> bool:
        raise ZeroDivisionError("oops")

    failure = perform(run, Case(own).job(), lambda _: None, broken)
    assert isinstance(failure, Failure)
    assert failure.kind == "ZeroDivisionError"
    assert "oops" in failure.message
    assert "Traceback" in failure.detail


def test_some_values_out_of_range_are_a_warning(own: Path) -> None:
    case = Case(own)
    job = case.job()
    image = np.full((3, 60, 80), 3000, np.float32)
    image[:, :6] = -9999
    write_raster(own / "s2.tif", image, utm(25))
    events: list[object] = []
    run(job, events.append)
    [warning] = [event.message for event in events if isinstance(event, Warn)]
    assert "10% of the values" in warning
    assert "count as nodata; is its nodata value set?" in warning
    with rasterio.open(job.output) as dataset:
        values = dataset.read(1, masked=True).filled(np.nan)
    assert np.isnan(values[:6]).all()
    assert (values[6:] == 3100).all()


def test_the_scale_is_that_of_the_training_data_where_it_is_known(own: Path) -> None:
    seen = {"optical": dict.fromkeys(OPTICAL.bands, (100.0, 500.0, 4000.0))}
    optical = replace(OPTICAL, valid_range=None)
    guided_model(own, "seen", optical=optical, applicability=Applicability("x", input_quantiles=seen))
    inputs = {"biomass": Case(own).coarse(), "optical": Case(own).guide(values=3.5)}
    with pytest.raises(InputError, match=r"reflectance x 10000 up to 4e\+03.*multiply it by 1e3"):
        run(make_job(own, "seen", inputs))


def test_without_a_known_scale_anything_goes(own: Path) -> None:
    path = write_raster(own / "in.tif", np.full((5, 5), 1e-9, np.float32), utm(10))
    assert (make_map(own, "identity", {"image": path}).values == np.float32(1e-9)).all()


def test_no_biomass_at_all_is_a_map_too(own: Path) -> None:
    case = Case(own)
    found = make_map(own, "guided", {"biomass": case.coarse(values=0), "optical": case.guide(values=0)})
    assert (found.values == 0).all()


def test_ratios_that_do_not_nest_are_refused(own: Path) -> None:
    three, two = replace(BIOMASS, ratio=3), replace(IMAGE, ratio=2)
    scale = helper.make_node("Resize", ["biomass", "", "scales"], ["y"], mode="nearest")
    tile = TileSpec(size=36, multiple_of=6, halo=6, local=True)
    save_model(own, "unnested", [three, two], [scale], {"scales": [1.0, 1.0, 3.0, 3.0]}, tile)
    inputs = {"biomass": Case(own).coarse(), "image": Case(own).guide(bands=1)}
    with pytest.raises(ModelError, match="ratios 2 and 3 .* do not nest"):
        run(make_job(own, "unnested", inputs))


def _renew_digest(folder: Path) -> None:
    path = folder / "guided.json"
    written = cards.load(path)
    path.write_text(replace(written, digest=cards.digest(folder / "guided.onnx")).dumps())
