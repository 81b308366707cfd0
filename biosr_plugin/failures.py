"""What the tools say when they fail, as one sentence and what to do."""

from __future__ import annotations

import re

from ..engine.errors import BiosrError

_REASONS = (
    (
        r"ensurepip is not available|No module named '?(venv|ensurepip)",
        "This Python cannot make virtual environments: a part of it is missing.",
        "Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv",
    ),
    (
        r"No space left on device|not enough space on the disk|Errno 28",
        "The disk is full.",
        "Free some space in the QGIS profile's disk and run 'Install engine' again.",
    ),
    (
        r"DO NOT MATCH THE HASHES|hashes are required|all requirements must have their versions pinned",
        "The packages found are other builds than those that BioSR was tested with.",
        "Take them from the ordinary index, or run with LOCKED=false if you trust where they come from.",
    ),
    (
        r"407 Proxy|Proxy Authentication Required",
        "The proxy wants a name and a password.",
        "Set them in QGIS (Settings > Options > Network) or in the variable HTTPS_PROXY, and run again.",
    ),
    (
        r"ProxyError|Cannot connect to proxy",
        "The proxy cannot be reached.",
        "Correct it in QGIS (Settings > Options > Network) or HTTPS_PROXY, or give a folder (WHEELS).",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError",
        "The package index's certificate is not trusted here.",
        "Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS).",
    ),
    (
        r"NewConnectionError|ConnectTimeout|name resolution|ConnectionResetError|NameResolutionError"
        r"|Network is unreachable|getaddrinfo failed|Read timed out|Connection refused",
        "The package index cannot be reached.",
        "Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels (WHEELS).",
    ),
    (
        r"No matching distribution found|Could not find a version",
        "A package that the engine needs was not found for this Python and platform.",
        "The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false.",
    ),
)


class InstallError(BiosrError):
    """The engine's environment could not be made."""


def explain(what: str, last_words: str, output: str = "") -> InstallError:
    """The sentence for a failed step.

    Args:
        what: What failed, in words.
        last_words: The tool's last line, shown if nothing better is known.
        output: All that the tool said, searched for causes that are known.
    """
    said = " ".join((output or last_words).split())  # tools wrap their lines as they like
    for pattern, message, advice in _REASONS:
        if re.search(pattern, said):
            return InstallError(f"{what}: {message[0].lower()}{message[1:]}", advice)
    return InstallError(f"{what}: {last_words}.", "The log has the whole story.")
