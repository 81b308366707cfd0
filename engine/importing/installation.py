"""The import from beginning to end: look, lay out, convert, try, measure, install."""

from __future__ import annotations

import datetime
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Callable

import onnx

from .. import card as cards
from .. import catalogue, session
from ..card import InputSpec, ModelCard
from ..errors import Cancelled, ModelError, OutputError, reason
from ..events import Listener, Log, Made, Warn
from ..schema import SchemaError, dump, parse
from ..wording import tr
from . import conversion, description, halo, trial
from .conversion import Side
from .form import LICENCE, Form
from .inspection import Network, check_sizes, inspect

LARGEST_TILE = 512
"""Up to which a tile that is free is made larger for the sake of its halo."""
LARGEST_CARD = 4_000_000
"""Bytes."""
_ID = r"[a-z0-9][a-z0-9_-]{0,63}"
DISTANCES = (0, 4, 8, 16, 24, 32, 48, 64, 96)
"""In output pixels, at which the card says how much of the edge is felt."""


def import_model(
    form: Form, listener: Listener = lambda _: None, cancelled: Callable[[], bool] = lambda: False
) -> Made:
    """Imports what the form names.

    Args:
        form: What is said of it.
        listener: Is told what was found.
        cancelled: Is asked between the runs of the model whether to stop.

    Returns:
        ``MODEL_ID``, ``CARD`` and ``FILE``; and ``HALO``, ``TILE_SIZE``, ``RATIO``.

    Raises:
        BiosrError: It cannot be imported; nothing was written, and nothing run that may not be.
        Cancelled: ``cancelled`` said so; nothing was written.
    """
    started = time.monotonic()
    folder = Path(form.folder) if form.folder else catalogue.IMPORTED
    files = _files(form)
    with _draft(folder) as draft:
        imported = [_prepare(path, form, folder, draft, listener, cancelled) for path in files]
        for card in imported:
            _publish(draft, card, folder)
    card = imported[-1]
    for made in imported:
        listener(
            Log(
                tr("The model {id!r} ({made}) is installed in {folder}.").format(
                    id=made.id, made=_words(made), folder=folder
                )
            )
        )
    outputs = {
        "MODEL_ID": ", ".join(made.id for made in imported),
        "CARD": str(folder / f"{card.id}.json"),
        "FILE": str(folder / card.file),
    }
    values = {"HALO": card.tile.halo, "TILE_SIZE": card.tile.size, "RATIO": card.ratio}
    return Made(outputs, {key: float(value) for key, value in values.items()}, time.monotonic() - started)


def _files(form: Form) -> list[Path]:
    source = Path(form.source)
    if not source.is_dir():
        return [source]
    found = sorted(source.glob("*.onnx"))
    if not found:
        raise ModelError(
            tr("The folder {source} holds no .onnx file.").format(source=source),
            tr("Choose the folder of the model."),
        )
    if len(found) > 1 and (form.id or form.inputs or not all(_card_beside(path) for path in found)):
        names = ", ".join(path.name for path in found)
        raise ModelError(
            tr("The folder {source} holds {number} models: {names}.").format(
                source=source, number=len(found), names=names
            ),
            tr("Choose one file."),
        )
    return found


def _prepare(
    path: Path, form: Form, folder: Path, draft: Path, listener: Listener, cancelled: Callable[[], bool]
) -> ModelCard:
    """Writes the model as it is to be into ``draft``."""
    network = inspect(path, form.digest)
    listener(Log(description.describe(network)))
    card = None if form.inputs else _own_card(network)
    if card is None:
        name = form.id or re.sub(r"[^a-z0-9]+", "_", path.stem.lower()).strip("_")
        _check_id(name, folder, form.replace)
        return _prepare_foreign(network, form, name, draft, listener, cancelled)
    if form.id:
        card = parse(ModelCard, {**dump(card), "id": form.id, "file": f"{form.id}.onnx"})
    _check_id(card.id, folder, form.replace)
    card = parse(ModelCard, {**dump(card), "digest": network.digest, "file": f"{card.id}.onnx"})
    check_sizes(network.model, path)
    session.load(path, card, "cpu")
    shutil.copyfile(path, draft / card.file)
    if cards.digest(draft / card.file) != network.digest:  # the file was exchanged meanwhile
        raise ModelError(
            tr("The file {path} changed while it was read.").format(path=path), tr("Import it again.")
        )
    return card


