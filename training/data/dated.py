"""The data module that all series of dated images share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from . import dates
from .samples import SampleData, Statistics, statistics_of


class DatedData(SampleData):
    """Series, or composites, of all places but one, which is held out.

    Args:
        ids: The places there are.
        root: Where they lie.
        n_images: Dates in a sample.
        crop: Side of the inputs in their pixels; the target's is four times that.
        holdout: The place that training must not see; empty to train on all.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        seed: Makes another, equally random, set.
        workers: Processes that make samples.
        kind: ``series`` (``s2``, ``s1``, ``dates``) or ``composite`` (``image``).

    Raises:
        ValueError: There is no such place or kind.
    """

    def __init__(
        self,
        ids: Sequence[str],
        root: Path,
        n_images: int = 4,
        crop: int = 16,
        holdout: str = "",
        steps: int = 1000,
        batch_size: int = 8,
        seed: int = 0,
        workers: int = 0,
        kind: str = dates.SERIES,
    ) -> None:
        self.root, self.inputs, self.kind = root, dates.inputs_of(kind), kind
        super().__init__(ids, holdout, root, steps, batch_size, workers)
        self.n_images, self.crop, self.seed = n_images, crop, seed

    def whole(self) -> list[dict[str, NDArray[Any]]]:
        """Inputs and ``target`` that stand for the training places, the same each time."""
        raise NotImplementedError

    def statistics(self) -> Statistics:
        """Numbers a band of the inputs but the dates, and of ``target``, over :meth:`whole`."""
        images = self.whole()
        return {
            name: statistics_of([dates.by_band(image[name]) for image in images])
            for name in (*self.inputs, "target")
            if name != "dates"
        }
