"""Small Debian trees with one QGIS each, made by debootstrap and entered by chroot; the host stays as it is.

They take their packages from where the host takes its own: apt's sources, options and certificates, and pip's
configuration, are read when a tree is made or entered, and nothing of them stands here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

QGIS = ("qgis", "python3-qgis", "qgis-providers")
PACKAGES = (*QGIS, "python3-venv", "ca-certificates", "git", "make", "xvfb", "xauth")
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
COPIED = (Path("/etc/resolv.conf"), Path("/etc/hosts"))


class TreeError(Exception):
    """A tree cannot be made; the message is for the terminal."""


@dataclass(frozen=True)
class Version:
    """A QGIS and the Debian that has it.

    Attributes:
        qgis: Its number, e.g. ``3.40``.
        suite: Debian's name.
        backports: Whether it comes from that suite's backports.
    """

    qgis: str
    suite: str
    backports: bool

    @property
    def origin(self) -> str:
        """Where it comes from, for a table."""
        return f"{self.suite}-backports" if self.backports else self.suite


VERSIONS = (
    Version("3.22", "bookworm", backports=False),
    Version("3.40", "bookworm", backports=True),
    Version("3.44", "trixie", backports=True),
)


@dataclass(frozen=True)
class Tree:
    """A folder with a Debian in it."""

    folder: Path
    version: Version

    def make(self, log: Path) -> None:
        """Makes it, or finishes what an earlier attempt began; what is finished is kept for later runs.

        Raises:
            TreeError: A step failed; ``log`` holds what it said.
        """
        ready = self.folder / "matrix" / "ready"
        recipe = " ".join((self.version.origin, *PACKAGES))
        if ready.is_file() and ready.read_text() == recipe:
            return
        with log.open("w") as file:
            if not (self.folder / "debootstrap-done").exists():
                shutil.rmtree(self.folder, ignore_errors=True)
                self.folder.parent.mkdir(parents=True, exist_ok=True)
                base = ["debootstrap", "--variant=minbase", self.version.suite, str(self.folder)]
                _call([*base, debian_site("")], file)
                (self.folder / "debootstrap-done").touch()
            self._configure_apt()
            _call(self.entering(["apt-get", "update", "-qq"]), file)
            _call(self.entering(_install(self.version)), file)
        ready.parent.mkdir(exist_ok=True)
        ready.write_text(recipe)

    def entering(
        self, command: list[str], mounts: Iterable[Path] = (), variables: dict[str, str] | None = None
    ) -> list[str]:
        """The command line that runs ``command`` in the tree; its processes and mounts end with it.

        Args:
            command: What to run there.
            mounts: Folders and files of the host to show there, read-only, at the same paths.
            variables: Set there, beside the host's.
        """
        for file in COPIED:
            shutil.copy(file, self.folder / file.relative_to("/"))
        binds = [f"mount --rbind /dev {self.folder}/dev"]
        for path in mounts:
            inside = self.folder / path.relative_to("/")
            (inside if path.is_dir() else inside.parent).mkdir(parents=True, exist_ok=True)
            if path.is_file():
                inside.touch()
            binds += [f"mount --bind {path} {inside}", f"mount -o remount,ro,bind {inside}"]
        words = [f"{key}={value}" for key, value in (variables or {}).items()]
        # bash, as the first process of its own, also buries those whose parents died
        script = " && ".join(
            [*binds, f"""exec chroot {self.folder} bash -c '"$@"; exit $?' bash env "$@\""""]
        )
        unshare = [
            "unshare",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            f"--mount-proc={self.folder}/proc",
        ]
        return [*unshare, "sh", "-c", script, "sh", "DEBIAN_FRONTEND=noninteractive", *words, *command]

    def _configure_apt(self) -> None:
        suite, site, security = self.version.suite, debian_site(""), debian_site("-security")
        lines = [f"deb {site} {suite} main", f"deb {site} {suite}-updates main"]
        lines += [f"deb {security} {suite}-security main"] if security else []
        lines += [f"deb {site} {suite}-backports main"] if self.version.backports else []
        apt = self.folder / "etc" / "apt"
        (apt / "sources.list").write_text("".join(f"{line}\n" for line in lines))
        options = ["apt-config", "dump", "--no-empty", "--format", '%F "%v";%n', "Acquire"]
        (apt / "apt.conf.d" / "50host").write_text(_said(*options))


def _install(version: Version) -> list[str]:
    target = ["--target-release", version.origin] if version.backports else []
    return ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", *target, *PACKAGES]


def debian_site(suffix: str) -> str:
    """Where the host's apt takes Debian from, or its ``-security`` part; "" if it has no such part.

    Raises:
        TreeError: The host's apt has no Debian.
    """
    asked = ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME) $(ORIGIN)", "Created-By: Packages"]
    for line in _said(*asked).splitlines():
        site, codename, origin = (*line.split(), "", "")[:3]
        if origin == "Debian" and re.fullmatch(r"[a-z]+" + suffix, codename):
            return site
    if suffix:
        return ""
    raise TreeError("apt here knows no Debian: make the matrix on Debian, after apt-get update.")


def pip_paths() -> list[Path]:
    """The files and folders of this machine that pip's configuration consists of or names."""
    pip = [sys.executable, "-m", "pip", "config"]
    said = [
        subprocess.run([*pip, word], capture_output=True, text=True, check=True) for word in ("list", "debug")
    ]
    named = re.findall(r"(/[^\s',]+), exists: True", said[1].stdout)
    named += re.findall(r"(?<![\w:/])(?:file://)?(/[^\s']+)", said[0].stdout)
    found = [Path(name) for name in named if Path(name).exists()]
    # An index in the file system points from its folder "simple" to the packages beside it.
    whole = {path.parent if path.name == "simple" else path for path in found}
    return sorted(whole | ({CERTIFICATES} if CERTIFICATES.is_file() else set()))


def needs() -> str:
    """What is missing to make trees, as a sentence, or ""."""
    if os.geteuid():
        return (
            "The matrix makes Debian trees and enters them by chroot, which only root may: sudo make matrix."
        )
    absent = [name for name in ("debootstrap", "unshare", "chroot") if shutil.which(name) is None]
    return f"Install {' and '.join(absent)} first: apt-get install {' '.join(absent)}." if absent else ""


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _call(command: list[str], log: TextIO) -> None:
    done = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise TreeError(f"'{' '.join(command)}' failed with code {done.returncode}; see {log.name}")
