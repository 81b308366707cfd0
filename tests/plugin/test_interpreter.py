from __future__ import annotations

import sys
from pathlib import Path

import pytest
from biosr.biosr_plugin import interpreter, managed, requirements
from biosr.biosr_plugin.interpreter import EngineMissing
from biosr.biosr_plugin.managed import Managed
from qgis.core import QgsSettings


@pytest.fixture(autouse=True)
def _no_setting(qgis_app: object) -> None:
    QgsSettings().remove(interpreter.SETTING)


@pytest.fixture
def environment() -> Managed:
    """A finished managed environment whose interpreter is a stand-in."""
    made = Managed(f"{managed.key()}-1", "cpu")
    made.python.parent.mkdir(parents=True, exist_ok=True)
    made.python.symlink_to(sys.executable)
    managed.register(made)
    return made


@pytest.fixture(autouse=True)
def _own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(managed, "root", lambda: tmp_path / "engine")


def test_variable_comes_first(environment: Managed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", sys.executable)
    found = interpreter.resolve()
    assert found.path == Path(sys.executable)
    assert "BIOSR_PYTHON" in found.reason


def test_setting_comes_before_the_managed_environment(environment: Managed) -> None:
    QgsSettings().setValue(interpreter.SETTING, sys.executable)
    assert interpreter.resolve().path == Path(sys.executable)
    assert "biosr/python" in interpreter.resolve().reason


def test_managed_environment_is_found(environment: Managed) -> None:
    assert interpreter.resolve().path == environment.python
    assert "Install engine" in interpreter.resolve().reason


@pytest.mark.parametrize("path", ["/no/such/python", "python3"])
def test_named_interpreter_that_is_not_there_is_said(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", path)
    with pytest.raises(EngineMissing, match=f"{path}, named by the environment variable BIOSR_PYTHON"):
        interpreter.resolve()


def test_qgis_own_python_serves_if_it_has_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requirements, "modules", lambda: ["json", "csv"])
    found = interpreter.resolve()
    assert found.path.name.startswith("python")
    assert found.path.parent in (Path(sys.base_prefix), Path(sys.base_prefix) / "bin")


def test_no_engine_says_what_to_click_and_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requirements, "modules", lambda: ["onnxruntime_of_nobody"])
    with pytest.raises(EngineMissing) as caught:
        interpreter.resolve()
    assert "'Install engine'" in caught.value.advice
    assert "qgis_process run biosr:installengine" in caught.value.advice


def test_bases_are_pythons_proved_by_running_them() -> None:
    found = list(interpreter.bases())
    assert found
    assert all(path.is_absolute() for path in found)


def test_program_that_only_looks_like_python_is_no_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("python", "python3"):
        fake = tmp_path / "bin" / name
        fake.write_text("#!/bin/sh\necho QGIS starts\n")
        fake.chmod(0o755)
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    assert not [path for path in interpreter.bases() if tmp_path in path.parents]
