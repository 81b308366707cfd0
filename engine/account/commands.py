"""The command lines that run a job again."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import replace

from ..card import SERIES_ROLES, ModelCard
from ..job import Job, JobInput, Options
from ..reporting.paths import absolute

PARAMETERS = {
    "biomass": ("BIOMASS", "BIOMASS_BAND"),
    "optical": ("OPTICAL", "OPTICAL_BANDS"),
    "height": ("HEIGHT", "HEIGHT_BAND"),
    "image": ("IMAGE", "IMAGE_BANDS"),
    "s2_series": ("S2_SERIES", "S2_BANDS"),
    "s1_series": ("S1_SERIES", "S1_BANDS"),
}
"""For a role the parameters of QGIS's algorithms for its rasters and for their bands."""


def qgis_process(job: Job, card: ModelCard) -> str:
    """The line for a shell that has QGIS make the map, and the report, again."""
    job = rooted(job)
    words = ["qgis_process", "run", f"biosr:{_algorithm(job, card)}", "--"]
    pairs = [*_inputs(job), ("MODEL", job.model), *_options(job.options), ("OUTPUT", job.output)]
    pairs += [("REPORT", job.report)] if job.report else []
    return " ".join([*words, *(shlex.quote(f"{name}={value}") for name, value in pairs)])


def rooted(job: Job) -> Job:
    """The job with paths that mean the same in any folder."""
    items = tuple(replace(item, path=absolute(item.path)) for item in job.inputs)
    report = absolute(job.report) if job.report else ""
    model = absolute(job.model) if job.model.endswith((".onnx", ".json")) else job.model
    return replace(job, inputs=items, model=model, output=absolute(job.output), report=report)


def _algorithm(job: Job, card: ModelCard) -> str:
    roles = {item.role for item in job.inputs}
    if card.task == "biomass" and roles == {"biomass", "optical"}:
        return "superresolvebiomass"
    if card.task == "canopy_height" and roles <= set(SERIES_ROLES):
        return "superresolvecanopyheight"
    return "superresolvewithmodel"


def _inputs(job: Job) -> Iterator[tuple[str, str]]:
    for role, (name, bands) in PARAMETERS.items():
        items = [item for item in job.inputs if item.role == role]
        yield from ((name, item.path) for item in items)
        if any(item.bands for item in items):
            yield bands, ",".join(map(str, _bands(items)))
        if role in SERIES_ROLES and any(item.date for item in items):
            yield f"{name[:2]}_DATES", ",".join(item.date or "" for item in items)


def _bands(items: list[JobInput]) -> tuple[int, ...]:
    return next(item.bands for item in items if item.bands)


def _options(options: Options) -> Iterator[tuple[str, str]]:
    if options.extent:
        west, south, east, north = (f"{value:.12g}" for value in options.extent)
        crs = f" [{options.extent_crs}]" if options.extent_crs else ""
        yield "EXTENT", f"{west},{east},{south},{north}{crs}"
    plain = Options()
    for name in (
        "target_crs", "uncertainty", "preserve_totals", "applicability", "device", "tile_size",
        "batch_size", "threads", "memory_limit", "resume",
    ):  # fmt: skip
        value = getattr(options, name)
        if value != getattr(plain, name):
            yield name.upper(), str(value).lower() if isinstance(value, bool) else str(value)
