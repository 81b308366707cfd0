"""The models that the project ships, as they lie in models_onnx/, and the weights behind their scores."""

from __future__ import annotations

import hashlib
import math
import re
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from omegaconf import OmegaConf
from onnx import numpy_helper

from engine import card as cards
from engine import catalogue, resize
from training import checkpoints, embedded, evaluate, export, results, systems
from training.models import create
from training.results.__main__ import CONFIG
from training.results.table import Scored, by_place, read

MODELS = sorted(path.stem for path in catalogue.BUNDLED.glob("*.onnx"))
TRAINED = [name for name in MODELS if name != "bicubic"]
SCORES = systems.WEIGHTS / "scores.json"


@pytest.fixture(scope="module")
def scores() -> list[Scored]:
    """The scores that the results page and the cards quote."""
    return read(SCORES)


def configuration() -> Any:
    return OmegaConf.to_container(OmegaConf.load(CONFIG))


def graph_of(name: str) -> onnx.ModelProto:
    return onnx.load(catalogue.BUNDLED / f"{name}.onnx")


def test_every_model_of_the_papers_is_there() -> None:
    assert {
        "bicubic",
        "reuse",
        "hat_s",
        "sgnet",
        "biosharp",
        "biosharp_lite",
        "edsr_chm",
        "sera_h_agb",
        "sera_h",
    } <= set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_the_graph_can_be_set_to_every_size_of_the_card(name: str) -> None:
    file, card = catalogue.find(name)
    for size in card.tile.sizes:
        model = onnx.load_from_string(resize.resized(file, card.tile.size, size))
        found = {
            item.name: [dim.dim_value for dim in item.type.tensor_type.shape.dim]
            for item in model.graph.input
        }
        assert found == {spec.name: [0, *spec.shape(size)] for spec in card.inputs}


@pytest.mark.parametrize("name", MODELS)
def test_card_and_graph_agree(name: str) -> None:
    _, card = catalogue.find(name)
    graph = graph_of(name)

    assert {prop.key: prop.value for prop in graph.metadata_props}[cards.METADATA_KEY] == card.embedded()
    assert graph.ir_version <= 9
    assert all(opset.domain in ("", "ai.onnx") and opset.version <= 18 for opset in graph.opset_import)
    for spec, value in zip(card.inputs, graph.graph.input, strict=True):
        batch, *shape = value.type.tensor_type.shape.dim
        assert value.name == spec.name
        assert batch.dim_param
        assert tuple(dim.dim_value for dim in shape) == spec.shape(card.tile.size)


@pytest.mark.parametrize("name", MODELS)
def test_runtime_computes_what_pytorch_does(name: str) -> None:
    """On three random inputs between the quantiles seen in training, to 1e-4 of the output's deviation."""
    file, card = catalogue.find(name)
    model: Any = create("bicubic", floor=0.0) if name == "bicubic" else checkpoints.load(file)[0]
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    for seed in (11, 12, 13):
        inputs = export.example_inputs(card, batch=1, seed=seed)
        with torch.no_grad():
            expected = model.eval()(*inputs).numpy()
        feed = {spec.name: tensor.numpy() for spec, tensor in zip(card.inputs, inputs, strict=True)}
        difference = np.abs(session.run(None, feed)[0] - expected).max()
        assert expected.std() > 0
        assert difference <= 1e-4 * expected.std()


@pytest.mark.parametrize("name", TRAINED)
def test_file_is_no_larger_than_the_parameters_that_it_uses(name: str) -> None:
    file = catalogue.BUNDLED / f"{name}.onnx"
    graph = graph_of(name)
    stored = {tensor.name: tensor for tensor in graph.graph.initializer}
    places = embedded.places(graph, file)
    used = sum(numpy_helper.to_array(stored[place]).nbytes for place in places.values())
    assert file.stat().st_size <= 1.25 * used


@pytest.mark.parametrize("name", TRAINED)
def test_weights_are_halves_where_that_changes_next_to_nothing(name: str) -> None:
    _, card = catalogue.find(name)
    kinds = {tensor.data_type for tensor in graph_of(name).graph.initializer}
    if card.provenance.rounding:
        assert card.provenance.rounding < 1e-3
        assert onnx.TensorProto.FLOAT16 in kinds


