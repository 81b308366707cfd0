"""The language that users see: in ``qgis_process`` the chosen one or the system's, in the window QGIS's."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import Qgis

PATIENCE = 120
TITLE = {
    "en": "Super-resolve biomass (AGB) map with Sentinel-2",
    "fr": "Super-résolution d'une carte de biomasse (AGB) avec Sentinel-2",
    "pt": "Super-resolução de um mapa de biomassa (AGB) com Sentinel-2",
}
LOOK = """
import json, os, traceback
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

def look():
    from qgis.utils import plugins
    if "biosr" not in plugins:
        QTimer.singleShot(100, look)
        return
    found = [action.text() for action in plugins["biosr"].menu.actions]
    algorithm = QgsApplication.processingRegistry().algorithmById("biosr:superresolvebiomass")
    with open("met.json", "w") as file:
        json.dump([*found, algorithm.displayName()], file)
    os._exit(0)

QTimer.singleShot(500, look)
"""


def listed(qgis: Qgis, locale: str) -> str:
    done = qgis.call([qgis.program, "list"], {**qgis.environment, "LC_ALL": locale})
    assert done.returncode == 0, done.text
    (line,) = [line for line in done.text.splitlines() if "biosr:superresolvebiomass" in line]
    return line.split("\t")[-1].strip()


def choose(qgis: Qgis, language: str) -> None:
    """Overrides the system's language, as Settings > Options > General does it."""
    (settings,) = qgis.profile.rglob("QGIS3.ini")
    with settings.open("a") as file:
        file.write(f"\n[locale]\noverrideFlag=true\nuserLocale={language}\n")


@pytest.mark.parametrize(
    ("locale", "language"), [("fr_FR.UTF-8", "fr"), ("pt_BR.UTF-8", "pt"), ("it_IT.UTF-8", "en"), ("C", "en")]
)
def test_a_shell_speaks_the_systems_language(qgis: Qgis, locale: str, language: str) -> None:
    assert listed(qgis, locale) == TITLE[language]


def test_a_chosen_language_counts_more(fresh_qgis: Qgis) -> None:
    choose(fresh_qgis, "pt_PT")
    assert listed(fresh_qgis, "fr_FR.UTF-8") == TITLE["pt"]


def test_help_and_errors_speak_it_too(qgis: Qgis) -> None:
    environment = {**qgis.environment, "LC_ALL": "fr_FR.UTF-8", "BIOSR_PYTHON": "/nowhere/python"}
    told = qgis.call([qgis.program, "help", "biosr:superresolvebiomass"], environment).text
    assert "EXTENT: Emprise" in told and "Rend une carte grossière de biomasse aérienne" in told
    failed = qgis.call([qgis.program, "run", "biosr:engineinfo"], environment)
    assert failed.returncode != 0
    assert "désigné par la variable d'environnement BIOSR_PYTHON, n'existe pas." in failed.error


def test_the_window_speaks_what_qgis_was_started_with(fresh_qgis: Qgis, tmp_path: Path) -> None:
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("xvfb-run or qgis is not installed")
    (tmp_path / "look.py").write_text(LOOK)
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1440x900x24"]
    qgis = ["qgis", "--nologo", "--noversioncheck", "--lang", "de", "--code", str(tmp_path / "look.py")]
    done = subprocess.run(
        [*screen, *qgis],
        env={**fresh_qgis.environment, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "fr_FR.UTF-8"},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (tmp_path / "met.json").is_file(), done.stdout
    assert json.loads((tmp_path / "met.json").read_text()) == [
        "Modelle…",
        "Engine installieren…",
        "Informationen zur Engine…",
        "Hilfe",
        "Superauflösung einer Biomassekarte (AGB) mit Sentinel-2",
    ]
