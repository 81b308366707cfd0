"""The managed environment: a virtual environment of the engine's own under the QGIS profile.

It is keyed by Python tag, platform and locked requirements, so that a new QGIS or a new plugin never runs
with the wrong one. Every installation gets a fresh folder (virtual environments cannot be moved);
a record beside the folders names the one that was proved to work. It is replaced in one step, so
that a cancelled, failed or killed installation leaves what was there before.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from ..engine.schema import SchemaError, dump, parse
from . import requirements


@dataclass(frozen=True)
class Managed:
    """A finished environment.

    Attributes:
        folder: Name of its folder below :func:`root`.
        flavour: ``cpu`` or ``cuda``.
    """

    folder: str
    flavour: str

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return interpreter_of(root() / self.folder)

    def mark_used(self) -> None:
        """Sets the time by which another installation sees that it is in use."""
        for path in (root() / self.folder, _record()):
            with suppress(OSError):  # a read-only profile is no obstacle to a run
                os.utime(path)


def root() -> Path:
    """The folder of all managed environments."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "biosr" / "engine"


def platform() -> str:
    """The Python tag and the platform, e.g. ``cpython-311-linux-x86_64``."""
    return f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"


def key() -> str:
    """What an environment must match: :func:`platform` and the digest of the requirements."""
    return f"{platform()}-{requirements.digest()}"


def find() -> Managed | None:
    """The environment that was installed for this QGIS and this plugin, if it is whole."""
    try:
        record = parse(Managed, json.loads(_record().read_text(encoding="utf-8")))
    except (OSError, ValueError, SchemaError):
        return None
    return record if record.python.is_file() else None


def records() -> Iterator[tuple[Path, Managed]]:
    """The record of every finished environment, whichever Python or version of the plugin it is of."""
    for path in root().glob("*.json"):
        with suppress(OSError, ValueError, SchemaError):
            yield path, parse(Managed, json.loads(path.read_text(encoding="utf-8")))


def register(environment: Managed) -> None:
    """Makes ``environment`` the one that :func:`find` gives, in one step."""
    draft = _record().with_suffix(".new")
    draft.write_text(json.dumps(dump(environment)), encoding="utf-8")
    draft.replace(_record())


def interpreter_of(folder: Path) -> Path:
    """The interpreter of the virtual environment in ``folder``."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def _record() -> Path:
    return root() / f"{key()}.json"
