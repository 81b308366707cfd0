"""What the engine needs: its bounds in ``engine/requirements.txt``, exact versions in ``engine/locks``."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

from . import PLUGIN_ROOT

FILE = PLUGIN_ROOT / "engine" / "requirements.txt"
LOCKS = PLUGIN_ROOT / "engine" / "locks"
FLAVOURS = {"cpu": "onnxruntime", "cuda": "onnxruntime-gpu[cuda,cudnn]"}


def lock(flavour: str = "cpu") -> Path:
    """The exact versions of all packages and the digests of their builds, for every Python on this system."""
    return LOCKS / ("cpu-macos.txt" if sys.platform == "darwin" else f"{flavour}.txt")


def lines(flavour: str = "cpu") -> list[str]:
    """The requirements, ONNX Runtime's distribution swapped for that of the flavour."""
    text = FILE.read_text(encoding="utf-8")
    wanted = [line.split("#")[0].strip() for line in text.splitlines()]
    return [re.sub(r"^onnxruntime\b", FLAVOURS[flavour], line) for line in wanted if line]


def modules() -> list[str]:
    """The modules to import; each has its distribution's name, but for the hyphens."""
    return [re.split(r"[^A-Za-z0-9_-]", line)[0].replace("-", "_") for line in lines()]


def digest() -> str:
    """Twelve hexadecimal digits that change with the requirements and the locked versions."""
    state = hashlib.sha256()
    for path in (FILE, *sorted(LOCKS.glob("*.txt"))):
        state.update(path.read_bytes())
    return state.hexdigest()[:12]
