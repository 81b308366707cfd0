"""Faster graphs of models for processors: made when a model is first loaded, compared with it, and kept.

What is kept is named after everything that it depends on, so that nothing ever has to be cleared. A file
that is damaged or a folder that cannot be written costs time and nothing else.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

import numpy as np
import onnxruntime as ort

from . import __version__, cache
from . import card as cards
from .errors import ModelError
from .wording import Marked, Note, mark

if TYPE_CHECKING:
    import onnx

PLAIN = "BIOSR_PLAIN_GRAPH"
"""If it is set and not empty, models run as they are shipped."""
TOLERANCE = 1e-4
"""Largest difference of the outputs that is accepted, in standard deviations of the output."""
OLDEST = (1, 23)
"""ONNX Runtime that has the attention operator of ONNX 23 for processors."""
REVISION = 6
"""Counts changes of what is kept, or of what :mod:`.graph` writes."""
_SAME = b"plain:"
"""What is kept of a model that has no faster graph begins so; the reason follows, if there is any."""
_HOW = "biosr.rewritten"
"""Metadata of a rewritten graph: the words that :func:`.graph.rewrite` was given, as JSON."""
_DIGEST = hashlib.sha256().digest_size


Source = Union[Path, bytes]


@dataclass(frozen=True)
class Graph:
    """What to load for a model.

    Attributes:
        source: The model's own file, or the content of a graph that computes the same.
        note: Why it is the plain one although there is a faster one, in English; else empty.
    """

    source: Source
    note: str = ""


def graph(model: Source, threads: int = 0, like: Optional[Path] = None) -> Graph:
    """The fastest graph for processors that computes what a model does.

    Args:
        model: Its file, or what that holds.
        threads: Processor threads for the comparison; 0 takes all.
        like: The file of the same model for other tiles, whose graphs are compared instead: for large
            tiles a plain graph may take many times the memory of the faster one.
    """
    if os.environ.get(PLAIN) or _version() < OLDEST or (isinstance(model, Path) and not model.is_file()):
        return Graph(model)
    kept = folder() / _name(model)
    content = _read(kept)
    if content is None:
        content = _make(model, threads, like)
        _write(kept, content)
        gc.collect()  # what was looked at refers to each other: hundreds of megabytes
    if content.startswith(_SAME):
        return Graph(model, _reason(content[len(_SAME) :]))
    return Graph(content)


def folder() -> Path:
    """Where faster graphs are kept; it need not exist."""
    return cache.folder() / "graphs"


def _version() -> tuple[int, ...]:
    return tuple(int(part) for part in ort.__version__.split(".")[:2])


def _name(model: Source) -> str:
    digest = cards.digest(model) if isinstance(model, Path) else hashlib.sha256(model).hexdigest()
    words = (digest, ort.__version__, __version__, str(REVISION))
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:32]


def _read(path: Path) -> Optional[bytes]:
    """What was kept, ``None`` if nothing was or not all of it is there."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, content = content[:_DIGEST], content[_DIGEST:]
    return content if hashlib.sha256(content).digest() == digest else None


def _write(path: Path, content: bytes) -> None:
    with suppress(OSError):  # it is made again next time
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(hashlib.sha256(content).digest() + content)
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)


def _plain(note: str) -> bytes:
    """What is kept of a model that has no faster graph, for a reason or because there is none to have."""
    words = json.dumps([note.text, note.values]) if isinstance(note, Note) else note
    return _SAME + words.encode()


def _reason(kept: bytes) -> str:
    """The reason that was kept, if there is any."""
    if not kept:
        return ""
    text, values = json.loads(kept)
    return Note(Marked(text), **values)


def _title(source: Source, like: Optional[Path]) -> str:
    """What to call a model."""
    file = source if isinstance(source, Path) else like
    return file.name if file else "ONNX"


