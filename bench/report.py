"""Where the results go: ``build/bench.json``, with the machine and the versions, without a date."""

from __future__ import annotations

import json
import os
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

from engine import provenance

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "build" / "bench.json"


def machine() -> dict[str, Any]:
    """What the figures depend on besides the code."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": _memory_gb(),
        "platform": platform.platform(),
        "python": platform.python_version(),
        "versions": f"{provenance.versions()}, torch {_version('torch')}",
    }


def read(file: Path | None = None) -> dict[str, Any]:
    """What was measured so far; empty if nothing was."""
    file = file or FILE
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found


def merge(name: str, values: dict[str, Any], file: Path | None = None) -> None:
    """Puts the values of one measurement beside those that are there; equal keys are replaced."""
    file = file or FILE
    found = read(file)
    found["machine"] = machine()
    found[name] = {**found.get(name, {}), **values}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def table(head: list[str], rows: list[list[str]]) -> str:
    """Aligned columns, the first one to the left."""
    widths = [max(len(line[i]) for line in [head, *rows]) for i in range(len(head))]
    cells = (
        [
            cell.ljust(width) if not i else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        for line in (head, ["-" * width for width in widths], *rows)
    )
    return "\n".join("  ".join(line).rstrip() for line in cells)


def check(what: str, value: float, relation: str, limit: float) -> str:
    """One line: a value beside its limit; ``relation`` is ``at most`` or ``at least``."""
    holds = value <= limit if relation == "at most" else value >= limit
    return f"{'ok  ' if holds else 'FAIL'} {what}: {value:.4g}, {relation} {limit:g}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:  # a machine that only runs models needs none
        return "absent"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def _memory_gb() -> float | None:
    if not hasattr(os, "sysconf"):
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
