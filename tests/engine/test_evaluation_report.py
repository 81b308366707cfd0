"""The report, the table, the JSON file and the command line say the same, and say it safely."""

from __future__ import annotations

import csv
import json
import re
import shlex
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from click.testing import CliRunner

from engine import tasks, wording
from engine.cli import main
from engine.evaluation import report, task
from engine.evaluation.description import Evaluation, MapInput, Strata
from engine.evaluation.results import Findings
from engine.evaluation.tables import csv_text, json_text
from engine.events import Event, Log, Made
from tests.support import ROOT, utm, write_raster

from .evaluation_support import field, found, wanted
from .test_evaluation import squares


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """An evaluation with everything in it, and names that HTML must not take for its own."""
    folder = tmp_path_factory.mktemp("evaluation")
    description = wanted(
        folder, field(0), field(1), field(2), carbon=0.47,
        elevation=write_raster(folder / "ground.tif", field(3), utm(25)),
        strata=Strata(squares(folder / "s.json", {"<b>spruce</b>": (0, 0, 45, 70), "pine": (45, 0, 90, 70)}),
                      "kind"),
    )  # fmt: skip
    maps = (MapInput(description.maps[0].path, "<i>first</i>"), description.maps[1])
    return task.evaluate(Evaluation(**{**vars(description), "maps": maps}))


def test_the_report_shows_every_part(findings: Findings) -> None:
    page = report.page(findings)
    headings = re.findall("<h2>(.*?)</h2>", page)
    assert headings == [
        "Scores", "Maps against the reference", "Where the errors are",
        "Error by class of the reference&#39;s above-ground biomass", "Error by slope",
        "Distribution of errors", "How far errors are related", "Strata", "What was compared", "To repeat it",
    ]  # fmt: skip
    rmse = findings.maps[0].scores["rmse"]
    assert f"<td>{rmse:.2f}<small>" in page
    assert "Mg C" in page


def test_the_report_needs_no_network_and_runs_nothing(findings: Findings) -> None:
    page = report.page(findings)
    assert "http" not in page and "<script" not in page
    assert "&lt;i&gt;first&lt;/i&gt;" in page and "<i>first" not in page
    assert "&lt;b&gt;spruce" in page and "<b>spruce" not in page


def test_the_plots_carry_their_units(findings: Findings) -> None:
    pictures = re.findall("<svg .*?</svg>", report.page(findings), re.DOTALL)
    assert len(pictures) == 6
    for picture in pictures:
        ElementTree.fromstring(picture.replace("xlink:href", "href"))  # noqa: S314  we made it
    comments = [" ".join(re.findall("<!-- (.*?) -->", picture)) for picture in pictures]
    for text, labels in zip(comments, (
        ("reference [Mg/ha]", "map [Mg/ha]", "pixels"), ("km", "map less reference [Mg/ha]"),
        ("bias [Mg/ha]", "RMSE [Mg/ha]", "reference [Mg/ha]"), ("bias [Mg/ha]", "slope"),
        ("map less reference [Mg/ha]", "pixels [%]"), ("distance [m]", "semivariance"),
    ), strict=True):  # fmt: skip
        for label in labels:
            assert label in text


def test_the_same_evaluation_makes_the_same_report(findings: Findings) -> None:
    assert report.page(findings) == report.page(findings)


def test_table_and_json_hold_the_same_numbers(findings: Findings) -> None:
    rows = defaultdict(dict)
    for row in csv.DictReader(csv_text(findings).splitlines()):
        rows[row["map"], row["part"], row["class"]][row["score"]] = row
    data = json.loads(json_text(findings))
    for item in data["maps"]:
        table = rows[item["name"], "all", ""]
        for name, value in item["scores"].items():
            assert table[name]["value"] == ("" if value is None else repr(value))
        assert float(table["rmse"]["low"]) == item["intervals"]["rmse"][0]
        for stratum in item["strata"]:
            assert float(rows[item["name"], "stratum", stratum["name"]]["total"]["value"]) == stratum["total"]
    first = rows["<i>first</i>", "stratum", "pine"]
    assert [first[name]["unit"] for name in ("area", "bias", "total")] == ["ha", "Mg/ha", "Mg C"]
    assert rows["map1", "all", ""]["mse"]["unit"] == "(Mg/ha)²"
    assert "NaN" not in json_text(findings)


def test_the_page_is_in_the_language_and_the_numbers_for_programs_are_not(
    findings: Findings,
) -> None:
    before = json_text(findings), csv_text(findings)
    assert "pixels are known in all maps and the reference" in before[0]
    wording.speak("pt")
    try:
        page = report.page(findings)
        assert (json_text(findings), csv_text(findings)) == before
    finally:
        wording.speak("")
    assert "<h2>Onde estão os erros</h2>" in page and "todos os estratos" in page
    assert "pixels são conhecidos em todos os mapas" in page and "known in all maps" not in page
    assert "mapa menos referência [Mg/ha]" in page


