"""Which Python runs the engine, and why that one.

Never ``sys.executable``: inside QGIS it is QGIS, and running it opens a second one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..engine.errors import BiosrError
from . import PLUGIN_ROOT, managed, requirements
from .process import call
from .translation import tr

VARIABLE = "BIOSR_PYTHON"
SETTING = "biosr/python"
OLDEST = (3, 9)
PROBE_TIMEOUT = 60.0


class EngineMissing(BiosrError):
    """No interpreter here can run the engine."""


class NotInstalled(EngineMissing):
    """None is named, and none was installed: installing one mends it."""


@dataclass(frozen=True)
class Interpreter:
    """A Python that has the engine's dependencies, and why it was chosen."""

    path: Path
    reason: str


def resolve() -> Interpreter:
    """The interpreter that runs the engine: the named one, the managed one, or QGIS's own.

    Raises:
        EngineMissing: The named one does not exist.
        NotInstalled: There is none at all.
    """
    if path := os.environ.get(VARIABLE):
        return _named(Path(path), tr("the environment variable {name}").format(name=VARIABLE))
    if path := str(QgsSettings().value(SETTING, "") or ""):
        return _named(Path(path), tr("the setting {name}").format(name=SETTING))
    environment = managed.find()
    if environment is not None:
        environment.mark_used()
        return Interpreter(environment.python, tr("installed by the algorithm 'Install engine'"))
    for python in bases():
        if has_everything(python):
            return Interpreter(python, tr("QGIS's own Python has everything that the engine needs"))
    raise NotInstalled(
        tr("BioSR's engine is not installed."),
        tr(
            "Run the algorithm 'Install engine' of the Processing Toolbox (BioSR > Engine), "
            "or type: qgis_process run biosr:installengine"
        ),
    )


def bases() -> Iterator[Path]:
    """Interpreters of QGIS's own Python installation, each proved by running it.

    ``sys.base_prefix`` is right even inside QGIS; where QGIS brings Python along (Windows, macOS)
    the program lies there or beside the application.
    """
    application = Path(QgsApplication.applicationDirPath())
    folders = [Path(sys.base_prefix), Path(sys.base_prefix) / "bin", application, application / "bin"]
    version = ".".join(map(str, sys.version_info[:2]))
    suffix = ".exe" if os.name == "nt" else ""
    candidates = [folder / f"python{tag}{suffix}" for folder in folders for tag in (version, "3", "")]
    by_program = {path.resolve(): path for path in reversed(candidates) if path.is_file()}
    for candidate in reversed(by_program.values()):
        if _runs(candidate):
            yield candidate


def has_everything(python: Path) -> bool:
    """Whether ``python`` imports all that the engine needs, tried in a process of its own."""
    code = "import " + ", ".join(requirements.modules())
    return call([str(python), "-c", code], PLUGIN_ROOT, timeout=PROBE_TIMEOUT).returncode == 0


def _named(path: Path, where: str) -> Interpreter:
    if not (path.is_absolute() and path.is_file()):
        raise EngineMissing(
            tr("The Python interpreter {path}, named by {where}, does not exist.").format(
                path=path, where=where
            ),
            tr(
                "Give the absolute path of a Python that has the engine's dependencies, or remove that entry."
            ),
        )
    return Interpreter(path, tr("named by {where}").format(where=where))


def _runs(python: Path) -> bool:
    code = f"import sys; print('python' if sys.version_info >= {OLDEST} else 'old')"
    try:
        return call([str(python), "-c", code], PLUGIN_ROOT, timeout=PROBE_TIMEOUT).output.strip() == "python"
    except OSError:
        return False
