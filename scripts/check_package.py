"""Checks the plugin's zip as the QGIS plugin repository does: ``scripts/check_package.py ZIP [--no-qgis]``.

Prints one line a check and exits with 1 if one fails.
"""

from __future__ import annotations

import argparse
import configparser
import json
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from headless_qgis import HeadlessQgis
from package import SHIPPED

LIMIT = 25_000_000  # bytes, the plugin repository's
REQUIRED = (
    *("name", "description", "about", "version", "author", "email", "homepage", "repository", "tracker"),
    *("qgisMinimumVersion", "qgisMaximumVersion", "hasProcessingProvider"),
)
FORBIDDEN = {
    *(".exe", ".dll", ".so", ".dylib", ".pyd", ".pyc", ".o", ".a", ".com", ".msi"),
    *(".sh", ".bat", ".cmd", ".ps1", ".jar", ".zip"),
}
ALGORITHMS = (
    *("biosr:superresolvebiomass", "biosr:superresolvecanopyheight", "biosr:superresolvewithmodel"),
    *("biosr:evaluatemaps", "biosr:importmodel"),
    *("biosr:installengine", "biosr:engineinfo"),
)


def main() -> int:
    """Runs every check; 0 if all pass."""
    parser = argparse.ArgumentParser(description="Check the plugin's zip.")
    parser.add_argument("zip", type=Path)
    parser.add_argument("--no-qgis", action="store_true", help="do not load it in QGIS")
    arguments = parser.parse_args()
    passed = True
    for title, problems in checks(arguments.zip, qgis=not arguments.no_qgis):
        print(f"{'FAILED' if problems else 'ok    '} {title}")
        for problem in problems:
            print(f"         {problem}")
        passed = passed and not problems
    return 0 if passed else 1


def checks(path: Path, *, qgis: bool) -> Iterator[tuple[str, list[str]]]:
    """Each check's title and what it found wrong."""
    size = path.stat().st_size
    yield f"size: {size:,} of {LIMIT:,} bytes", ["too large"] if size > LIMIT else []
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="biosr-check-") as folder:
        entries = archive.infolist()
        yield "one root folder, biosr, with what ships and nothing else", check_layout(entries)
        yield "no binaries, links, caches or hidden files", check_kinds(entries)
        archive.extractall(folder)
        package = Path(folder) / "biosr"
        yield "metadata: every required key", check_metadata(package / "metadata.txt")
        yield "Bandit finds nothing", check_bandit(package)
        yield "detect-secrets finds nothing", check_secrets(package)
    if qgis:
        with tempfile.TemporaryDirectory(prefix="biosr-profile-") as folder:
            yield load_in_qgis(path, Path(folder))


def check_layout(entries: list[zipfile.ZipInfo]) -> list[str]:
    """Root folder and the allow-list below it, nothing missing and nothing more."""
    parts = [entry.filename.split("/") for entry in entries]
    roots = {part[0] for part in parts}
    if roots != {"biosr"}:
        return [f"root folders: {', '.join(sorted(roots))}"]
    found = {part[1] for part in parts}
    missing = [f"missing: {name}" for name in SHIPPED if name not in found]
    return missing + [f"does not belong here: {name}" for name in sorted(found.difference(SHIPPED))]


def check_kinds(entries: list[zipfile.ZipInfo]) -> list[str]:
    """No entry of a kind that the plugin repository refuses."""
    return [
        entry.filename
        for entry in entries
        if Path(entry.filename).suffix.lower() in FORBIDDEN
        or stat.S_ISLNK(entry.external_attr >> 16)
        or any(part.startswith(".") or part == "__pycache__" for part in Path(entry.filename).parts)
    ]


def check_metadata(path: Path) -> list[str]:
    """Every required key is there and has a value."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their case
    parser.read(path, encoding="utf-8")
    general = parser["general"]
    return [f"missing: {key}" for key in REQUIRED if not general.get(key, "").strip()]


def check_bandit(package: Path) -> list[str]:
    """Bandit's findings, of any severity."""
    report = _tool("bandit", "--recursive", "--quiet", "--format", "json", str(package))
    return [
        f"{found['filename']}:{found['line_number']}: {found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ]


def check_secrets(package: Path) -> list[str]:
    """What detect-secrets takes for a secret, in any file."""
    report = _tool("detect-secrets", "-C", str(package), "scan", "--all-files")
    return [
        f"{name}:{found['line_number']}: {found['type']}"
        for name, findings in report["results"].items()
        for found in findings
    ]


def load_in_qgis(package: Path, profile: Path) -> tuple[str, list[str]]:
    """Installs the zip into a fresh profile and asks QGIS for the provider's algorithms."""
    qgis = HeadlessQgis(profile)
    version = qgis.process("--version").splitlines()[0].split("-")[0].removeprefix("QGIS ")
    qgis.install(package)
    listed = [line.split() for line in qgis.process("list").splitlines()]
    algorithms = [words[0] for words in listed if words and words[0].startswith("biosr:")]
    title = f"loads in QGIS {version}, with {len(algorithms)} algorithms: {', '.join(algorithms)}"
    return title, [f"not listed: {name}" for name in ALGORITHMS if name not in algorithms]


def _tool(name: str, *arguments: str) -> dict[str, dict[str, list[dict[str, str]]]]:
    program = Path(sys.executable).with_name(name)
    result = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    return json.loads(result.stdout)  # type: ignore[no-any-return]


if __name__ == "__main__":
    sys.exit(main())
