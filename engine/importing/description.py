"""From what a person says and what the graph shows to what each input and the output are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Optional

from ..card import InputSpec, OutputSpec
from ..errors import ModelError
from ..wording import tr
from .conversion import Side
from .form import Form, InputForm, OutputForm, Scaling
from .inspection import MOST_BANDS, Network, Port

REFLECTANCE = "reflectance x 10000"
UNITS = {"biomass": "Mg/ha", "optical": REFLECTANCE, "height": "m", "image": ""}
RESULTS = {"biomass": ("AGB", "Mg/ha"), "canopy_height": ("height", "m")}
"""Band and unit of the output, by task."""
VALID = {REFLECTANCE: (0.0, 20000.0), "Mg/ha": (-200.0, 2000.0), "m": (-100.0, 9000.0)}
"""What makes physical sense, by unit."""
TRIAL_SIDE = 64
DEFAULT_TILE = 256

Try = Callable[[Sequence[Side]], tuple[int, ...]]
"""Gives the shape of the output for inputs of fixed sides."""


def describe(network: Network) -> str:
    """The network's inputs and outputs in a line."""
    takes = "; ".join(map(str, network.inputs))
    return tr("{name} takes {takes}; it gives {outputs}.").format(
        name=network.path.name, takes=takes, outputs="; ".join(map(str, network.outputs))
    )


def choose_output(network: Network, said: OutputForm) -> Port:
    """The output that is wanted.

    Raises:
        ModelError: There are several and none is named, or there is none of this name.
    """
    names = ", ".join(port.name for port in network.outputs)
    if not said.name and len(network.outputs) > 1:
        raise ModelError(
            tr("The model {path} has {number} outputs: {names}.").format(
                path=network.path, number=len(network.outputs), names=names
            ),
            tr("Name one of them."),
        )
    for port in network.outputs:
        if port.name == said.name or not said.name:
            return port
    raise ModelError(
        tr("The model {path} has no output {name!r}, but {names}.").format(
            path=network.path, name=said.name, names=names
        ),
        tr("Name that."),
    )


def match_inputs(network: Network, form: Form) -> dict[str, InputForm]:
    """What is said of each input of the graph, by name; of a single one nothing need be said.

    Raises:
        ModelError: An input is not described, or one is described that the graph does not have.
    """
    said = {item.name: item for item in form.inputs}
    if not said and len(network.inputs) == 1:
        name = network.inputs[0].name
        return {name: InputForm(name, "image")}
    names = {port.name for port in network.inputs}
    if set(said) != names:
        raise ModelError(
            tr("The model {path} takes {names}; described are {said}.").format(
                path=network.path, names=", ".join(sorted(names)), said=", ".join(sorted(said)) or tr("none")
            ),
            tr("Describe each input as name:role:ratio:bands."),
        )
    return {port.name: said[port.name] for port in network.inputs}


