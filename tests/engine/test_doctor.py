import json
import sys

import onnx
import onnxruntime
import pytest

from engine import doctor
from engine.cli import main
from engine.schema import parse


def test_the_small_model_is_what_onnx_would_write() -> None:
    model = onnx.load_from_string(doctor.tiny_model())
    onnx.checker.check_model(model, full_check=True)
    [node] = model.graph.node
    assert node.op_type == "Conv"
    assert onnx.numpy_helper.to_array(model.graph.initializer[0]).item() == 2


def test_a_healthy_engine() -> None:
    report = doctor.examine()
    assert report.healthy
    assert [part.name for part in report.packages] == ["numpy", "rasterio", "onnxruntime", "onnx", "click"]
    assert all(part.works and part.detail for part in report.packages)
    cpu, cuda, *_ = report.devices
    assert (cpu.name, cpu.works) == ("cpu", True)
    assert cuda.works or cuda.advice


def test_a_broken_package_is_told_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rasterio", None)
    report = doctor.examine()
    assert not report.healthy
    [part] = [part for part in report.packages if not part.works]
    assert part.name == "rasterio"
    assert "rasterio does not work" in doctor.describe(report)
    assert part.advice


def test_a_device_that_lies_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    class Liar:
        def run(self, names: object, inputs: dict[str, object]) -> list[object]:
            return [inputs["x"]]

    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda *_, **__: Liar())
    monkeypatch.setattr(Liar, "get_providers", lambda self: ["CPUExecutionProvider"], raising=False)
    assert not doctor.examine().devices[0].works


def test_the_command_line_tells_text_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["doctor"])
    assert "cpu works: It ran the test model." in capsys.readouterr().out
    with pytest.raises(SystemExit, match="0"):
        main(["doctor", "--json"])
    assert parse(doctor.Report, json.loads(capsys.readouterr().out)).healthy
