"""What the plugin installs: exact versions with digests, for every Python and system, within the bounds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .test_requirements import requirements

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "engine" / "locks"
PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
PLACES = (("cpu", "linux"), ("cpu", "win32"), ("cuda", "linux"), ("cuda", "win32"), ("cpu-macos", "darwin"))
"""Each lock and where it serves."""


def locked(flavour: str) -> list[Requirement]:
    text = (LOCKS / f"{flavour}.txt").read_text()
    return [Requirement(line.rstrip(" \\")) for line in text.splitlines() if re.match(r"\w", line)]


def applies(pin: Requirement, python: str, platform: str) -> bool:
    marker = pin.marker or Marker("python_version > '0'")
    return marker.evaluate(
        {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": platform}
    )


@pytest.mark.parametrize(("flavour", "platform"), PLACES)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_requirement_is_locked_once(flavour: str, python: str, platform: str) -> None:
    exact: dict[str, Requirement] = {}
    for pin in locked(flavour):
        if applies(pin, python, platform):
            assert canonicalize_name(pin.name) not in exact, pin
            exact[canonicalize_name(pin.name)] = pin
    for wanted in requirements(ROOT / "engine/requirements.txt"):
        runtime = "onnxruntime-gpu" if flavour == "cuda" else "onnxruntime"
        name = runtime if wanted.name == "onnxruntime" else canonicalize_name(wanted.name)
        (version,) = exact[name].specifier
        assert version.operator == "=="
        assert version.version in wanted.specifier, f"{wanted}: run make lock"


@pytest.mark.parametrize("flavour", ["cpu", "cuda", "cpu-macos"])
def test_every_version_has_digests(flavour: str) -> None:
    blocks = re.split(r"\n(?=\w)", (LOCKS / f"{flavour}.txt").read_text().partition("\n")[2])
    assert len(blocks) == len(locked(flavour))
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block.splitlines()[0]


def test_cuda_brings_its_libraries() -> None:
    names = {pin.name for pin in locked("cuda") if applies(pin, "3.12", "linux")}
    assert {"nvidia-cudnn-cu13", "nvidia-cublas", "nvidia-cuda-runtime"} <= names
