"""What ``scripts/matrix.py`` runs inside each tree, on QGIS's own Python: ``matrix_steps.py STEP …``.

The last line printed is the step's result; the exit status says whether it passed. Without a step all run.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from headless_qgis import HeadlessQgis

HERE = Path("/matrix")
SOURCE, PROFILE, NOTES = HERE / "src", HERE / "profile", HERE / "notes.json"
ELSEWHERE = ("test_import.py", "test_real_chip.py", "test_offline.py")
"""Need PyTorch, real data, and three more installations of the engine: `make test` runs them."""


def about() -> str:
    """The versions of this QGIS and of what it brings."""
    from osgeo import gdal  # noqa: PLC0415, TID251 - QGIS's own, only asked for its version

    qgis = HeadlessQgis(PROFILE).process("--version").split("-")[0].removeprefix("QGIS ")
    _note("packages", _packages())
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{qgis} | {python} | {metadata.version('numpy')} | {gdal.__version__}"


def load() -> str:
    """The zip is unpacked into the profile and enabled; QGIS lists its algorithms."""
    qgis = HeadlessQgis(PROFILE)
    qgis.install(HERE / "biosr.zip")
    found = re.findall(r"^\s*(biosr:\w+)", qgis.process("list"), re.MULTILINE)
    print(*found, sep="\n")
    if not found:
        raise SystemExit("no algorithm is listed")
    return f"{len(found)} algorithms"


def engine() -> str:
    """The engine's environment is installed by the plugin, and the doctor asked about it."""
    qgis = HeadlessQgis(PROFILE)
    said = qgis.run("biosr:installengine")
    print(said)
    (python,) = re.findall(r"^PYTHON:\t(.*)$", said, re.MULTILINE)
    _note("engine", python)
    print(qgis.run("biosr:engineinfo"))
    asked = [python, "-c", "import onnxruntime, numpy; print(onnxruntime.__version__, numpy.__version__)"]
    onnxruntime, numpy = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    return f"ort {onnxruntime}, numpy {numpy}"


def plugin() -> str:
    """The tests of the plugin, in real QGIS."""
    python = _environment("plugin", "--system-site-packages")
    wanted = ["-r", str(SOURCE / "tests/plugin/requirements.txt")]
    _pip(python, *wanted)
    return _pytest(python, ["tests/plugin"], BIOSR_PYTHON=_noted("engine"))


def headless() -> str:
    """The tests that run every algorithm through ``qgis_process``, beside the engine that was installed."""
    python = _environment("headless")
    _pip(python, "pytest", "-r", str(SOURCE / "engine/cluster/requirements.txt"))
    packages = Path(_noted("engine")).parents[1] / "lib" / python.resolve().name / "site-packages"
    (own,) = python.parents[1].glob("lib/python3*/site-packages")
    (own / "engine.pth").write_text(f"{packages}\n")
    return _pytest(python, ["tests/e2e", *(f"--ignore=tests/e2e/{name}" for name in ELSEWHERE)])


def packages() -> str:
    """QGIS's own packages are what they were."""
    changed = sorted(set(_packages()).symmetric_difference(_noted("packages")))
    if changed:
        raise SystemExit(f"changed: {', '.join(changed)}")
    return "unchanged"


def _packages() -> list[str]:
    return sorted(f"{found.metadata['Name']}=={found.version}" for found in metadata.distributions())


def _environment(name: str, *options: str) -> Path:
    folder = HERE / f"venv-{name}"
    if not (folder / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", *options, folder], check=True)
    return folder / "bin/python"


def _pip(python: Path, *words: str) -> None:
    limits = ["--quiet", "--constraint", str(SOURCE / "constraints.txt")]
    subprocess.run([python, "-m", "pip", "install", *limits, *words], check=True)


def _pytest(python: Path, words: list[str], **variables: str) -> str:
    command = [python, "-m", "pytest", "-rs", "-p", "no:cacheprovider", *words]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
    running = subprocess.Popen(
        [str(word) for word in command], cwd=SOURCE, env=environment, stdout=subprocess.PIPE, text=True
    )
    last = ""
    for line in running.stdout or ():
        print(line, end="", flush=True)
        last = line.strip("= \n") or last
    result = last.partition(" in ")[0]
    if running.wait():
        print(result)
        raise SystemExit(1)
    return result


def _note(key: str, value: object) -> None:
    notes = json.loads(NOTES.read_text()) if NOTES.exists() else {}
    NOTES.write_text(json.dumps({**notes, key: value}))


def _noted(key: str) -> Any:
    return json.loads(NOTES.read_text())[key]


if __name__ == "__main__":
    steps = {step.__name__: step for step in (about, load, engine, plugin, headless, packages)}
    for chosen in sys.argv[1:] or steps:
        print(steps[chosen](), flush=True)
