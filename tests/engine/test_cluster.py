"""A map in shards: as many processes as there are, the bytes are those of an undivided run."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime
import pytest
import rasterio

from engine import opening
from engine.cache import VARIABLE
from engine.card import TileSpec
from engine.cluster import batch, conductor, crew, merge, outlook, workplace
from engine.cluster.ledger import Ledger
from engine.cluster.shards import Layout, Shard, lay
from engine.cluster.sheet import Piece
from engine.cluster.site import Made, Site
from engine.cluster.store import Folder
from engine.devices import PROVIDERS
from engine.errors import ClusterError, InputError, JobError, OutputError
from engine.events import Event, Log, Progress, Warn
from engine.job import Job, Options
from engine.pipeline import run
from tests.engine.cluster import ROOT, Cluster, dask, free_port, kill
from tests.support import UTM, identity_model, make_job, utm, write_raster

FLAKY = '''
"""Makes shard 4 fail as often as the file that FAILURES names says."""
import os
from pathlib import Path
from engine.cluster import site
from engine.errors import InputError

counter = Path(os.environ["FAILURES"])
if "make" not in globals():  # Dask loads this twice
    make = site.Site.make

def flaky(self, shard, *rest):
    left = int(counter.read_text())
    if shard.number == 4 and left:
        counter.write_text(str(left - 1))
        raise InputError("The raster in.tif cannot be read.", "Wait.")
    return make(self, shard, *rest)

site.Site.make = flaky
'''


@pytest.fixture
def job(own: Path) -> Job:
    image = np.random.default_rng(0).random((200, 150)).astype(np.float32) * 400
    image[40:60] = -1
    path = write_raster(own / "in.tif", image, utm(10), nodata=-1)
    return make_job(own, "tile_mean", {"image": path}, shard_size=3, batch_size=2)


@pytest.fixture
def undivided(job: Job) -> bytes:
    run(job)
    whole = Path(job.output).read_bytes()
    Path(job.output).unlink()
    return whole


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker has no more than a shard, so that there is a middle of the run."""
    monkeypatch.setattr(crew, "AHEAD", 1)
    monkeypatch.setattr(crew, "LEAST_AHEAD", 1)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with dask(tmp_path_factory.mktemp("dask")) as found:
        yield found


def ignore(_: Event) -> None:
    pass


def share(job: Job, number: int, of: int) -> None:
    batch.run(job, number, of, ignore, lambda: False)


def on(job: Job, address: str) -> Job:
    return replace(job, options=replace(job.options, scheduler=address))


def logged(events: list[Event]) -> str:
    return "\n".join(event.message for event in events if isinstance(event, (Log, Warn)))


def layout(job: Job) -> Layout:
    with ExitStack() as stack:
        return lay(opening.open_job(job, stack).walk, job.options, 1)


def shards_folder(job: Job) -> Path:
    return Path(job.output).with_name(".map.tif-shards")


@pytest.mark.parametrize("box", [None, (500_215.0, 6_698_405.0, 501_285.0, 6_699_735.0)])
def test_shards_cover_the_map_once_and_begin_at_multiples_of_the_stride(job: Job, box: object) -> None:
    cut = layout(replace(job, options=replace(job.options, extent=box)))  # type: ignore[arg-type]
    window, side = cut.walk.window, 3 * cut.walk.lattice.rows.stride
    seen = np.zeros((window.height, window.width), int)
    for shard in cut:
        rows, columns = shard.window.toslices()
        seen[rows, columns] += 1
        place = cut.walk.place(shard.window)
        assert place.row_off % side == 0 or shard.window.row_off == 0
        assert place.col_off % side == 0 or shard.window.col_off == 0
    assert (seen == 1).all()
    assert [shard.number for shard in cut] == list(range(1, cut.count + 1))


def test_shares_of_all_processes_are_all_shards(job: Job) -> None:
    cut = layout(job)
    numbers = [shard.number for number in (1, 2, 3) for shard in cut.share(number, 3)]
    assert sorted(numbers) == [shard.number for shard in cut]


def test_where_no_input_is_there_is_no_shard(own: Path) -> None:
    inputs = {
        "biomass": write_raster(own / "lr.tif", np.full((50, 50), 50, np.float32), utm(100)),
        "optical": write_raster(own / "s2.tif", np.full((3, 100, 100), 500, np.float32), utm(25)),
    }
    job = make_job(own, "guided", inputs, shard_size=2)
    assert layout(job).count == 16  # 100 of 200 pixels, in shards of 32
    run(job)
    whole = Path(job.output).read_bytes()
    share(job, 1, 1)
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == whole


