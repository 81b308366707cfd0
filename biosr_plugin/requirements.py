"""What the engine needs, read from ``engine/requirements.txt``."""

from __future__ import annotations

import hashlib
import re

from . import PLUGIN_ROOT

FILE = PLUGIN_ROOT / "engine" / "requirements.txt"
FLAVOURS = {"cpu": "onnxruntime", "cuda": "onnxruntime-gpu[cuda,cudnn]"}


def lines(flavour: str = "cpu") -> list[str]:
    """The requirements, ONNX Runtime's distribution swapped for that of the flavour."""
    text = FILE.read_text(encoding="utf-8")
    wanted = [line.split("#")[0].strip() for line in text.splitlines()]
    return [re.sub(r"^onnxruntime\b", FLAVOURS[flavour], line) for line in wanted if line]


def modules() -> list[str]:
    """The modules to import; each has its distribution's name."""
    return [re.split(r"[^A-Za-z0-9_]", line)[0] for line in lines()]


def digest() -> str:
    """Twelve hexadecimal digits that change with the requirements."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()[:12]
