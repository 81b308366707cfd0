"""Finds models by id or path and proves that their files are whole (standard library only)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from . import card as cards
from .card import ModelCard
from .errors import ModelError
from .wording import tr

BUNDLED = Path(__file__).resolve().parent.parent / "models_onnx"
IMPORTED = BUNDLED / "imported"
"""Models made of others' weights; git ignores them."""


def folders(extra: Iterable[str | Path] = ()) -> list[Path]:
    """The folders that hold models: ``extra`` first, then the bundled one and what was imported."""
    return [*(Path(folder) for folder in extra), BUNDLED, IMPORTED]


def installed(extra: Iterable[str | Path] = ()) -> Iterator[tuple[Path, ModelCard]]:
    """Every model with a readable card: path of the card, and the card; an id only once."""
    seen: set[str] = set()
    for folder in folders(extra):
        for path in sorted(folder.glob("*.json")):
            try:
                card = cards.load(path)
            except ModelError:
                continue  # one broken card must not hide the other models; find() names it
            if card.id not in seen:
                seen.add(card.id)
                yield path, card


def find(model: str, extra: Iterable[str | Path] = ()) -> tuple[Path, ModelCard]:
    """The ONNX file and the card of a model, its digest verified.

    Args:
        model: A model's id, or the path of its ``.onnx`` or ``.json`` file.
        extra: Folders that are searched before the bundled one.

    Raises:
        ModelError: There is no such model, or its file is missing or not the one that the card
            was written for.
    """
    path = _card_path(model, folders(extra))
    card = cards.load(path)
    file = path.parent / card.file
    if not file.is_file():
        raise ModelError(
            tr("The model file {file} is missing.").format(file=file), tr("Install the model again.")
        )
    found = cards.digest(file)
    if found != card.digest:
        raise ModelError(
            tr(
                "The model file {file} is damaged or was exchanged: it has {size} bytes and the "
                "digest {found}…, its card says {digest}…."
            ).format(file=file, size=file.stat().st_size, found=found[:19], digest=card.digest[:19]),
            tr("Install the model again."),
        )
    return file, card


def find_card(model: str, extra: Iterable[str | Path] = ()) -> ModelCard:
    """The card of a model alone: quick, for its file is not looked at.

    Args:
        model: A model's id, or the path of its ``.onnx`` or ``.json`` file.
        extra: Folders that are searched before the bundled one.

    Raises:
        ModelError: There is no such model.
    """
    return cards.load(_card_path(model, folders(extra)))


def require(model: str, task: str, extra: Iterable[str | Path] = ()) -> ModelCard:
    """Like :func:`find_card`, of a model for one task.

    Raises:
        ModelError: There is no such model, or it is for another task.
    """
    card = find_card(model, extra)
    if card.task != task:
        known = ", ".join(other.id for _, other in installed(extra) if other.task == task) or "none"
        raise ModelError(
            tr("The model {id!r} is for {task}, not for {asked}.").format(
                id=card.id, task=card.task, asked=task
            ),
            tr("Choose one for {task}: {known}.").format(task=task, known=known),
        )
    return card


def _card_path(model: str, search: list[Path]) -> Path:
    given = Path(model)
    if given.suffix in (".onnx", ".json"):
        path = given.with_suffix(".json")
        if not path.is_file():
            raise ModelError(
                tr("There is no model card {path}.").format(path=path),
                tr("A model is a .onnx file with its .json card beside it."),
            )
        return path
    for folder in search:
        path = folder / f"{model}.json"
        if path.is_file():
            return path
    known = ", ".join(card.id for _, card in installed(search)) or "none"
    raise ModelError(
        tr("There is no model {model!r}; installed: {known}.").format(model=model, known=known),
        tr("Choose one of these or import it."),
    )
