"""The installed models, and where QGIS keeps imported ones: in the profile, which updates leave as it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from ..engine import card as cards
from ..engine import catalogue
from ..engine.card import ModelCard
from ..engine.errors import BiosrError
from .pool import POOL
from .translation import tr

UNCHECKED, PUBLISHED, CHANGED, MISSING = "unchecked", "published", "changed", "missing"
"""What is known of a model's file: whether it is the one that its card describes."""


class RemovalError(BiosrError):
    """A model cannot be removed."""


@dataclass(frozen=True)
class Model:
    """An installed model.

    Attributes:
        path: Of its card.
        card: What it is.
    """

    path: Path
    card: ModelCard

    @property
    def file(self) -> Path:
        """The ONNX file."""
        return self.path.parent / self.card.file

    @property
    def bundled(self) -> bool:
        """Whether it comes with the plugin."""
        return self.path.parent == catalogue.BUNDLED

    @property
    def size(self) -> int:
        """Bytes of the ONNX file; 0 if there is none."""
        return self.file.stat().st_size if self.file.is_file() else 0

    def state(self) -> str:
        """Reads the whole file: :data:`PUBLISHED`, :data:`CHANGED` or :data:`MISSING`."""
        try:
            return PUBLISHED if cards.digest(self.file) == self.card.digest else CHANGED
        except FileNotFoundError:
            return MISSING
        except OSError:
            return CHANGED


def folder() -> Path:
    """The folder of imported models."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "biosr" / "models"


def folders() -> tuple[str, ...]:
    """The folders that jobs search before the bundled one: that of imported models, if there are any."""
    return (str(folder()),) if folder().is_dir() else ()


def installed() -> list[Model]:
    """Every model that a run finds by its id: by task, imported ones first, then by title."""
    found = [Model(path, card) for path, card in catalogue.installed(folders())]
    order = {task: number for number, task in enumerate(cards.TASKS)}
    return sorted(found, key=lambda model: (order[model.card.task], model.bundled, model.card.title))


def remove(model: Model) -> None:
    """Removes an imported model, its card first: half a model is none.

    Raises:
        RemovalError: It comes with the plugin, or its files cannot be removed.
    """
    if model.bundled:
        raise RemovalError(
            tr("The model {id!r} comes with BioSR.").format(id=model.card.id),
            tr("Only imported ones are removed."),
        )
    POOL.close()  # Windows does not let files go that a worker holds open
    try:
        model.path.unlink()
        model.file.unlink(missing_ok=True)
    except OSError as error:
        raise RemovalError(
            tr("The model {id!r} cannot be removed: {reason}.").format(
                id=model.card.id, reason=error.strerror or error
            ),
            tr("Close what uses it, or remove it from {folder}.").format(folder=model.path.parent),
        ) from error
