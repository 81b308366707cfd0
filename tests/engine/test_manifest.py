"""The manifest of a series."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine import manifest
from engine.errors import JobError
from engine.job import JobInput

SERIES = (
    JobInput("s2_series", "s2/20200610.tif", (1, 2), "2020-06-10"),
    JobInput("s1_series", "../radar.tif", (), "2020-06-12"),
)


def document(**changes: Any) -> str:
    """A valid manifest's text, with some keys changed."""
    return json.dumps(json.loads(manifest.Manifest(1, SERIES).dumps()) | changes)


def test_what_is_written_is_read_and_paths_count_from_the_manifests_folder(tmp_path: Path) -> None:
    path = tmp_path / "series" / "manifest.json"
    path.parent.mkdir()
    path.write_text(manifest.Manifest(1, SERIES, "2020-06-30", ("a note",)).dumps(), encoding="utf-8")
    found = manifest.load(path)
    assert [item.path for item in found.inputs] == [
        str(tmp_path / "series" / "s2" / "20200610.tif"),
        str(tmp_path / "radar.tif"),
    ]
    assert [(item.role, item.bands, item.date) for item in found.inputs] == [
        ("s2_series", (1, 2), "2020-06-10"),
        ("s1_series", (), "2020-06-12"),
    ]
    assert (found.reference, found.notes) == ("2020-06-30", ("a note",))


@pytest.mark.parametrize("name", ["/somewhere/a.tif", "/vsizip//b.zip/a.tif", 'NETCDF:"a.nc":agb'])
def test_what_gdal_reads_as_it_stands_is_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(document(inputs=[{"role": "s2_series", "path": name}]), encoding="utf-8")
    assert manifest.load(path).inputs[0].path == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no JSON", "Expecting value"),
        (document(schema=2), "schema is 2, this version reads 1"),
        (document(inputs=[]), "inputs is empty"),
        (document(inputs=[{"role": "radar", "path": "a"}]), "inputs[0]: role 'radar' is not one of"),
        (document(reference="June"), "Invalid isoformat string: 'June'"),
        (document(author="me"), "author is not a known key"),
    ],
)
def test_a_manifest_that_is_not_valid_is_refused_by_its_key(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JobError) as caught:
        manifest.load(path)
    assert said in caught.value.message
    assert str(path) in caught.value.message


def test_a_manifest_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="cannot be read"):
        manifest.load(tmp_path / "manifest.json")
