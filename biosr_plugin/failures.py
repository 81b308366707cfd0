"""What the tools say when they fail, as one sentence and what to do."""

from __future__ import annotations

import re

from ..engine.errors import BiosrError
from .translation import mark, tr, translated

_REASONS = (
    (
        re.compile(r"ensurepip is not available|No module named '?(venv|ensurepip)"),
        mark("this Python cannot make virtual environments: a part of it is missing."),
        mark("Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv"),
    ),
    (
        re.compile(r"No space left on device|not enough space on the disk|Errno 28"),
        mark("the disk is full."),
        mark("Free some space in the QGIS profile's disk and run 'Install engine' again."),
    ),
    (
        re.compile(
            r"DO NOT MATCH THE HASHES|hashes are required|all requirements must have their versions pinned"
        ),
        mark("the packages found are other builds than those that BioSR was tested with."),
        mark(
            "Take them from the ordinary index, or run with LOCKED=false if you trust where they come from."
        ),
    ),
    (
        re.compile(r"407 Proxy|Proxy Authentication Required"),
        mark("the proxy wants a name and a password."),
        mark(
            "Set them in QGIS (Settings > Options > Network) or in the variable HTTPS_PROXY, and run again."
        ),
    ),
    (
        re.compile(r"ProxyError|Cannot connect to proxy"),
        mark("the proxy cannot be reached."),
        mark("Correct it in QGIS (Settings > Options > Network) or HTTPS_PROXY, or give a folder (WHEELS)."),
    ),
    (
        re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError"),
        mark("the package index's certificate is not trusted here."),
        mark("Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS)."),
    ),
    (
        re.compile(
            r"NewConnectionError|ConnectTimeout|name resolution|ConnectionResetError|NameResolutionError"
            r"|Network is unreachable|getaddrinfo failed|Read timed out|Connection refused"
        ),
        mark("the package index cannot be reached."),
        mark(
            "Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels "
            "(WHEELS)."
        ),
    ),
    (
        re.compile(r"No matching distribution found|Could not find a version"),
        mark("a package that the engine needs was not found for this Python and platform."),
        mark(
            "The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false."
        ),
    ),
)
"""What a tool says; what is wrong, to be said after what failed; what to do."""


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
        if pattern.search(said):
            return InstallError(f"{what}: {translated(message)}", translated(advice))
    return InstallError(f"{what}: {last_words}.", tr("The log has the whole story."))
