"""Every text is there in every language, and QGIS's language is the one that is shown."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import translations
from biosr import classFactory
from biosr.biosr_plugin import language, styling
from biosr.biosr_plugin.algorithms.prepare import SCENE_CLASSES
from biosr.biosr_plugin.algorithms.superresolve_biomass import SuperResolveBiomass
from biosr.biosr_plugin.gui.model_manager import ModelManager
from biosr.biosr_plugin.provider import BiosrProvider
from biosr.biosr_plugin.translation import Marked, paragraphs, translated
from biosr.biosr_plugin.worker import Worker
from biosr.engine import catalogue
from biosr.engine.errors import Cancelled, ModelError
from biosr.engine.events import Event, Log
from biosr.engine.job import Job, JobInput
from biosr.engine.scenes.sensors import SCL_CLASSES
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsSettings

from .conftest import ROOT, MakeEngine, MakeRaster, Recorder
from .texts import CODE, untranslated

SOURCES = list(translations.sources())
LANGUAGES = ("de", "es", "fr", "pt")
PLUGIN = sorted((ROOT / "biosr_plugin").rglob("*.py"))

TITLES = {
    "de": "Superauflösung einer Biomassekarte (AGB) mit Sentinel-2",
    "es": "Superresolución de un mapa de biomasa (AGB) con Sentinel-2",
    "fr": "Super-résolution d'une carte de biomasse (AGB) avec Sentinel-2",
    "pt": "Super-resolução de um mapa de biomassa (AGB) com Sentinel-2",
}
EXTENTS = {"de": "Ausdehnung", "es": "Extensión", "fr": "Emprise", "pt": "Extensão"}
CANCELLED = "The run was cancelled. Nothing was written."
ENGLISH = "Super-resolve biomass (AGB) map with Sentinel-2"

Speak = Callable[[str], Any]


def stored(code: str) -> Path:
    return translations.FOLDER / f"biosr_{code}.ts"


@contextmanager
def chosen(language: str, override: bool = True) -> Iterator[None]:
    """QGIS's settings as its options leave them."""
    settings, values = QgsSettings(), {"locale/overrideFlag": override, "locale/userLocale": language}
    before = {name: settings.value(name) for name in values}
    try:
        for name, value in values.items():
            settings.setValue(name, value)
        yield
    finally:
        for name, value in before.items():
            if value is None:
                settings.remove(name)
            else:
                settings.setValue(name, value)


@pytest.fixture
def speak(qgis_app: QgsApplication) -> Iterator[Speak]:
    """Loads the plugin in a QGIS that is set to a language."""
    loaded: list[Any] = []

    def load(code: str) -> Any:
        loaded.append(classFactory(None))
        with chosen(code):
            loaded[-1].initProcessing()
        return loaded[-1]

    yield load
    for plugin in loaded:
        plugin.unload()


def title() -> str:
    found = QgsApplication.processingRegistry().createAlgorithmById("biosr:superresolvebiomass")
    return str(found.displayName())


def test_the_languages_are_there() -> None:
    assert sorted(translations.language(path) for path in translations.FOLDER.glob("*.ts")) == list(LANGUAGES)
    assert len(SOURCES) > 450


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated_and_nothing_else(code: str) -> None:
    known = translations.translations(stored(code))
    assert [text for text in SOURCES if not known.get(text)] == []
    assert stored(code).read_text(encoding="utf-8") == translations.written(
        code, translations.sources(), known
    ), "make translations"


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_have_the_form_of_their_texts(code: str) -> None:
    for text, translation in translations.translations(stored(code)).items():
        for form in (gaps, tags, code_words, ending, edges):
            assert form(translation) == form(text), (form.__name__, text, translation)


def gaps(text: str) -> Counter[tuple[str, str | None, str | None]]:
    """What is filled in, and how."""
    parts = string.Formatter().parse(text)
    return Counter((name, spec, conversion) for _, name, spec, conversion in parts if name is not None)


def tags(text: str) -> Counter[str]:
    return Counter(re.findall("<[^>]+>", text))


def code_words(text: str) -> Counter[str]:
    """Commands, file names, parameters and model ids, which no language changes."""
    words = r"<code>.*?</code>|(?<![\w'])[A-Z][A-Z0-9]*_[A-Z_0-9]+\b|\b(?:sera_h|biosharp)\w*|biosr:\w+"
    return Counter(re.findall(rf"{words}|\w+\.onnx|engine/\w+\.txt", text))


def ending(text: str) -> str:
    last = re.sub("(<[^>]+>)+$", "", text).rstrip()[-1]
    return last if last in ".,:;?!…" else ""


