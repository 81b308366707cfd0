"""From a training run to weights, scores and an ONNX model, on made-up chips and a tiny network."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from hydra import compose, initialize_config_dir
from omegaconf import DictConfig
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import load_file, save_file

from engine import card as cards
from training import checkpoints, compact, evaluate, export, systems
from training.data.triplets import BiomasstersData
from training.losses import masked_loss
from training.models import create
from training.models.bicubic import back_project, upsample
from training.models.physical import PhysicalModel, Scaling
from training.results.table import Scored, read, write
from training.train import train

CONFIGS = Path(export.__file__).parent / "configs"
TINY = [
    "embed_dim=12",
    "depths=[2]",
    "num_heads=[2]",
    "compress_ratio=4",
    "squeeze_factor=4",
    "window_size=8",
]


def configure(output: Path, chips: Path, holdout: str, steps: int = 4) -> DictConfig:
    with initialize_config_dir(str(CONFIGS), version_base="1.3"):
        overrides = [f"+module.network.{word}" for word in TINY]
        overrides += [
            f"output={output}",
            f"data.root={chips}",
            f"data.holdout={holdout}",
            f"data.steps={steps}",
        ]
        overrides += ["data.batch_size=2", "data.crop=32", "module.network.detail_channels=4"]
        overrides += ["+trainer.accelerator=cpu"]
        return compose("train", overrides)


@pytest.fixture(scope="module")
def folds(tmp_path_factory: pytest.TempPathFactory, made_up_chips: Path) -> Path:
    folder = tmp_path_factory.mktemp("folds")
    for holdout in ("first", "second", ""):
        path = train(configure(folder / "runs", made_up_chips, holdout))
        path.rename(folder / f"biosharp{'-without-' if holdout else ''}{holdout}.safetensors")
    return folder


def test_training_learns(made_up_chips: Path, tmp_path: Path) -> None:
    """The guide tells the biomass exactly, so that a few steps must leave bicubic behind."""
    config = configure(tmp_path, made_up_chips, "first", steps=60)
    config.module.learning_rate = 3e-3
    model, _ = checkpoints.load(train(config))
    chip, bands = evaluate.Chip(made_up_chips / "first"), ["B4", "B8", "B12"]
    bicubic = evaluate.score(chip, 20, "bicubic", systems.bicubic)
    own = evaluate.score(chip, 20, "biosharp", lambda inputs: systems.predict(model, inputs), bands)
    assert own.masked.rmse < 0.95 * bicubic.masked.rmse


def test_interrupted_training_goes_on(made_up_chips: Path, tmp_path: Path) -> None:
    config = configure(tmp_path, made_up_chips, "first", steps=6)
    config.checkpoint_every = 2
    whole, _ = checkpoints.load(train(config))
    assert (tmp_path / "without-first" / "last.ckpt").exists()
    again, _ = checkpoints.load(train(config))  # nothing left to do: the same weights come out
    for first, second in zip(whole.parameters(), again.parameters(), strict=True):
        torch.testing.assert_close(first, second)


def test_training_that_goes_on_takes_the_samples_that_it_has_not_had(made_up_chips: Path) -> None:
    words: dict[str, Any] = {"bands": ["B4"], "steps": 4, "batch_size": 2, "crop": 32}
    data = BiomasstersData(str(made_up_chips), **words)
    batches = list(data.train_dataloader())
    data.trainer = SimpleNamespace(global_step=3, accumulate_grad_batches=1, world_size=1)  # type: ignore[assignment]
    rest = iter(data.train_dataloader())
    assert torch.equal(next(rest)["target"], batches[3]["target"])


def test_another_recipe_does_not_go_on_from_a_checkpoint(made_up_chips: Path, tmp_path: Path) -> None:
    config = configure(tmp_path, made_up_chips, "first", steps=2)
    train(config)
    config.module.learning_rate = 1e-5
    with pytest.raises(ValueError, match="holds a run of another recipe"):
        train(config)


def test_evaluation_prints_every_chip_and_refuses_what_was_trained_on(
    folds: Path, made_up_chips: Path
) -> None:
    rows = list(
        evaluate.evaluate(made_up_chips, {"biosharp": systems.Tiling()}, partial(systems.fold, folder=folds))
    )
    table = evaluate.report(rows, "biosharp")
    assert {row.chip for row in rows} == {"first", "second"}
    assert "mean ratio at 20, 25 and 30 m" in table
    with pytest.raises(ValueError, match="was trained on second"):
        systems.trained(systems.fold("biosharp", "first", folds), unseen="second")


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    """A file of scores of both chips."""
    rows = [
        Scored(
            "biomass",
            "biosharp",
            chip,
            20.0,
            f"biosharp-without-{chip}.safetensors",
            30.0,
            40.0,
            "Mg/ha",
            chip,
            seed=12345,
        )
        for chip in ("first", "second")
    ]
    path = tmp_path / "scores.json"
    write(rows, path)
    return path


def test_export_writes_a_portable_graph_and_a_card_that_agree(
    folds: Path, scores: Path, tmp_path: Path
) -> None:
    card = export.export_trained("biosharp", folds / "biosharp.safetensors", scores, tmp_path)

    graph = onnx.load(tmp_path / "biosharp.onnx")
    assert graph.ir_version <= 9
    assert all(opset.version <= 18 for opset in graph.opset_import)
    assert not any(
        "conv_first.weight" in tensor.name.removeprefix("network.") and "hat" in tensor.name
        for tensor in graph.graph.initializer
    )
    assert cards.load(tmp_path / "biosharp.json") == card
    assert cards.digest(tmp_path / "biosharp.onnx") == card.digest
    embedded = {prop.key: prop.value for prop in graph.metadata_props}[cards.METADATA_KEY]
    assert embedded == card.embedded()
    assert [metric.value for metric in card.metrics] == [30.0, 30.0]
    assert "chips first, second" in card.training_data
    assert card.provenance.parity is not None and card.provenance.parity <= export.TOLERANCE
    assert "sha256:" not in (tmp_path / "SHA256SUMS").read_text()


def test_export_refuses_scores_of_what_was_trained_on(folds: Path, scores: Path, tmp_path: Path) -> None:
    rows = [replace(row, place={"first": "second", "second": "first"}[row.place]) for row in read(scores)]
    write(rows, scores)
    with pytest.raises(ValueError, match="where it was scored"):
        export.export_trained("biosharp", folds / "biosharp.safetensors", scores, tmp_path)


def test_export_refuses_scores_of_another_recipe(folds: Path, scores: Path, tmp_path: Path) -> None:
    model, recipe = checkpoints.load(folds / "biosharp-without-first.safetensors")
    recipe["config"]["module"]["learning_rate"] = 1.0
    checkpoints.save(folds / "other.safetensors", model, recipe)
    write([replace(row, place="first", weights="other.safetensors") for row in read(scores)], scores)
    with pytest.raises(ValueError, match="another recipe"):
        export.export_trained("biosharp", folds / "biosharp.safetensors", scores, tmp_path)


def test_export_refuses_a_graph_that_differs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(export, "differences", lambda *_: np.array([2 * export.TOLERANCE]))
    with pytest.raises(export.ParityError, match="differs from the model"):
        export.export_bicubic(tmp_path)
    assert not list(tmp_path.iterdir())


def test_constants_are_stored_narrow_only_where_nothing_is_lost() -> None:
    exact, inexact = np.full(1024, 0.5, np.float32), np.full(1024, 0.1, np.float32)
    index = np.arange(1024)
    graph = helper.make_graph(
        [
            helper.make_node("Add", ["x", "exact"], ["y"]),
            helper.make_node("Add", ["y", "inexact"], ["z"]),
            helper.make_node("Gather", ["z", "index"], ["out"]),
        ],
        "sum",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1024])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, [1024])],
        [
            numpy_helper.from_array(values, name)
            for values, name in ((exact, "exact"), (inexact, "inexact"), (index, "index"))
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    x = np.random.default_rng(0).normal(size=1024).astype(np.float32)

    stored = compact.store(model)

    types = {tensor.name: tensor.data_type for tensor in stored.graph.initializer}
    assert types == {
        "exact.narrow": TensorProto.FLOAT16,
        "inexact": TensorProto.FLOAT,
        "index.narrow": TensorProto.INT16,
    }
    session = onnxruntime.InferenceSession(stored.SerializeToString(), providers=["CPUExecutionProvider"])
    np.testing.assert_array_equal(session.run(None, {"x": x})[0], x + exact + inexact)


def test_physical_model_scales_in_and_out() -> None:
    class Echo(torch.nn.Module):
        def forward(self, biomass: torch.Tensor, optical: torch.Tensor) -> torch.Tensor:
            assert optical.max() <= 1 and optical.min() >= 0
            return upsample(biomass, 4)

    model = PhysicalModel(
        Echo(),
        {"biomass": Scaling.published_biomass(), "optical": Scaling.published_sentinel2(3)},
        Scaling.published_biomass(),
    ).eval()
    output = model(torch.full((1, 1, 4, 4), 281.5), torch.full((1, 3, 16, 16), 20000.0))
    torch.testing.assert_close(output, torch.full((1, 1, 16, 16), 281.5))


def test_back_projection_agrees_with_the_coarse_map() -> None:
    generator = torch.Generator().manual_seed(0)
    coarse, estimate = (
        torch.rand(1, 1, 8, 8, generator=generator),
        torch.rand(1, 1, 32, 32, generator=generator),
    )

    def disagreement(x: torch.Tensor) -> float:
        return float((torch.nn.functional.avg_pool2d(x, 4) - coarse).abs().mean())

    one, three = (back_project(estimate, coarse, 4, rounds) for rounds in (1, 3))
    assert disagreement(three) < disagreement(one) < 0.4 * disagreement(estimate)
    assert torch.equal(back_project(estimate, coarse, 4, 0), estimate)


def test_masked_loss_looks_at_valid_pixels_only() -> None:
    output, target = torch.zeros(1, 1, 2, 2), torch.tensor([[[[1.0, 100.0], [3.0, 100.0]]]])
    valid = torch.tensor([[[[True, False], [True, False]]]])
    assert masked_loss("l1", output, target, valid) == 2.0
    assert masked_loss("mse", output, target, valid) == 5.0
    assert masked_loss("l1", output, target, valid & False) == 0.0


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        ("nothing", {}, "no model 'nothing'"),
        ("biosharp", {"scale_pos": "middle"}, "scale_pos is one of"),
        ("biosharp", {"upscale": 3}, "no power of two"),
        ("hat", {"resi_connection": "3conv"}, "resi_connection is"),
        ("hat", {"upsampler": "nearest"}, "upsampler is"),
    ],
)
def test_wrong_words_are_errors(name: str, words: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        create(name, **words)


def test_sides_must_be_whole_windows() -> None:
    model = create("hat", embed_dim=12, depths=[1], num_heads=[2], compress_ratio=4, squeeze_factor=4)
    with pytest.raises(ValueError, match="multiple of the 16 px window"):
        model(torch.zeros(1, 1, 20, 16))


def test_published_parameter_counts() -> None:
    counts = {"beginning": 3_354_055, "end": 3_435_275}
    for position, count in counts.items():
        model = create("biosharp", guide_channels=3, scale_pos=position)
        assert sum(p.numel() for p in model.parameters()) == count


def test_weights_that_lack_a_tensor_are_refused(folds: Path, tmp_path: Path) -> None:
    path = folds / "biosharp.safetensors"
    state = load_file(path)
    del state["conv_after_concat.bias"]
    save_file(state, tmp_path / "lacking.safetensors", {"recipe": json.dumps(checkpoints.read_recipe(path))})
    with pytest.raises(RuntimeError, match="conv_after_concat.bias"):
        checkpoints.load(tmp_path / "lacking.safetensors")
