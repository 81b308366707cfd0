"""Downloads by QGIS's own network settings: piece by piece into a file, so that it can be resumed."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsBlockingNetworkRequest, QgsNetworkReplyContent, QgsProcessingFeedback
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..engine import card as cards
from ..engine.errors import BiosrError, Cancelled
from .translation import tr

PIECE = 4 << 20
"""Bytes asked for at once."""
LARGEST = (1 << 31) - 1
"""Bytes of an ONNX file; more is not downloaded."""
FORGOTTEN_SECONDS = 7 * 24 * 3600.0
"""After which a download that was not imported is removed."""
WHOLE, PART, BEYOND = 200, 206, 416
"""HTTP's answers."""


class DownloadError(BiosrError):
    """An address gives no file, or another one than was asked for."""


@dataclass(frozen=True)
class _Answer:
    """Of a server; ``refused`` if it gave the whole for a piece, which newer versions of QGIS break off."""

    status: int
    refused: bool
    content: bytes
    total: int
    tag: str


def folder() -> Path:
    """Where unfinished downloads lie."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "biosr" / "downloads"


def is_address(source: str) -> bool:
    """Whether ``source`` is to be downloaded."""
    return re.match(r"(?i)https?://", source) is not None


def download(address: str, digest: str, feedback: QgsProcessingFeedback) -> Path:
    """Downloads a file, going on where an earlier attempt ended.

    QGIS's proxy, certificates and timeout count. What was loaded stays if the network fails, and is
    removed if it turns out to be another file.

    Args:
        address: Where it is, by HTTP.
        digest: ``sha256:<hex>`` that it must have.
        feedback: Is shown the progress, and may cancel.

    Raises:
        DownloadError: It cannot be had; the message says why.
        Cancelled: The user stopped it.
    """
    if not digest:
        raise DownloadError(
            tr("Nothing says what {address} must hold.").format(address=address),
            tr("Give the DIGEST that its publisher states (sha256:…), or download it and name the file."),
        )
    done = folder() / _name(address)
    part = folder() / f"{hashlib.sha256(f'{address} {digest}'.encode()).hexdigest()[:16]}.part"
    try:
        folder().mkdir(parents=True, exist_ok=True)
        _sweep()
        if done.is_file() and cards.digest(done) == digest:
            feedback.pushInfo(tr("The file was downloaded before."))
            return done
        _load(address, part, feedback)
        found = cards.digest(part)
        if found != digest:
            part.unlink()
            raise DownloadError(
                tr("What {address} holds has the digest {found}…, {wanted}… was asked for.").format(
                    address=address, found=found[:19], wanted=digest[:19]
                ),
                tr("It was exchanged or damaged on the way: check address and digest."),
            )
        return Path(part.replace(done))
    except OSError as error:
        raise DownloadError(
            tr("The download cannot be written to {folder}: {reason}.").format(
                folder=folder(), reason=error.strerror or error
            ),
            tr("Free some space."),
        ) from error


def _sweep() -> None:
    """Removes what nobody came back for."""
    for path in folder().iterdir():
        if time.time() - path.stat().st_mtime > FORGOTTEN_SECONDS:
            path.unlink()


def _load(address: str, part: Path, feedback: QgsProcessingFeedback) -> None:
    tag_file = part.with_suffix(".tag")
    tag = tag_file.read_text(encoding="utf-8") if tag_file.is_file() and part.is_file() else ""
    start = part.stat().st_size if tag else 0
    if start:
        feedback.pushInfo(tr("The download goes on at {size:.1f} MB.").format(size=start / 1e6))
    pieces = True
    while True:
        answer = _ask(address, start, tag, feedback, pieces)
        if answer.status == BEYOND:
            return  # all of it was there
        if answer.total > LARGEST:
            raise DownloadError(
                tr("{address} has {size:.1f} GB, an ONNX file at most {limit:.1f} GB.").format(
                    address=address, size=answer.total / 1e9, limit=LARGEST / 1e9
                ),
                tr("Check the address."),
            )
        if answer.refused:  # it has changed, or no pieces are given here
            pieces, start, tag = start > 0, 0, ""
            continue
        if answer.status == WHOLE:
            start = 0  # no pieces are given here, or the file has changed
        with part.open("ab" if start else "wb") as file:
            file.write(answer.content)
        tag = answer.tag
        tag_file.write_text(tag, encoding="utf-8")
        start += len(answer.content)
        feedback.setProgress(100.0 * start / max(answer.total, start, 1))
        if answer.status == WHOLE or start >= answer.total or not answer.content:
            tag_file.unlink()
            return


def _ask(address: str, start: int, tag: str, feedback: QgsProcessingFeedback, pieces: bool) -> _Answer:
    request = QNetworkRequest(QUrl(address))
    if pieces:
        request.setRawHeader(_bytes("Range"), _bytes(f"bytes={start}-{start + PIECE - 1}"))
    request.setRawHeader(_bytes("Accept-Encoding"), _bytes("identity"))
    if start and tag:
        request.setRawHeader(_bytes("If-Range"), _bytes(tag))
    request.setAttribute(_SAVE_TO_CACHE, False)  # it would hold a model twice
    blocking = QgsBlockingNetworkRequest()
    failed = blocking.get(request, True, feedback) != _NO_ERROR
    if feedback.isCanceled():
        raise Cancelled
    reply = blocking.reply()
    status = int(reply.attribute(_STATUS) or 0)
    refused = failed and pieces and status == WHOLE
    if (failed and not refused and status != BEYOND) or status not in (WHOLE, PART, BEYOND):
        reason = blocking.errorMessage() or reply.errorString() or f"HTTP {status}"
        raise DownloadError(
            tr("{address} cannot be downloaded: {reason}.").format(
                address=address, reason=" ".join(reason.split()).rstrip(".")
            ),
            tr(
                "Check the address and QGIS's network settings (proxy), and run again: it goes on where it "
                "was."
            ),
        )
    content = bytes(reply.content())
    tag = _text(reply.rawHeader(_bytes("ETag")))
    return _Answer(status, refused, content, _total(reply, len(content)), tag)


def _total(reply: QgsNetworkReplyContent, loaded: int) -> int:
    """Bytes of the whole file."""
    ranged = re.search(r"/(\d+)", _text(reply.rawHeader(_bytes("Content-Range"))))
    length = _text(reply.rawHeader(_bytes("Content-Length")))
    return int(ranged.group(1)) if ranged else max(loaded, int(length) if length.isdigit() else 0)


def _name(address: str) -> str:
    stem = re.sub(r"(?i)\.onnx$", "", QUrl(address).fileName())
    return f"{re.sub(r'[^A-Za-z0-9_-]+', '_', stem) or 'model'}.onnx"


def _bytes(text: str) -> QByteArray:
    return QByteArray(text.encode())


def _text(raw: QByteArray) -> str:
    return bytes(raw).decode("latin-1")


_ATTRIBUTES = getattr(QNetworkRequest, "Attribute", QNetworkRequest)
_STATUS = _ATTRIBUTES.HttpStatusCodeAttribute
_NO_ERROR = getattr(QgsBlockingNetworkRequest, "ErrorCode", QgsBlockingNetworkRequest).NoError
_SAVE_TO_CACHE = _ATTRIBUTES.CacheSaveControlAttribute
