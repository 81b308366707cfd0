"""Tries the built zip on every QGIS that it claims: ``scripts/matrix.py [ZIP] [--qgis 3.44 …] [--steps …]``.

For each version a small Debian is made (kept in build/matrix, or in the folder BIOSR_MATRIX), the zip is
unpacked into a throw-away profile there, the engine installed by the plugin itself, and the tests of the
plugin and of the algorithms run beside it. What ships is linked into the tests' folder from the unpacked
zip: nothing of the checkout but the tests is there. Prints a table; exits with 1 if something failed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import trees
from package import ROOT, SHIPPED, project_version

FOLDER = Path(os.environ.get("BIOSR_MATRIX", ROOT / "build" / "matrix")).resolve()
STEPS = {
    "about": "QGIS | Python | numpy | GDAL",
    "load": "zip loads",
    "engine": "engine",
    "plugin": "plugin tests",
    "headless": "headless tests",
    "packages": "QGIS's packages",
}
TESTS = ("tests", "docs/examples", "scripts", "pyproject.toml", "constraints.txt")
PLUGIN = "/matrix/profile/profiles/default/python/plugins/biosr"
LOST = (
    "PYTHONHOME",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "DISPLAY",
    "XDG_RUNTIME_DIR",
    "BIOSR_PYTHON",
    "QGIS_PLUGINPATH",
)


def main() -> int:
    """Tries every version that was asked for; 0 if all passed."""
    arguments = _arguments()
    problem = trees.needs() or (
        "" if arguments.zip.is_file() else f"There is no {arguments.zip}: make package."
    )
    if problem:
        print(problem, file=sys.stderr)
        return 1
    if arguments.lay_out:
        arguments.lay_out.mkdir(parents=True, exist_ok=True)
        lay_out(arguments.lay_out, arguments.zip)
        return 0
    (FOLDER / "logs").mkdir(parents=True, exist_ok=True)
    chosen = [version for version in trees.VERSIONS if not arguments.qgis or version.qgis in arguments.qgis]
    rows = [(version, run(version, arguments.zip, arguments.steps)) for version in chosen]
    print(f"\n{table(rows)}\n\nLogs: {FOLDER / 'logs'}")
    return 0 if all(passed for _, results in rows for passed, _ in results) else 1


def run(version: trees.Version, package: Path, steps: list[str]) -> list[tuple[bool, str]]:
    """Each step's outcome and result on a version; what cannot begin fails, "-" is what was not asked for."""
    tree = trees.Tree(FOLDER / f"qgis-{version.qgis}", version)
    print(f"QGIS {version.qgis} ({version.origin})", flush=True)
    try:
        tree.make(FOLDER / "logs" / f"{version.qgis}-tree.log")
    except trees.TreeError as error:
        return [(False, str(error))] + [(False, "-")] * (len(STEPS) - 1)
    lay_out(tree.folder / "matrix", package)
    return [_step(tree, name) if name in steps else (True, "-") for name in STEPS]


def lay_out(folder: Path, package: Path) -> None:
    """Puts the zip and the tests of the last commit into a tree, and an empty profile."""
    for name in ("src", "profile", "venv-headless"):
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "notes.json").unlink(missing_ok=True)
    (folder / "profile").mkdir()
    (folder / "src").mkdir()
    shutil.copy(package, folder / "biosr.zip")
    archive = subprocess.run(
        ["git", "archive", "HEAD", "--", *TESTS], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    subprocess.run(["tar", "--extract", "--directory", folder / "src"], input=archive.stdout, check=True)
    for name in SHIPPED:
        (folder / "src" / name).symlink_to(f"{PLUGIN}/{name}")


def table(rows: list[tuple[trees.Version, list[tuple[bool, str]]]]) -> str:
    """The outcomes as a Markdown table."""
    heads = " | ".join(["from", *STEPS.values()])
    lines = [f"| {heads} |", "|" + "---|" * len(heads.split(" | "))]
    for version, results in rows:
        cells = [result if passed else f"FAILED: {result}" for passed, result in results]
        lines.append(f"| {' | '.join([version.origin, *cells])} |")
    return "\n".join(lines)


def _step(tree: trees.Tree, name: str) -> tuple[bool, str]:
    log = FOLDER / "logs" / f"{tree.version.qgis}-{name}.log"
    python = ["/usr/bin/python3", "-B", "/matrix/src/scripts/matrix_steps.py", name]
    variables = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment = {key: value for key, value in os.environ.items() if key not in LOST}
    start = time.monotonic()
    with log.open("w") as file:
        done = subprocess.run(
            tree.entering(python, trees.pip_paths(), variables),
            env=environment, stdout=file, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
    said = log.read_text(errors="replace").strip().splitlines() or ["nothing was said"]
    seconds = time.monotonic() - start
    print(
        f"  {'ok    ' if done.returncode == 0 else 'FAILED'} {name:9s} {said[-1]} ({seconds:.0f} s)",
        flush=True,
    )
    return done.returncode == 0, said[-1]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Try the plugin's zip on several QGIS.")
    parser.add_argument(
        "zip", nargs="?", type=Path, default=ROOT / "dist" / f"biosr.{project_version()}.zip",
        help="default: what make package built",
    )  # fmt: skip
    numbers = [version.qgis for version in trees.VERSIONS]
    parser.add_argument("--qgis", nargs="*", choices=numbers, help="default: every version")
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=list(STEPS), help="default: all")
    words = "only write what a tree gets into FOLDER, to be tried as /matrix on a machine that has a QGIS"
    parser.add_argument("--lay-out", type=Path, metavar="FOLDER", help=words)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
