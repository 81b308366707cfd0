"""Builds dist/biosr.VERSION.zip: ``scripts/package.py [VERSION] [--dirty]``.

qgis-plugin-ci archives a folder from git and names the zip's root after it. The plugin's package is the
repository's root, though, with tests and training beside it, so what ships is staged as ``biosr/`` in a
throw-away git repository and packaged there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("__init__.py", "metadata.txt", "LICENSE", "biosr_plugin", "engine", "models_onnx")
LARGEST_MODEL = 8 << 20
"""Bytes; all that ships shall stay below the plugin repository's 25 MB."""
IDENTITY = {f"GIT_{who}_{what}": "biosr" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def main() -> None:
    """Parses the command line and builds."""
    parser = argparse.ArgumentParser(description="Build the plugin's zip.")
    parser.add_argument("version", nargs="?", default=project_version(), help="default: pyproject's")
    parser.add_argument("--dirty", action="store_true", help="from the working tree, not the last commit")
    arguments = parser.parse_args()
    print(f"Built {build(arguments.version, dirty=arguments.dirty)}")


def build(version: str, *, dirty: bool, output: Path = ROOT / "dist") -> Path:
    """Builds the zip of a version and returns its path.

    Args:
        version: As in the changelog, e.g. ``0.1.0``.
        dirty: Take the working tree's files (those that git does not ignore) instead of the last commit's.
        output: The folder that the zip goes to.
    """
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="biosr-package-") as folder:
        stage = Path(folder)
        (stage_tree if dirty else stage_commit)(stage / "biosr")
        leave_out_large(stage / "biosr" / "models_onnx")
        _note_commit(stage / "biosr" / "metadata.txt", dirty=dirty)
        shutil.copy(ROOT / "pyproject.toml", stage)
        _stage_changelog(stage / "CHANGELOG.md")
        _git("init", "--quiet", at=stage)
        _git("add", "--all", "--force", at=stage)
        _git("commit", "--quiet", "--message", f"BioSR {version}", at=stage)
        tool = Path(sys.executable).with_name("qgis-plugin-ci")
        _run(tool, "package", version, at=stage)
        return Path(shutil.move(stage / f"biosr.{version}.zip", output / f"biosr.{version}.zip"))


def project_version() -> str:
    """The version that pyproject.toml names."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def stage_commit(target: Path) -> None:
    """Lays out what ships of the last commit."""
    target.mkdir()
    archive = subprocess.run(
        ["git", "archive", "HEAD", "--", *SHIPPED], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    subprocess.run(["tar", "--extract", "--directory", target], input=archive.stdout, check=True)


def stage_tree(target: Path) -> None:
    """Lays out what ships of the working tree: all that git tracks or would not ignore."""
    listing = _git("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *SHIPPED, at=ROOT)
    for name in filter(None, listing.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


def leave_out_large(models: Path) -> None:
    """Takes the models out of a staged folder that are too large for a plugin; the repository keeps them."""
    large = {path.name for path in models.glob("*.onnx") if path.stat().st_size > LARGEST_MODEL}
    for name in large:
        (models / name).unlink()
        (models / name).with_suffix(".json").unlink()
    sums = models / "SHA256SUMS"
    kept = [line for line in sums.read_text().splitlines() if line.split("  ")[1] not in large]
    sums.write_text("".join(f"{line}\n" for line in kept))


def _note_commit(metadata: Path, *, dirty: bool) -> None:
    # qgis-plugin-ci's own key, commitSha1, would name the throw-away repository's commit; and a bare
    # hexadecimal number looks like a secret to the plugin repository's scan.
    commit = "git:" + _git("rev-parse", "HEAD", at=ROOT).strip() + ("-dirty" if dirty else "")
    text = metadata.read_text(encoding="utf-8").rstrip("\n")
    metadata.write_text(f"{text}\ncommit={commit}\n", encoding="utf-8")


def _stage_changelog(target: Path) -> None:
    # qgis-plugin-ci ends a version's text at the next "##", be it a "### Added".
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    target.write_text(text.replace("\n### ", "\n"), encoding="utf-8")


def _git(*arguments: str, at: Path) -> str:
    return _run("git", *arguments, at=at)


def _run(*command: str | Path, at: Path) -> str:
    environment = {**os.environ, **IDENTITY}
    result = subprocess.run(command, cwd=at, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return result.stdout


if __name__ == "__main__":
    main()
