"""Rasters and maps on an S3-compatible server: the same pixels as on a disk."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio

from engine import provenance, tasks
from engine.cluster import batch, conductor, merge, store
from engine.cluster.store import Bucket
from engine.errors import JobError, OutputError
from engine.events import Event, Failure
from engine.job import Job, JobInput
from engine.pipeline import run
from tests.engine.cluster import BUCKET, dask, s3
from tests.support import make_job, utm, write_raster


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a bucket on a server that the environment names."""
    folder = tmp_path_factory.mktemp("s3") / "data"
    with s3(folder) as address, pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "any",
            "AWS_SECRET_ACCESS_KEY": "any",
            "AWS_REGION": "us-east-1",
        }.items():
            patch.setenv(name, value)
        yield folder / BUCKET
        for name in ("AWS_S3_ENDPOINT", "AWS_HTTPS", "AWS_VIRTUAL_HOSTING"):  # which the engine has set
            os.environ.pop(name, None)


@pytest.fixture
def disk(own: Path) -> Job:
    image = np.random.default_rng(0).random((200, 150)).astype(np.float32) * 400
    image[40:60] = -1
    path = write_raster(own / "in.tif", image, utm(10), nodata=-1)
    return make_job(own, "tile_mean", {"image": path}, shard_size=3)


@pytest.fixture
def remote(disk: Job, server: Path) -> Job:
    """The same from and to the server."""
    for entry in server.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    shutil.copy(disk.inputs[0].path, server / "in.tif")
    items = (JobInput("image", f"/vsis3/{BUCKET}/in.tif"),)
    return replace(disk, inputs=items, output=f"/vsis3/{BUCKET}/out/map.tif")


def ignore(_: Event) -> None:
    pass


def share(job: Job, number: int, of: int) -> None:
    batch.run(job, number, of, ignore, lambda: False)


def pixels(path: str | Path) -> list[bytes]:
    """Of a map and its overviews."""
    with rasterio.open(path) as dataset:
        levels = len(dataset.overviews(1))
        found = [dataset.read().tobytes()]
    for level in range(levels):
        with rasterio.open(path, overview_level=level) as dataset:
            found.append(dataset.read().tobytes())
    return found


def test_shares_and_a_merge_on_the_server_give_the_pixels_of_the_disk(
    disk: Job, remote: Job, server: Path
) -> None:
    run(disk)
    for number in (1, 2):
        share(remote, number, 2)
    result = merge.run(remote, merge.AUTO, ignore)
    assert result.output == remote.output
    assert pixels(server / "out/map.tif") == pixels(disk.output)
    assert pixels(remote.output) == pixels(disk.output)
    assert [path.name for path in (server / "out").iterdir() if path.is_file()] == ["map.tif"]


def test_the_same_inputs_from_the_server_give_the_same_bytes_divided_or_not_there_or_on_a_disk(
    disk: Job, remote: Job, server: Path
) -> None:
    job = replace(disk, inputs=remote.inputs)
    run(job)
    whole = Path(job.output).read_bytes()
    for divided in (job, remote):
        share(divided, 1, 1)
        merge.run(divided, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == whole
    assert (server / "out/map.tif").read_bytes() == whole


def test_dask_workers_write_to_the_server_themselves(
    disk: Job, remote: Job, server: Path, tmp_path: Path
) -> None:
    run(disk)
    with dask(tmp_path) as cluster:
        job = replace(remote, options=replace(remote.options, scheduler=cluster.address))
        conductor.run(job)
        first = (server / "out/map.tif").read_bytes()
        assert pixels(server / "out/map.tif") == pixels(disk.output)
    share(remote, 1, 1)
    merge.run(remote, merge.AUTO, ignore)
    assert (server / "out/map.tif").read_bytes() == first


def test_a_collection_on_the_server_opens_from_there(disk: Job, remote: Job, server: Path) -> None:
    run(disk)
    share(remote, 1, 1)
    result = merge.run(remote, merge.COLLECTION, ignore)
    assert result.output == f"/vsis3/{BUCKET}/out/map.vrt"
    assert pixels(result.output)[0] == pixels(disk.output)[0]
    assert (server / "out/map/collection.json").is_file()


@pytest.mark.usefixtures("remote")
def test_a_cog_is_read_over_http(disk: Job) -> None:
    run(disk)
    whole = pixels(disk.output)
    address = f"{os.environ['AWS_ENDPOINT_URL']}/{BUCKET}/in.tif"
    run(replace(disk, inputs=(JobInput("image", address),)))
    assert pixels(disk.output) == whole


def test_an_exchanged_object_is_another_input(remote: Job, server: Path) -> None:
    before = provenance.fingerprint(remote.inputs[0])
    assert "bytes, tag" in before
    write_raster(server / "in.tif", np.full((200, 150), 7, np.float32), utm(10))
    assert provenance.fingerprint(remote.inputs[0]) != before


@pytest.mark.usefixtures("server")
def test_a_place_in_a_bucket_is_listed_read_and_emptied() -> None:
    place = Bucket(f"/vsis3/{BUCKET}/deep/er")
    assert place.names() == []
    assert place.read("a") is None
    for name in ("a", "b", "c"):
        place.write(name, name.encode())
    assert sorted(place.names()) == ["a", "b", "c"]
    assert place.read("b") == b"b"
    place.move(["a"], Bucket(f"/vsis3/{BUCKET}/other"))
    assert Bucket(f"/vsis3/{BUCKET}/other").names() == ["a"]
    place.remove(["b", "nothing"])
    assert place.names() == ["c"]
    place.dissolve()
    assert place.names() == []


def test_a_bucket_that_is_not_there_is_told(remote: Job) -> None:
    with pytest.raises(OutputError, match="Nothing can be written to /vsis3/nowhere"):
        conductor.check_output(replace(remote, output="/vsis3/nowhere/map.tif"))


def test_one_process_alone_is_told_how_to_write_there(remote: Job) -> None:
    found = tasks.perform(tasks.make_map, remote, ignore, lambda: False)
    assert isinstance(found, Failure)
    assert "--shard 1/1" in found.advice


@pytest.mark.usefixtures("server")
def test_requests_without_a_signature_are_made_where_gdal_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_NO_SIGN_REQUEST", "YES")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    place = Bucket(f"/vsis3/{BUCKET}/open")
    place.write("a", b"a")
    assert place.names() == ["a"]


def test_another_kind_of_store_is_told() -> None:
    with pytest.raises(JobError, match="Maps are not written to /vsigs/bucket"):
        store.of("/vsigs/bucket/map.tif")


def test_without_the_library_one_sentence_says_so(remote: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obstore", None)
    with pytest.raises(JobError, match="An object store needs the library obstore"):
        store.of(remote.output)
    assert provenance.fingerprint(remote.inputs[0]) == f"image {remote.inputs[0].path}"
