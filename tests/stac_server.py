"""A STAC API on loopback: ``python tests/stac_server.py FOLDER`` prints its address (standard library only).

How it behaves stands in ``FOLDER/state.json``, which it reads at each request: ``items`` that it lists,
``page`` of them at a time; ``failing`` searches that it answers with 503 before it works; ``slow`` seconds
that a search takes; ``dead`` files that it says it does not have; ``busy`` answers of 503 to each file.
"""

from __future__ import annotations

import json
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

FOLDER = Path(sys.argv[-1])
PAGE = 2
CONFORMS = ("https://api.stacspec.org/v1.0.0/core", "https://api.stacspec.org/v1.0.0/item-search")


def state() -> dict[str, Any]:
    """What ``state.json`` says."""
    return dict(json.loads((FOLDER / "state.json").read_text()))


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    searches = 0
    answers: ClassVar[dict[str, int]] = {}

    def log_message(self, *_: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        self._note()
        path = urlsplit(self.path)
        if path.path.startswith("/files/"):
            self._file(path.path[len("/files/") :])
        elif path.path == "/search":
            self._search({key: value[0] for key, value in parse_qs(path.query).items()})
        else:
            self._json(200, self._landing())

    def do_POST(self) -> None:
        self._note()
        self._search(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    @property
    def _address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]

    def _note(self) -> None:
        with (FOLDER / "asked.txt").open("a") as log:
            log.write(f"{self.command} {self.path}\n")

    def _search(self, words: dict[str, Any]) -> None:
        told = state()
        time.sleep(told.get("slow", 0))
        Handler.searches += 1
        if Handler.searches <= told.get("failing", 0):
            self._json(503, {"description": "busy"})
            return
        found = [item for item in told["items"] if matches(item, words)]
        page, start = told.get("page", PAGE), int(words.get("token", 0))
        link = {"rel": "next", "href": f"{self._address}/search", "method": "POST"}
        more = [{**link, "body": {**words, "token": start + page}}] if start + page < len(found) else []
        self._json(200, {"type": "FeatureCollection", "features": found[start : start + page], "links": more})

    def _landing(self) -> dict[str, Any]:
        search = {"rel": "search", "href": f"{self._address}/search", "type": "application/geo+json"}
        roots = [{"rel": rel, "href": self._address} for rel in ("root", "self")]
        return {
            "type": "Catalog", "id": "loopback", "stac_version": "1.0.0", "description": "for tests",
            "conformsTo": list(CONFORMS),
            "links": [*roots, {**search, "method": "POST"}, {**search, "method": "GET"}],
        }  # fmt: skip

    def _file(self, name: str) -> None:
        path = FOLDER / name
        if name in state().get("dead", ()) or not path.is_file():
            self._send(404, b"gone", "text/plain")
            return
        Handler.answers[name] = Handler.answers.get(name, 0) + 1
        if Handler.answers[name] <= state().get("busy", 0):
            self._send(503, b"busy", "text/plain")
            return
        data = path.read_bytes()
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not wanted:
            self._send(200, data, "image/tiff")
            return
        first = int(wanted[1])
        last = min(int(wanted[2] or len(data) - 1), len(data) - 1)
        self._send(
            206, data[first : last + 1], "image/tiff", ("Content-Range", f"bytes {first}-{last}/{len(data)}")
        )

    def _json(self, status: int, value: Any) -> None:
        self._send(status, json.dumps(value).encode(), "application/geo+json")

    def _send(self, status: int, data: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(data))), *headers):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def matches(item: dict[str, Any], words: dict[str, Any]) -> bool:
    """True if an item is of the collection, place and time of a search."""
    west, south, east, north = words.get("bbox", (-180, -90, 180, 90))
    left, bottom, right, top = item["bbox"]
    first, last = (words.get("datetime") or "../..").split("/")
    moment = item["properties"]["datetime"]
    return (
        item["collection"] in words.get("collections", [item["collection"]])
        and left <= east and west <= right and bottom <= north and south <= top
        and (first == ".." or first <= moment) and (last == ".." or moment <= last)
    )  # fmt: skip


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    sys.stdout.write(f"http://127.0.0.1:{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()
