"""The networks, made by name with the configuration words of the publications.

>>> model = create("biosharp", guide_channels=3, scale_pos="end")
"""

from __future__ import annotations

from typing import Any

from torch import nn

from .bicubic import Bicubic
from .biosharp import BioSHARP
from .biosharp_lite import BioSHARPLite
from .edsr import EDSR
from .hat import HAT
from .residual import Residual
from .reuse import ReUse, ReUseOriginal
from .sera_h import BilinearUnet, BilinearUtae, EdsrUnet, SeraH
from .sgnet import SGNet
from .unet import UNet
from .utae import UTAE

MODELS: dict[str, type[nn.Module]] = {
    "bicubic": Bicubic,
    "biosharp": BioSHARP,
    "biosharp_lite": BioSHARPLite,
    "hat": HAT,
    "reuse": ReUse,
    "reuse_original": ReUseOriginal,
    "sgnet": SGNet,
    "edsr": EDSR,
    "unet": UNet,
    "utae": UTAE,
    "sera_h": SeraH,
    "edsr_unet": EdsrUnet,
    "bilinear_unet": BilinearUnet,
    "bilinear_utae": BilinearUtae,
}


def create(name: str, **config: Any) -> nn.Module:
    """Makes the network ``name``, one of :data:`MODELS`, from its configuration.

    ``residual``, with the words of another network as ``network``, wraps that one in
    :class:`~training.models.residual.Residual`.

    Raises:
        ValueError: There is no such network.
        TypeError: The network has no such configuration word.
    """
    if name == "residual":
        return Residual(create(**config.pop("network")), **config)
    if name not in MODELS:
        raise ValueError(f"There is no model {name!r}; there are {', '.join(sorted(MODELS))}.")
    return MODELS[name](**config)
