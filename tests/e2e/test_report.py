"""A report through ``qgis_process``, and the line that it prints, typed again."""

from __future__ import annotations

import html
import re
import shlex
from pathlib import Path

import numpy as np
import rasterio

from .conftest import Qgis, Scene


def test_a_report_holds_the_maps_total_and_the_line_that_repeats_it(qgis: Qgis, scene: Scene) -> None:
    page = scene.folder / "page.html"
    run = qgis.run("superresolvewithmodel", BIOMASS=scene.biomass, OUTPUT=scene.output, REPORT=page)
    assert run.returncode == 0, run.text
    assert run.outputs["REPORT"] == str(page)
    text = page.read_text(encoding="utf-8")
    with rasterio.open(scene.output) as dataset:
        values = dataset.read(1).astype(np.float64)
    (total,) = re.findall(r"<tr><td>Total <small>Mg</small></td><td>[^<]*</td><td>([^<]*)</td>", text)
    hectares = 25**2 / 10_000 / 0.9996**2  # on the central meridian of UTM, which is drawn smaller than it is
    assert abs(float(total.replace("\u202f", "")) / (values.sum() * hectares) - 1) < 1e-4
    line = html.unescape(re.search("<pre>(qgis_process .*?)</pre>", text, re.DOTALL).group(1))
    before = scene.output.read_bytes()
    scene.output.unlink()
    again = qgis.call([qgis.program, *shlex.split(line)[1:]], qgis.environment)
    assert again.returncode == 0, again.text
    assert scene.output.read_bytes() == before


def test_without_a_report_there_is_none(qgis: Qgis, scene: Scene) -> None:
    run = qgis.run("superresolvewithmodel", BIOMASS=scene.biomass, OUTPUT=scene.output)
    assert run.returncode == 0, run.text
    assert "REPORT" not in run.outputs
    assert {path.name for path in scene.folder.iterdir()} == {"fine.tif", "fine.qml"}


def test_a_folder_that_is_not_there_is_told_before_the_run(qgis: Qgis, scene: Scene) -> None:
    missing = Path("/none/page.html")
    run = qgis.run("superresolvewithmodel", BIOMASS=scene.biomass, OUTPUT=scene.output, REPORT=missing)
    assert run.returncode != 0
    assert "none" in run.error
    assert not scene.output.exists()
