"""Malformed models and cards: each is refused with a sentence of its own, and none is run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import ModelProto, TensorProto, helper

from engine import card as cards
from engine import session
from engine.errors import BiosrError, JobError
from engine.importing import installation
from engine.importing.form import Form, parse_input, parse_output, parse_scaling
from engine.importing.inspection import LARGEST
from tests.support import guided_model, identity_model

from .networks import bands_last, network, save, tile_mean, upsampler

ADD = helper.make_node("Add", ["x", "x"], ["y"])
IMAGE = {"x": ["n", 1, "h", "w"]}
RESULT = {"y": ["n", 1, "h", "w"]}
Make = Callable[[Path], Form]


def form(folder: Path, source: str | Path, **words: Any) -> Form:
    return Form(str(source), str(folder / "models"), **words)


def of(model: ModelProto, **words: Any) -> Make:
    """A form for a model."""
    return lambda folder: form(folder, save(folder, model), **words)


def holding(content: bytes, name: str = "theirs.onnx") -> Make:
    """A form for a file with this content."""

    def make(folder: Path) -> Form:
        (folder / name).write_bytes(content)
        return form(folder, folder / name)

    return make


def sparse(folder: Path) -> Form:
    """Ten gigabytes on paper, nothing on the disk."""
    with (folder / "theirs.onnx").open("wb") as file:
        file.truncate(10_000_000_000)
    return form(folder, folder / "theirs.onnx")


def truncated(folder: Path) -> Form:
    content = upsampler().SerializeToString()
    return holding(content[: len(content) // 2])(folder)


def external(location: str) -> Make:
    model = upsampler()
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=location)
    return of(model)


def external_constant(folder: Path) -> Form:
    """The tensor hides in an attribute of a node in a branch."""
    hidden = helper.make_tensor("hidden", TensorProto.FLOAT, [1], [1.0])
    hidden.data_location = TensorProto.EXTERNAL
    hidden.external_data.add(key="location", value="weights.bin")
    constant = helper.make_node("Constant", [], ["z"], value=hidden)
    value = helper.make_tensor_value_info("z", TensorProto.FLOAT, [1])
    branch = helper.make_graph([constant], "branch", [], [value])
    node = helper.make_node("If", ["yes"], ["y"], then_branch=branch, else_branch=branch)
    return of(network([node], IMAGE, RESULT, {"yes": np.array(True)}))(folder)


def custom(folder: Path) -> Form:
    model = network([helper.make_node("Magic", ["x"], ["y"], domain="com.evil")], IMAGE, RESULT)
    model.opset_import.append(helper.make_opsetid("com.evil", 1))
    return of(model)(folder)


def function(folder: Path) -> Form:
    model = network([ADD], IMAGE, RESULT)
    opset = [helper.make_opsetid("", 17)]
    model.functions.append(helper.make_function("own", "Twice", ["a"], ["b"], [], opset))
    return of(model)(folder)


def short_tensor(folder: Path) -> Form:
    model = upsampler()
    model.graph.initializer[0].raw_data = b"\x00" * 40
    return of(model)(folder)


def absurd_tensor(folder: Path) -> Form:
    model = upsampler()
    del model.graph.initializer[0].dims[:]
    model.graph.initializer[0].dims.extend([1 << 40, 1 << 20])
    return of(model)(folder)


def explosion(folder: Path) -> Form:
    """A million times a million values on the way."""
    nodes = [
        helper.make_node("ConstantOfShape", ["shape"], ["huge"]),
        helper.make_node("ReduceMean", ["huge"], ["mean"], keepdims=0),
        helper.make_node("Add", ["x", "mean"], ["y"]),
    ]
    return of(network(nodes, IMAGE, RESULT, {"shape": np.int64([1_000_000, 1_000_000])}))(folder)


def with_card(change: dict[str, Any] | Callable[[dict[str, Any]], Any]) -> Make:
    """A whole model whose card is changed."""

    def make(folder: Path) -> Form:
        identity_model(folder)
        path = folder / "identity.json"
        card = json.loads(path.read_text())
        change(card) if callable(change) else card.update(change)
        path.write_text(json.dumps(card))
        return form(folder, folder / "identity.onnx")

    return make


def exchanged(folder: Path) -> Form:
    """The file is not that of its card."""
    identity_model(folder)
    save(folder, tile_mean(), "identity.onnx")
    return form(folder, folder / "identity.onnx")


def embedded(folder: Path) -> Form:
    """The card inside is no card."""
    model = upsampler()
    helper.set_model_props(model, {cards.METADATA_KEY: '{"schema": 1}'})
    return of(model)(folder)


def unsaid_ratio(folder: Path) -> Form:
    node = helper.make_node("Add", ["x", "z"], ["y"])
    said = (parse_input("x:image:1"), parse_input("z:optical"))
    return of(network([node], {**IMAGE, "z": ["n", 1, "a", "b"]}, RESULT), inputs=said)(folder)


def two_files(folder: Path) -> Form:
    save(folder, upsampler(), "a.onnx")
    save(folder, upsampler(), "b.onnx")
    return form(folder, folder)


REFUSED: dict[str, tuple[Make, str]] = {
    "no file": (lambda folder: form(folder, folder / "none.onnx"), r"There is no file .*none\.onnx"),
    "empty folder": (lambda folder: form(folder, folder), r"holds no \.onnx file"),
    "two files without cards": (two_files, r"holds 2 models: a\.onnx, b\.onnx"),
    "empty": (holding(b""), "is empty"),
    "ten gigabytes": (sparse, r"has 10\.0 GB, an ONNX file has at most 2\.1 GB"),
    "web page": (holding(b"<!DOCTYPE html><title>404</title>"), "is a web page"),
    "pointer": (holding(b"version https://git-lfs.github.com/spec/v1\noid x"), "is a pointer of Git LFS"),
    "checkpoint": (holding(b"PK\x03\x04archive/data.pkl"), "is a zip archive or a PyTorch checkpoint"),
    "noise": (holding(bytes(range(256)) * 9), "is no ONNX file"),
    "truncated": (truncated, "is only a part of an ONNX file"),
    "no graph": (of(network([], IMAGE, RESULT)), "holds no graph"),
    "external data": (external("weights.bin"), r"in another file \('weights.bin'\)"),
    "path traversal": (external("../../etc/passwd"), "passwd', outside its own folder"),
    "absolute path": (external("C:\\secret"), "outside its own folder"),
    "hidden external data": (external_constant, "tensor 'hidden' in another file"),
    "custom operator": (custom, r"custom operator or domain 'com\.evil\.Magic'"),
    "own function": (function, "custom operator or domain 'Twice'"),
    "unknown operator": (of(network([helper.make_node("Nope", ["x"], ["y"])], IMAGE, RESULT)), "not valid"),
    "opset of the future": (of(network([ADD], IMAGE, RESULT, opset=999)), "is of opset 999"),
    "opset of the past": (of(network([ADD], IMAGE, RESULT, opset=5)), "is of opset 5, this engine runs 7"),
    "IR of the future": (of(network([ADD], IMAGE, RESULT, ir=99)), "is of IR version 99"),
    "loose end": (of(network([helper.make_node("Add", ["x", "z"], ["y"])], IMAGE, RESULT)), "not valid"),
    "no input": (of(network([helper.make_node("Identity", ["w"], ["y"])], {}, RESULT, {"w": np.ones(1)})),
                 "has no input or no output"),
    "whole numbers": (of(network([ADD], IMAGE, RESULT, kind=TensorProto.INT64)), "no floating-point number"),
    "three dimensions": (of(network([ADD], {"x": [1, "h", "w"]}, RESULT)), "of 3 dimensions instead of 4"),
    "any number of bands": (of(network([ADD], {"x": ["n", "c", "h", "w"]}, RESULT)), "no fixed number of"),
    "absurd side": (of(network([ADD], {"x": [1, 1, 10**6, 10**6]}, RESULT)), "sides are not from 1 to 8192"),
    "not square": (of(network([ADD], {"x": [1, 1, 32, 48]}, {"y": [1, 1, 32, 48]})), "is not square"),
    "several images": (of(network([ADD], {"x": [4, 1, 32, 32]}, {"y": [4, 1, 32, 32]})), "4 images at once"),
    "tensor too short": (short_tensor, "with 40 bytes, its shape needs 900"),
    "tensor too large": (absurd_tensor, "of the absurd shape"),
    "explosion on the way": (explosion, "needs a tensor of 1000000 x 1000000 values"),
    "contradiction": (of(network([ADD], {"x": ["n", 2, "h", "w"]}, RESULT), tile=32,
                         inputs=(parse_input("x:image:2"),)), "makes 16 px of 16 px"),
    "digest": (of(upsampler(), digest="sha256:" + "0" * 64), "has the digest sha256:.*was asked for"),
    "id leads away": (of(upsampler(), id="../evil"), r"The id '\.\./evil' cannot be"),
    "bundled id": (of(upsampler(), id="biosharp"), "BioSR has a model 'biosharp' of its own"),
    "undescribed input": (of(upsampler(), inputs=(parse_input("z:image"),)), "takes x; described are z"),
    "wrong bands": (of(upsampler(), inputs=(parse_input("x:image:2:a,b"),)), "3 bands, 2 are named: a, b"),
    "unknown output": (of(upsampler(), output=parse_output("z::")), "no output 'z', but y"),
    "unknown scaling": (of(upsampler(), scalings=(parse_scaling("z:0:1"),)), "no 'z' to be scaled"),
    "scaling of other bands": (of(upsampler(), scalings=(parse_scaling("x:1,2:1"),)), "2 numbers, it has 3"),
    "wrong ratio": (of(upsampler(), inputs=(parse_input("x:image:4"),)), "makes 128 px of 64 px"),
    "ratio not said": (unsaid_ratio, "ratio of 'z' is not said"),
    "card of another file": (exchanged, "is of identity.onnx with the digest"),
    "card leads away": (with_card({"file": "../../evil.onnx"}), "is not a plain file name"),
    "card's id leads away": (with_card({"id": "Évil name"}), "Évil name. cannot be a model's"),
    "card of ten megabytes": (with_card(lambda card: card.update(title="x" * 10_000_000)), "has 10 MB"),
    "card of another version": (with_card({"schema": 99}), "schema is 99"),
    "card with another key": (with_card({"run": "rm"}), "run is not a known key"),
    "card without tile": (with_card(lambda card: card.pop("tile")), "tile is missing"),
    "card with a halo beyond its tile": (with_card(lambda card: card["tile"].update(halo=16)), "no room"),
    "card with an unknown role": (with_card(lambda card: card["inputs"][0].update(role="soup")), "'soup'"),
    "card inside is none": (embedded, "inside .* is not valid: .* is missing"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refused_in_a_sentence_and_never_run(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, sentence = REFUSED[case]

    def start(*_: object) -> None:
        raise AssertionError("it was about to be run")

    monkeypatch.setattr(session, "start", start)
    with pytest.raises(BiosrError, match=sentence) as refusal:
        installation.import_model(make(tmp_path))
    assert refusal.value.advice
    assert "\n" not in str(refusal.value)
    assert not (tmp_path / "models").exists()


def test_every_refusal_has_a_sentence_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, str] = {}
    for number, (case, (make, _)) in enumerate(REFUSED.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.raises(BiosrError) as refusal:
            installation.import_model(make(folder))
        sentence = str(refusal.value).replace(str(folder), "")
        assert sentence not in said, f"{case} and {said[sentence]}"
        said[sentence] = case


def test_a_card_that_names_other_inputs_is_refused(tmp_path: Path) -> None:
    """Only the runtime knows a graph's inputs for certain; loading it runs nothing."""
    make = with_card(lambda card: card["inputs"][0].update(name="other"))
    with pytest.raises(BiosrError, match="inputs of the model 'identity' are"):
        installation.import_model(make(tmp_path))
    assert not (tmp_path / "models").exists()


