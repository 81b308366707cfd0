"""Takes the documentation's screenshots from real QGIS: ``scripts/screenshots.py [NAME …]``.

QGIS runs under Xvfb in a throw-away profile with the plugin from the working tree, on the made-up sample
scene; what is shown there is in ``screenshots_in_qgis.py``, a function for each picture of docs/screenshots.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import rasterio
from package import ROOT
from PIL import Image
from rasterio.windows import Window
from sample_scene import make_scene

FOLDER = Path(tempfile.gettempdir()) / "forest"
"""Its name is in the pictures, so it is short."""
PICTURES = ROOT / "docs" / "screenshots"
LARGEST = 250_000
"""Bytes of a picture."""
INI = """[PythonPlugins]
processing=true
biosr=true
[Processing]
Configuration\\\\ACTIVATE_GRASS7=false
[qgis]
showTips=false
checkVersion=false
newsFeed\\\\httpsfeedqgisorg\\\\disabled=true
askToSaveProjectChanges=false
[locale]
overrideFlag=true
userLocale=en_GB
globalLocale=en_GB
"""


def main() -> int:
    """Takes the pictures that were asked for, or all; 0 if every one was taken."""
    absent = [name for name in ("xvfb-run", "qgis") if shutil.which(name) is None]
    if absent:
        print(f"There is no {' and no '.join(absent)}: apt-get install xvfb qgis.", file=sys.stderr)
        return 1
    profile = FOLDER / "profile"
    shutil.rmtree(FOLDER, ignore_errors=True)
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "biosr").symlink_to(ROOT)
    settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text(INI)
    _lay_out(FOLDER)
    shots = FOLDER / "shots"
    shots.mkdir()
    variables = {
        "BIOSR_PYTHON": sys.executable,
        "BIOSR_SHOTS": json.dumps({"folder": str(FOLDER), "names": sys.argv[1:]}),
        "QT_QPA_PLATFORM": "xcb",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
    }
    window = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -dpi 96"]
    qgis = ["/usr/bin/qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profile), "--lang", "en"]
    inside = ROOT / "scripts" / "screenshots_in_qgis.py"
    done = subprocess.run(
        [*window, *qgis, "--code", inside],
        env={**os.environ, **variables}, cwd=FOLDER, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    taken = sorted(shots.glob("*.png"))
    if not taken or (shots / "failed").exists():
        print(done.stdout[-3000:], done.stderr[-3000:], *shots.glob("failed"), sep="\n", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    too_large = [path.name for path in taken if not _publish(path)]
    return 1 if too_large else 0


def _publish(path: Path) -> bool:
    """Reduces a picture to a palette, by which it is small, and puts it into the documentation."""
    picture = Image.open(path).convert("RGB")
    target = PICTURES / path.name
    # by octree: a legend's rare colours stay what they are
    palette = picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(target, optimize=True)
    size = target.stat().st_size
    print(f"{target.relative_to(ROOT)}: {picture.width} x {picture.height}, {size / 1000:.0f} kB")
    return size <= LARGEST


def _lay_out(folder: Path) -> None:
    """The sample scene, and its biomass in four tiles for the batch."""
    scene = make_scene(folder / "sample")
    with rasterio.open(scene.biomass) as whole:
        rows, columns = whole.height // 2, whole.width // 2
        for name, row, column in (("nw", 0, 0), ("ne", 0, 1), ("sw", 1, 0), ("se", 1, 1)):
            window = Window(column * columns, row * rows, columns, rows)
            profile = {**whole.profile, "width": columns, "height": rows}
            profile |= {"transform": whole.window_transform(window), "tiled": False}
            with rasterio.open(folder / f"agb_{name}.tif", "w", **profile) as tile:
                tile.write(whole.read(window=window))


if __name__ == "__main__":
    sys.exit(main())
