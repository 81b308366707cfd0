"""Fixtures of the engine's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from engine import cache
from tests import support

# The same examples on every machine, and no deadline: some write whole maps.
settings.register_profile("engine", max_examples=30, deadline=None, derandomize=True)
settings.load_profile("engine")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tiny models; tests that only read or overwrite share it."""
    folder = tmp_path_factory.mktemp("models")
    _save_models(folder)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with the tiny models for one test alone, to look at what is left in it."""
    folder = tmp_path / "own"
    folder.mkdir()
    _save_models(folder)
    return folder


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the engine measures of this machine goes into a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield


def _save_models(folder: Path) -> None:
    support.identity_model(folder)
    support.tile_mean_model(folder)
    support.blur_model(folder)
    support.upsampling_model(folder)
    support.guided_model(folder)