def _make(source: Source, threads: int, like: Optional[Path]) -> bytes:
    name = _title(source, like)
    try:
        import onnx  # noqa: PLC0415  slow, and needed once

        model = onnx.load(str(source)) if isinstance(source, Path) else onnx.load_from_string(source)
        return _compared(model, threads, name) if like is None else _alike(model, graph(like, threads))
    except Exception as error:  # whatever it is, the model runs as it is
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        return _plain(Note(mark("There is no faster graph of {name}: {reason}."), name=name, reason=reason))


def _compared(model: onnx.ModelProto, threads: int, name: str) -> bytes:
    """The fastest of the rewritten graphs that compute the same."""
    from .graph import rewrite  # noqa: PLC0415

    halo = _halo(model)
    for cut, interpolate in product(dict.fromkeys((halo, 0)), (True, False)):
        rewritten = rewrite(model, halo=cut, interpolate=interpolate)
        if rewritten is model:
            return _SAME
        how = json.dumps({"halo": cut, "interpolate": interpolate})
        rewritten.metadata_props.add(key=_HOW, value=how)
        content: bytes = rewritten.SerializeToString()
        off = _difference(model, content, halo, threads)
        if off <= TOLERANCE:
            return content
    text = mark(
        "The faster graph of {name} is not used: it is {off:.2g} standard deviations off, and "
        "{allowed:g} are allowed."
    )
    return _plain(Note(text, name=name, off=off, allowed=TOLERANCE))


def _alike(model: onnx.ModelProto, compared: Graph) -> bytes:
    """What was found for other tiles, for these."""
    import onnx  # noqa: PLC0415

    from .graph import rewrite  # noqa: PLC0415

    if isinstance(compared.source, Path):
        return _plain(compared.note)
    proven = onnx.load_from_string(compared.source)
    how = next(item.value for item in proven.metadata_props if item.key == _HOW)
    content: bytes = rewrite(model, **json.loads(how)).SerializeToString()
    return content


def _difference(model: onnx.ModelProto, content: bytes, halo: int, threads: int) -> float:
    """How far the graphs' outputs are apart on a random tile without its halo, in standard deviations."""
    fast = _session(content, threads)
    ranges = _ranges(model)
    generator = np.random.default_rng(0)
    tile = {}
    for item in fast.get_inputs():
        low, high = ranges.get(item.name, (0.0, 1.0))
        noise = generator.random((1, *item.shape[1:]), dtype=np.float32)
        tile[item.name] = np.float32(low) + np.float32(high - low) * noise
    (found,) = fast.run(None, tile)
    del fast
    # Nothing is folded: a bias with the masks of all windows may take gigabytes.
    (expected,) = _session(model.SerializeToString(), threads, ["ConstantFolding"]).run(None, tile)
    kept = (..., *[slice(halo, side - halo) for side in expected.shape[-2:]])
    return float(np.abs(found - expected)[kept].max() / max(float(expected.std()), 1e-12))


def _session(content: bytes, threads: int, without: Optional[list[str]] = None) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3  # errors only
    return ort.InferenceSession(
        content, sess_options=options, providers=["CPUExecutionProvider"], disabled_optimizers=without
    )


def _halo(model: onnx.ModelProto) -> int:
    """The pixels at a tile's edges that are thrown away, as far as the model's card says."""
    card = _card(model)
    return card.tile.halo if card else 0


def _ranges(model: onnx.ModelProto) -> dict[str, tuple[float, float]]:
    """The values that inputs had in training, as far as the model's card says."""
    card = _card(model)
    seen = card.applicability.input_quantiles if card else {}
    return {
        name: (min(q[0] for q in bands.values()), max(q[2] for q in bands.values()))
        for name, bands in seen.items()
        if bands
    }


def _card(model: onnx.ModelProto) -> Optional[cards.ModelCard]:
    texts = [item.value for item in model.metadata_props if item.key == cards.METADATA_KEY]
    try:
        return cards.loads(texts[0])
    except (IndexError, ModelError):
        return None
