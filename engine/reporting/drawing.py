"""What all plots share: colours, style, and how a figure becomes a part of a page.

It is SVG that stands in the page itself: QGIS's own viewer of results shows no pixels in an SVG that is
embedded as an image.
"""

from __future__ import annotations

import io
import re
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
_NAMESPACE = re.compile(r' xmlns(:xlink)?="[^"]*"')
STYLE: Any = {
    "font.size": 9, "axes.titlesize": 10, "axes.spines.top": False, "axes.spines.right": False,
    "axes.grid": True, "grid.color": "#dddddd", "grid.linewidth": 0.6, "svg.hashsalt": "biosr",
    "axes.axisbelow": True, "legend.frameon": False,
}  # fmt: skip


def drawn(draw: Callable[[], Figure]) -> str:
    """The figure that ``draw`` makes, as an SVG element for an HTML page."""
    with rc_context(STYLE):
        figure = draw()
        text = io.StringIO()
        figure.savefig(text, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    whole = text.getvalue()
    # Names of markup languages are for files; HTML knows SVG, and a page without addresses needs no network.
    return _NAMESPACE.sub("", whole[whole.index("<svg") :], count=2)
