"""What is scored with which seed, and how it is told, on made-up chips and networks without parameters."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from training import checkpoints, systems
from training.models import create
from training.models.physical import PhysicalModel, Scaling
from training.results import biomass, heights
from training.results.__main__ import score_seeds
from training.results.retrain import trainings
from training.results.table import Scored, by_place, by_seed

CHIPS = ("first", "second")
SYSTEM = {"title": "Smooth", "optical": False, "biomass": True, "experiment": "none", "folds": "places"}
CONFIG: dict[str, Any] = {
    "seeds": {"biomass": [7, 8, 9]},
    "biomass": {"gsds": [20], "systems": [{**SYSTEM, "id": "smooth"}, {**SYSTEM, "id": "other"}]},
}


def save(path: Path, unseen: str, seed: int) -> None:
    """Weights of a network that interpolates, as if trained on the other chip."""
    words = {"name": "bicubic", "upscale": 4}
    recipe: dict[str, Any] = {
        "network": words,
        "scalings": {"biomass": asdict(Scaling.identity())},
        "target": asdict(Scaling.identity()),
        "bands": [],
        "trained_on": [chip for chip in CHIPS if chip != unseen],
        "config": {"seed": seed},
    }
    model = PhysicalModel(create(**words), {"biomass": Scaling.identity()}, Scaling.identity())
    checkpoints.save(path, model, recipe)


def save_run(runs: Path, name: str, seed: int, chips: tuple[str, ...] = CHIPS, says: int = 0) -> None:
    """The end of a run for each of the chips; ``says`` is another seed that its recipe holds."""
    for chip in chips:
        folder = systems.run_folder(name, seed, runs) / f"without-{chip}"
        save(folder / systems.TRAINED, chip, says or seed)


def row(seed: int | None, place: str, rmse: float, system: str = "smooth") -> Scored:
    scores = {f"published_{name}": rmse for name in biomass.COLUMNS}
    return Scored(
        "biomass", system, place, 20.0, "", rmse, 100.0, "Mg/ha", place, scores=scores, seed=seed, digest="x"
    )


def further(data: Path, runs: Path, stored: list[Scored]) -> dict[tuple[str, int | None], list[Scored]]:
    """Scores of further seeds, by system and seed."""
    found: dict[tuple[str, int | None], list[Scored]] = {}
    for scored in score_seeds(CONFIG, data, runs, stored):
        found.setdefault((scored.system, scored.seed), []).append(scored)
    return found


@pytest.fixture
def data(made_up_chips: Path, tmp_path: Path) -> Path:
    (tmp_path / "biomassters").symlink_to(made_up_chips)
    return tmp_path


def test_further_seeds_are_scored_where_their_weights_are_and_kept_where_not(data: Path) -> None:
    runs = data / "runs"
    save_run(runs, "smooth", 8)
    save_run(runs, "smooth", 9, CHIPS[:1])  # the other chip's training is not finished
    names = ("smooth", "gone")
    stored = [row(seed, chip, 1.0, name) for seed in (7, 8, 9) for chip in CHIPS for name in names]

    found = further(data, runs, stored)

    assert set(found) == {("smooth", 8), ("smooth", 9)}  # none of the first seed, or of what is not listed
    assert found["smooth", 9] == [row(9, chip, 1.0) for chip in CHIPS]
    first, second = found["smooth", 8]
    assert (first.weights, second.place) == ("smooth-seed8/without-first/model.safetensors", "second")
    assert first.digest.startswith("sha256:")
    assert first.rmse == pytest.approx(first.baseline, rel=0.01)  # but for what falls below 0


def test_weights_of_another_seed_are_refused(data: Path) -> None:
    save_run(data / "runs", "smooth", 8, says=12)
    with pytest.raises(ValueError, match="was trained with seed 12, not 8"):
        further(data, data / "runs", [])


def test_only_weights_that_are_not_stored_are_named_by_their_digest(data: Path) -> None:
    for chip in CHIPS:
        save(data / f"smooth-without-{chip}.safetensors", chip, 7)
    config = {**CONFIG["biomass"], "systems": CONFIG["biomass"]["systems"][:1]}
    rows = list(biomass.score(config, data / "biomassters", data))
    assert {(row.system, row.weights, row.seed, row.digest) for row in rows} == {
        ("bicubic", "", None, ""),
        *(("smooth", f"smooth-without-{chip}.safetensors", 7, "") for chip in CHIPS),
    }


def test_table_tells_deviation_over_chips_from_deviation_over_seeds() -> None:
    """The deviation over chips is of the mean over seeds, that over seeds of the mean over chips."""
    rows = [row(7, "a", 50), row(8, "a", 70), row(7, "b", 10), row(8, "b", 38)]
    assert by_place(rows) == [0.6, 0.24]
    assert by_seed(rows) == [0.3, 0.54]
    config = {"systems": [{**SYSTEM, "id": "smooth"}]}
    *_, line = biomass.table(config, rows).splitlines()
    assert line.endswith("| 42.00 ± 18.00 | 42.00 ± 18.00 | 0.420 ± 0.180 | 2 | ± 12.00 | ± 0.120 |")


def test_table_of_one_seed_claims_no_deviation_over_seeds() -> None:
    *_, line = biomass.table({"systems": [{**SYSTEM, "id": "smooth"}]}, [row(7, "a", 50)]).splitlines()
    assert line.endswith("| 1 | – | – |")


def test_heights_are_told_in_the_same_columns_as_series() -> None:
    rows = [row(7, "a", 50)]
    rows[0].scores.update(dict.fromkeys(heights.COLUMNS, 2.0))
    (line,) = heights.means([{"id": "smooth", "title": "Smooth"}], rows)
    assert line == ["Smooth", "–", *["2.00"] * 5]


def test_all_seeds_are_trained_and_only_the_first_ones_weights_are_stored(data: Path) -> None:
    (data / "chm").mkdir()
    (data / "chm" / "site.tif").touch()
    seeds = {"biomass": [7, 8], "heights": [7], "series": [7], "simulated": [7]}
    height = {"systems": [{**SYSTEM, "id": "height", "overrides": ["a=1"]}]}
    found = list(trainings({**CONFIG, "seeds": seeds, "heights": height}, data))
    assert [(training.name, training.seed, training.stored, training.holdout) for training in found] == [
        *((name, 7, True, chip) for name in ("smooth", "other") for chip in CHIPS),
        ("height", 7, True, "site"),
        *((name, 8, False, chip) for name in ("smooth", "other") for chip in CHIPS),
    ]
    assert {training.overrides for training in found} == {(), ("a=1",)}