def _own_card(network: Network) -> ModelCard | None:
    """The card beside the file, which must be of this very file, or the one within."""
    beside = _card_beside(network.path)
    if beside is not None:
        if beside.stat().st_size > LARGEST_CARD:
            raise ModelError(
                tr("The card {beside} has {size:.0f} MB.").format(
                    beside=beside, size=beside.stat().st_size / 1e6
                ),
                tr("It is none."),
            )
        card = cards.load(beside)
        if card.file != network.path.name or card.digest != network.digest:
            raise ModelError(
                tr(
                    "The card {beside} is of {file} with the digest {digest}…; {name} has {network_digest}…."
                ).format(
                    beside=beside,
                    file=card.file,
                    digest=card.digest[:19],
                    name=network.path.name,
                    network_digest=network.digest[:19],
                ),
                tr("Get both again, or move the card away and describe the model."),
            )
        return card
    inside = tr("inside {path}").format(path=network.path)
    return cards.loads(network.embedded, inside) if network.embedded else None


def _card_beside(path: Path) -> Path | None:
    beside = path.with_suffix(".json")
    return beside if beside.is_file() else None


def _prepare_foreign(
    network: Network, form: Form, name: str, draft: Path, listener: Listener, cancelled: Callable[[], bool]
) -> ModelCard:
    output = description.choose_output(network, form.output)

    def attempt(sides: Sequence[Side]) -> tuple[int, ...]:
        return trial.shape_of(conversion.fix(network.model, sides, output.name, 1), network.path)

    sides, result = description.lay_out(network, form, output, attempt)
    while True:
        if cancelled():
            raise Cancelled
        graph = trial.runnable(network, sides, result)
        specs = description.specs(sides, result.side, network, form)
        found = halo.measure(trial.runner(graph, cancelled), specs, result.side)
        cramped = result.side - 2 * found.halo <= max(found.multiple_of, result.side // 4)
        free = not form.tile and not any(_has_fixed_side(side) for side in sides)
        if not ((cramped or not found.local) and free and 2 * result.side <= LARGEST_TILE):
            break
        sides, result = description.lay_out(network, _with_tile(form, 2 * result.side), output, attempt)
    tile = _tile(found, form, specs, result.side, listener)
    card = _card(network, form, name, specs, result, tile, found)
    onnx.helper.set_model_props(graph, {cards.METADATA_KEY: card.embedded()})
    onnx.save(graph, draft / card.file)
    card = parse(ModelCard, {**dump(card), "digest": cards.digest(draft / card.file)})
    session.load(draft / card.file, card, "cpu")
    return card


def _has_fixed_side(side: Side) -> bool:
    lengths = side.port.shape[1:3] if side.last else side.port.shape[2:]
    return any(isinstance(length, int) for length in lengths)


def _with_tile(form: Form, tile: int) -> Form:
    return parse(Form, {**dump(form), "tile": tile})


def _tile(
    found: halo.Measured, form: Form, specs: tuple[InputSpec, ...], size: int, listener: Listener
) -> dict[str, Any]:
    ratio = max(spec.ratio for spec in specs)
    felt = (
        tr("{share:g} of its deviation").format(share=halo.NOT_FELT)
        if found.local
        else tr("what is felt everywhere")
    )
    listener(
        Log(
            tr("The edge of a tile of {size} px is felt up to {halo} px inside it (above {felt}).").format(
                size=size, halo=found.halo, felt=felt
            )
        )
    )
    wanted = found.halo if form.halo is None else form.halo
    multiple = form.multiple_of or found.multiple_of
    most = (size // 4) // ratio * ratio
    if wanted > most and form.halo is None:
        listener(
            Warn(
                tr(
                    "A tile of {size} px has no room for a halo of {wanted} px: {most} px are discarded, "
                    "and faint seams may be left."
                ).format(size=size, wanted=wanted, most=most)
            )
        )
        wanted = most
    if not found.local:
        listener(
            Warn(tr("The network pools something over the whole tile: tiled maps differ from whole ones."))
        )
    return {"size": size, "multiple_of": multiple, "halo": wanted, "local": found.local}


def _card(
    network: Network, form: Form, name: str, specs: tuple[InputSpec, ...], result: Side, tile: dict[str, Any],
    found: halo.Measured,
) -> ModelCard:  # fmt: skip
    effect = {str(d): float(f"{found.effect[d]:.2g}") for d in DISTANCES if d < len(found.effect)}
    words = {
        "schema": cards.SCHEMA, "id": name, "title": form.title or network.path.stem, "version": "1",
        "task": form.task, "file": f"{name}.onnx", "digest": "", "licence": form.licence or LICENCE,
        "citation": form.citation, "inputs": dump(specs),
        "output": dump(description.output_spec(result, specs, form)), "tile": tile,
        "training_data": "Not known: imported.",
        "applicability": {"region": "what its publisher says; BioSR has not scored it"},
        "provenance": {
            "commit": "none", "date": datetime.date.today().isoformat(),
            "config": {
                "imported": network.path.name, "digest": network.digest,
                "scalings": dump(form.scalings), "edge_effect": effect,
            },
        },
    }  # fmt: skip
    try:
        return parse(ModelCard, words)
    except SchemaError as error:
        raise ModelError(
            tr("The description does not fit: {error}.").format(error=error), tr("Correct it.")
        ) from error


def _check_id(name: str, folder: Path, replace: bool) -> None:
    if not re.fullmatch(_ID, name):
        raise ModelError(
            tr("The id {name!r} cannot be a model's.").format(name=name),
            tr("Use small letters, digits, - and _, e.g. carn_x2."),
        )
    if (catalogue.BUNDLED / f"{name}.json").is_file():
        raise ModelError(
            tr("BioSR has a model {name!r} of its own.").format(name=name), tr("Choose another id.")
        )
    if (folder / f"{name}.json").exists() and not replace:
        raise ModelError(
            tr("A model {name!r} is there already, in {folder}.").format(name=name, folder=folder),
            tr("Choose another id (ID or --id), or replace it (REPLACE or --replace)."),
        )


@contextmanager
def _draft(folder: Path) -> Iterator[Path]:
    """A folder for what is not whole yet, on the same disk as the place where it goes."""
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as draft:
            yield Path(draft)
    except OSError as error:
        raise OutputError(
            tr("The model cannot be written to {folder}: {reason}.").format(
                folder=folder, reason=reason(error)
            ),
            tr("Choose another folder."),
        ) from error
    finally:
        if new:
            with suppress(OSError):  # it holds something, or could not be made
                folder.rmdir()


def _publish(draft: Path, card: ModelCard, folder: Path) -> None:
    """Moves a model into place: its card last, for a model is found by it."""
    (draft / "card").write_text(card.dumps(), encoding="utf-8")
    (folder / f"{card.id}.json").unlink(missing_ok=True)
    (draft / card.file).replace(folder / card.file)
    (draft / "card").replace(folder / f"{card.id}.json")


def _words(card: ModelCard) -> str:
    eats = " + ".join(f"{spec.role} x{spec.ratio} ({', '.join(spec.bands)})" for spec in card.inputs)
    return tr("{eats} -> {gives}, tile {size} px, halo {halo} px").format(
        eats=eats, gives=", ".join(card.output.bands), size=card.tile.size, halo=card.tile.halo
    )
