"""Builds the managed environment: venv, pip, proof, record."""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..engine.errors import Cancelled
from . import PLUGIN_ROOT, housekeeping, interpreter, language, managed, proxy, requirements
from .failures import InstallError, explain
from .managed import Managed
from .process import Finished, call, describe_exit
from .translation import tr

DOWNLOAD = {"cpu": 0.1e9, "cuda": 1.7e9}
"""Bytes that pip loads, about: measured on Linux."""
ROOM = {"cpu": 0.5e9, "cuda": 6e9}
"""Bytes that must be free: what the environment takes, and pip's own copies on the way."""
MADE, PACKED, PROVED = 5.0, 85.0, 95.0
"""Per cent of the work at which there is an environment, at which packages are at hand and are installed."""

OTHERS = "Ignoring "
"""How pip's lines on packages for other Pythons and platforms begin: as many again as are needed here."""
TAKEN = ("Collecting ", "Processing ")
"""How its lines on a package begin, of an index and of a folder."""


@dataclass(frozen=True)
class Source:
    """Where packages come from.

    Attributes:
        wheels: Folder of wheels to take instead of a package index.
        index: Address of a package index to take instead of pip's.
        locked: Exactly the versions and builds that BioSR was tested with, proved by their digests;
            otherwise whatever the bounds of ``engine/requirements.txt`` allow.
    """

    wheels: Path | None = None
    index: str = ""
    locked: bool = True

    def words(self, flavour: str, wanted: Path) -> list[str]:
        """Pip's words for it; ``wanted`` is the file of the bounds."""
        words = ["--no-index", "--find-links", str(self.wheels)] if self.wheels else []
        words += ["-i", self.index] if self.index else []
        lock = ["--require-hashes", "-r", str(requirements.lock(flavour))]
        return words + (lock if self.locked else ["-r", str(wanted)])


