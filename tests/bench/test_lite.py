"""The bench of the light model, at a tiny size."""

import time

from bench import lite
from engine import catalogue


def test_a_tile_is_charged_to_the_pixels_that_it_adds() -> None:
    taken = lite.seconds(["biosharp_lite"], rounds=1, threads=1, clock=time.monotonic)
    assert taken["biosharp_lite"] > 0
    card = catalogue.find("biosharp_lite")[1]
    assert lite.tiles(card).stride == card.tile.size - 2 * card.tile.halo - card.tile.multiple_of
    *_, line = lite.table({"biosharp_lite": 1e-6 * lite.tiles(card).stride ** 2}).splitlines()
    assert line.split()[4:] == ["1.00", f"{1e-6 * lite.SENTINEL_2**2:.0f}", "1.0x"]


def test_a_whole_map_is_timed() -> None:
    took, worked = lite.run_whole("biosharp_lite", side=64, threads=1)
    assert took > 0
    assert worked > 0
