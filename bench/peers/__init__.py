"""Other engines on the same task, where they can run it: one module a peer.

The task is the lightest that is super-resolution: ``edsr_chm``, one band of heights in metres to the same
four times finer; no peer takes a guide of another resolution. A peer is not part of this repository and not
among its dependencies: whoever measures it installs it, as its module says. A module offers

- ``NAME``: what the table calls it;
- ``missing() -> str``: why it cannot run the task here, and how to install it; empty if it can;
- ``run(network, raster, output) -> None``: writes the map of ``raster`` to ``output`` with a PyTorch
  network that gives metres for metres; absent where the peer cannot run the task at all.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

PEERS = ("opensr", "deepness", "geoai")
TASK = "edsr_chm"


def peer(name: str) -> ModuleType:
    """The module of a peer."""
    return import_module(f".{name}", __name__)