def edges(text: str) -> tuple[bool, bool]:
    return text[0].isspace(), text[-1].isspace()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_qgis_loads_is_what_is_written(speak: Speak, code: str) -> None:
    speak(code)
    for text, translation in translations.translations(stored(code)).items():
        assert translated(Marked(text)) == translation, "make translations"


def test_what_is_translated_is_kept_and_what_is_gone_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "biosr_xx.ts"
    found = {"Old <b>&": ["a.py"], "New": ["a.py", "b.py"]}
    path.write_text(
        translations.written("xx", found, {"Old <b>&": "Alt <b>&", "Gone": "Weg"}), encoding="utf-8"
    )
    assert translations.translations(path) == {"Old <b>&": "Alt <b>&"}
    text = path.read_text(encoding="utf-8")
    assert "Gone" not in text and 'type="unfinished"' in text


def test_an_empty_file_begins_a_language(tmp_path: Path) -> None:
    (tmp_path / "biosr_it.ts").touch()
    assert translations.translations(tmp_path / "biosr_it.ts") == {}


@pytest.mark.parametrize(
    "call", ["tr(text)", "tr(f'{text} b')", "self.mark('a' + b)", "tr('a', 'b')", "tr('')"]
)
def test_a_text_that_does_not_stand_in_the_code_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match="a.py:2"):
        list(translations.texts(f"text = b = 'a'\n{call}", "a.py"))


def test_texts_are_found_wherever_they_stand() -> None:
    code = (
        "A = mark('one' ' word')\n"
        + 'B = paragraphs("""\n<p>a\nb</p>\n<p>c</p>\n""")\n'
        + "f(x.tr('{a}').format(a=1))"
    )
    assert list(translations.texts(code, "a.py")) == ["one word", "<p>a b</p>", "<p>c</p>", "{a}"]
    assert paragraphs("\n<p>a\nb</p>\n<p>c</p>\n") == ("<p>a b</p>", "<p>c</p>")


