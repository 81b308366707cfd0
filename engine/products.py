"""What a map holds, made of what the model gives: totals kept, a standard deviation, a warning band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Optional, TypeVar

import numpy as np
from numpy.typing import NDArray

from .card import InputSpec, ModelCard, UncertaintySpec
from .errors import JobError, ModelError
from .job import Options
from .wording import tr

Image = NDArray[np.float32]
T = TypeVar("T", bound=np.generic)
FLIPS: tuple[tuple[int, ...], ...] = ((), (-1,), (-2,), (-2, -1))
"""Axes along which the model's inputs are flipped to see how sure it is; the first leaves them alone."""
BALANCING_STEPS = 24
OVER_RELAXATION = np.float32(1.8)
"""A bilinear step alone reaches three quarters of what it aims at, and a quarter where pixels alternate."""
DEVIATION = "standard deviation"
OUTSIDE = "outside the training range"


@dataclass(frozen=True)
class Products:
    """What is made of the model's answer for each tile.

    Attributes:
        bands: Names of the map's bands.
        units: Their units.
        flips: How the inputs are flipped, one call of the model each.
        totals: The coarse input whose amounts the map keeps, if it does.
        uncertainty: How the standard deviation is computed, if it is wanted.
        ranges: For the warning band, by input: smallest and largest values, ``[bands, 1, 1]`` each.
    """

    bands: tuple[str, ...]
    units: tuple[str, ...]
    flips: tuple[tuple[int, ...], ...]
    totals: Optional[InputSpec]
    uncertainty: Optional[UncertaintySpec]
    ranges: dict[str, tuple[Image, Image]]

    def views(self, inputs: dict[str, Image]) -> Iterator[dict[str, Image]]:
        """The inputs of a batch as the model is to see them, once for each of :attr:`flips`."""
        for axes in self.flips:
            yield flipped(inputs, axes)

    def make(self, inputs: dict[str, Image], answers: list[Image]) -> Image:
        """The bands of one tile.

        Args:
            inputs: What the model ate, by name.
            answers: What it gave for each of :attr:`flips`, ``[its bands, size, size]``.

        Returns:
            ``[bands, size, size]``.
        """
        seen = np.stack([np.flip(answer, axes) for answer, axes in zip(answers, self.flips)])
        found = [seen[0]]
        if self.totals is not None:
            found = [balance(seen[0], inputs[self.totals.name])]
        if self.uncertainty is not None:
            found.append(self.uncertainty_of(seen))
        if self.ranges:
            found.append(self._outside(inputs, seen.shape[-1]))
        return np.concatenate(found)

    def uncertainty_of(self, seen: Image) -> Image:
        """The standard deviation, of estimates under all flips ``[flips, bands, size, size]``."""
        if self.uncertainty is None:
            raise ValueError("no uncertainty is wanted")
        amount = np.maximum(seen[0], 0)
        variance = self.uncertainty.constant + self.uncertainty.spread * seen.std(axis=0) * amount
        return np.asarray(np.sqrt(variance), np.float32)

    def _outside(self, inputs: dict[str, Image], size: int) -> Image:
        outside = np.zeros((size, size), bool)
        for name, (low, high) in self.ranges.items():
            values = inputs[name].reshape(-1, *low.shape[:1], *inputs[name].shape[-2:])
            beyond = np.asarray(((values < low) | (values > high)).any(axis=(0, 1)))
            outside |= _repeat(beyond, size // beyond.shape[-1])
        return outside[np.newaxis].astype(np.float32)


def of(card: ModelCard, options: Options) -> Products:
    """What a job wants of a model.

    Raises:
        ModelError: The model's card does not hold what it takes.
        JobError: The model has no coarse input whose amounts could be kept.
    """
    bands, units = card.output.bands, (card.output.unit,) * len(card.output.bands)
    uncertainty = _uncertainty(card) if options.uncertainty else None
    if uncertainty:
        bands, units = (*bands, *_of_each(DEVIATION, bands)), (*units, *units)
    ranges = _ranges(card) if options.applicability else {}
    if options.applicability:
        bands, units = (*bands, OUTSIDE), (*units, "")
    return Products(
        bands,
        units,
        FLIPS if uncertainty else FLIPS[:1],
        _totals(card) if options.preserve_totals else None,
        uncertainty,
        ranges,
    )


def flipped(inputs: Mapping[str, Image], axes: tuple[int, ...]) -> dict[str, Image]:
    """A model's inputs turned round: rasters along some of their last two axes, dates not at all."""
    return {
        name: np.ascontiguousarray(np.flip(values, axes)) if values.ndim > 2 else values
        for name, values in inputs.items()
    }


def balance(estimate: Image, coarse: Image) -> Image:
    """Corrects an estimate until its mean over each coarse pixel is that pixel's value.

    The correction is bilinear between the centres of the coarse pixels, so that it makes no edges, and it
    leaves nothing below zero: the back-projection of Irani and Peleg (1991), with that condition, and
    over-relaxed. What it has not reached at the end, a thousandth and where the map is nearly zero, is
    made good by a factor for each coarse pixel. Where a coarse pixel is negative, it counts as zero.

    Args:
        estimate: ``[1, size, size]``.
        coarse: ``[1, size / ratio, size / ratio]``, in the same unit.
    """
    ratio = estimate.shape[-1] // coarse.shape[-1]
    rows, columns = (_bilinear(length, ratio) for length in coarse.shape[-2:])
    target = np.maximum(coarse, np.float32(0))
    result = np.maximum(estimate, np.float32(0))
    for _ in range(BALANCING_STEPS):
        missing = target - _means(result, ratio)
        result = np.maximum(result + OVER_RELAXATION * (rows @ missing @ columns.T), np.float32(0))
    reached = _means(result, ratio)
    # Where nothing stands, no factor helps: what is missing is spread evenly.
    factor = np.where(reached > 0, target / np.where(reached > 0, reached, 1), 0)
    addend = np.where(reached > 0, 0, target)
    return np.asarray(result * _repeat(factor, ratio) + _repeat(addend, ratio), np.float32)


def _repeat(coarse: NDArray[T], ratio: int) -> NDArray[T]:
    return coarse.repeat(ratio, axis=-2).repeat(ratio, axis=-1)


def _means(values: Image, ratio: int) -> Image:
    *lead, height, width = values.shape
    blocks = values.reshape(*lead, height // ratio, ratio, width // ratio, ratio)
    return np.asarray(blocks.mean(axis=(-3, -1)), np.float32)


def _bilinear(length: int, ratio: int) -> Image:
    """The matrix ``[length * ratio, length]`` that interpolates between pixel centres, constant beyond."""
    centres = np.clip((np.arange(length * ratio) + 0.5) / ratio - 0.5, 0, length - 1)
    distance = np.abs(centres[:, np.newaxis] - np.arange(length))
    return np.asarray(np.maximum(1 - distance, 0), np.float32)


def _of_each(what: str, bands: tuple[str, ...]) -> tuple[str, ...]:
    return (what,) if len(bands) == 1 else tuple(f"{what} of {band}" for band in bands)


def _uncertainty(card: ModelCard) -> UncertaintySpec:
    if card.uncertainty is None:
        raise ModelError(
            tr("How far off the model {id!r} may be was never measured, so it gives no uncertainty.").format(
                id=card.id
            ),
            tr("Run without uncertainty, or choose a model that has it (see the model's card)."),
        )
    return card.uncertainty


def _totals(card: ModelCard) -> InputSpec:
    for spec in card.rasters:
        if spec.ratio > 1 and spec.unit == card.output.unit and len(spec.bands) == len(card.output.bands):
            return spec
    raise JobError(
        tr("The model {id!r} takes no coarse map in {unit} whose totals could be kept.").format(
            id=card.id, unit=card.output.unit
        ),
        tr("Run without keeping totals, or choose another model."),
    )


def _ranges(card: ModelCard) -> dict[str, tuple[Image, Image]]:
    found = {}
    for spec in card.rasters:
        seen = card.applicability.input_quantiles.get(spec.name, {})
        if all(band in seen for band in spec.bands):
            low, _, high = (np.array(values, np.float32) for values in zip(*(seen[b] for b in spec.bands)))
            found[spec.name] = low[:, np.newaxis, np.newaxis], high[:, np.newaxis, np.newaxis]
    if not found:
        raise ModelError(
            tr("The card of the model {id!r} does not say which values it was trained on.").format(
                id=card.id
            ),
            tr("Run without the band of applicability, or choose another model."),
        )
    return found