def test_checksums_are_those_of_the_files() -> None:
    lines = (catalogue.BUNDLED / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert listed == {
        f"{name}.onnx": hashlib.sha256((catalogue.BUNDLED / f"{name}.onnx").read_bytes()).hexdigest()
        for name in MODELS
    }


@pytest.mark.parametrize("name", TRAINED)
def test_card_holds_the_scores_of_what_the_weights_never_saw(name: str, scores: list[Scored]) -> None:
    _, card = catalogue.find(name)
    own = [row for row in scores if (row.system, row.seed) == (name, card.provenance.seed)]
    assert own
    assert [metric.value for metric in card.metrics] == [round(row.rmse, 2) for row in own]
    for row in own:
        recipe = checkpoints.read_recipe(systems.find(row.weights))
        assert row.place not in recipe["trained_on"]


def test_every_score_is_of_weights_that_are_kept_or_named_by_their_digest(scores: list[Scored]) -> None:
    config = configuration()
    systems_named = {
        words["id"]
        for family in ("biomass", "heights", "series", "simulated")
        for words in config[family]["systems"]
    }
    assert {row.system for row in scores} == systems_named | {"bicubic"}
    first, *further = config["seeds"]["biomass"]
    assert {row.seed for row in scores} == {None, first, *further}
    for row in scores:
        if row.seed in further:
            assert row.weights.startswith(f"{row.system}-seed{row.seed}/")
            assert re.fullmatch("sha256:[0-9a-f]{64}", row.digest)
        else:
            assert bool(row.weights) == (row.seed == first)
            assert not row.weights or systems.find(row.weights).is_file()


def test_every_seed_of_a_system_is_scored_on_the_same_chips(scores: list[Scored]) -> None:
    """So that means over seeds are of one thing."""
    places: dict[tuple[str, int | None], set[tuple[str, float]]] = {}
    for row in (row for row in scores if row.family == "biomass"):
        places.setdefault((row.system, row.seed), set()).add((row.place, row.gsd))
    assert len({frozenset(found) for found in places.values()}) == 1


def test_both_biosharps_err_least_and_guided_systems_beat_unguided_ones(scores: list[Scored]) -> None:
    """On the mean over chips and seeds."""
    config = configuration()["biomass"]
    ratios = {
        words["id"]: float(
            np.mean(
                by_place([row for row in scores if row.system == words["id"] and row.family == "biomass"])
            )
        )
        for words in config["systems"]
    }
    assert set(sorted(ratios, key=lambda name: ratios[name])[:2]) == {"biosharp", "biosharp_lite"}
    assert ratios["biosharp"] < 0.85
    unguided = [ratios[words["id"]] for words in config["systems"] if not words["optical"]]
    assert min(ratios["biosharp"], ratios["sgnet"]) < min(unguided)
    assert all(math.isfinite(ratio) for ratio in ratios.values())


def test_light_biosharp_errs_at_most_3_percent_more_on_every_chip(scores: list[Scored]) -> None:
    """On the mean over pixel sizes of RMSE over bicubic's."""
    chips = sorted({row.place for row in scores if row.system == "biosharp"})

    def ratios(system: str, chip: str) -> float:
        own = [row for row in scores if (row.system, row.place) == (system, chip)]
        return float(np.mean(by_place(own)))

    assert chips
    for chip in chips:
        assert ratios("biosharp_lite", chip) <= 1.03 * ratios("biosharp", chip)


def test_results_page_is_that_of_the_scores(scores: list[Scored]) -> None:
    from training.results import report

    config = configuration()
    page = (Path(results.__file__).parents[2] / "docs" / "results.md").read_text(encoding="utf-8")
    assert page == report.page(config, scores, systems.WEIGHTS)


def test_folds_beat_bicubic_on_the_chip_they_never_saw(real_chips: Path, scores: list[Scored]) -> None:
    """And the scores that the card quotes are what comes out here."""
    seed = configuration()["seeds"]["biomass"][0]
    quoted = {
        (row.place, row.gsd): row.rmse for row in scores if (row.system, row.seed) == ("biosharp", seed)
    }
    rows = list(evaluate.evaluate(real_chips, {"biosharp": systems.Tiling()}, gsds=evaluate.SCORED_GSDS))
    found = {(row.chip, row.gsd, row.system): row.masked.rmse for row in rows}
    own = {(chip, gsd): rmse for (chip, gsd, system), rmse in found.items() if system == "biosharp"}
    assert own == pytest.approx(quoted, rel=1e-3)
    ratios = [rmse / found[chip, gsd, "bicubic"] for (chip, gsd), rmse in own.items()]
    assert np.mean(ratios) <= 0.88
    assert max(ratios) < 0.95
