"""The networks, made by name with the configuration words of the publications.

>>> model = create("biosharp", guide_channels=3, scale_pos="end")
"""

from __future__ import annotations

from typing import Any

from torch import nn

from .bicubic import Bicubic
from .biosharp import BioSHARP
from .hat import HAT

MODELS: dict[str, type[nn.Module]] = {"bicubic": Bicubic, "biosharp": BioSHARP, "hat": HAT}


def create(name: str, **config: Any) -> nn.Module:
    """Makes the network ``name``, one of :data:`MODELS`, from its configuration.

    Raises:
        ValueError: There is no such network.
        TypeError: The network has no such configuration word.
    """
    if name not in MODELS:
        raise ValueError(f"There is no model {name!r}; there are {', '.join(sorted(MODELS))}.")
    return MODELS[name](**config)
