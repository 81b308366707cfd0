"""The documentation: pages made from the code are as it says, the site builds, and needs no network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import reference_docs
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(build, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_pages_of_algorithms_are_what_the_algorithms_say() -> None:
    python = "/usr/bin/python3"
    if subprocess.run([python, "-c", "import qgis.core"], capture_output=True, check=False).returncode:
        pytest.skip("QGIS's Python is not here")
    check = [python, "-B", ROOT / "scripts" / "algorithm_docs.py", "--check"]
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8"}  # they are English wherever they are made
    done = subprocess.run(check, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pages_of_models_and_errors_are_what_the_code_says() -> None:
    check = [sys.executable, ROOT / "scripts" / "reference_docs.py", "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_model_and_its_licence_is_told() -> None:
    told = reference_docs.models()
    for path in ROOT.glob("models_onnx/*.json"):
        card = json.loads(path.read_text(encoding="utf-8"))
        assert f"## {card['id']}\n" in told and card["licence"] in told


def test_an_error_is_told_with_what_to_do_and_gaps_for_what_is_filled_in() -> None:
    told = reference_docs.errors()
    assert "| The raster … cannot be opened: …. | Check the path. |" in told
    assert "| This Python cannot make virtual environments: a part of it is missing. |" in told
    assert "{" not in told


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    tag = r"<(?:script|img|iframe|link)\b[^>]*?\b(?:src|href)=\"?(https?:[^\"\s>]*)"
    pages = list(site.rglob("*.html"))
    assert len(pages) > 15
    for page in pages:
        assert re.findall(tag, page.read_text("utf-8")) == [], page


def test_every_picture_of_a_page_is_there_and_small(site: Path) -> None:
    pictures = list((DOCS / "screenshots").glob("*.png"))
    assert {"dialog.png", "batch.png", "map.png", "models.png", "report.png"} <= {
        path.name for path in pictures
    }
    for path in pictures:
        assert path.stat().st_size <= 250_000, path
        with Image.open(path) as picture:
            assert picture.width >= 800
