"""What the engine says is there in every language; what programs read is English in all of them."""

from __future__ import annotations

import gettext
import json
import re
import string
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import engine_translations as catalogues
import pytest
from affine import Affine
from jinja2 import Environment, nodes
from rasterio.crs import CRS

from engine import bands, card, doctor, job, wording
from engine.cluster import outlook
from engine.errors import Cancelled, InputError, JobError, ModelError
from engine.events import Failure, Warn, count, decode, encode
from engine.grid import Grid, describe_pixels
from engine.raster import open_raster
from engine.reporting import page
from engine.scenes.jobs import CompositeJob, SeriesJob
from engine.scenes.sensors import SCL_CLASSES
from engine.wording import Marked, Note, mark, told, tr

from .sentences import untranslated

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "engine"
MODULES = sorted(path.relative_to(ENGINE).as_posix() for path in ENGINE.rglob("*.py"))
LANGUAGES = ("de", "es", "fr", "pt")
SOURCES = catalogues.sources()
MISSING = {
    "de": "Das Raster none.tif kann nicht geöffnet werden: ",
    "es": "No se puede abrir el ráster none.tif: ",
    "fr": "Impossible d'ouvrir le raster none.tif\u00a0: ",
    "pt": "Não é possível abrir o raster none.tif: ",
}

