"""What all plots share: colours, style, and how a figure becomes a part of a page."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from typing import Any

from matplotlib import rc_context
from matplotlib.figure import Figure

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8c6d31")
"""Okabe and Ito's, which people with any colour vision tell apart."""
WIDTH = 9.0
"""Inches."""
PANELS = 3
"""Panels in a row."""
NO_DATA = "#bdbdbd"
STYLE: Any = {
    "font.size": 9, "axes.titlesize": 10, "axes.spines.top": False, "axes.spines.right": False,
    "axes.grid": True, "grid.color": "#dddddd", "grid.linewidth": 0.6, "svg.hashsalt": "biosr",
    "axes.axisbelow": True, "legend.frameon": False,
}  # fmt: skip


def drawn(draw: Callable[[], Figure]) -> str:
    """The figure that ``draw`` makes, as a self-contained SVG picture in a ``data:`` address."""
    with rc_context(STYLE):
        figure = draw()
        text = io.BytesIO()
        figure.savefig(text, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(text.getvalue()).decode("ascii")
