"""Measures how far a tile's edge reaches into its output: ``python -m training.halo biosharp``.

Two tiles that overlap by half see the same ground with different surroundings. Where their outputs
agree, the edge is not felt any more; the distance from the edge at which the difference has fallen to
what the tile-global parts of the network leave everywhere is the halo that a card should name.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from engine import catalogue
from engine.card import ModelCard

from .data.biomassters import RATIO, Chip, band_indices, default_root, find_chips
from .data.triplets import as_tensors

DISTANCES = (0, 4, 8, 16, 24, 32, 48, 60)
GSD = 20.0


def edge_effect(session: onnxruntime.InferenceSession, card: ModelCard, chip: Chip) -> NDArray[np.float64]:
    """Mean absolute difference between overlapping tiles by distance from the nearer edge.

    The chip is mirrored until it fills one and a half tiles.

    Returns:
        In the output's unit, for 0 … size / 4 - 1 px from the edge.
    """
    bands = next((spec.bands for spec in card.inputs if spec.role == "optical"), ("B4",))
    sample = as_tensors(chip.triplet(GSD, band_indices(bands)))
    triplet = {role: image.numpy() for role, image in sample.items()}
    size, half = card.tile.size, card.tile.size // 2
    first, second = (_run(session, card, triplet, start) for start in (0, half))
    difference = np.abs(first[:, half:] - second[:, :half]).mean(0)
    folded = (difference + difference[::-1]) / 2
    return folded[: size // 4]


def _run(
    session: onnxruntime.InferenceSession,
    card: ModelCard,
    triplet: dict[str, NDArray[np.float32]],
    start: int,
) -> NDArray[np.float32]:
    feed = {}
    for spec in card.inputs:
        image = triplet[spec.role]
        side, left = card.tile.size // spec.ratio, start // spec.ratio
        padding = [(0, 0), *((0, max(0, left + side - length)) for length in image.shape[1:])]
        wide = np.pad(image, padding, mode="symmetric")
        feed[spec.name] = wide[None, :, :side, left : left + side]
    return session.run(None, feed)[0][0, 0]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="id or path of the model")
    parser.add_argument("--root", type=Path, default=default_root(), help="folder of the chips")
    arguments = parser.parse_args()
    file, card = catalogue.find(arguments.model)
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    names = find_chips(arguments.root)
    curves = np.array([edge_effect(session, card, Chip(arguments.root / name)) for name in names])
    print(
        f"{card.id}: mean |difference| in {card.output.unit} by distance from the tile's edge (ratio {RATIO})"
    )
    for distance in (d for d in DISTANCES if d < curves.shape[1]):
        values = "".join(f"{curve[distance]:>10.3f}" for curve in curves)
        print(f"{distance:>6} px{values}{'   <- halo' if distance == card.tile.halo else ''}")


if __name__ == "__main__":
    main()
