"""Networks of others, from their file to a map."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import rasterio

from engine import card as cards
from engine import catalogue
from engine.card import ModelCard
from engine.errors import Cancelled, ModelError
from engine.events import Event, Log, Made, Warn
from engine.importing.form import Form, parse_digest, parse_input, parse_output, parse_scaling
from engine.importing.installation import import_model
from engine.job import Job, JobInput, Options
from engine.pipeline import run
from tests.support import guided_model, utm, write_raster

from .networks import bands_last, guided, save, strided, tile_mean, upsampler
from .test_cli import Call, call  # noqa: F401


def imported(folder: Path, source: str, **words: Any) -> ModelCard:
    made = import_model(Form(source, str(folder / "models"), **words))
    file, card = catalogue.find(made.outputs["CARD"])
    assert (str(file), card.id) == (made.outputs["FILE"], made.outputs["MODEL_ID"])
    assert made.values["HALO"] == card.tile.halo
    return card


def make_map(folder: Path, card: ModelCard, inputs: dict[str, str]) -> np.ndarray:
    """The map that a job with an imported model makes, ``[bands, rows, columns]``."""
    items = tuple(JobInput(role, path) for role, path in inputs.items())
    result = run(Job(items, card.id, str(folder / "map.tif"), model_folders=(str(folder / "models"),)))
    with rasterio.open(result.output) as dataset:
        return np.asarray(dataset.read())


def raster(folder: Path, bands: int, side: int = 60, low: float = 100, high: float = 4000) -> tuple[str, Any]:
    values = np.random.default_rng(1).uniform(low, high, (bands, side, side)).astype(np.float32)
    return write_raster(folder / f"image{bands}.tif", values, utm(10)), values


def test_a_network_of_one_input_needs_no_words(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler()))
    assert (card.id, card.task, card.ratio) == ("theirs", "generic", 2)
    assert [spec.role for spec in card.inputs] == ["image"]
    assert card.output.bands == card.inputs[0].bands == ("band 1", "band 2", "band 3")
    path, values = raster(tmp_path, 3)
    made = make_map(tmp_path, card, {"image": path})
    assert made.shape == (3, 120, 120)
    inside = values[:, 10:15, 20:25].mean(axis=(1, 2))  # the 5 x 5 pixels around 12, 22
    np.testing.assert_allclose(made[:, 24, 44], inside, rtol=1e-5)


@pytest.mark.parametrize("reach", [1, 2, 5])
def test_the_halo_is_how_far_the_edge_reaches(tmp_path: Path, reach: int) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler(1, reach)))
    assert card.tile.halo == 2 * reach
    assert card.tile.local
    assert card.tile.multiple_of == 2


def test_tiles_start_where_the_network_wants(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, strided(8)))
    assert (card.tile.multiple_of, card.tile.halo, card.tile.local) == (8, 0, True)


def test_a_network_that_pools_over_the_tile_is_not_local_and_says_so(tmp_path: Path) -> None:
    events: list[Event] = []
    form = Form(save(tmp_path, tile_mean(64)), str(tmp_path / "models"))
    card = cards.load(Path(import_model(form, events.append).outputs["CARD"]))
    assert not card.tile.local
    assert card.tile.size == 64
    assert any("over the whole tile" in event.message for event in events if isinstance(event, Warn))


def test_what_is_found_is_told(tmp_path: Path) -> None:
    events: list[Event] = []
    import_model(Form(save(tmp_path, upsampler()), str(tmp_path / "models")), events.append)
    told = [event.message for event in events if isinstance(event, Log)]
    assert "theirs.onnx takes x: float32 [n, 3, h, w]; it gives y: float32 [n, 3, h2, w2]." in told
    assert any("felt up to 4 px" in message for message in told)


def test_a_scaling_goes_into_the_graph(tmp_path: Path) -> None:
    """A network on (x - 100) / 50 that doubles nothing gives what came in, blurred."""
    card = imported(
        tmp_path,
        save(tmp_path, upsampler()),
        inputs=(parse_input("x:optical:2:B4,B3,B2"),),
        scalings=(parse_scaling("x:0,10,20:10000"), parse_scaling("y:0,10,20:10000")),
    )
    path, values = raster(tmp_path, 3)
    made = make_map(tmp_path, card, {"optical": path})
    np.testing.assert_allclose(made[:, 24, 44], values[:, 10:15, 20:25].mean(axis=(1, 2)), rtol=1e-5)
    assert card.inputs[0].name == "x.physical"


def test_a_scaling_is_what_the_network_sees(tmp_path: Path) -> None:
    card = imported(
        tmp_path, save(tmp_path, upsampler(1, 1)), scalings=(parse_scaling("x:100:50"),), task="biomass"
    )
    path, values = raster(tmp_path, 1)
    made = make_map(tmp_path, card, {"image": path})
    expected = (values[0, 11:14, 21:24].mean() - 100) / 50
    np.testing.assert_allclose(made[0, 24, 44], expected, rtol=1e-4)
    assert (card.output.bands, card.output.unit) == (("AGB",), "Mg/ha")


def test_bands_last_become_bands_first(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, bands_last()), output=parse_output(":double:1"))
    path, values = raster(tmp_path, 2)
    made = make_map(tmp_path, card, {"image": path})
    np.testing.assert_allclose(made, 2 * values[1:], rtol=1e-6)
    assert (card.output.bands, card.output.unit) == (("double",), "1")


def test_half_precision_becomes_single(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler(1, 1, np.float16)))
    path, values = raster(tmp_path, 1)
    made = make_map(tmp_path, card, {"image": path})
    np.testing.assert_allclose(made[0, 24, 44], values[0, 11:14, 21:24].mean(), rtol=1e-2)


def test_several_inputs(tmp_path: Path) -> None:
    words = (parse_input("coarse:biomass:4:AGB"), parse_input("guide:optical:1:B4,B8"))
    card = imported(tmp_path, save(tmp_path, guided()), inputs=words, task="biomass")
    path, values = raster(tmp_path, 2)
    coarse = np.full((15, 15), 50, np.float32)
    made = make_map(
        tmp_path, card, {"biomass": write_raster(tmp_path / "c.tif", coarse, utm(40)), "optical": path}
    )
    np.testing.assert_allclose(made[0], 50 + values.mean(axis=0), rtol=1e-5)


@pytest.mark.parametrize("batch", [1, "n"])
def test_a_graph_of_one_image_runs_in_batches_too(tmp_path: Path, batch: Any) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler(1, 1, batch=batch)), tile=32)
    path, _ = raster(tmp_path, 1)
    one = make_map(tmp_path, card, {"image": path})
    job = Job((JobInput("image", path),), card.id, str(tmp_path / "b.tif"), Options(batch_size=3))
    result = run(replace(job, model_folders=(str(tmp_path / "models"),)))
    with rasterio.open(result.output) as dataset:
        np.testing.assert_array_equal(dataset.read(), one)
    shape = onnx.load(tmp_path / "models" / card.file).graph.input[0].type.tensor_type.shape.dim
    assert shape[0].dim_value == (1 if batch == 1 else 0)


def test_the_card_is_inside_the_file_too(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler()))
    model = onnx.load(tmp_path / "models" / card.file)
    (inside,) = (item.value for item in model.metadata_props if item.key == cards.METADATA_KEY)
    assert inside == card.embedded()


def test_a_file_with_its_card_inside_needs_no_words(tmp_path: Path) -> None:
    card = imported(tmp_path, save(tmp_path, upsampler()), id="first", tile=64)
    lone = shutil.copy(tmp_path / "models" / "first.onnx", tmp_path / "lone.onnx")
    again = imported(tmp_path / "other", lone)
    assert again == card
    assert imported(tmp_path, lone, id="second").id == "second"


def test_a_folder_of_models_with_cards(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    for name in ("one", "two"):
        card = guided_model(tmp_path / "theirs", name)
        model = onnx.load(tmp_path / "theirs" / card.file)
        assert not model.metadata_props
    made = import_model(Form(str(tmp_path / "theirs"), str(tmp_path / "models")))
    assert made.outputs["MODEL_ID"] == "one, two"
    assert catalogue.find("two", [tmp_path / "models"])[1].ratio == 4


def test_what_is_there_is_replaced_on_demand_alone(tmp_path: Path) -> None:
    path = save(tmp_path, upsampler())
    imported(tmp_path, path)
    with pytest.raises(ModelError, match="'theirs' is there already"):
        imported(tmp_path, path)
    assert imported(tmp_path, path, replace=True, title="New").title == "New"
    assert sorted(entry.name for entry in (tmp_path / "models").iterdir()) == ["theirs.json", "theirs.onnx"]


def test_cancel_leaves_nothing(tmp_path: Path) -> None:
    form = Form(save(tmp_path, upsampler()), str(tmp_path / "models"))
    with pytest.raises(Cancelled):
        import_model(form, cancelled=lambda: True)
    assert not (tmp_path / "models").exists()


def test_the_command(tmp_path: Path, call: Call) -> None:  # noqa: F811
    result = call(
        "import", save(tmp_path, upsampler()), "--id", "carn", "--title", "Theirs", "--input",
        "x:optical::B4,B3,B2", "--scaling", "x:0:10000", "--scaling", "y:0:10000", "--tile", "64",
        "--licence", "Apache-2.0", "--model-folder", str(tmp_path / "models"),
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert "halo 4 px) is installed in" in result.stderr
    card = cards.load(tmp_path / "models" / "carn.json")
    assert (card.title, card.licence, card.tile.size) == ("Theirs", "Apache-2.0", 64)


def test_the_command_says_events_as_json(tmp_path: Path, call: Call) -> None:  # noqa: F811
    result = call("import", save(tmp_path, upsampler()), "--model-folder", str(tmp_path / "m"), "--json")
    last = json.loads(result.stdout.splitlines()[-1])
    assert last["event"] == Made.__name__.lower()
    assert last["values"]["RATIO"] == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x:optical", ("x", "optical", 0, (), "")),
        ("x:0:image:2:a, b:dB", ("x:0", "image", 2, ("a", "b"), "dB")),
        ("x:height::h", ("x", "height", 0, ("h",), "")),
    ],
)
def test_words_of_an_input(text: str, expected: tuple[Any, ...]) -> None:
    said = parse_input(text)
    assert (said.name, said.role, said.ratio, said.bands, said.unit) == expected


@pytest.mark.parametrize("text", ["sha256:" + 64 * "a", 64 * "a", "SHA256:" + 64 * "A", f" {64 * 'A'}\n"])
def test_a_digest_is_read_as_publishers_write_it(text: str) -> None:
    assert parse_digest(text) == "sha256:" + 64 * "a"
