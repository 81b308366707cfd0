"""From what a person says and what the graph shows to what each input and the output are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Optional

from ..card import InputSpec, OutputSpec
from ..errors import ModelError
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
    return f"{network.path.name} takes {takes}; it gives {'; '.join(map(str, network.outputs))}."


def choose_output(network: Network, said: OutputForm) -> Port:
    """The output that is wanted.

    Raises:
        ModelError: There are several and none is named, or there is none of this name.
    """
    names = ", ".join(port.name for port in network.outputs)
    if not said.name and len(network.outputs) > 1:
        raise ModelError(
            f"The model {network.path} has {len(network.outputs)} outputs: {names}.", "Name one of them."
        )
    for port in network.outputs:
        if port.name == said.name or not said.name:
            return port
    raise ModelError(f"The model {network.path} has no output {said.name!r}, but {names}.", "Name that.")


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
            f"The model {network.path} takes {', '.join(sorted(names))}; "
            f"described are {', '.join(sorted(said)) or 'none'}.",
            "Describe each input as name:role:ratio:bands.",
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
                f"The input {side.port.name!r} of {network.path} has {side.side or 'free'} rows, "
                f"a tile of {tile} px at a ratio of {ratio} needs {tile / ratio:g}.",
                "Correct its ratio or the tile.",
            )
        sides.append(replace(side, side=tile // ratio))
    bands, rows, last = _read_shape(attempt(sides), network)
    if rows != tile:
        sizes = ", ".join(f"{side.side} px ({side.port.name})" for side in sides)
        raise ModelError(
            f"The model {network.path} makes {rows} px of {sizes}, its ratios say {tile} px.",
            "Correct the ratios; a network that crops its edges must pad them instead.",
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
            f"The model {network.path} has no {sorted(names - known)[0]!r} to be scaled, "
            f"but {', '.join(sorted(known))}.",
            "Correct the scaling.",
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
            f"{side.port.name!r} has {side.bands} bands, {len(bands)} are named: {', '.join(bands)}.",
            "Name as many, in the order of the channels.",
        )


def _bands_of(port: Port, network: Network) -> Side:
    """The port with its bands, and its side or 0 if that is free."""
    batch, first, rows, last = port.shape
    if isinstance(batch, int) and batch != 1:
        raise ModelError(
            f"The input {port} of {network.path} takes {batch} images at once.",
            "Export the network for one image, or for any number.",
        )
    outer = not isinstance(first, int) or (isinstance(last, int) and first == rows != last)
    bands, sides = (last, (first, rows)) if outer else (first, (rows, last))
    if not isinstance(bands, int) or bands > MOST_BANDS:
        raise ModelError(
            f"The input {port} of {network.path} has no fixed number of bands up to {MOST_BANDS}.",
            "Export the network for a number of bands.",
        )
    fixed = {side for side in sides if isinstance(side, int)}
    if len(fixed) > 1:
        raise ModelError(
            f"The input {port} of {network.path} is not square.", "Export the network for square tiles."
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
            f"The ratio of {unsaid[0].port.name!r} is not said, and the sides of {network.path} are free.",
            "Name the ratio of each input: output pixels that one of its pixels spans along a side.",
        )
    rows = result or _read_shape(attempt(trial), network)[1]
    for side in trial:
        if rows % side.side:
            raise ModelError(
                f"The model {network.path} makes {rows} px of {side.side} px ({side.port.name}), "
                "which is no whole ratio.",
                "A network that crops its edges must pad them instead.",
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
        f"The model {network.path} gives [{', '.join(map(str, shape))}], which is no square image.",
        "Choose another output.",
    )


def _scaled(side: Side, scaling: Optional[Scaling]) -> Side:
    if scaling is None:
        return side
    for values in (scaling.mean, scaling.deviation):
        if len(values) not in (1, side.bands):
            raise ModelError(
                f"The scaling of {side.port.name!r} has {len(values)} numbers, it has {side.bands} bands.",
                "Give one number, or one for each band.",
            )
    return replace(side, mean=scaling.mean, deviation=scaling.deviation)
