"""The form, the download, and a network from its address to a model that the Toolbox offers."""

from __future__ import annotations

import hashlib
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from biosr.biosr_plugin import download, models
from biosr.engine import card as cards
from biosr.engine import catalogue
from biosr.engine.errors import Cancelled
from qgis.core import QgsProcessingContext, QgsProcessingException

from .conftest import ROOT, Recorder
from .test_superresolve_biomass import run

NETWORK = """
import sys
from pathlib import Path
from tests.engine.networks import save, upsampler
save(Path(sys.argv[1]), upsampler())
"""


class Server(ThreadingHTTPServer):
    """Serves one file in pieces and remembers what it was asked for.

    Attributes:
        content: The file.
        tag: Its version.
        ranges: The pieces that were asked for.
        fail_after: Answers after which it fails; ``None`` for never.
        whole: Whether it ignores the pieces.
        claimed: The size that it claims, if not the real one.
        cut_after: Answers after which it hangs up in the middle of one; ``None`` for never.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.content = content
        self.tag = '"1"'
        self.ranges: list[str] = []
        self.fail_after: int | None = None
        self.whole = False
        self.claimed = 0
        self.cut_after: int | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/their%20model.onnx?download=1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        server = self.server
        if server.fail_after is not None and len(server.ranges) >= server.fail_after:
            self.send_error(503, "Out of order")
            return
        wanted = self.headers["Range"] or ""
        server.ranges.append(wanted)
        changed = self.headers["If-Range"] not in (None, server.tag)
        start, _, stop = wanted.removeprefix("bytes=").partition("-")
        piece = server.content[int(start or 0) : int(stop or -2) + 1]
        whole = server.whole or changed or not wanted
        self.send_response(200 if whole else 206)
        self.send_header("ETag", server.tag)
        if not whole:
            total = server.claimed or len(server.content)
            self.send_header("Content-Range", f"bytes {start}-{int(start) + len(piece) - 1}/{total}")
        body = server.content if whole else piece
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        cut = server.cut_after is not None and len(server.ranges) > server.cut_after
        self.wfile.write(body[: len(body) // 2] if cut else body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile of this test's own."""
    path = tmp_path / "profile"
    monkeypatch.setattr(models, "folder", lambda: path / "biosr" / "models")
    monkeypatch.setattr(download, "folder", lambda: path / "biosr" / "downloads")
    return path


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> bytes:
    folder = tmp_path_factory.mktemp("network")
    subprocess.run([engine_python, "-c", NETWORK, str(folder)], cwd=ROOT, check=True)
    return (folder / "theirs.onnx").read_bytes()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(bytes(range(256)) * 400)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "PIECE", 30_000)


def digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def parts(profile: Path) -> list[str]:
    return sorted(path.suffix for path in (profile / "biosr" / "downloads").iterdir())


def test_a_file_is_loaded_in_pieces(qgis_app: Any, server: Server, feedback: Recorder, profile: Path) -> None:
    path = download.download(server.address, digest(server.content), feedback)
    assert path.read_bytes() == server.content
    assert path.name == "their_model.onnx"
    assert len(server.ranges) == 4
    assert feedback.percents == sorted(feedback.percents) and feedback.percents[-1] == 100
    assert parts(profile) == [".onnx"]


def test_a_server_without_pieces_gives_all_at_once(qgis_app: Any, server: Server, feedback: Recorder) -> None:
    server.whole = True
    path = download.download(server.address, digest(server.content), feedback)
    assert path.read_bytes() == server.content
    assert len(server.ranges) == server.ranges.count("") + 1  # newer QGIS asks twice


def test_an_interrupted_download_goes_on(
    qgis_app: Any, server: Server, feedback: Recorder, profile: Path
) -> None:
    server.fail_after = 2
    with pytest.raises(download.DownloadError, match="cannot be downloaded.*it goes on where it was"):
        download.download(server.address, digest(server.content), feedback)
    assert parts(profile) == [".part", ".tag"]
    server.fail_after = None
    path = download.download(server.address, digest(server.content), feedback)
    assert path.read_bytes() == server.content
    assert server.ranges[2].startswith("bytes=60000-")
    assert "goes on at 0.1 MB" in feedback.said["info"][-1]


@pytest.mark.parametrize(("whole", "kept"), [(False, 60_000), (True, 0)])
def test_a_connection_that_breaks_off_is_said_and_what_came_before_stays(
    qgis_app: Any, server: Server, feedback: Recorder, profile: Path, whole: bool, kept: int
) -> None:
    server.whole, server.cut_after = whole, 0 if whole else 2
    with pytest.raises(download.DownloadError, match="cannot be downloaded"):
        download.download(server.address, digest(server.content), feedback)
    sizes = [path.stat().st_size for path in (profile / "biosr" / "downloads").glob("*.part")]
    assert sum(sizes) == kept
    server.cut_after = None
    assert download.download(server.address, digest(server.content), feedback).read_bytes() == server.content


def test_a_file_that_changed_meanwhile_is_loaded_anew(
    qgis_app: Any, server: Server, feedback: Recorder
) -> None:
    new = b"new" * 40_000
    server.fail_after = 2
    with pytest.raises(download.DownloadError):
        download.download(server.address, digest(new), feedback)
    server.fail_after, server.content, server.tag = None, new, '"2"'
    assert download.download(server.address, digest(new), feedback).read_bytes() == new