def test_large_shards_cost_little_twice_computed(own: Path) -> None:
    with rasterio.open(
        own / "in.tif", "w", driver="GTiff", dtype="float32", count=1, width=3200, height=3200,
        crs=UTM, transform=utm(10), SPARSE_OK=True,
    ):  # fmt: skip
        pass
    tile = TileSpec(size=32, multiple_of=8, halo=8, local=True)  # no more tiles than it must be at a border
    identity_model(own, "whole_rim", tile=tile)
    cut = layout(make_job(own, "whole_rim", {"image": str(own / "in.tif")}))
    assert cut.strides == 20
    assert 1.05 < cut.overhead < 1.12


def test_large_tiles_make_no_larger_shards_than_memory_likes(own: Path) -> None:
    with rasterio.open(
        own / "in.tif", "w", driver="GTiff", dtype="float32", count=1, width=200_000, height=200_000,
        crs=UTM, transform=utm(10), SPARSE_OK=True, BIGTIFF=True,
    ):  # fmt: skip
        pass
    identity_model(own, "large", tile=TileSpec(size=768, multiple_of=4, halo=52, local=True))
    cut = layout(make_job(own, "large", {"image": str(own / "in.tif")}))
    assert cut.memory(1) <= 512e6 < replace(cut, strides=cut.strides + 1).memory(1)


def test_shards_keep_to_half_the_memory_limit(job: Job) -> None:
    options = replace(job.options, shard_size=0, memory_limit=1)
    with ExitStack() as stack:
        cut = lay(opening.open_job(job, stack).walk, options, 5)
    assert 1 < cut.strides < 8
    assert cut.memory(5) <= 0.5e6 < replace(cut, strides=cut.strides + 1).memory(5)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"target_crs": "EPSG:4326"},
        {"extent": (500_215.0, 6_698_405.0, 501_285.0, 6_699_735.0), "extent_crs": UTM},
        {"shard_size": 1},
    ],
)
def test_three_processes_and_a_merge_give_the_bytes_of_an_undivided_run(
    job: Job, options: dict[str, object]
) -> None:
    job = replace(job, options=replace(job.options, **options))  # type: ignore[arg-type]
    run(job)
    whole = Path(job.output).read_bytes()
    Path(job.output).unlink()
    for number in (3, 1, 2):
        share(job, number, 3)
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == whole
    assert not shards_folder(job).exists()


def test_a_mask_in_a_file_of_its_own_is_seen_by_all(job: Job) -> None:
    path = Path(job.inputs[0].path)
    path.unlink()
    mask = np.ones((200, 150), bool)
    mask[70:90, 20:60] = False
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False),
        rasterio.open(
            path, "w", driver="GTiff", dtype="float32", count=1, width=150, height=200, crs=UTM,
            transform=utm(10),
        ) as dataset,
    ):  # fmt: skip
        dataset.write(np.ones((1, 200, 150), np.float32))
        dataset.write_mask(mask)
    assert path.with_name("in.tif.msk").is_file()
    run(job)
    whole = Path(job.output).read_bytes()
    file = Path(job.output).with_name("job.json")
    file.write_text(job.dumps())
    assert engine("run", str(file), "--shard", "1/1").returncode == 0  # a process that has opened nothing yet
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == whole


def test_a_merge_names_the_shards_that_are_missing(job: Job, undivided: bytes) -> None:
    share(job, 1, 2)
    with pytest.raises(
        OutputError, match=r"10 of 20 shards are missing: shard 2 \(rows 0 to 47, columns 48 to 95\)"
    ):
        merge.run(job, merge.AUTO, ignore)
    share(job, 2, 2)
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == undivided


def test_without_any_shard_a_merge_says_so(job: Job) -> None:
    with pytest.raises(OutputError, match="No shard of the map"):
        merge.run(job, merge.AUTO, ignore)


def test_a_process_makes_nothing_twice(job: Job) -> None:
    share(job, 1, 2)
    before = {path.name: path.stat().st_mtime_ns for path in shards_folder(job).iterdir()}
    share(job, 1, 1)
    after = {path.name: path.stat().st_mtime_ns for path in shards_folder(job).iterdir()}
    assert len(after) == 21
    assert before.items() <= after.items()