def test_weights_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    model = upsampler()
    kernel = onnx.numpy_helper.to_array(model.graph.initializer[0]).copy()
    kernel[:] = np.nan
    model.graph.initializer[0].raw_data = kernel.tobytes()
    with pytest.raises(BiosrError, match="gives values that are no numbers"):
        installation.import_model(of(model)(tmp_path))
    assert not (tmp_path / "models").exists()


def test_a_network_that_crops_is_refused(tmp_path: Path) -> None:
    node = helper.make_node("AveragePool", ["x"], ["y"], kernel_shape=[3, 3])
    with pytest.raises(BiosrError, match="makes 62 px of 64 px"):
        installation.import_model(of(network([node], IMAGE, RESULT))(tmp_path))


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("")
    with pytest.raises(BiosrError, match="cannot be written to"):
        installation.import_model(of(bands_last())(tmp_path))


def test_one_broken_card_of_a_folder_leaves_none(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    guided_model(folder, "a")
    guided_model(folder, "b", id="../b")
    with pytest.raises(BiosrError, match="cannot be a model's"):
        installation.import_model(form(tmp_path, folder))
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("text", ["x", "x:soup:2", "x:optical:two", "x:optical:2:B4:m:more", ":optical"])
def test_an_input_not_of_the_form_is_a_sentence(text: str) -> None:
    with pytest.raises(JobError, match="name:role:ratio:bands:unit|role"):
        parse_input(text)


@pytest.mark.parametrize("text", ["x:1", "x:a:b", "x:0:0", "x::1"])
def test_a_scaling_not_of_the_form_is_a_sentence(text: str) -> None:
    with pytest.raises(JobError, match=r"name:mean:deviation|above 0"):
        parse_scaling(text)


def test_the_limit_is_what_protobuf_takes() -> None:
    assert LARGEST == 2**31 - 1