def test_the_command_in_the_report_repeats_it(tmp_path: Path) -> None:
    description = wanted(
        tmp_path, field(0) * 0.1, field(1), field(2) * 0.1, quantity="canopy_height",
        convention="sera_h_published", note="it's a test", threshold=3.0, clip=(0.0, 40.0),
        common=False, block=12, seed=3,
        extent=(500_100.0, 6_698_500.0, 501_900.0, 6_699_800.0), classes=(0.0, 10.0, 20.0),
        mask=write_raster(tmp_path / "mask.tif", np.full((70, 90), 5, np.uint8), utm(25)), mask_values=(5,),
        elevation=write_raster(tmp_path / "ground.tif", field(3), utm(25)),
        strata=Strata(squares(tmp_path / "s.json", {"a": (0, 0, 45, 70)}), "kind"),
    )  # fmt: skip
    first, second = description.maps
    maps = MapInput(first.path, "the first", scale=0.1), MapInput(second.path, "b", resampling="maximum")
    full = Evaluation(**{**vars(description), "maps": maps})
    words = shlex.split(report.command(full))[3:]
    task.run(full)
    before = json.loads((tmp_path / "found.json").read_text())
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    again = json.loads((tmp_path / "found.json").read_text())
    assert again["maps"] == before["maps"]
    assert again["evaluation"] == {**before["evaluation"], "reference": again["evaluation"]["reference"]}


def test_a_job_file_does_the_same(tmp_path: Path) -> None:
    description = wanted(tmp_path, field(0), field(1))
    (tmp_path / "job.json").write_text(description.dumps())
    done = CliRunner().invoke(main, ["evaluate", "--job", str(tmp_path / "job.json"), "--json"])
    assert done.exit_code == 0, done.output
    last = json.loads(done.output.splitlines()[-1])
    assert last["event"] == "made" and last["outputs"] == {"json": str(tmp_path / "found.json")}
    assert last["values"]["rmse"] == last["values"]["rmse:map0"]


def test_the_worker_knows_the_task(tmp_path: Path) -> None:
    description = wanted(tmp_path, field(0), field(1))
    task_of, read = tasks.read({"evaluate": json.loads(description.dumps())})
    assert read == description
    made = tasks.perform(task_of.work, read, lambda _: None, lambda: False)
    assert isinstance(made, Made) and made.values["pixels"] > 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "name REFERENCE and MAPS, or a --job"),
        (["r.tif", "--report", "x"], "maps is empty"),
        (["r.tif", "a.tif"], "no output is named"),
        (["r.tif", "a.tif", "--report", "x", "--name", "a", "--name", "b"], "--name is given 2 times for 1"),
        (["r.tif", "a.tif", "--report", "x", "--clip", "1"], "give 2 numbers"),
        (["r.tif", "a.tif", "--report", "x", "--clip", "a,b"], "is not a list of numbers"),
        (["r.tif", "a.tif", "--report", "x", "--strata-field", "kind"], "--strata-field is of no --strata"),
    ],
)
def test_a_wrong_command_is_one_line(words: list[str], message: str) -> None:
    done = CliRunner().invoke(main, ["evaluate", *words])
    assert done.exit_code == 2
    assert message in done.output


def test_each_map_is_told_with_its_unit(tmp_path: Path) -> None:
    description = wanted(tmp_path, field(0), field(1), field(2))
    told: list[Event] = []
    made = task.run(description, told.append)
    lines = [event.message for event in told if isinstance(event, Log)]
    for name in ("map0", "map1"):
        rmse = made.values[f"rmse:{name}"]
        assert any(line.startswith(f"{name}: RMSE {rmse:.4g} Mg/ha, bias ") for line in lines)


def test_an_error_is_its_sentences(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["evaluate", "none.tif", "a.tif", "--json-file", str(tmp_path / "x")])
    assert done.exit_code == 1
    assert "Error: The raster none.tif cannot be opened" in done.output


def test_carbon_is_a_flag_and_a_share(tmp_path: Path) -> None:
    description = wanted(tmp_path, field(0), field(1))
    words = [
        "evaluate",
        description.reference.path,
        description.maps[0].path,
        "--json-file",
        description.json,
    ]
    for given, share in (([], 0.0), (["--carbon"], 0.47), (["--carbon", "0.5"], 0.5)):
        assert CliRunner().invoke(main, [*words, *given]).exit_code == 0
        assert json.loads(Path(description.json).read_text())["evaluation"]["carbon"] == share


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs" / "evaluate").glob("*.json")), ids=lambda path: path.stem
)
def test_a_documented_parameter_file_is_valid(path: Path) -> None:
    from engine.evaluation.description import load

    assert load(path).quantity == "canopy_height"


def test_a_perfect_map_has_a_report_too(tmp_path: Path) -> None:
    page = report.page(found(tmp_path, field(0), field(0), table="x"))
    assert "∞" in page
