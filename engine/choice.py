"""Which model makes a map where the job leaves that to the engine."""

from __future__ import annotations

from dataclasses import replace

from . import devices, doctor
from .errors import JobError
from .events import Listener, Log
from .job import AUTO_MODEL, Job
from .wording import tr

LARGE, LIGHT = "biosharp", "biosharp_lite"
"""For graphics cards, and for processors: on all held-out chips their errors are alike (docs/results.md)."""
ROLES = {"biomass", "optical"}
"""What both take."""


def settle(job: Job, listener: Listener) -> Job:
    """The job with a model: its own, or the one for the devices of this machine.

    Args:
        job: What is wanted.
        listener: Is told the choice, if there is one.

    Raises:
        JobError: There is no choice of models for what goes in.
    """
    if job.model != AUTO_MODEL:
        return job
    if not {item.role for item in job.inputs} >= ROLES:
        raise JobError(
            tr("The engine chooses a model only where a biomass map and an optical image go in."),
            tr("Name a model."),
        )
    card = _card(job.options.device)
    model, why = (
        (LARGE, tr("{card} runs it").format(card=card)) if card else (LIGHT, tr("no graphics card runs it"))
    )
    listener(
        Log(tr("The model is {model}, since {why}; to have another, name it.").format(model=model, why=why))
    )
    return replace(job, model=model)


def _card(device: str) -> str:
    """The device of a graphics card that the job would run on; empty if it is a processor."""
    wanted = devices.AUTO if device == "auto" else (device,)
    return next((name for name in wanted if name in devices.CARDS and doctor.try_device(name).works), "")
