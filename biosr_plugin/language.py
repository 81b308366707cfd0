"""Which language BioSR speaks, and its translations: ``i18n/biosr_LANGUAGE.qm``.

The engine has translations of its own, ``engine/locales``: of what it says in its process, and of what those
of its modules say that the plugin shares.
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..engine import wording
from . import PLUGIN_ROOT

FOLDER = PLUGIN_ROOT / "biosr_plugin" / "i18n"


def locale() -> str:
    """The locale that QGIS speaks, e.g. ``pt_BR`` or ``de``.

    QGIS's window writes the one that it has chosen into its settings when it starts, also where the system or
    ``--lang`` says it; in ``qgis_process`` nothing has been written, or by another start.
    """
    chosen = QgsSettings().value("locale/userLocale", "") if QgsApplication.platform() == "desktop" else ""
    return str(chosen or QgsApplication.locale())


def variables() -> dict[str, str]:
    """Of a process of the engine's, by which it speaks it too, in the encoding in which it is heard."""
    return {wording.VARIABLE: locale(), "PYTHONIOENCODING": "utf-8"}


def install() -> QTranslator | None:
    """Has texts shown in QGIS's language from now on.

    Returns:
        What :func:`remove` takes; ``None`` if there are no translations into that language.
    """
    wording.speak(locale())
    translator = QTranslator()
    # Qt itself takes biosr_pt.qm for pt_BR
    if not translator.load(f"biosr_{locale()}", str(FOLDER)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator) -> None:
    """Has texts shown in English again."""
    QCoreApplication.removeTranslator(translator)
    wording.speak("")
