"""A job opened: its rasters, its model, and all that is known before the first tile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from . import catalogue, checks, plan, products, provenance, series, session
from .card import ModelCard
from .events import Listener, Log, Warn
from .job import Job
from .layers import Layer, open_layers
from .output import Description
from .plan import Plan
from .products import Products
from .series import Selection
from .session import Session
from .wording import told, tr

LEAST = 0.005
"""Share of a layer outside the training's range that is told: what does not round to nothing."""


@dataclass(frozen=True)
class Opened:
    """An open job.

    Attributes:
        job: What is wanted.
        file: Of the model.
        card: Of the model.
        chosen: Which rasters serve as which input.
        layers: They, opened.
        walk: The tiles.
        wanted: What is made of the model's answers.
    """

    job: Job
    file: Path
    card: ModelCard
    chosen: Selection
    layers: tuple[Layer, ...]
    walk: Plan
    wanted: Products

    def tell(self, listener: Listener) -> None:
        """Tells doubts, and what was chosen, guessed and resampled.

        Raises:
            InputError: A layer is in another unit.
        """
        for message in (*self.chosen.doubts, *_doubts(self.layers, self.walk, self.card)):
            listener(Warn(message))
        guessed = [note for layer in self.layers for note in layer.notes]
        notes = (*self.chosen.notes, *guessed, *self.walk.gaps, *self.walk.notes)
        for message in (*_unused(self.job, self.card), *notes, *_strange(self.layers, self.card)):
            listener(Log(told(message)))

    def load(self, listener: Listener, device: str, threads: int) -> Session:
        """Loads the model, and tells what it runs on.

        Args:
            listener: Is told.
            device: As in a job.
            threads: Likewise.

        Raises:
            BiosrError: The device does not work here, or the file is not the model.
        """
        model = session.load(self.file, self.card, device, threads, self.walk.lattice.rows.size)
        if model.note:
            listener(Warn(model.note))
        listener(Log(model.introduction))
        return model

    def describe(self, device: str) -> Description:
        """What the metadata of the map hold, if ``device`` runs the model."""
        tags = provenance.tags(self.job, self.card, device, self.walk.notes)
        return Description(self.wanted.bands, self.wanted.units, tags)


def open_job(job: Job, stack: ExitStack) -> Opened:
    """Opens a job's rasters and lays its tiles.

    Args:
        job: What is wanted.
        stack: Closes the rasters.

    Raises:
        BiosrError: Something is wrong that the user can mend.
    """
    file, card = catalogue.find(job.model, job.model_folders)
    chosen = series.select(job, card)
    layers = open_layers(chosen, card.rasters, stack)
    walk = plan.make(layers, card, job.options, stack, chosen.days)
    return Opened(job, file, card, chosen, layers, walk, products.of(card, job.options))


def _doubts(layers: Iterable[Layer], walk: Plan, card: ModelCard) -> Iterator[str]:
    if "demonstration" in card.title.casefold():
        yield (
            tr(
                "The model {id!r} is a demonstration ({title}): it shows that the method runs, its "
                "maps are not to be relied on."
            ).format(id=card.id, title=card.title)
        )
    for layer in layers:
        yield from checks.check_values(layer, card)
    yield from checks.check_place(walk.grid.crop(walk.window), card)


def _strange(layers: Iterable[Layer], card: ModelCard) -> Iterator[str]:
    for layer in layers:
        share, most = checks.outside_training(layer, card) or (0, "")
        if share >= LEAST:
            yield (
                tr(
                    "About {share:.0%} of {name} lies outside the range of values that the model {id!r} "
                    "was trained on (most of it in {most})."
                ).format(share=share, name=layer.name, id=card.id, most=most)
            )


def _unused(job: Job, card: ModelCard) -> Iterator[str]:
    roles = {spec.role for spec in card.inputs}
    for item in job.inputs:
        if item.role not in roles:
            yield tr("The model {id!r} takes no {role} input: {path} is not used.").format(
                id=card.id, role=item.role, path=item.path
            )
