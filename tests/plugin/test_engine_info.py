from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from biosr.biosr_plugin.algorithms.engine_info import page
from qgis.core import QgsProcessingException

from .conftest import MakeEngine, Recorder


@pytest.fixture
def algorithm(provider: Any) -> Any:
    return provider.algorithm("engineinfo").create()


def test_doctor_of_the_real_engine_is_shown(
    algorithm: Any, context: Any, feedback: Recorder, engine_python: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))
    report = tmp_path / "report.html"
    outputs = algorithm.processAlgorithm({"OUTPUT": str(report)}, context, feedback)
    assert outputs["PYTHON"] == str(engine_python)
    assert "BIOSR_PYTHON" in outputs["REASON"]
    said = "\n".join(feedback.said["info"])
    for word in ("onnxruntime", "rasterio", "numpy", "cpu"):
        assert word in said
    assert "onnxruntime works" in report.read_text(encoding="utf-8")


def test_python_without_the_engines_packages_is_one_sentence(
    algorithm: Any, context: Any, feedback: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", sys.executable)
    with pytest.raises(QgsProcessingException, match="No module named .* Run the algorithm 'Install"):
        algorithm.processAlgorithm({}, context, feedback)


def test_report_that_cannot_be_written_is_one_sentence(
    algorithm: Any, context: Any, feedback: Recorder, make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", str(make_engine("print('fine')")))
    with pytest.raises(QgsProcessingException, match="The report /no/such/x.html cannot be written"):
        algorithm.processAlgorithm({"OUTPUT": "/no/such/x.html"}, context, feedback)


def test_doctor_that_dies_is_one_sentence(
    algorithm: Any, context: Any, feedback: Recorder, make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", str(make_engine("os.kill(os.getpid(), signal.SIGSEGV)")))
    with pytest.raises(QgsProcessingException, match="signal 11, SIGSEGV"):
        algorithm.processAlgorithm({}, context, feedback)


def test_page_escapes_what_it_shows() -> None:
    assert "&lt;b&gt; &amp;" in page("<b> &")
