"""The report that a run writes, as QGIS asks for it, shows it and repeats it."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
from biosr.engine import job as jobs
from biosr.engine.job import Job, JobInput, Options
from qgis.core import QgsProcessingContext, QgsProcessingOutputHtml

from .conftest import ROOT, MakeEngine, MakeRaster, Recorder
from .test_superresolve_biomass import HONEST, run

MAPS = ("superresolvebiomass", "superresolvecanopyheight", "superresolvewithmodel")
COMMAND = """
import sys
from engine import catalogue, job
from engine.account.commands import qgis_process
made = job.loads(sys.argv[1])
print(qgis_process(made, catalogue.find_card(made.model)))
"""
REPORTING = """
for request in requests():
    job = request["run"]
    shutil.copy(job["inputs"][0]["path"], job["output"])
    made = {"report": job["report"]} if "report" in job else {}
    say("result", output=job["output"], model=job["model"], device="cpu", tiles=1, seconds=0.5, **made)
"""


@pytest.mark.parametrize("name", MAPS)
def test_it_is_an_html_page_that_nobody_gets_unasked(name: str, provider: Any) -> None:
    algorithm = provider.algorithm(name)
    parameter = algorithm.parameterDefinition("REPORT")
    assert parameter.flags() & parameter.FlagOptional
    assert not parameter.createByDefault()
    assert parameter.defaultFileExtension() == "html"
    assert isinstance(algorithm.outputDefinition("REPORT"), QgsProcessingOutputHtml)


def test_only_who_asks_for_it_gets_it(
    provider: Any, make_raster: MakeRaster, make_engine: MakeEngine, context: Any, feedback: Recorder,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(REPORTING)))
    wanted = {"BIOMASS": str(make_raster("agb.tif")), "OUTPUT": str(tmp_path / "fine.tif")}
    algorithm = provider.algorithm("superresolvewithmodel").create()
    assert "REPORT" not in run(algorithm, wanted, context, feedback)
    page = tmp_path / "page.html"
    assert run(algorithm, {**wanted, "REPORT": str(page)}, context, feedback)["REPORT"] == str(page)


JOBS = {
    "biomass": Job(
        (JobInput("biomass", "/a b/agb.tif", (2,)), JobInput("optical", "/s2.tif", (4, 8, 12))),
        "biosharp", "/out/fine.tif",
        Options(extent=(1.5, 2, 3, 4), extent_crs="EPSG:3067", target_crs="EPSG:4326", uncertainty=True,
                preserve_totals=True, applicability=True, device="cpu", tile_size=128, batch_size=2,
                threads=3, memory_limit=4000, resume=False),
        report="/out/fine.html",
    ),
    "height": Job(
        tuple(JobInput(role, f"/{role} {day}.tif", bands, day)
              for role, bands in (("s2_series", (1, 2, 3)), ("s1_series", (1, 2, 1, 2)))
              for day in ("2020-05-01", "2020-06-01")),
        "sera_h", "/out/h.tif",
    ),
    "model": Job((JobInput("biomass", "/agb.tif", (1,)),), "bicubic", "/out/fine.tif"),
}  # fmt: skip


@pytest.mark.parametrize("name", JOBS)
def test_the_line_in_the_report_makes_the_same_job(
    name: str, provider: Any, make_raster: MakeRaster, make_engine: MakeEngine, engine_python: Path,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    text = JOBS[name].dumps()
    for path in set(re.findall(r'"path": "([^"]+)"', text)):  # rasters that are there, in QGIS's hands
        text = text.replace(path, str(make_raster(Path(path).name.replace(".", "x.", 1), bands=13)))
    (tmp_path / "out").mkdir()
    wanted = jobs.loads(text.replace("/out/", f"{tmp_path}/out/"))
    line = subprocess.run(
        [engine_python, "-c", COMMAND, wanted.dumps()], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    words = shlex.split(line)
    assert words[:2] == ["qgis_process", "run"] and words[3] == "--"
    parameters: dict[str, Any] = {}
    for key, _, value in (word.partition("=") for word in words[4:]):
        parameters[key] = [*parameters.get(key, []), value]
    flat = {key: values if key.endswith("SERIES") else values[0] for key, values in parameters.items()}
    monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(HONEST)))
    feedback = Recorder()
    run(provider.algorithm(words[2].partition(":")[2]).create(), flat, QgsProcessingContext(), feedback)
    assert jobs.loads(feedback.said["info"][0]) == wanted
