"""The command ``python -m engine import``."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import click

from ..card import TASKS
from ..errors import BiosrError
from .form import Form, parse_digest, parse_input, parse_output, parse_scaling


@click.command(name="import")
@click.argument("source")
@click.option("--id", default="", help="Id of the model; the file's name by default.")
@click.option("--title", default="", help="Title in lists; the file's name by default.")
@click.option("--task", type=click.Choice(TASKS), default="generic", show_default=True)
@click.option(
    "--input", "inputs", multiple=True, metavar="NAME:ROLE:RATIO:BANDS:UNIT",
    help="An input; again for each. What is left out at the end is found, e.g. input:optical:2:B2,B3,B4,B8.",
)  # fmt: skip
@click.option("--output", default="::", metavar="NAME:BANDS:UNIT", help="The output, if not as the input.")
@click.option(
    "--scaling", "scalings", multiple=True, metavar="NAME:MEAN:DEVIATION",
    help="What the network wants is (x - mean) / deviation, e.g. input:0:10000; of the output the inverse.",
)  # fmt: skip
@click.option("--tile", default=0, help="Side of a tile in output pixels; 0 chooses.")
@click.option("--halo", default=None, type=int, help="Pixels to discard at a tile's edge; else measured.")
@click.option("--multiple-of", default=0, help="What tiles start on multiples of; 0 measures.")
@click.option("--licence", default="", help="Licence of the weights.")
@click.option("--citation", default="", help="Whom to cite.")
@click.option("--digest", default="", help="sha256:<hex> that the file must have.")
@click.option("--model-folder", "folder", default="", help="Where the model goes; models_onnx/imported.")
@click.option("--replace", is_flag=True, help="Replace a model of this id that was imported before.")
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def command(
    inputs: tuple[str, ...], output: str, scalings: tuple[str, ...], as_json: bool, **words: Any
) -> None:
    """Imports SOURCE, an ONNX file or a folder that holds one, as a model that runs like the others.

    A file with a card, beside or inside it, needs no words. Addresses are not read: download the file first
    (in QGIS the algorithm biosr:importmodel does it by QGIS's network settings).

    \b
    import carn.onnx --input input:optical:2:B2,B3,B4,B8,B5,B6,B7,B8A,B11,B12
    import net.onnx --input x:optical:4:B4,B3,B2 --scaling x:0:10000 --scaling y:0:10000
    """  # noqa: D301  click keeps the lines after a real backspace as they are
    # Here, so that --help and doctor work where a dependency does not.
    from .. import cli, tasks  # noqa: PLC0415

    try:
        form = read_form(inputs, output, scalings, words)
    except BiosrError as error:
        cli.fail(error, as_json)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    cli.perform(tasks.TASKS["import"].work, form, as_json)


def read_form(inputs: tuple[str, ...], output: str, scalings: tuple[str, ...], words: dict[str, Any]) -> Form:
    """The form that the words of a command line fill in.

    Raises:
        JobError: A word is not of its form.
        ValueError: The words contradict each other.
    """
    known = {field.name for field in fields(Form)} - {"digest"}
    return Form(
        inputs=tuple(parse_input(text) for text in inputs),
        output=parse_output(output),
        scalings=tuple(parse_scaling(text) for text in scalings),
        digest=parse_digest(words.get("digest", "")),
        **{key: value for key, value in words.items() if key in known},
    )