def test_another_digest_is_a_sentence_and_leaves_nothing(
    qgis_app: Any, server: Server, feedback: Recorder, profile: Path
) -> None:
    with pytest.raises(download.DownloadError, match=r"has the digest sha256:.*was asked for"):
        download.download(server.address, digest(b"other"), feedback)
    assert parts(profile) == []


def test_ten_gigabytes_are_not_loaded(qgis_app: Any, server: Server, feedback: Recorder) -> None:
    server.claimed = 10_000_000_000
    with pytest.raises(download.DownloadError, match=r"has 10\.0 GB, an ONNX file at most 2\.1 GB"):
        download.download(server.address, digest(server.content), feedback)
    assert len(server.ranges) == 1


def test_no_server_is_a_sentence(qgis_app: Any, server: Server, feedback: Recorder) -> None:
    address = server.address
    server.server_close()
    with pytest.raises(download.DownloadError, match="network settings") as error:
        download.download(address, digest(b""), feedback)
    assert "\n" not in str(error.value)


def test_cancel(qgis_app: Any, server: Server, feedback: Recorder) -> None:
    feedback.cancel()
    with pytest.raises(Cancelled):
        download.download(server.address, digest(server.content), feedback)


Import = Callable[..., dict[str, Any]]


@pytest.fixture
def run_import(
    provider: Any, context: QgsProcessingContext, feedback: Recorder, engine_python: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Import:  # fmt: skip
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))

    def run_import(**parameters: Any) -> dict[str, Any]:
        return run(provider.algorithm("importmodel").create(), parameters, context, feedback)

    return run_import


def test_an_address_becomes_a_model_of_the_toolbox(
    run_import: Import, network: bytes, server: Server, provider: Any, profile: Path
) -> None:
    server.content = network
    outputs = run_import(
        SOURCE=server.address,
        DIGEST=digest(network).removeprefix("sha256:").upper(),
        ID="theirs",
        TITLE="Theirs",
        INPUTS="x:optical::B4,B3,B2",
        SCALING="x:0:10000\ny:0:10000",
        TILE_SIZE=64,
        LICENCE="Apache-2.0",
    )
    assert outputs["MODEL_ID"] == "theirs"
    assert (outputs["RATIO"], outputs["HALO_USED"], outputs["TILE_SIZE_USED"]) == (2, 4, 64)
    card = cards.load(Path(outputs["CARD"]))
    assert (card.title, card.licence, card.inputs[0].bands) == ("Theirs", "Apache-2.0", ("B4", "B3", "B2"))
    assert catalogue.find("theirs", models.folders())[0] == profile / "biosr" / "models" / "theirs.onnx"
    assert parts(profile) == []
    general = provider.algorithm("superresolvewithmodel").create()
    assert "theirs" in general.parameterDefinition("MODEL").metadata()["widget_wrapper"]["value_hints"]


def test_a_download_that_was_described_wrongly_is_not_loaded_again(
    run_import: Import, network: bytes, server: Server, profile: Path
) -> None:
    server.content = network
    address = {"SOURCE": server.address, "DIGEST": digest(network), "ID": "theirs", "TILE_SIZE": 64}
    with pytest.raises(QgsProcessingException):
        run_import(**address, INPUTS="soup:optical")
    assert parts(profile) == [".onnx"]
    asked = len(server.ranges)
    assert run_import(**address, INPUTS="x:optical")["MODEL_ID"] == "theirs"
    assert len(server.ranges) == asked
    assert parts(profile) == []


def test_what_nobody_came_back_for_is_removed(
    qgis_app: Any, server: Server, feedback: Recorder, profile: Path
) -> None:
    forgotten = profile / "biosr" / "downloads" / "other.part"
    forgotten.parent.mkdir(parents=True)
    forgotten.touch()
    download.download(server.address, digest(server.content), feedback)
    assert forgotten.exists()
    os.utime(forgotten, (0, 0))
    download.download(server.address, digest(server.content), feedback)
    assert not forgotten.exists()


def test_a_refused_model_is_one_sentence(run_import: Import, tmp_path: Path) -> None:
    (tmp_path / "page.onnx").write_text("<html>404</html>")
    with pytest.raises(QgsProcessingException, match="is a web page and not a model. Download"):
        run_import(SOURCE=str(tmp_path / "page.onnx"))
    assert not models.folder().exists()


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"SOURCE": "https://example.org/a.onnx"}, "Nothing says what .* must hold"),
        ({"INPUTS": "x:soup"}, "is not described as name:role"),
        ({"SCALING": "x:1"}, "is not described as name:mean:deviation"),
        ({"DIGEST": "md5:1"}, "is not sha256: and 64 hexadecimal digits"),
        ({"INPUTS": "a:image;b:image"}, "two inputs have the same role"),
    ],
)
def test_a_wrong_word_is_one_sentence(run_import: Import, parameters: dict[str, Any], message: str) -> None:
    with pytest.raises(QgsProcessingException, match=message):
        run_import(**{"SOURCE": "a.onnx", **parameters})