CODE = {
    "__main__.py": ("python -m engine",),
    "account/figures.py": ("outside upper right",),
    "cli.py": ("biosr engine", " on ", " dates"),
    "cluster/merge.py": ("version of the software",),
    "cluster/store.py": (" bytes, tag ",),
    "costs.py": (", tiles of ", " px, onnxruntime ", " on ", " threads", " min"),
    "devices.py": ("out of memory", "failed to allocate memory", "bad allocation"),
    "errors.py": ("previous exception",),
    "evaluation/plots.py": ("outside right upper", "outside upper center"),
    "evaluation/tables.py": ("mean over images", "class of the reference"),
    "evaluation/totals.py": ("all strata",),
    "events.py": ("not an event: ",),
    "graph/windows.py": (" is no constant",),
    "importing/description.py": ("reflectance x 10000", "band ", " px ("),
    "importing/form.py": ("See the publisher of the weights.", "tile, halo"),
    "importing/halo.py": ("reflectance x 10000",),
    "importing/installation.py": (
        "Not known: imported.",
        "what its publisher says; BioSR has not scored it",
    ),
    "products.py": ("standard deviation", "outside the training range", " of ", "no uncertainty is wanted"),
    "provenance.py": (
        "biosr ", ", onnxruntime ", ", gdal ", ", rasterio ", ", numpy ",
        " bytes, mtime ", ", header sha256:",
    ),
    "scenes/sensors.py": ("reflectance x 10000", *(name for name in SCL_CLASSES if " " in name)),
    "units.py": ("reflectance x 10000", "reflectance 0-1"),
}  # fmt: skip
"""Not for those who click: texts of libraries, of cards, tags, tables and bands, what is compared or kept for
all runs, keys, commands, units, places in a plot, and what the plugin translates itself."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    wording.speak("")


def stored(code: str) -> Path:
    return catalogues.LOCALES / code / "LC_MESSAGES" / "biosr.po"


def pairs(code: str) -> Iterator[tuple[str, str]]:
    """Each text with its translation, of all forms."""
    for text, translation in catalogues.translations(stored(code)).items():
        if isinstance(text, str):
            yield text, str(translation)
        else:
            yield from ((text[1], form) for form in translation)


def test_the_languages_are_those_of_the_plugin() -> None:
    plugin = [path.stem.removeprefix("biosr_") for path in (ROOT / "biosr_plugin/i18n").glob("*.ts")]
    assert [catalogues.language(path) for path in catalogues.stored()] == sorted(plugin) == list(LANGUAGES)
    assert len(SOURCES) > 450


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_is_translated_and_nothing_else(code: str) -> None:
    known = catalogues.translations(stored(code))
    assert [text for text in SOURCES if not catalogues.is_whole(known.get(text, ""))] == []
    assert list(known) == list(SOURCES), "make translations"


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_have_the_form_of_their_sentences(code: str) -> None:
    for text, translation in pairs(code):
        for form in (gaps, tags, code_words, ending, edges):
            assert form(translation) == form(text), (form.__name__, text, translation)


def gaps(text: str) -> Counter[tuple[str, str | None, str | None]]:
    """What is filled in, and how."""
    parts = string.Formatter().parse(text)
    return Counter((name, spec, conversion) for _, name, spec, conversion in parts if name is not None)


def tags(text: str) -> Counter[str]:
    return Counter(re.findall("<[^>]+>", text))


def code_words(text: str) -> Counter[str]:
    """Options, variables, files and forms, which no language changes."""
    words = r"(?<![\w-])--[a-z]+\b|(?<![\w'])[A-Z][A-Z0-9]*_[A-Z_0-9]+\b|\b\w+(?::\w+){2,}"
    files = r"\.(?:tif|json|html|onnx)\b|EPSG:\d+|YYYY-MM-DD|YYYYMMDD|\bPYTHONPATH\b|\bCUDA\b"
    return Counter(re.findall(f"{words}|{files}", text))


def ending(text: str) -> str:
    last = text.rstrip()[-1]
    return last if last in ".,:;?!…" else ""


def edges(text: str) -> tuple[bool, bool]:
    return text[0].isspace(), text[-1].isspace()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_engine_loads_is_what_is_written(code: str) -> None:
    spoken = gettext.translation(wording.DOMAIN, wording.LOCALES, [code])
    for text, translation in catalogues.translations(stored(code)).items():
        if isinstance(text, str):
            assert spoken.gettext(text) == translation, "make translations"
        else:
            assert spoken.ngettext(*text, 1) == translation[0]
            assert spoken.ngettext(*text, 2) == translation[-1]


@pytest.mark.parametrize("name", MODULES)
def test_nothing_is_said_that_nobody_could_translate(name: str) -> None:
    found = list(untranslated((ENGINE / name).read_text(encoding="utf-8")))
    assert [text for text in found if text.partition(": ")[2] not in CODE.get(name, ())] == []


def test_what_is_spared_is_still_there() -> None:
    for name, texts in CODE.items():
        found = {
            text.partition(": ")[2] for text in untranslated((ENGINE / name).read_text(encoding="utf-8"))
        }
        assert found == set(texts), name


@pytest.mark.parametrize(
    "code",
    [
        "raise InputError('Wrong.', tr('Mend it.'))",
        "raise InputError(tr('Wrong.'), f'Mend {name}.')",
        "raise JobError(tr('It is wrong.') if a else 'Wrong.')",
        "listener(Log(f'{share} done'))",
        "listener(Warn('Look ' + name))",
        "listener(Warn('Look {}'.format(name)))",
        "message = f'{a} of the values'",
        "message = f'{a} and {b}'",
        "names = ' and '.join(a)",
        "raise ValueError(f'seed is {seed}')",
        "raise ValueError(tr('It is wrong.') if a else 'missing')",
        "raise SchemaError(f'{where} is {kind}')",
        "raise OSError('damaged')",
        "ADVICE = 'Choose another one.'",
    ],
)
def test_a_sentence_that_nobody_could_translate_is_found(code: str) -> None:
    assert list(untranslated(code))


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring with words."""',
        "raise InputError(tr('It is {what}.').format(what=what), advice)",
        "raise TypeError('a mistake in the code')",
        "raise ValueError(tr('{key} is wrong').format(key='seed'))",
        "raise SchemaError(f'{where}: {error}')",
        "raise click.UsageError('give either a or b')",
        "re.search('two words', text)",
        "listener(Log(count(3, 'tile')))",
        "ADVICE = mark('Choose another one.')",
        "raise InputError(f'{outside}.')",
    ],
)
def test_what_needs_no_translation_is_left_alone(code: str) -> None:
    assert list(untranslated(code)) == []


