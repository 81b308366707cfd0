"""``biosr:importmodel``: a third-party ONNX network becomes a model of the Toolbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine.card import TASKS
from ...engine.errors import InputError
from ...engine.events import Made
from ...engine.importing.form import (
    LICENCE,
    ROLES,
    Form,
    OutputForm,
    parse_digest,
    parse_input,
    parse_output,
    parse_scaling,
)
from .. import inputs, interpreter, models
from ..compat import FILE, INTEGER
from ..download import download, is_address
from ..runner import run_task
from ..translation import mark, paragraphs, tr
from .base import BiosrAlgorithm, Parameters

T = TypeVar("T")

MEASURE = -1
"""Stands for: measure it."""


class ImportModel(BiosrAlgorithm):
    """The form that gives somebody's network a card."""

    ID = "importmodel"
    TITLE = mark("Import model (ONNX network)")
    GROUP = mark("Engine")
    SHORT = mark("Makes a model of an ONNX super-resolution network from a file, a folder or an address.")
    TAGS = mark("onnx,network,deep learning,super-resolution,card,download,install model")
    HELP = paragraphs("""
<p>Imports an ONNX network that was made elsewhere, so that <i>Super-resolve with a model of your choice</i>
runs it. A file with a card, beside or inside it, needs nothing more. Of any other, say what it takes; what
you leave out is found from the graph, by one run, or by measuring (the halo). The file is looked at before
anything of it is run; what holds code, points to other files or makes no sense is refused.</p>
<p><b>Inputs</b>: one a line, <code>name:role:ratio:bands:unit</code>; what is left out at the end is found.
<i>role</i> is biomass, optical, height or image; <i>ratio</i> is how many output pixels one input pixel spans
along a side; <i>bands</i> are names in the order of the channels. A network with one input, of which nothing
is said, takes an image.<br/>
<b>Scaling</b>: only if the network does not scale by itself. <code>name:mean:deviation</code>: an input gets
(x − mean) / deviation, the output the inverse; <code>input:0:10000</code> makes reflectance 0–1 of
reflectance × 10000.<br/>
<b>Address</b>: needs the digest that its publisher states. QGIS's network settings count; a download that was
interrupted goes on.</p>
<p>In a shell:<br/><code>qgis_process run biosr:importmodel -- SOURCE=carn.onnx
INPUTS=input:optical:2:B2,B3,B4,B8</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add(
            QgsProcessingParameterFile("SOURCE", tr("Model: file, folder or address"), FILE),
            tr("An .onnx file, a folder that holds one (or several with their cards), or an https address."),
        )
        self._add_text(
            "ID", tr("Id of the model"), tr("Small letters, digits, - and _; empty: the file's name.")
        )
        self._add_text("TITLE", tr("Title"), tr("Title in lists; empty: the file's name."))
        self.add(
            QgsProcessingParameterEnum("TASK", tr("Task"), list(TASKS), False, "generic", False, True),
            tr("What the network makes; it decides the map's style."),
        )
        self._add_text(
            "INPUTS", tr("Inputs, one a line: name:role:ratio:bands:unit"),
            tr("E.g. input:optical:2:B2,B3,B4,B8. Roles: {roles}.").format(roles=", ".join(ROLES)),
            lines=True,
        )  # fmt: skip
        self._add_text(
            "RESULT", tr("Output: name:bands:unit"), tr("Empty: as the input, or as the task says.")
        )
        self._add_text(
            "SCALING", tr("Scaling, one a line: name:mean:deviation"),
            tr("If the network does not scale by itself, e.g. input:0:10000 and output:0:10000."), lines=True,
        )  # fmt: skip
        self._add_text(
            "DIGEST",
            tr("Digest"),
            tr("SHA-256 of the file, with or without sha256: before it; needed for an address."),
        )
        self._add_number("TILE_SIZE", tr("Tile size"), 0, tr("Side of a tile in output pixels. 0: chosen."))
        self._add_number(
            "HALO", tr("Halo"), MEASURE, tr("Output pixels to discard at a tile's edge. -1: measured.")
        )
        self._add_number(
            "MULTIPLE_OF", tr("Tiles start on multiples of"), 0, tr("In output pixels. 0: measured.")
        )
        self._add_text(
            "LICENCE", tr("Licence of the weights"), tr("As its publisher states it."), default=LICENCE
        )
        self._add_text(
            "CITATION", tr("Whom to cite"), tr("A publication or an address that the card shall name.")
        )
        self.add(
            QgsProcessingParameterBoolean("REPLACE", tr("Replace a model of this id"), False),
            tr("A model of the same id that was imported before is replaced."),
        )
        self.addOutput(QgsProcessingOutputString("MODEL_ID", tr("Model")))
        self.addOutput(QgsProcessingOutputString("CARD", tr("Model card")))
        self.addOutput(QgsProcessingOutputString("FILE", tr("Model file")))
        self.addOutput(QgsProcessingOutputNumber("RATIO", tr("Ratio")))
        self.addOutput(QgsProcessingOutputNumber("HALO_USED", tr("Halo")))
        self.addOutput(QgsProcessingOutputNumber("TILE_SIZE_USED", tr("Tile size")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Downloads if need be, and has the engine look, measure and install."""
        form = self._form(parameters, context)
        interpreter.resolve()  # nothing is downloaded that cannot be imported afterwards
        with _fetched(form, feedback) as source:
            made = run_task("import", _with_source(form, source), str(models.folder() / "import"), feedback)
        if not isinstance(made, Made):
            raise TypeError(f"A model was to be imported, the engine made {made}.")
        found = {"RATIO": "RATIO", "HALO_USED": "HALO", "TILE_SIZE_USED": "TILE_SIZE"}
        values = {name: made.values[key] for name, key in found.items()}
        return {**made.outputs, **values}

    def _form(self, parameters: Parameters, context: QgsProcessingContext) -> Form:
        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        def number(name: str) -> int:
            return int(self.parameterAsInt(parameters, name, context))

        halo = number("HALO")
        try:
            return Form(
                source=self.parameterAsFile(parameters, "SOURCE", context).strip(),
                folder=str(models.folder()),
                id=text("ID"),
                title=text("TITLE"),
                task=self.parameterAsEnumString(parameters, "TASK", context),
                licence=text("LICENCE"),
                citation=text("CITATION"),
                inputs=_lines(text("INPUTS"), parse_input),
                output=parse_output(text("RESULT")) if text("RESULT") else OutputForm(),
                scalings=_lines(text("SCALING"), parse_scaling),
                tile=number("TILE_SIZE"),
                halo=None if halo == MEASURE else halo,
                multiple_of=number("MULTIPLE_OF"),
                digest=parse_digest(text("DIGEST")),
                replace=self.parameterAsBoolean(parameters, "REPLACE", context),
            )
        except ValueError as error:
            raise InputError(
                tr("The description is not valid: {error}.").format(error=error), tr("Correct it.")
            ) from error

    def _add_text(self, name: str, label: str, tip: str, lines: bool = False, default: str = "") -> None:
        self.add(QgsProcessingParameterString(name, label, default or None, lines, True), tip)

    def _add_number(self, name: str, label: str, default: int, tip: str) -> None:
        number = QgsProcessingParameterNumber(name, label, INTEGER, default, minValue=default)
        self.add(number, tip, advanced=True)


@contextmanager
def _fetched(form: Form, feedback: QgsProcessingFeedback) -> Iterator[str]:
    """The path of the source; a download is removed once it was imported, else the next attempt finds it."""
    if not is_address(form.source):
        yield inputs.absolute(form.source)
        return
    path = download(form.source, form.digest, feedback)
    yield str(path)
    with suppress(OSError):
        path.unlink()


def _with_source(form: Form, source: str) -> Form:
    return Form(**{**vars(form), "source": source})


def _lines(text: str, read: Callable[[str], T]) -> tuple[T, ...]:
    return tuple(read(line) for line in re.split(r"[;\n]+", text) if line.strip())
