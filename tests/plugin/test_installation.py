from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from biosr.biosr_plugin import failures, housekeeping, installation, interpreter, managed, proxy, requirements
from biosr.biosr_plugin.failures import InstallError
from biosr.biosr_plugin.installation import Installation, Source
from biosr.biosr_plugin.managed import Managed
from biosr.biosr_plugin.process import Finished
from biosr.engine.errors import Cancelled
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
NO_NETWORK = (
    "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by "
    "'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new "
    "connection: [Errno -3] Temporary failure in name resolution')': /simple/click/\n"
    "ERROR: Could not find a version that satisfies the requirement click (from versions: none)"
)
NO_WHEEL = "ERROR: No matching distribution found for onnxruntime<2,>=1.16"
OTHER_BUILD = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated"
PROXY = (
    "connection broken by 'ProxyError('Cannot connect to proxy.', NewConnectionError('<…>: Failed to "
    "establish a new connection: [Errno 111] Connection refused'))': /simple/click/"
)
LOGIN = "ProxyError('Cannot connect to proxy.', OSError('Tunnel failed: 407 Proxy Authentication Required'))"
CERTIFICATE = (
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"
)
NO_VENV = (
    "The virtual environment was not created successfully because ensurepip is not\n"
    "available.  On Debian/Ubuntu systems, you need to install the python3-venv\n"
    "package using the following command.\n\n    apt install python3.13-venv\n\n"
    "Failing command: /home/me/engine/bin/python3.13"
)


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "engine"
    monkeypatch.setattr(managed, "root", lambda: root)
    return root


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


@pytest.fixture
def present(profile: Path) -> Managed:
    """A finished environment from before."""
    made = Managed(f"{managed.key()}-1", "cpu")
    made.python.parent.mkdir(parents=True)
    made.python.symlink_to(sys.executable)
    managed.register(made)
    return made


def ignore(line: str) -> None:
    """For tests that look elsewhere."""


def install(wheels: Path, cancelled: Callable[[], bool] = lambda: False) -> Managed:
    return Installation("cpu", Source(wheels), ignore, ignore, cancelled).run()


def test_folder_without_wheels_is_one_sentence_and_leaves_nothing(wheels: Path, profile: Path) -> None:
    with pytest.raises(InstallError, match="A package that the engine needs was not found|was not found"):
        install(wheels)
    assert list(profile.iterdir()) == []


def test_failed_installation_leaves_the_present_one(wheels: Path, profile: Path, present: Managed) -> None:
    with pytest.raises(InstallError):
        install(wheels)
    assert managed.find() == present
    assert len(list(profile.iterdir())) == 2


def test_cancel_leaves_nothing(wheels: Path, profile: Path) -> None:
    with pytest.raises(Cancelled):
        install(wheels, lambda: True)
    assert list(profile.iterdir()) == []