@pytest.mark.parametrize(
    "name", sorted(path.relative_to(ENGINE).as_posix() for path in ENGINE.rglob("*.html"))
)
def test_no_page_shows_what_nobody_could_translate(name: str) -> None:
    assert list(shown((ENGINE / name).read_text(encoding="utf-8"))) == []


def shown(template: str) -> Iterator[str]:
    """What a template writes on the page as it is, but for scores, units and commands, alike everywhere."""
    bare = re.sub(r'(?s)<style>.*?</style>|<pre>.*?</pre>|class="\w+"', "", template)
    for data in Environment(autoescape=True).parse(bare).find_all(nodes.TemplateData):
        words = re.sub(r"<[^>]*>?|[^<]*>|RMSE|\bha\b", " ", data.data)
        yield from re.findall(r"[^\W\d_]{2,}", words)


@pytest.mark.parametrize(
    "template", ["<p>Words</p>", "<td>{{ a }} words</td>", "<b>{{ tr('Words') }} and</b>"]
)
def test_words_on_a_page_that_nobody_could_translate_are_found(template: str) -> None:
    assert list(shown(template))


def test_pages_have_the_calls_of_modules() -> None:
    template = '<b>{{ tr("One <i>{a}</i>").format(a=a) }} {{ count(3, "tile") }} {{ other("b") }}</b>'
    assert list(catalogues.of_page(template, "a.html")) == [
        "One <i>{a}</i>",
        ("{number} tile", "{number} tiles"),
    ]
    with pytest.raises(ValueError, match="a.html:2"):
        list(catalogues.of_page("\n{{ tr(text) }}", "a.html"))


def test_pages_speak_it_and_escape_what_is_filled_in(tmp_path: Path) -> None:
    template = tmp_path / "a.html"
    template.write_text(
        '{% extends "page.html" %}{% block content %}'
        '{{ tr("Made by <b>{title}</b>: {columns} × {rows} pixels of {pixels}")'
        '.format(title="<i>", columns=1, rows=2, pixels="3 m") }}{% endblock %}',
        encoding="utf-8",
    )
    wording.speak("de_CH")
    text = page.html(template, {}, title="a", version="1")
    assert "Erzeugt von <b>&lt;i&gt;</b>: 1 × 2 Pixel von 3 m" in text and '<html lang="de">' in text
    wording.speak("")
    assert '<html lang="en">' in page.html(template, {}, title="a", version="1")


@pytest.mark.parametrize("call", ["tr(text)", "tr(f'{text} b')", "mark('a' + b)", "tr('a', 'b')", "tr('')"])
def test_a_sentence_that_does_not_stand_in_the_code_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match="a.py:2"):
        list(catalogues.texts(f"text = b = 'a'\n{call}", "a.py"))


def test_what_is_translated_is_kept_and_what_is_gone_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "biosr.po"
    path.parent.mkdir(parents=True)
    found: catalogues.Sources = {"Old {a}": ["a.py"], ("{number} tile", "{number} tiles"): ["a.py", "b.py"]}
    made = catalogues.catalogue("fr", found, {"Old {a}": "Ancien {a}", "Gone": "Parti"})
    path.write_bytes(catalogues.written(made))
    known = catalogues.translations(path)
    assert known["Old {a}"] == "Ancien {a}" and "Gone" not in known
    assert not catalogues.is_whole(known["{number} tile", "{number} tiles"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_errors_speak_it(code: str) -> None:
    wording.speak(code)
    with pytest.raises(InputError) as caught, open_raster("none.tif"):
        pass
    assert caught.value.message.startswith(MISSING[code])
    assert Failure.of(caught.value).kind == "InputError"
    assert str(Cancelled()) != "The run was cancelled. Nothing was written."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("de", "Die Modellkarte a ist nicht gültig: das Dokument ist eine Liste; verlangt ist ein Objekt."),
        ("es", "La ficha de modelo a no es válida: el documento es una lista, no un objeto."),
        ("fr", "La fiche de modèle a n'est pas valide\u00a0: le document est une liste, et non un objet."),
        ("pt", "A ficha de modelo a não é válida: o documento é uma lista, não um objeto."),
    ],
)
def test_errors_of_documents_speak_it_whole(code: str, said: str) -> None:
    wording.speak(code)
    with pytest.raises(ModelError) as caught:
        card.loads("[]", "a")
    assert caught.value.message == said


