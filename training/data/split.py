"""Splits a raster by area: blocks apart from each other, and sub-images within them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

SPLITS = ("train", "validation", "test")


@dataclass(frozen=True)
class Block:
    """A rectangle in low-resolution pixels, all of whose sub-images fall to one split."""

    top: int
    left: int
    height: int
    width: int
    split: str


def starts(length: int, size: int, step: int, thresh: int = 0) -> list[int]:
    """Where windows begin along a side, by BioSHARP's extraction rule.

    Every ``step`` pixels, and once more at the end if more than ``thresh`` pixels would be left over.
    """
    if length < size:
        return []
    places = list(range(0, length - size + 1, step))
    if length - (places[-1] + size) > thresh:
        places.append(length - size)
    return places


def split_blocks(
    shape: tuple[int, int], side: int, gap: int, shares: tuple[float, float, float], seed: int = 0
) -> list[Block]:
    """Cuts a raster into blocks of about ``side`` pixels and deals them out to the splits.

    Blocks stand ``2 gap`` pixels apart, so that what lies within ``gap`` pixels of one split's
    sub-images neither is nor touches a pixel of another's. Published sets cut one area into windows
    that overlap by half and dealt out those, so that most of a held-out window had been trained on.

    Args:
        shape: Rows and columns.
        side: Of a block.
        gap: Pixels that a block gives up along each side on which another block lies.
        shares: Of the blocks, for training, validation and test; a share above 0 gets one at least.
        seed: Makes another, equally random, split.

    Raises:
        ValueError: There are fewer blocks than splits that want one, or the shares are no shares.
    """
    wanted = [name for name, share in zip(SPLITS, shares, strict=True) if share > 0]
    if min(shares) < 0 or not wanted:
        raise ValueError(f"Shares are not negative and not all 0, unlike {shares}.")
    rows, columns = (_spans(length, side, gap) for length in shape)
    places = [(top, left, bottom - top, right - left) for top, bottom in rows for left, right in columns]
    if len(places) < len(wanted):
        raise ValueError(f"{len(places)} blocks of {side} px cannot serve {len(wanted)} splits.")
    names = _deal(len(places), wanted, [share for share in shares if share > 0])
    order = np.random.default_rng(seed).permutation(len(places))
    splits = {int(place): name for place, name in zip(order, names, strict=True)}
    return [Block(*place, splits[number]) for number, place in enumerate(places)]


def _spans(length: int, side: int, gap: int) -> list[tuple[int, int]]:
    """Equal parts of a length, each cut by ``gap`` where another part follows."""
    edges = np.linspace(0, length, max(1, round(length / side)) + 1).round().astype(int)
    return [
        (int(low) + (gap if low > 0 else 0), int(high) - (gap if high < length else 0))
        for low, high in itertools.pairwise(edges)
    ]


def _deal(count: int, names: list[str], shares: list[float]) -> list[str]:
    """``count`` names, one of each, and the rest one by one to whoever is furthest behind its share."""
    held = dict.fromkeys(names, 1)
    for _ in range(count - len(names)):
        behind = [share / sum(shares) * count - held[name] for name, share in zip(names, shares, strict=True)]
        held[names[int(np.argmax(behind))]] += 1
    return [name for name in names for _ in range(held[name])]