def test_processes_with_different_jobs_do_not_mix(job: Job) -> None:
    share(job, 1, 2)
    with pytest.raises(OutputError, match="made with another model"):
        share(replace(job, model="identity"), 2, 2)
    with pytest.raises(OutputError, match="made with another size of the shards"):
        share(replace(job, options=replace(job.options, shard_size=4)), 2, 2)


def test_shards_of_a_changed_input_are_not_merged(job: Job) -> None:
    share(job, 1, 1)
    write_raster(Path(job.inputs[0].path), np.full((200, 150), 7, np.float32), utm(10))
    with pytest.raises(OutputError, match="made with another state of the inputs"):
        merge.run(job, merge.AUTO, ignore)


def test_a_damaged_shard_is_found_and_made_again(job: Job, undivided: bytes) -> None:
    share(job, 1, 1)
    victim = sorted(shards_folder(job).glob("*.tif"))[5]
    victim.write_bytes(victim.read_bytes()[:-200])
    with pytest.raises(OutputError, match=rf"1 finished shards were damaged and are removed: {victim.name}"):
        merge.run(job, merge.AUTO, ignore)
    share(job, 1, 1)
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == undivided


def test_a_map_without_data_is_an_error(own: Path) -> None:
    path = write_raster(own / "in.tif", np.full((60, 60), -1, np.float32), utm(10), nodata=-1)
    job = make_job(own, "identity", {"image": path}, shard_size=2)
    share(job, 1, 1)
    with pytest.raises(InputError, match="holds no data in the extent"):
        merge.run(job, merge.AUTO, ignore)


def test_a_shards_name_says_all_of_it() -> None:
    piece = Piece(48, 96, 48, 54, (1, 0xFFFFFFFF), 17)
    assert Piece.named(piece.name) == piece
    assert Piece.named("run.json") is None