def test_full_disk_is_said_beforehand_with_numbers(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")._replace(free=300_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(InstallError, match=r"has 0\.3 GB free; the engine \(cpu\) needs about 0\.5 GB"):
        install(wheels)


def test_profile_that_cannot_be_written_is_one_sentence(
    wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(managed, "root", lambda: tmp_path / "file" / "engine")
    with pytest.raises(InstallError, match="The engine's folder cannot be written"):
        install(wheels)


def test_no_python_beside_qgis_is_one_sentence(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter, "bases", lambda: iter(()))
    with pytest.raises(InstallError, match="No Python interpreter was found beside QGIS"):
        install(wheels)


@pytest.mark.parametrize(
    ("output", "message", "advice"),
    [
        (FULL, "the disk is full", "Free some space"),
        (NO_NETWORK, "the package index cannot be reached", "WHEELS"),
        (OTHER_BUILD, "other builds than those that BioSR was tested with", "LOCKED=false"),
        (PROXY, "the proxy cannot be reached", "HTTPS_PROXY"),
        (LOGIN, "the proxy wants a name and a password", "Options > Network"),
        (CERTIFICATE, "certificate is not trusted", "PIP_CERT"),
        (NO_WHEEL, "was not found for this Python", "its wheel"),
        (NO_VENV, "cannot make virtual environments", "apt install python3-venv"),
        ("/usr/bin/python3: No module named venv", "cannot make virtual environments", "python3-venv"),
        ("ERROR: something new.", "ERROR: something new.", "log"),
    ],
    ids=[
        *("full disk", "no network", "other build", "proxy", "login", "certificate", "no wheel"),
        *("no ensurepip", "no venv", "unknown"),
    ],
)
def test_what_tools_say_becomes_one_sentence(output: str, message: str, advice: str) -> None:
    error = failures.explain("It failed", output.splitlines()[-1].rstrip("."), output)
    assert message in error.message
    assert advice in error.advice
    assert "\n" not in str(error)


def age(path: Path, days: float = 2) -> None:
    """Makes a file or folder some days old."""
    then = time.time() - days * 24 * 3600
    os.utime(path, (then, then))


def test_sweep_keeps_other_platforms_and_the_present_one(profile: Path, present: Managed) -> None:
    other = profile / "cpython-39-win-amd64-0123456789ab-1"
    stale = profile / f"{managed.platform()}-ba9876543210-1"
    for folder in (other, stale):
        folder.mkdir()
    for path in profile.iterdir():
        age(path)
    housekeeping.sweep("none")
    assert other.is_dir() and not stale.exists()
    assert managed.find() == present


def test_sweep_keeps_the_environment_of_another_version_of_the_plugin(
    profile: Path, present: Managed
) -> None:
    """Unused for two days; unused for a year it is forgotten."""
    theirs = Managed(f"{managed.platform()}-ba9876543210-1", "cuda")
    (profile / theirs.folder).mkdir()
    record = profile / f"{managed.platform()}-ba9876543210.json"
    record.write_text(json.dumps({"folder": theirs.folder, "flavour": "cuda"}))
    for path in (profile / theirs.folder, record):
        age(path)
    housekeeping.sweep("none")
    assert (profile / theirs.folder).is_dir() and record.is_file()
    for path in (profile / theirs.folder, record):
        age(path, days=365)
    housekeeping.sweep("none")
    assert not (profile / theirs.folder).exists() and not record.exists()
    assert managed.find() == present


def test_uninstall_leaves_other_pythons_alone(profile: Path, present: Managed) -> None:
    (profile / present.folder / "large").write_bytes(bytes(3_000_000))
    other = profile / "cpython-39-win-amd64-0123456789ab-1"
    other.mkdir()
    assert housekeeping.uninstall() == pytest.approx(3_000_000, rel=0.01)
    assert managed.find() is None
    assert list(profile.iterdir()) == [other]
    other.rmdir()
    assert housekeeping.uninstall() == 0
    assert not profile.exists()


def test_sweep_keeps_what_another_qgis_installs_or_uses(profile: Path, present: Managed) -> None:
    folders = [profile / f"{managed.key()}-{number}" for number in (2, 3)]
    for folder in folders:
        folder.mkdir()
        age(folder)
    folders[0].with_suffix(".txt").write_text("numpy")
    Managed(folders[0].name, "cpu").mark_used()
    housekeeping.sweep(folders[1].name)
    assert folders[0].is_dir() and folders[0].with_suffix(".txt").is_file()
    assert not folders[1].exists()


def test_what_cannot_be_swept_does_not_hide_the_failure(
    wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(InstallError, match="was not found"):
        install(wheels)


def test_every_run_marks_its_environment_as_used(profile: Path, present: Managed) -> None:
    age(profile / present.folder)
    interpreter.resolve()
    assert time.time() - (profile / present.folder).stat().st_mtime < 60


def test_record_of_a_vanished_environment_counts_for_nothing(profile: Path, present: Managed) -> None:
    shutil.rmtree(profile / present.folder)
    assert managed.find() is None


def test_damaged_record_counts_for_nothing(profile: Path, present: Managed) -> None:
    (profile / f"{managed.key()}.json").write_text('{"folder": ')
    assert managed.find() is None


def test_key_changes_with_the_requirements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = managed.key()
    changed = tmp_path / "requirements.txt"
    changed.write_text("numpy\n")
    monkeypatch.setattr(requirements, "FILE", changed)
    assert managed.key() != before


@pytest.mark.parametrize("name", ["cpu.txt", "cuda.txt", "cpu-macos.txt"])
def test_key_changes_with_the_locks(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = managed.key()
    shutil.copytree(requirements.LOCKS, tmp_path / "locks")
    (tmp_path / "locks" / name).write_text("")
    monkeypatch.setattr(requirements, "LOCKS", tmp_path / "locks")
    assert managed.key() != before


def test_macos_has_a_lock_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert requirements.lock("cpu").name == "cpu-macos.txt"
    assert requirements.lock("cpu").is_file()


def test_words_for_pip(tmp_path: Path) -> None:
    bounds, lock = tmp_path / "bounds.txt", str(requirements.lock("cpu"))
    assert Source().words("cpu", bounds) == ["--require-hashes", "-r", lock]
    assert Source(index="https://mirror/simple").words("cpu", bounds)[:2] == ["-i", "https://mirror/simple"]
    assert Source(tmp_path, locked=False).words("cpu", bounds) == [
        "--no-index", "--find-links", str(tmp_path), "-r", str(bounds),
    ]  # fmt: skip


def test_what_is_needed_is_said_before_anything_is_done(wheels: Path) -> None:
    said: list[str] = []
    with pytest.raises(InstallError):
        Installation("cpu", Source(wheels), said.append, ignore, lambda: False).run()
    assert re.search(r"needs about 0\.5 GB of disk; .* has \d+\.\d GB free", said[0])


def test_a_password_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    source = Source(index="http://me:secret@127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(InstallError, match="index cannot be reached"):
        Installation("cpu", source, said.append, ignore, lambda: False).run()
    assert "//***@127.0.0.1" in " ".join(said)
    assert not any("-i http://me:secret" in line for line in said)


def test_folder_of_wheels_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InstallError, match="folder of wheels .*none does not exist"):
        install(tmp_path / "none")


def test_no_cuda_on_macos(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(InstallError, match="no CUDA on macOS"):
        Installation("cuda", Source(wheels), ignore, ignore, lambda: False).run()


def test_progress_follows_the_packages_that_this_python_needs(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("a==1 \\\n    --hash=sha256:1\nb==1\nb==2\n")
    counter = installation._Counter(lock)
    lines = ["Ignoring b: markers don't match", "Collecting a==1", "  Downloading a", "Processing ./b.whl"]
    assert [counter.heard(line) for line in lines] == [False, True, False, True]
    assert counter.share == 1


def test_packages_for_other_pythons_stay_out_of_the_log(
    wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pip(
        _command: list[str], _folder: Path, heard: Callable[[str], None], *_: object, **__: object
    ) -> Finished:
        heard("Ignoring b: markers don't match")
        heard("Collecting a==1")
        return Finished(0, "", "")

    said: list[str] = []
    monkeypatch.setattr(installation, "call", pip)
    Installation("cpu", Source(wheels), said.append, ignore, lambda: False)._step("It failed", ["pip"])
    assert said == ["pip", "Collecting a==1"]


@pytest.fixture
def qgis_proxy(qgis_app: object) -> Iterator[Callable[[QNetworkProxy], None]]:
    """Sets QGIS's proxy."""
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()

    def use(proxy: QNetworkProxy) -> None:
        manager.setFallbackProxyAndExcludes(proxy, [], [])

    yield use
    use(before)


def test_the_proxy_of_qgis_is_pips(
    qgis_proxy: Callable[[QNetworkProxy], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert proxy.variables() == {}
    qgis_proxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.lan", 3128, "me", "p@ss"))
    assert proxy.variables()["HTTPS_PROXY"] == "http://me:p%40ss@proxy.lan:3128"
    monkeypatch.setenv("https_proxy", "http://mine:1")
    assert proxy.variables() == {}


def test_cuda_swaps_the_runtime_and_nothing_else() -> None:
    cpu, cuda = requirements.lines("cpu"), requirements.lines("cuda")
    swapped = [(a, b) for a, b in zip(cpu, cuda) if a != b]
    assert len(swapped) == 1
    assert swapped[0][1] == swapped[0][0].replace("onnxruntime", "onnxruntime-gpu[cuda,cudnn]")


def test_modules_are_those_that_the_engine_imports() -> None:
    assert set(requirements.modules()) == {
        *("click", "filelock", "jinja2", "matplotlib", "numpy", "onnx", "onnxruntime", "platformdirs"),
        *("psutil", "pystac_client", "rasterio"),
    }
