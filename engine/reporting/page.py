"""Pages that need no network, print well, and write numbers in one way."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..wording import Marked, counted, spoken, told, translated

HERE = Path(__file__).parent
"""Where the frame of all pages is: its style, and what a page fills in."""


def html(template: Path, filters: Mapping[str, Callable[..., Any]], **values: Any) -> str:
    """The HTML text of a page; all that goes in is escaped.

    Args:
        template: A Jinja template that extends ``page.html``.
        filters: By name, more than those that every page has.
        values: What it shows.
    """
    environment = Environment(
        loader=FileSystemLoader([template.parent, HERE]),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(number=number, minus=minus, **filters)
    environment.globals.update(tr=_marked_up, told=told, count=counted, language=spoken())
    return environment.get_template(template.name).render(**values)


def _marked_up(text: str) -> Markup:
    """A text of ours in the user's language; what ``format`` fills into it is escaped, its tags are not."""
    return Markup(translated(Marked(text)))  # noqa: S704 # nosec B704 - tests hold its tags to the template's


def number(value: float, digits: int = 2) -> str:
    """A number with narrow blanks between thousands; a dash where there is none."""
    return minus(f"{value:,.{digits}f}".replace(",", "\u202f")) if math.isfinite(value) else "–"


def minus(text: str) -> str:
    """With the sign that is as wide as a plus; none where nothing is left of the number."""
    bare = text.lstrip("-")
    return "−" + bare if text != bare and bare.strip("0.") else bare