@dataclass(frozen=True)
class Installation:
    """One installation of the engine.

    Attributes:
        flavour: ``cpu`` or ``cuda``.
        source: Where packages come from.
        say: Called with every line that the tools write.
        warn: Called with what works less well than was asked for.
        cancelled: Asked ten times a second.
        progress: Called with per cent.
    """

    flavour: str
    source: Source
    say: Callable[[str], None]
    warn: Callable[[str], None]
    cancelled: Callable[[], bool]
    progress: Callable[[float], None] = field(default=lambda _: None)

    def run(self) -> Managed:
        """Makes the environment and proves it; what was there before stays until then.

        Raises:
            InstallError: It cannot be made; nothing is left of the attempt.
            Cancelled: The user stopped it; nothing is left of the attempt.
        """
        self._check_platform()
        base = next(interpreter.bases(), None)
        if base is None:
            raise InstallError(
                tr("No Python interpreter was found beside QGIS."),
                tr("Make an environment yourself and name its Python in the variable {variable}.").format(
                    variable=interpreter.VARIABLE
                ),
            )
        folder = managed.root() / f"{managed.key()}-{time.time_ns()}"
        try:
            self._check_room()
            self._build(base, folder)
            environment = Managed(folder.name, self.flavour)
            managed.register(environment)
        except OSError as error:
            raise explain(tr("The engine's folder cannot be written"), str(error)) from error
        finally:
            housekeeping.sweep(folder.name)
        self.progress(100.0)
        return environment

    def _check_platform(self) -> None:
        if self.flavour == "cuda" and sys.platform == "darwin":
            raise InstallError(tr("There is no CUDA on macOS."), tr("Install the flavour cpu."))
        if self.flavour == "cuda" and sys.version_info < (3, 10):
            self.warn(
                tr("For this Python, 3.9, CUDA does not come as packages: CUDA 12 and cuDNN 9 must be there.")
            )
        wheels = self.source.wheels
        if wheels is not None and not wheels.is_dir():
            raise InstallError(
                tr("The folder of wheels {wheels} does not exist.").format(wheels=wheels),
                tr("Choose the right folder."),
            )

    def _check_room(self) -> None:
        managed.root().mkdir(parents=True, exist_ok=True)
        free, needed = shutil.disk_usage(managed.root()).free, ROOM[self.flavour]
        words = (
            tr("The engine ({flavour}) needs about {needed:.1f} GB of disk; {folder} has {free:.1f} GB free.")
            if self.source.wheels
            else tr(
                "The engine ({flavour}) needs about {needed:.1f} GB of disk and loads about {loaded:.1f} GB; "
                "{folder} has {free:.1f} GB free."
            )
        )
        sizes = {"needed": needed / 1e9, "free": free / 1e9, "loaded": DOWNLOAD[self.flavour] / 1e9}
        self.say(words.format(flavour=self.flavour, folder=managed.root(), **sizes))
        if free < needed:
            raise InstallError(
                tr(
                    "The disk of {folder} has {free:.1f} GB free; "
                    "the engine ({flavour}) needs about {needed:.1f} GB."
                ).format(flavour=self.flavour, folder=managed.root(), **sizes),
                tr("Free some space and run 'Install engine' again."),
            )

    def _build(self, base: Path, folder: Path) -> None:
        python = str(managed.interpreter_of(folder))
        wanted = managed.root() / f"{folder.name}.txt"
        wanted.write_text("\n".join(requirements.lines(self.flavour)), encoding="utf-8")
        if not self.source.locked:
            self.warn(tr("Versions are not locked: the packages may be others than BioSR was tested with."))
        # Only wheels: building from source needs compilers. --no-user: it does not work in a venv.
        pip = ["-m", "pip", "install", "--only-binary=:all:", "--no-user", "--progress-bar=off"]
        packages = self.source.words(self.flavour, wanted)
        self._step(tr("The virtual environment cannot be made"), [str(base), "-m", "venv", str(folder)])
        self.progress(MADE)
        self._step(tr("The engine's packages cannot be installed"), [python, *pip, *packages])
        self.progress(PROVED)
        self._prove(python)

    def _prove(self, python: str) -> None:
        command = [python, "-m", "engine", "doctor", "--json"]
        doctor = call(command, PLUGIN_ROOT, cancelled=self.cancelled, variables=language.variables())
        if self.cancelled():
            raise Cancelled
        try:
            report = json.loads(doctor.output)
        except ValueError as error:
            raise explain(
                tr("The installed engine does not work"), _last_words(doctor, doctor.errors)
            ) from error
        broken = [part for part in report["packages"] + report["devices"] if not part["works"]]
        if doctor.returncode:
            raise explain(
                tr("The installed engine does not work"), f"{broken[0]['name']}: {broken[0]['detail']}"
            )
        for part in broken:
            if part["name"] == self.flavour:
                self.warn(f"{part['detail']} {part['advice']}")

    def _step(self, failure: str, command: list[str]) -> None:
        self.say(re.sub(r"//[^/@\s]*@", "//***@", " ".join(command)))
        counter = _Counter(requirements.lock(self.flavour))

        def heard(line: str) -> None:
            if not line.startswith(OTHERS):
                self.say(line)
            if counter.heard(line):
                self.progress(MADE + (PACKED - MADE) * counter.share)

        finished = call(command, PLUGIN_ROOT, heard, self.cancelled, merge=True, variables=proxy.variables())
        if self.cancelled():
            raise Cancelled
        if finished.returncode:
            raise explain(failure, _last_words(finished, finished.output), finished.output)


class _Counter:
    """Tells from pip's lines how many of the locked packages are at hand."""

    def __init__(self, lock: Path) -> None:
        text = lock.read_text(encoding="utf-8")
        self._wanted = len(re.findall(r"^\S+==", text, re.MULTILINE))
        self._found = 0

    def heard(self, line: str) -> bool:
        """Whether a line of pip's changes the share."""
        self._wanted -= line.startswith(OTHERS)
        self._found += line.startswith(TAKEN)
        return line.startswith(TAKEN)

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return min(1.0, self._found / max(1, self._wanted))


def _last_words(finished: Finished, text: str) -> str:
    said = [line.strip() for line in text.splitlines() if line.strip()]
    return said[-1].rstrip(".") if said else describe_exit(finished.returncode)