@pytest.mark.parametrize("path", PLUGIN, ids=lambda path: path.relative_to(ROOT / "biosr_plugin").as_posix())
def test_nothing_is_shown_that_nobody_could_translate(path: Path) -> None:
    assert list(untranslated(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "code",
    [
        "label.setText('Models')",
        "self.setWindowTitle(f'{name} models')",
        "QAction(icon, 'Help', window)",
        "feedback.pushInfo('Done {}'.format(a))",
        "feedback.reportError('It failed')",
        "form.addRow('Python' if a else tr('b'), widget)",
        "table.setHorizontalHeaderLabels([tr('Model'), 'Task'])",
        "raise QgsProcessingException('Failed')",
        "raise InputError(tr('It failed.'), 'Mend.')",
        "self.add(QgsProcessingParameterBoolean('A', 'Label'), tr('Tip.'))",
        "self.add(QgsProcessingParameterBoolean('A', tr('Label')), 'A tip.')",
        "self.add_day('A', 'Label', tr('Tip.'))",
        "def displayName(self):\n    return 'Maps'",
        "LABELS = {'a': 'Above-ground biomass of forests'}",
        "x = f'{a} of the image'",
    ],
)
def test_a_text_that_nobody_could_translate_is_found(code: str) -> None:
    assert list(untranslated(code))


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring with words."""',
        "label.setText(tr('Models of the forest'))",
        "raise ValueError('a mistake in the code')",
        "re.search('two words', text)",
        "feedback.pushInfo(str(error))",
        "self.setObjectName('BiosrModels')",
        "bar.createMessage('BioSR', message)",
    ],
)
def test_what_needs_no_translation_is_left_alone(code: str) -> None:
    assert list(untranslated(code)) == []


def test_what_is_spared_is_still_there() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in PLUGIN)
    assert [text for text in CODE if text not in code] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_algorithms_speak_the_language_of_qgis(speak: Speak, code: str) -> None:
    plugin = speak(code)
    assert title() == TITLES[code]
    algorithm = plugin.provider.algorithm("superresolvebiomass").create()
    parameter = algorithm.parameterDefinition("EXTENT")
    assert parameter.description() == EXTENTS[code]
    assert (
        parameter.help()
        == translations.translations(stored(code))[
            "The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest layer."
        ]
    )
    assert "above-ground biomass" in algorithm.tags() and len(set(algorithm.tags())) == len(algorithm.tags())
    known = translations.translations(stored(code)).values()
    for each in plugin.provider.algorithms():
        assert {each.displayName(), each.group(), each.shortDescription()} <= set(known), each.name()
        assert each.groupId() in {"engine", "evaluation", "preparation", "super-resolution"}
        for text in each.HELP:
            assert text not in each.shortHelpString()


def test_after_unloading_texts_are_english(speak: Speak) -> None:
    plugin = speak("fr")
    assert BiosrProvider().longName() == "BioSR\u00a0: super-résolution de cartes de biomasse"
    assert SuperResolveBiomass().displayName() == TITLES["fr"]
    plugin.unload()
    assert BiosrProvider().longName() == "BioSR: super-resolution of biomass maps"
    assert SuperResolveBiomass().displayName() == ENGLISH


@pytest.mark.parametrize(
    ("code", "shown"), [("pt_BR", TITLES["pt"]), ("pt_PT", TITLES["pt"]), ("de_AT", TITLES["de"])]
)
def test_countries_share_a_language(speak: Speak, code: str, shown: str) -> None:
    speak(code)
    assert title() == shown


@pytest.mark.parametrize("code", ["en_GB", "it", "zh-Hans", "C"])
def test_any_other_language_is_english(speak: Speak, code: str) -> None:
    speak(code)
    assert title() == ENGLISH


def test_the_window_tells_what_it_speaks(qgis_app: QgsApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    window = SimpleNamespace(platform=lambda: "desktop", locale=lambda: "de")
    monkeypatch.setattr(language, "QgsApplication", window)
    with chosen("fr", override=False):  # as qgis --lang fr leaves it
        assert language.locale() == "fr"
        window.platform = lambda: "qgis_process"
        assert language.locale() == "de"


def test_windows_speak_it_too(speak: Speak) -> None:
    speak("de")
    manager = ModelManager()
    assert manager.windowTitle() == "BioSR: Modelle"
    table = manager.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads == ["Modell", "Aufgabe", "Kanäle", "Region", "Lizenz", "Gütemaße", "Datei"]
    assert "Trainiert mit" in manager.details.toHtml()
    manager.close()


def test_errors_speak_it_too(speak: Speak, feedback: Recorder) -> None:
    speak("es")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("biosr:evaluatemaps")
    with pytest.raises(
        QgsProcessingException, match=r"REFERENCE no es un ráster que QGIS pueda abrir\. Comp"
    ):
        algorithm.processAlgorithm({"REFERENCE": "none.tif"}, QgsProcessingContext(), feedback)


def test_the_engine_is_told_to_speak_it(
    qgis_app: QgsApplication, make_engine: MakeEngine, make_raster: MakeRaster, tmp_path: Path
) -> None:
    interpreter = make_engine("""
import os
for request in requests():
    say("log", message=os.environ["BIOSR_LANGUAGE"])
    finish(request["run"])
""")
    events: list[Event] = []
    with chosen("pt_BR"):
        worker = Worker(interpreter)
    inputs = (JobInput("biomass", str(make_raster("agb.tif"))),)
    worker.run("run", Job(inputs, "biosharp", str(tmp_path / "b.tif")), events.append, lambda: False)
    worker.close()
    assert events == [Log("pt_BR")]


def test_the_doctor_is_told_to_speak_it(
    speak: Speak, feedback: Recorder, make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = 'os.environ["BIOSR_LANGUAGE"], os.environ["PYTHONIOENCODING"]'
    monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(f"print({words})")))
    algorithm = speak("de").provider.algorithm("engineinfo").create()
    with chosen("de"):
        algorithm.processAlgorithm({}, QgsProcessingContext(), feedback)
    assert feedback.said["info"][-1] == "de utf-8"


def test_modules_of_the_engine_speak_it_too(speak: Speak) -> None:
    plugin = speak("de_AT")
    with pytest.raises(ModelError, match=r"Es gibt kein Modell 'none'; installiert: .*biosharp"):
        catalogue.find_card("none")
    assert str(Cancelled()) == translations.translations(stored("de"))[CANCELLED]
    plugin.unload()
    with pytest.raises(ModelError, match=r"There is no model 'none'"):
        catalogue.find_card("none")


def test_legends_speak_it_too(speak: Speak) -> None:
    speak("pt")
    labels = [
        label
        for path in styling.STYLES.glob("*.qml")
        for label in re.findall(r'\blabel="([^"]+)"', styling.Style("", 1, path.stem).qml)
    ]
    words = {"como os dados com que o modelo foi treinado", "fora da faixa de treinamento"}
    others = [label for label in labels if not re.fullmatch(r"[\d.]+ (Mg/ha|m)( e mais)?", label)]
    assert set(others) == words


def test_what_the_engine_says_too_is_the_same() -> None:
    assert SCENE_CLASSES == SCL_CLASSES
    assert str(Cancelled()) == CANCELLED
    assert CANCELLED in SOURCES