def lay_out(network: Network, form: Form, output: Port, attempt: Try) -> tuple[tuple[Side, ...], Side]:
    """The inputs and the output with their sides, for a tile of the wanted or a fitting size.

    Args:
        network: The foreign graph.
        form: What is said of it.
        output: The output that is wanted.
        attempt: Tells the shape of the output by inference or, if that does not suffice, by a run.

    Raises:
        ModelError: The sides do not fit together; the message holds them.
    """
    said = match_inputs(network, form)
    ports = [_bands_of(port, network) for port in network.inputs]
    scaled = {item.name: item for item in form.scalings}
    _check_scaled(set(scaled), network, output)
    for side in ports:
        _scaled(side, scaled.get(side.port.name))
        if said[side.port.name].bands:
            _require_bands(side, said[side.port.name].bands)
    ratios = _ratios(network, said, ports, attempt, output)
    tile = form.tile or _fixed_tile(ports, ratios) or DEFAULT_TILE
    sides = []
    for side, ratio in zip(ports, ratios):
        if tile % ratio or side.side not in (0, tile // ratio):
            raise ModelError(
                tr(
                    "The input {name!r} of {path} has {side} rows, a tile of {tile} px at a ratio of "
                    "{ratio} needs {needed:g}."
                ).format(
                    name=side.port.name,
                    path=network.path,
                    side=side.side or tr("free"),
                    tile=tile,
                    ratio=ratio,
                    needed=tile / ratio,
                ),
                tr("Correct its ratio or the tile."),
            )
        sides.append(replace(side, side=tile // ratio))
    bands, rows, last = _read_shape(attempt(sides), network)
    if rows != tile:
        sizes = ", ".join(f"{side.side} px ({side.port.name})" for side in sides)
        raise ModelError(
            tr("The model {path} makes {rows} px of {sizes}, its ratios say {tile} px.").format(
                path=network.path, rows=rows, sizes=sizes, tile=tile
            ),
            tr("Correct the ratios; a network that crops its edges must pad them instead."),
        )
    laid = tuple(_scaled(side, scaled.get(side.port.name)) for side in sides)
    return laid, _scaled(Side(output, bands, tile, last), scaled.get(output.name))


def specs(sides: Sequence[Side], tile: int, network: Network, form: Form) -> tuple[InputSpec, ...]:
    """The card's inputs.

    Raises:
        ModelError: The number of bands that are named is not that of the graph.
    """
    said = match_inputs(network, form)
    return tuple(_spec(side, tile // side.side, said[side.port.name]) for side in sides)


def output_spec(side: Side, inputs: Sequence[InputSpec], form: Form) -> OutputSpec:
    """The card's output: as said, else by the task, else as the input of as many bands.

    Raises:
        ModelError: The number of bands that are named is not that of the graph.
    """
    said = form.output
    like = next((spec for spec in inputs if len(spec.bands) == side.bands), None)
    band, unit = RESULTS.get(form.task, ("", like.unit if like else ""))
    usual = like.bands if like else _numbered(side.bands)
    bands = said.bands or ((band,) if band and side.bands == 1 else usual)
    _require_bands(side, bands)
    return OutputSpec(side.name, bands, said.unit or unit)


def _check_scaled(names: set[str], network: Network, output: Port) -> None:
    known = {port.name for port in (*network.inputs, output)}
    if names - known:
        raise ModelError(
            tr("The model {path} has no {name!r} to be scaled, but {known}.").format(
                path=network.path, name=sorted(names - known)[0], known=", ".join(sorted(known))
            ),
            tr("Correct the scaling."),
        )


def _spec(side: Side, ratio: int, said: InputForm) -> InputSpec:
    bands = said.bands or _numbered(side.bands)
    _require_bands(side, bands)
    unit = said.unit or UNITS[said.role]
    return InputSpec(side.name, said.role, ratio, bands, unit, VALID.get(unit))


def _numbered(count: int) -> tuple[str, ...]:
    return tuple(f"band {i}" for i in range(1, count + 1))


def _require_bands(side: Side, bands: Sequence[str]) -> None:
    if len(bands) != side.bands:
        raise ModelError(
            tr("{name!r} has {bands} bands, {number} are named: {names}.").format(
                name=side.port.name, bands=side.bands, number=len(bands), names=", ".join(bands)
            ),
            tr("Name as many, in the order of the channels."),
        )


def _bands_of(port: Port, network: Network) -> Side:
    """The port with its bands, and its side or 0 if that is free."""
    batch, first, rows, last = port.shape
    if isinstance(batch, int) and batch != 1:
        raise ModelError(
            tr("The input {port} of {path} takes {batch} images at once.").format(
                port=port, path=network.path, batch=batch
            ),
            tr("Export the network for one image, or for any number."),
        )
    outer = not isinstance(first, int) or (isinstance(last, int) and first == rows != last)
    bands, sides = (last, (first, rows)) if outer else (first, (rows, last))
    if not isinstance(bands, int) or bands > MOST_BANDS:
        raise ModelError(
            tr("The input {port} of {path} has no fixed number of bands up to {most_bands}.").format(
                port=port, path=network.path, most_bands=MOST_BANDS
            ),
            tr("Export the network for a number of bands."),
        )
    fixed = {side for side in sides if isinstance(side, int)}
    if len(fixed) > 1:
        raise ModelError(
            tr("The input {port} of {path} is not square.").format(port=port, path=network.path),
            tr("Export the network for square tiles."),
        )
    return Side(port, bands, fixed.pop() if fixed else 0, outer)


def _ratios(
    network: Network, said: dict[str, InputForm], ports: Sequence[Side], attempt: Try, output: Port
) -> list[int]:
    """As said; one that is not said follows from the output's side."""
    ratios = [said[side.port.name].ratio for side in ports]
    unsaid = [side for side, ratio in zip(ports, ratios) if not ratio]
    if not unsaid:
        return ratios
    result = _fixed_result(output)
    trial = [replace(side, side=side.side or TRIAL_SIDE) for side in ports]
    if len(ports) > 1 and not all(side.side for side in ports):
        raise ModelError(
            tr("The ratio of {name!r} is not said, and the sides of {path} are free.").format(
                name=unsaid[0].port.name, path=network.path
            ),
            tr("Name the ratio of each input: output pixels that one of its pixels spans along a side."),
        )
    rows = result or _read_shape(attempt(trial), network)[1]
    for side in trial:
        if rows % side.side:
            raise ModelError(
                tr("The model {path} makes {rows} px of {side} px ({name}), which is no whole ratio.").format(
                    path=network.path, rows=rows, side=side.side, name=side.port.name
                ),
                tr("A network that crops its edges must pad them instead."),
            )
    return [ratio or rows // side.side for side, ratio in zip(trial, ratios)]


def _fixed_result(output: Port) -> int:
    lengths = [length for length in output.shape[2:] if isinstance(length, int)]
    return lengths[0] if len(output.shape) == 4 and lengths[:1] == lengths[1:] and lengths else 0


def _fixed_tile(ports: Sequence[Side], ratios: Sequence[int]) -> int:
    return next((side.side * ratio for side, ratio in zip(ports, ratios) if side.side), 0)


def _read_shape(shape: tuple[int, ...], network: Network) -> tuple[int, int, bool]:
    """Bands, side and whether the bands come last."""
    if len(shape) == 4:
        _, first, rows, last = shape
        if rows == last:
            return first, rows, False
        if first == rows:
            return last, rows, True
    raise ModelError(
        tr("The model {path} gives [{shape}], which is no square image.").format(
            path=network.path, shape=", ".join(map(str, shape))
        ),
        tr("Choose another output."),
    )


def _scaled(side: Side, scaling: Optional[Scaling]) -> Side:
    if scaling is None:
        return side
    for values in (scaling.mean, scaling.deviation):
        if len(values) not in (1, side.bands):
            raise ModelError(
                tr("The scaling of {name!r} has {number} numbers, it has {bands} bands.").format(
                    name=side.port.name, number=len(values), bands=side.bands
                ),
                tr("Give one number, or one for each band."),
            )
    return replace(side, mean=scaling.mean, deviation=scaling.deviation)