IMAGE = {"role": "image", "path": "a.tif"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"colour": 1}, "colour ist kein bekannter Schlüssel"),
        ({"inputs": [{"role": "image"}]}, "inputs[0].path fehlt"),
        ({"inputs": []}, "inputs ist leer"),
        ({"inputs": "a.tif"}, "inputs ist eine Zeichenkette; verlangt ist eine Liste"),
        ({"inputs": [{**IMAGE, "bands": [1.5]}]}, "bands[0] ist eine Zahl; verlangt ist eine ganze Zahl"),
        ({"inputs": [{**IMAGE, "bands": [0]}]}, "inputs[0]: Kanäle werden ab 1 gezählt, nicht ab 0"),
        ({"inputs": [{**IMAGE, "role": "soup"}]}, "inputs[0]: role 'soup' gehört nicht zu biomass"),
        ({"options": {"extent": [1, 2]}}, "options.extent hat 2 Einträge, nicht 4"),
        ({"options": {"extent": [3, 2, 1, 4]}}, "extent (3.0, 2.0, 1.0, 4.0) ist leer: verlangt sind"),
        ({"options": {"threads": -1}}, "memory_limit und shard_size dürfen nicht negativ sein"),
        ({"schema": 2}, "schema ist 2, diese Version liest 1"),
    ],
)
def test_mistakes_in_a_description_are_told_in_the_language(change: dict[str, object], said: str) -> None:
    wording.speak("de")
    with pytest.raises(JobError) as caught:
        job.described(job.Job, {"inputs": [IMAGE], "model": "a", "output": "b.tif", **change})
    assert caught.value.message.startswith("Der Auftrag ist nicht gültig: ") and said in caught.value.message


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        (CompositeJob, {"scenes": {}}, "scenes: ni fichiers ni API STAC ne sont nommés"),
        (CompositeJob, {"bands": ["B99"]}, "Sentinel-2 n'a pas de bande 'B99', il a B1, B2, "),
        (CompositeJob, {"start": "2021-02-01", "end": "2021-01-01"}, "finit avant de commencer"),
        (SeriesJob, {"memory": 0}, "window doit valoir 0 ou plus"),
    ],
)
def test_mistakes_in_what_is_wanted_of_scenes_too(kind: type, change: dict[str, object], said: str) -> None:
    wording.speak("fr")
    scenes = {"paths": ["a.SAFE"]}
    own = {"scenes": scenes} if kind is CompositeJob else {"sentinel2": scenes, "reference": "2021-06-15"}
    with pytest.raises(JobError, match=re.escape(said)):
        job.described(kind, {"output": "a", **own, **change})


def test_the_doctor_speaks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    wording.speak("fr")
    monkeypatch.setitem(sys.modules, "rasterio", None)
    parts = doctor._try_package("rasterio"), doctor.try_device("cpu")
    report = doctor.Report("1", "3", "Linux", parts[:1], parts[1:], ())
    first, _, broken, works, models = doctor.describe(report).splitlines()
    assert first == "Moteur de BioSR 1, Python 3"
    assert broken.startswith("rasterio ne fonctionne pas\u00a0: ")
    assert broken.endswith(" Installez de nouveau le moteur.")
    assert works == "cpu fonctionne\u00a0: Le modèle d'essai a tourné."
    assert models == "modèles\u00a0: aucun"


