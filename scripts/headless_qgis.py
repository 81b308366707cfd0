"""Real QGIS without a window, in a throw-away profile with the plugin installed from its zip."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

# These would lead QGIS past the profile, or the plugin past its own engine.
OVERRIDES = ("QGIS_PLUGINPATH", "BIOSR_PYTHON")


class QgisError(Exception):
    """``qgis_process`` failed; the message is what it said last."""


class HeadlessQgis:
    """``qgis_process`` with a profile of its own.

    Args:
        folder: Where the profile lies; it is made if it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self.plugins = folder / "profiles" / "default" / "python" / "plugins"
        self.plugins.mkdir(parents=True, exist_ok=True)
        self._environment = {key: value for key, value in os.environ.items() if key not in OVERRIDES}
        self._environment |= {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(folder)}

    def install(self, package: Path) -> None:
        """Unzips a plugin in place of an earlier one and enables it."""
        with zipfile.ZipFile(package) as archive:
            name = archive.namelist()[0].split("/")[0]
            shutil.rmtree(self.plugins / name, ignore_errors=True)
            archive.extractall(self.plugins)
        if f"* {name}" not in self.process("plugins").splitlines():  # enabling twice is an error
            self.process("plugins", "enable", name)

    def run(self, algorithm: str, **parameters: object) -> str:
        """Runs an algorithm and returns what QGIS printed.

        Raises:
            QgisError: It failed.
        """
        return self.process("run", algorithm, "--", *(f"{key}={value}" for key, value in parameters.items()))

    def process(self, *arguments: str) -> str:
        """Runs ``qgis_process`` and returns its standard output.

        Raises:
            QgisError: It is not installed, or it failed.
        """
        # Debian's wrapper qgis_process hands on an option that the program does not know.
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if program is None:
            raise QgisError("qgis_process is not installed.")
        result = subprocess.run(
            [program, *arguments], env=self._environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            said = "\n".join((result.stdout + result.stderr).splitlines()[-30:])
            call = " ".join(("qgis_process", *arguments))
            raise QgisError(f"{call}\nfailed with code {result.returncode}:\n{said}")
        return result.stdout