def test_a_file_is_never_half_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Folder(tmp_path)
    place.write("a", b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        place.write("a", b"new")
    assert place.read("a") == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_plan_tells_what_a_map_takes(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    job = replace(job, options=replace(job.options, threads=1))
    before = outlook.look(job, 4)
    assert (before.shards, before.side, before.tiles, before.into) == (20, 48, 336, "cog")
    assert before.seconds is None
    run(job)
    after = outlook.look(job, 4)
    assert after.seconds is not None
    assert after.device == "cpu"
    assert "20 shards of at most 48 x 48 pixels, 336 tiles" in outlook.describe(after)


def test_two_workers_give_the_bytes_of_an_undivided_run(job: Job, undivided: bytes, cluster: Cluster) -> None:
    events: list[Event] = []
    result = conductor.run(on(job, cluster.address), events.append)
    assert Path(job.output).read_bytes() == undivided
    assert result.tiles == 336
    steps = [event.done for event in events if isinstance(event, Progress)]
    assert steps == sorted(steps)
    assert steps[-1] == 336
    assert "20 of 20 shards to make" in logged(events)
    assert not list(Path(job.output).parent.glob(".map*"))


def test_an_adaptive_cluster_comes_when_it_is_needed(job: Job, undivided: bytes) -> None:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=0, threads_per_worker=1, memory_limit=0, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as cluster:
        cluster.adapt(minimum=0, maximum=2, interval="200ms")
        conductor.run(on(job, cluster.scheduler_address))
    assert Path(job.output).read_bytes() == undivided


def test_shards_that_are_there_are_not_made_again(job: Job, undivided: bytes, cluster: Cluster) -> None:
    share(job, 1, 2)
    events: list[Event] = []
    conductor.run(on(job, cluster.address), events.append)
    assert Path(job.output).read_bytes() == undivided
    assert "goes on: 10 shards are finished" in logged(events)
    assert "10 of 20 shards to make" in logged(events)


@pytest.mark.usefixtures("one_at_a_time")
def test_a_worker_that_is_killed_in_the_middle_costs_nothing(
    job: Job, undivided: bytes, tmp_path: Path
) -> None:
    with dask(tmp_path) as cluster:
        killed = []

        def listen(event: Event) -> None:
            if isinstance(event, Progress) and event.done > 40 and not killed:
                killed.append(cluster.workers[0])
                kill(cluster.workers[0])

        conductor.run(on(job, cluster.address), listen)
        assert killed
    assert Path(job.output).read_bytes() == undivided


@pytest.mark.usefixtures("one_at_a_time")
def test_a_scheduler_that_is_restarted_in_the_middle_costs_nothing(
    job: Job, undivided: bytes, tmp_path: Path
) -> None:
    with dask(tmp_path) as cluster:
        events: list[Event] = []

        def listen(event: Event) -> None:
            events.append(event)
            if isinstance(event, Progress) and event.done > 40 and len(cluster.workers) == 2:
                cluster.stop()
                cluster.start_scheduler()
                cluster.start_worker()

        conductor.run(on(job, cluster.address), listen)
    assert Path(job.output).read_bytes() == undivided
    assert "is lost; waiting for it to come back" in logged(events)


@pytest.mark.usefixtures("one_at_a_time")
def test_a_scheduler_that_stays_away_stops_the_run_which_goes_on_later(
    job: Job, undivided: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conductor, "RETURN", 1)
    with dask(tmp_path) as cluster:

        def listen(event: Event) -> None:
            if isinstance(event, Progress) and event.done > 40:
                cluster.stop()
                monkeypatch.setattr(crew, "CONNECT", 1)

        with pytest.raises(ClusterError, match=r"is lost: \d+ shards are finished"):
            conductor.run(on(job, cluster.address), listen)
    share(job, 1, 1)
    merge.run(job, merge.AUTO, ignore)
    assert Path(job.output).read_bytes() == undivided


def test_a_shard_that_fails_twice_comes_and_one_that_fails_thrice_stops_the_run_by_name(
    job: Job, undivided: bytes, tmp_path: Path
) -> None:
    counter, preload = tmp_path / "failures", tmp_path / "flaky.py"
    preload.write_text(FLAKY)
    counter.write_text("2")
    with dask(tmp_path, workers=0, FAILURES=str(counter)) as cluster:
        cluster.start_worker("--preload", str(preload))
        conductor.run(on(job, cluster.address))
        assert Path(job.output).read_bytes() == undivided
        assert counter.read_text() == "0"
        Path(job.output).unlink()
        counter.write_text("3")
        with pytest.raises(ClusterError) as failed:
            conductor.run(on(job, cluster.address))
        assert failed.value.message == (
            "Shard 4 (rows 0 to 47, columns 144 to 149) failed 3 times: The raster in.tif cannot be read."
        )
        assert "the same command goes on" in failed.value.advice
        assert not Path(job.output).exists()
        events: list[Event] = []
        conductor.run(on(job, cluster.address), events.append)
        assert "shards are finished" in logged(events)
    assert Path(job.output).read_bytes() == undivided


def test_a_conductor_that_is_killed_loses_nothing(job: Job, undivided: bytes, cluster: Cluster) -> None:
    file = Path(job.output).with_name("job.json")
    file.write_text(on(job, cluster.address).dumps())
    command = [sys.executable, "-m", "engine", "run", str(file), "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        next(line for line in process.stdout if '"progress"' in line)
        process.kill()
    assert not Path(job.output).exists()
    events: list[Event] = []
    conductor.run(on(job, cluster.address), events.append)
    assert "goes on: " in logged(events)
    assert Path(job.output).read_bytes() == undivided


def test_a_job_is_not_closed_while_a_shard_is_made(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    job = replace(job, options=replace(job.options, threads=1))
    header = Site(job, 1).header
    place = workplace.Workplace("run", job.dumps(), header)
    place.setup(SimpleNamespace(address="tcp://a"))  # type: ignore[arg-type]
    begun, go_on, closed, make = threading.Event(), threading.Event(), [], Site.make

    def slow(site: Site, shard: Shard) -> Made:
        begun.set()
        go_on.wait(30)
        return make(site, shard)

    def close(site: Site) -> None:
        closed.append(site)

    monkeypatch.setattr(Site, "make", slow)
    monkeypatch.setattr(Site, "close", close)
    with ThreadPoolExecutor(1) as pool:
        made = pool.submit(place.make, next(iter(layout(job))))
        begun.wait(30)
        place.teardown(None)  # type: ignore[arg-type]
        assert not closed
        go_on.set()
        assert made.result().number == 1
    assert len(closed) == 1


def test_a_worker_with_other_versions_is_refused_with_both() -> None:
    with pytest.raises(
        ClusterError, match=r"tcp://a has another version of the software: gdal 3.9 against gdal 3.10"
    ):
        workplace._agree(
            "tcp://a", {"version of the software": "gdal 3.9"}, {"version of the software": "gdal 3.10"}
        )


def test_without_a_scheduler_one_sentence_says_so(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "CONNECT", 1)
    with pytest.raises(ClusterError, match="No Dask scheduler answers at tcp://127.0.0.1:"):
        conductor.run(on(job, f"tcp://127.0.0.1:{free_port()}"))


def test_without_dask_one_sentence_says_so(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(JobError, match="A Dask cluster needs the library distributed"):
        conductor.run(on(job, "local"))


def test_a_number_of_workers_that_is_none_is_told(job: Job) -> None:
    with pytest.raises(JobError, match="'local:many' names no number of workers"):
        conductor.run(on(job, "local:many"))


@pytest.mark.skipif(
    PROVIDERS["tensorrt"] in onnxruntime.get_available_providers(), reason="this machine has TensorRT"
)
def test_a_card_that_no_worker_can_use_is_told_and_not_waited_for(job: Job) -> None:
    job = replace(job, options=replace(job.options, device="tensorrt"))
    with pytest.raises(ClusterError, match="A worker cannot begin: The device tensorrt was asked for"):
        conductor.run(on(job, "local"))


def test_a_scheduler_changes_no_pixel_and_no_tag(job: Job) -> None:
    assert on(job, "local").essence == replace(job, options=Options()).essence
    assert '"scheduler"' not in job.essence.dumps()


def test_a_collection_is_a_vrt_and_a_catalogue_of_the_same_pixels(job: Job, undivided: bytes) -> None:
    share(job, 1, 1)
    result = merge.run(job, merge.COLLECTION, ignore)
    folder = Path(job.output).with_suffix("")
    assert result.output == str(folder.with_suffix(".vrt"))
    Path(job.output).write_bytes(undivided)
    with rasterio.open(job.output) as one, rasterio.open(result.output) as many:
        np.testing.assert_array_equal(one.read(), many.read())
        assert (one.transform, one.crs, one.descriptions, one.units) == (
            many.transform, many.crs, many.descriptions, many.units
        )  # fmt: skip
        assert many.tags()["BIOSR_JOB"] == one.tags()["BIOSR_JOB"]
    catalogue = json.loads((folder / "collection.json").read_text())
    items = [link["href"] for link in catalogue["links"] if link["rel"] == "item"]
    assert len(items) == len(list(folder.glob("*.tif"))) == 20
    item = json.loads((folder / items[0]).read_text())
    with rasterio.open(folder / item["assets"]["map"]["href"]) as piece:
        assert piece.tags()["BIOSR_MODEL"].startswith("tile_mean")
        assert piece.profile["tiled"] is True
        assert piece.overviews(1) == [] or piece.overviews(1)[0] == 2


def test_a_ledger_reads_a_hundred_thousand_shards_in_seconds(tmp_path: Path) -> None:
    class Many(Folder):
        def names(self) -> list[str]:
            return [Piece(i, 0, 48, 48, (i,), 1).name for i in range(100_000)]

    started = time.perf_counter()
    assert len(Ledger(Many(tmp_path)).pieces()) == 100_000
    assert time.perf_counter() - started < 20


def engine(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "engine", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_line_plans_shares_and_merges(job: Job, undivided: bytes) -> None:
    file = Path(job.output).with_name("job.json")
    file.write_text(job.dumps())
    planned = engine("plan", str(file), "--workers", "2")
    assert "20 shards of at most 48 x 48 pixels" in planned.stdout, planned.stderr
    for number in (1, 2):
        made = engine("run", str(file), "--shard", f"{number}/2")
        assert made.returncode == 0, made.stderr
    merged = engine("merge", str(file))
    assert merged.returncode == 0, merged.stderr
    assert Path(job.output).read_bytes() == undivided
    wrong = engine("run", str(file), "--shard", "3/2")
    assert "3 is not one of 1 to 2" in wrong.stderr
    failed = engine("merge", str(file))
    assert failed.returncode == 1
    assert "No shard of the map" in failed.stderr


def test_the_command_line_has_a_cluster_of_its_own(job: Job, undivided: bytes) -> None:
    file = Path(job.output).with_name("job.json")
    file.write_text(job.dumps())
    made = engine("run", str(file), "--dask", "local:2")
    assert made.returncode == 0, made.stderr
    assert "Dask: 2 workers here, dashboard http://127.0.0.1:" in made.stderr
    assert Path(job.output).read_bytes() == undivided
