"""The demo: from the plugin's zip to a 25 m biomass map, through real QGIS, in a throw-away profile.

``scripts/demo.py`` uses the made-up sample scene, whose truth is known;
``scripts/demo.py --biomass FILE --optical FILE [--optical-bands 4,8,12]`` your own layers.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from headless_qgis import HeadlessQgis, QgisError
from package import ROOT, build, project_version
from picture import Maps, draw
from sample_scene import NOTICE, make_scene

FOLDER = ROOT / "build" / "demo"
CAVEAT = """
That is no evidence of accuracy: the sample's reflectances were modelled on chips that BioSHARP was trained
on. What it scored on real chips that it had not seen stands on its card, models_onnx/biosharp.json."""
MODELS = {"bicubic": "Bicubic", "biosharp": "BioSHARP"}


@dataclass(frozen=True)
class Layers:
    """What the demo runs on."""

    biomass: Path
    optical: Path
    optical_bands: str
    truth: Path | None = None


def main() -> int:
    """Runs the demo; 0 if it worked."""
    arguments = _arguments()
    start = time.monotonic()
    try:
        scores = run(arguments)
    except QgisError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Done in {time.monotonic() - start:.0f} s.\n")
    print(f"Map:      {FOLDER / 'biosharp.tif'}")
    print(f"Picture:  {FOLDER / 'demo.png'}")
    if scores:
        print(f"\n{NOTICE}. RMSE against its truth at 25 m:")
        for title, rmse in scores.items():
            print(f"  {title:9s} {rmse:5.1f} Mg/ha")
        bicubic, biosharp = scores["Bicubic"], scores["BioSHARP"]
        print(f"  BioSHARP's error is {biosharp / bicubic:.2f} of bicubic's.")
        print(CAVEAT)
    return 0


def run(arguments: argparse.Namespace) -> dict[str, float]:
    """Every step of the demo, each with its time; returns the RMSE of each map if the truth is known."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    qgis = HeadlessQgis(FOLDER / "profile")
    with step("Build the plugin's zip"):
        package = build(project_version(), dirty=True, output=FOLDER)
    with step("Install the zip into a throw-away QGIS profile"):
        qgis.install(package)
    with step("Install the engine there (biosr:installengine)"):
        qgis.run("biosr:installengine")
    layers = _layers(arguments)
    for model, title in MODELS.items():
        with step(f"Make the {title} map (biosr:superresolvebiomass)"):
            super_resolve(qgis, layers, model)
    with step("Draw the picture"):
        estimates = {title: FOLDER / f"{model}.tif" for model, title in MODELS.items()}
        maps = Maps(layers.biomass, layers.optical, layers.optical_bands, estimates, layers.truth)
        return draw(maps, FOLDER / "demo.png", NOTICE if layers.truth else "")


def super_resolve(qgis: HeadlessQgis, layers: Layers, model: str) -> None:
    """Runs ``biosr:superresolvebiomass``; the map lands in the demo's folder under the model's name."""
    bands = {"OPTICAL_BANDS": layers.optical_bands} if layers.optical_bands else {}
    qgis.run(
        "biosr:superresolvebiomass",
        BIOMASS=layers.biomass,
        OPTICAL=layers.optical,
        **bands,
        MODEL=model,
        OUTPUT=FOLDER / f"{model}.tif",
    )


@contextmanager
def step(title: str) -> Iterator[None]:
    """Says what is being done, and how long it took."""
    print(f"{title} … ", end="", flush=True)
    start = time.monotonic()
    yield
    print(f"{time.monotonic() - start:.1f} s", flush=True)


def _layers(arguments: argparse.Namespace) -> Layers:
    if arguments.biomass:
        return Layers(arguments.biomass.resolve(), arguments.optical.resolve(), arguments.optical_bands)
    with step("Make the sample scene (made up, not measured)"):
        scene = make_scene(FOLDER / "sample")
    return Layers(scene.biomass, scene.optical, "4,8,12", scene.truth)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make a 25 m biomass map in real QGIS.")
    parser.add_argument("--biomass", type=Path, help="coarse biomass layer in Mg/ha")
    parser.add_argument("--optical", type=Path, help="Sentinel-2 image, reflectance x 10000")
    parser.add_argument("--optical-bands", default="", help="its bands B4, B8, B12; default: all bands")
    arguments = parser.parse_args()
    if bool(arguments.biomass) != bool(arguments.optical):
        sys.exit("BIOMASS and OPTICAL belong together: give both, or none for the sample scene.")
    for path in (arguments.biomass, arguments.optical):
        if path and not path.exists():
            sys.exit(f"There is no file {path}.")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
