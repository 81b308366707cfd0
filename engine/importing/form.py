"""What a person says of a model that is to be imported (standard library only).

Whatever is left out is found: by the graph's shapes, by one run, by measuring.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Optional, TypeVar

from ..card import RASTER_ROLES, SERIES_ROLES, TASKS
from ..errors import JobError
from ..schema import check_choice
from ..wording import tr

T = TypeVar("T")

ROLES = tuple(role for role in RASTER_ROLES if role not in SERIES_ROLES)
"""What an input of an imported network can be: one raster."""
LICENCE = "See the publisher of the weights."


@dataclass(frozen=True)
class InputForm:
    """What is said of one input.

    Attributes:
        name: Its name in the graph.
        role: One of :data:`ROLES`.
        ratio: How many output pixels one of its pixels spans along a side; 0 to find it.
        bands: The bands' names in the order of the channels; empty to number them.
        unit: The unit of what comes in; empty for what the role is usually in.
    """

    name: str
    role: str
    ratio: int = 0
    bands: tuple[str, ...] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        check_choice("role", self.role, ROLES)
        if not 0 <= self.ratio <= 64:
            raise ValueError(
                tr("ratio {ratio} of {name!r} is not from 1 to 64").format(ratio=self.ratio, name=self.name)
            )


@dataclass(frozen=True)
class OutputForm:
    """What is said of the output.

    Attributes:
        name: Its name in the graph; empty if there is only one.
        bands: The bands' names; empty for those of the input, or for the task's.
        unit: The unit of what comes out; empty for that of the input, or for the task's.
    """

    name: str = ""
    bands: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True)
class Scaling:
    """Normalisation that the graph does not do itself: it eats and gives ``(x - mean) / deviation``.

    Attributes:
        name: Of the input or output.
        mean: One number, or one for each band.
        deviation: The same, above 0; 10000 for a network that wants reflectance from 0 to 1.
    """

    name: str
    mean: tuple[float, ...]
    deviation: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.mean or not self.deviation or not all(value > 0 for value in self.deviation):
            raise ValueError(
                tr("the scaling of {name!r} needs a mean and a deviation above 0").format(name=self.name)
            )


@dataclass(frozen=True)
class Form:
    """One import.

    Attributes:
        source: The ONNX file, or a folder that holds one, or models with their cards.
        folder: Where the model goes; empty for ``models_onnx/imported``.
        id: The model's id; empty to take the file's name.
        title: Its title in lists; empty to take the file's name.
        task: What it makes, one of :data:`engine.card.TASKS`.
        licence: Licence of the weights.
        citation: Whom to cite.
        inputs: Said of the inputs; empty if a card comes with the file, or if there is one input, an image.
        output: Said of the output.
        scalings: Normalisations that are put into the graph.
        tile: Side of the tile in output pixels; 0 to choose.
        halo: Pixels to discard at each side of a tile; ``None`` to measure.
        multiple_of: What tiles start on multiples of; 0 to measure.
        digest: ``sha256:<hex>`` that the file must have; empty not to look.
        replace: Whether a model of the same id that was imported before is replaced.
    """

    source: str
    folder: str = ""
    id: str = ""
    title: str = ""
    task: str = "generic"
    licence: str = LICENCE
    citation: str = ""
    inputs: tuple[InputForm, ...] = ()
    output: OutputForm = field(default_factory=OutputForm)
    scalings: tuple[Scaling, ...] = ()
    tile: int = 0
    halo: Optional[int] = None
    multiple_of: int = 0
    digest: str = ""
    replace: bool = False

    def __post_init__(self) -> None:
        check_choice("task", self.task, TASKS)
        if self.digest and not re.fullmatch(r"sha256:[0-9a-f]{64}", self.digest):
            raise ValueError(
                tr("digest {digest!r} is not sha256: and 64 hexadecimal digits").format(digest=self.digest)
            )
        if self.tile < 0 or self.multiple_of < 0 or (self.halo or 0) < 0:
            raise ValueError(
                tr("{keys} and {last} may not be negative").format(keys="tile, halo", last="multiple_of")
            )
        roles = [item.role for item in self.inputs]
        if len(set(roles)) < len(roles):
            raise ValueError(tr("two inputs have the same role ({roles})").format(roles=", ".join(roles)))


def parse_input(text: str) -> InputForm:
    """Reads ``name:role[:ratio[:bands[:unit]]]``, e.g. ``input:optical:2:B2,B3,B4,B8``.

    Raises:
        JobError: It is not of this form.
    """
    words = text.strip().split(":")
    # A name may hold colons (TensorFlow's do), a role does not.
    at = next((i for i, word in enumerate(words) if i and word in ROLES), 0)
    ratio, bands, unit = (*words[at + 1 : at + 4], "", "", "")[:3]
    if not at or not words[0] or len(words) > at + 4 or not re.fullmatch(r"\d{0,3}", ratio.strip()):
        raise JobError(
            tr("The input {text!r} is not described as name:role:ratio:bands:unit.").format(text=text),
            tr("Write e.g. input:optical:2:B2,B3,B4,B8; a role is one of {roles}.").format(
                roles=", ".join(ROLES)
            ),
        )
    return _built(InputForm, ":".join(words[:at]), words[at], int(ratio or 0), _names(bands), unit.strip())


def parse_output(text: str) -> OutputForm:
    """Reads ``name:bands:unit``, each of which may be empty.

    Raises:
        JobError: It is not of this form.
    """
    words = text.strip().rsplit(":", 2)
    if len(words) != 3:
        raise JobError(
            tr("The output {text!r} is not described as name:bands:unit.").format(text=text),
            tr("Write e.g. output:B2,B3,B4:m."),
        )
    return OutputForm(words[0], _names(words[1]), words[2].strip())


def parse_scaling(text: str) -> Scaling:
    """Reads ``name:mean:deviation``, one number or one for each band, e.g. ``input:0:10000``.

    Raises:
        JobError: It is not of this form.
    """
    words = text.strip().rsplit(":", 2)
    try:
        name, mean, deviation = words
        numbers = [tuple(float(word) for word in part.split(",")) for part in (mean, deviation)]
    except ValueError as error:
        raise JobError(
            tr("The scaling {text!r} is not described as name:mean:deviation.").format(text=text),
            tr("Write e.g. input:0:10000."),
        ) from error
    return _built(Scaling, name, *numbers)


def parse_digest(text: str) -> str:
    """Reads a digest as publishers write it: with or without ``sha256:``, in either case."""
    bare = text.strip().lower()
    return f"sha256:{bare}" if re.fullmatch(r"[0-9a-f]{64}", bare) else bare


def _names(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _built(cls: type[T], *values: Any) -> T:
    try:
        return cls(*values)
    except ValueError as error:
        raise JobError(
            tr("The description is not valid: {error}.").format(error=error), tr("Correct it.")
        ) from error
