"""What is installed: the engine's requirements stand in two files, the exact versions in a third."""

from __future__ import annotations

from pathlib import Path

import tomllib
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def requirements(path: Path) -> list[Requirement]:
    lines = (line.split("#")[0].strip() for line in path.read_text().splitlines())
    return [Requirement(line) for line in lines if line]


def project() -> dict[str, list[str]]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return {"engine": table["dependencies"], **table["optional-dependencies"]}


def bounds(requirement: Requirement) -> tuple[str, str]:
    return canonicalize_name(requirement.name), str(requirement.specifier)


def test_engine_requirements_agree() -> None:
    of_project = sorted(bounds(Requirement(line)) for line in project()["engine"])
    of_engine = sorted(bounds(requirement) for requirement in requirements(ROOT / "engine/requirements.txt"))
    assert of_project == of_engine


def test_cluster_requirements_agree() -> None:
    of_project = sorted(bounds(Requirement(line)) for line in project()["cluster"])
    of_engine = sorted(map(bounds, requirements(ROOT / "engine/cluster/requirements.txt")))
    assert of_project == of_engine


def test_every_requirement_is_bound_and_constrained() -> None:
    exact = {canonicalize_name(pin.name): pin for pin in requirements(ROOT / "constraints.txt")}
    wanted = [Requirement(line) for lines in project().values() for line in lines]
    for requirement in [*wanted, *requirements(ROOT / "tests/plugin/requirements.txt")]:
        if requirement.name == "biosr":
            continue
        operators = {specifier.operator for specifier in requirement.specifier}
        assert operators == {">=", "<"}, f"{requirement} needs a lower and an upper bound"
        (pin,) = exact[canonicalize_name(requirement.name)].specifier
        assert pin.operator == "=="
        assert pin.version in requirement.specifier


def test_every_requirement_says_why() -> None:
    inside = (ROOT / "pyproject.toml").read_text().split("[project.optional-dependencies]")
    lines = "".join(inside).split("[tool.setuptools]")[0].splitlines()
    bare = [line for line in lines if line.strip().startswith('"') and ">=" in line and "#" not in line]
    assert bare == []


def test_version_is_the_same_everywhere() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert f"\nversion={version}\n" in (ROOT / "metadata.txt").read_text()
    assert f'__version__ = "{version}"' in (ROOT / "engine/__init__.py").read_text()
    assert f"\n## [{version}] - " in (ROOT / "CHANGELOG.md").read_text()
