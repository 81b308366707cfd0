"""What a layer's values say about whether it is the right one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.card import Applicability
from engine.events import Log, Warn
from tests.support import guided_model, make_map, utm, write_raster

SEEN = {"B4": (100.0, 500.0, 1800.0), "B8": (300.0, 2000.0, 4000.0), "B12": (200.0, 1000.0, 2500.0)}


@pytest.mark.parametrize(
    ("medians", "unlike"),
    [((500, 2000, 1000), []), ((255, 1000, 25), ["B12"]), ((40, 90, 60), ["B4", "B8", "B12"])],
    ids=["as trained", "one band", "per cent"],
)
def test_a_band_unlike_the_training_data_is_a_warning(
    own: Path, medians: tuple[float, ...], unlike: list[str]
) -> None:
    guided_model(own, "seen", applicability=Applicability("x", input_quantiles={"optical": SEEN}))
    image = np.stack([np.full((60, 80), value, np.float32) for value in medians])
    inputs = {
        "biomass": write_raster(own / "lr.tif", np.full((15, 20), 100, np.float32), utm(100)),
        "optical": write_raster(own / "s2.tif", image, utm(25)),
    }
    found = make_map(own, "seen", inputs)
    assert [event.message for event in found.events if isinstance(event, Warn)] == [
        f"Band {number} of {inputs['optical']} stands for {name}; its median is {median:g}, the model was "
        f"trained on {SEEN[name][0]:g} to {SEEN[name][2]:g} reflectance x 10000. Check the band and its unit."
        for number, (name, median) in enumerate(zip(SEEN, medians), start=1)
        if name in unlike
    ]


def test_values_outside_the_training_data_are_told_with_their_band_and_range(own: Path) -> None:
    guided_model(own, "seen", applicability=Applicability("x", input_quantiles={"optical": SEEN}))
    image = np.stack([np.full((60, 80), value, np.float32) for value in (500, 2000, 1000)])
    image[0, :6] = 3000
    image[2, :15] = 50
    inputs = {
        "biomass": write_raster(own / "lr.tif", np.full((15, 20), 100, np.float32), utm(100)),
        "optical": write_raster(own / "s2.tif", image, utm(25)),
    }
    found = make_map(own, "seen", inputs)
    assert (
        f"About 25% of {inputs['optical']} lies outside the range of values that the model 'seen' was "
        "trained on (most of it in B12, 200 to 2500 reflectance x 10000)."
    ) in [event.message for event in found.events if isinstance(event, Log)]