def test_what_a_map_takes_is_told_in_the_language() -> None:
    wording.speak("es")
    found = outlook.Outlook(2, 48, 9, 1.5, 2e9, 3e9, "cog", 1, "cpu", 7200.0, 3600.0, 0.5, 10**8)
    assert outlook.describe(found).splitlines() == [
        "2 fragmentos de 48 x 48 píxeles como mucho, 9 teselas: 1.50 por cada una de una ejecución sin "
        "dividir",
        "2.0 GB de memoria por trabajador",
        "3.0 GB de disco como mucho, en un solo archivo",
        "unos 2.0 h con 1 trabajador como cpu de este equipo, 60 min por fragmento",
        "planificado en 0.50 s, 100 MB",
    ]


@pytest.mark.parametrize(("code", "spoken"), [("pt_BR", "pt"), ("de_AT", "de"), ("fr_FR.UTF-8", "fr")])
def test_countries_share_a_language(code: str, spoken: str) -> None:
    wording.speak(code)
    found = tr("Nothing was written.")
    wording.speak(spoken)
    assert found == tr("Nothing was written.") != "Nothing was written."


@pytest.mark.parametrize("code", ["", "en_GB", "it", "zh-Hans", "C"])
def test_any_other_language_is_english(code: str) -> None:
    wording.speak(code)
    assert tr("Nothing was written.") == "Nothing was written."


def test_counts_are_told_by_the_rules_of_the_language() -> None:
    assert [count(number, "tile") for number in (0, 1, 2)] == ["0 tiles", "1 tile", "2 tiles"]
    wording.speak("fr")  # where nothing is one
    assert [count(number, "tile") for number in (0, 1, 2)] == ["0 tuile", "1 tuile", "2 tuiles"]
    wording.speak("de")
    assert [count(number, "tile") for number in (0, 1, 2)] == ["0 Kacheln", "1 Kachel", "2 Kacheln"]


def test_what_files_hold_is_english_and_is_told_in_the_language() -> None:
    wording.speak("de")
    note = Note(
        mark("{path} is resampled ({how}) from {own} to {wanted}"), path="a", how="b", own="c", wanted="d"
    )
    assert note == "a is resampled (b) from c to d" and json.dumps(note) == json.dumps(str(note))
    assert told(note) == "a wird umgerechnet (b), von c auf d"
    assert told(note.about(path="e")) == "e wird umgerechnet (b), von c auf d"
    assert told("as it is") == "as it is"
    inner = Note(mark("its own CRS"))
    assert told(note.about(own=inner)) == "a wird umgerechnet (b), von eigenes KBS auf d"
    assert (told(inner), told(Note(Marked("")))) == ("eigenes KBS", "")


def test_pixels_are_described_in_english_and_told_in_the_language() -> None:
    wording.speak("de")
    found = describe_pixels(Grid(CRS.from_epsg(4326), Affine(0.25, 0, 0, 0, -0.25, 0), 2, 2))
    assert (found, told(found)) == ("0.25 degree (EPSG:4326)", "0.25 Grad (EPSG:4326)")


def test_guesses_are_told_whole() -> None:
    guess = bands.guess(("B4", "B8"), "", [bands.describe(1, "B4", {}), bands.describe(2, "B8", {})])
    assert guess is not None and guess.note == "B4 = band 1 (B4), B8 = band 2 (B8); told by name"
    wording.speak("pt")
    assert guess.note.endswith("; reconhecidas por: nome")


def test_events_carry_it() -> None:
    wording.speak("fr")
    event = Warn(tr("Nothing was written."))
    assert decode(encode(event)) == event == Warn("Rien n'a été écrit.")


@pytest.mark.parametrize(
    ("variable", "said"), [({}, "is not known"), ({"BIOSR_LANGUAGE": "fr"}, "est inconnue")]
)
def test_a_process_speaks_what_its_variable_says(variable: dict[str, str], said: str) -> None:
    environment = {"PATH": "", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", **variable}
    finished = subprocess.run(
        [sys.executable, "-m", "engine", "worker"],
        input='{"dance": {}}\n', cwd=ROOT, env=environment, encoding="utf-8", capture_output=True,
        timeout=120, check=True,
    )  # fmt: skip
    event = decode(finished.stdout.splitlines()[0])
    assert isinstance(event, Failure) and event.kind == "JobError" and said in event.message
