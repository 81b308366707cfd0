"""Builds the managed environment: venv, pip, proof, record."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..engine.errors import BiosrError, Cancelled
from . import PLUGIN_ROOT, interpreter, managed, requirements
from .managed import Managed
from .process import Finished, call, describe_exit

UNUSED_SECONDS = 24 * 3600.0
ROOM = {"cpu": 0.5e9, "cuda": 6e9}
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
        r"NewConnectionError|ConnectTimeout|ProxyError|SSLError|name resolution|ConnectionResetError"
        r"|Network is unreachable|getaddrinfo failed|Read timed out",
        "The package index cannot be reached.",
        "Check network, proxy and certificates (pip's settings count), or give a folder of wheels (WHEELS).",
    ),
    (
        r"No matching distribution found|Could not find a version",
        "A package that the engine needs was not found for this Python and platform.",
        "The log names it: check the network and pip's index or, with WHEELS, add its wheel to the folder.",
    ),
)


class InstallError(BiosrError):
    """The engine's environment could not be made."""


@dataclass(frozen=True)
class Installation:
    """One installation of the engine.

    Attributes:
        flavour: ``cpu`` or ``cuda``.
        wheels: Folder of wheels to take instead of the package index.
        say: Called with every line that the tools write.
        warn: Called with what works less well than was asked for.
        cancelled: Asked ten times a second.
    """

    flavour: str
    wheels: Path | None
    say: Callable[[str], None]
    warn: Callable[[str], None]
    cancelled: Callable[[], bool]

    def run(self) -> Managed:
        """Makes the environment and proves it; what was there before stays until then.

        Raises:
            InstallError: It cannot be made; nothing is left of the attempt.
            Cancelled: The user stopped it; nothing is left of the attempt.
        """
        base = next(interpreter.bases(), None)
        if base is None:
            raise InstallError(
                "No Python interpreter was found beside QGIS.",
                f"Make an environment yourself and name its Python in the variable {interpreter.VARIABLE}.",
            )
        folder = managed.root() / f"{managed.key()}-{time.time_ns()}"
        try:
            self._check_room()
            self._build(base, folder)
            environment = Managed(folder.name, self.flavour)
            managed.register(environment)
        except OSError as error:
            raise explain("The engine's folder cannot be written", str(error)) from error
        finally:
            sweep(folder.name)
        return environment

    def _check_room(self) -> None:
        managed.root().mkdir(parents=True, exist_ok=True)
        free, needed = shutil.disk_usage(managed.root()).free, ROOM[self.flavour]
        if free < needed:
            raise InstallError(
                f"The disk of {managed.root()} has {free / 1e9:.1f} GB free; "
                f"the engine ({self.flavour}) needs about {needed / 1e9:.1f} GB.",
                "Free some space and run 'Install engine' again.",
            )

    def _build(self, base: Path, folder: Path) -> None:
        python = str(managed.interpreter_of(folder))
        wanted = managed.root() / f"{folder.name}.txt"
        wanted.write_text("\n".join(requirements.lines(self.flavour)), encoding="utf-8")
        source = ["--no-index", "--find-links", str(self.wheels)] if self.wheels else []
        # Only wheels: building from source needs compilers. --no-user: it does not work in a venv.
        pip = ["-m", "pip", "install", "--only-binary=:all:", "--no-user", "--progress-bar=off"]
        self._step("The virtual environment cannot be made", [str(base), "-m", "venv", str(folder)])
        self._step("The engine's packages cannot be installed", [python, *pip, *source, "-r", str(wanted)])
        self._prove(python)

    def _prove(self, python: str) -> None:
        doctor = call([python, "-m", "engine", "doctor", "--json"], PLUGIN_ROOT, cancelled=self.cancelled)
        if self.cancelled():
            raise Cancelled
        try:
            report = json.loads(doctor.output)
        except ValueError as error:
            raise explain("The installed engine does not work", _last_words(doctor, doctor.errors)) from error
        broken = [part for part in report["packages"] + report["devices"] if not part["works"]]
        if doctor.returncode:
            raise explain("The installed engine does not work", f"{broken[0]['name']}: {broken[0]['detail']}")
        for part in broken:
            if part["name"] == self.flavour:
                self.warn(f"{part['detail']} {part['advice']}")

    def _step(self, failure: str, command: list[str]) -> None:
        self.say(" ".join(command))
        finished = call(command, PLUGIN_ROOT, self.say, self.cancelled, merge=True)
        if self.cancelled():
            raise Cancelled
        if finished.returncode:
            raise explain(failure, _last_words(finished, finished.output), finished.output)


def sweep(attempt: str) -> None:
    """Removes old environments of this Python and platform, and what an installation leaves behind.

    What was used within a day stays: another QGIS may run it, or be at work on it.

    Args:
        attempt: Folder of the installation that ends; removed at any age unless it is the present one.
    """
    current = managed.find()
    kept = {current.folder, f"{managed.key()}.json"} if current else set()
    with suppress(OSError):
        for entry in managed.root().glob(f"{managed.platform()}-*"):
            if entry.name not in kept and (entry.name.startswith(attempt) or _unused(entry)):
                _remove(entry)


def _unused(entry: Path) -> bool:
    return time.time() - entry.stat().st_mtime > UNUSED_SECONDS


def _remove(entry: Path) -> None:
    if entry.is_dir():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        with suppress(OSError):
            entry.unlink()


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


def _last_words(finished: Finished, text: str) -> str:
    said = [line.strip() for line in text.splitlines() if line.strip()]
    return said[-1].rstrip(".") if said else describe_exit(finished.returncode)
