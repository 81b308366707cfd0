"""A folder or an archive as a list of names that GDAL can open."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError, reason
from ..wording import tr

ARCHIVES = {".zip": "/vsizip/", ".tar": "/vsitar/"}


@dataclass(frozen=True)
class Tree:
    """The files below one root.

    Attributes:
        root: The folder or archive.
        names: Of all files, relative to it, parts joined by ``/``, in order.
        prefix: What GDAL wants before a name.
    """

    root: Path
    names: tuple[str, ...]
    prefix: str

    def path(self, name: str) -> str:
        """What GDAL opens to read a file."""
        return f"{self.prefix}/{name}"

    def text(self, name: str) -> str:
        """The text of a file.

        Raises:
            InputError: It cannot be read.
        """
        try:
            return self._bytes(name).decode("utf-8", "replace")
        except _UNREADABLE as error:
            raise _unreadable(self.root, error) from error

    def archives(self) -> Iterator[Path]:
        """The archives in a folder."""
        if self.root.is_dir():
            yield from (self.root / name for name in self.names if is_archive(Path(name)))

    def _bytes(self, name: str) -> bytes:
        if self.root.is_dir():
            return (self.root / name).read_bytes()
        if self.root.suffix.lower() == ".zip":
            with zipfile.ZipFile(self.root) as archive:
                return archive.read(name)
        with tarfile.open(self.root) as archive:
            found = next(member for member in archive if member.name in (name, f"./{name}"))
            member = archive.extractfile(found)
            return member.read() if member else b""


def is_archive(path: Path) -> bool:
    """True if a file's name says that it packs others."""
    return path.suffix.lower() in ARCHIVES


def tree_of(root: Path) -> Tree:
    """Lists a folder or an archive.

    Raises:
        InputError: It cannot be read.
    """
    try:
        names = tuple(sorted(_names(root)))
    except _UNREADABLE as error:
        raise _unreadable(root, error) from error
    handler = "" if root.is_dir() else ARCHIVES[root.suffix.lower()]
    return Tree(root, names, f"{handler}{root.as_posix()}")


_UNREADABLE = (OSError, KeyError, zipfile.BadZipFile, tarfile.TarError)


def _names(root: Path) -> Iterator[str]:
    if root.is_dir():
        yield from (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    elif root.suffix.lower() == ".zip":
        with zipfile.ZipFile(root) as archive:
            yield from archive.namelist()
    else:
        with tarfile.open(root) as archive:
            yield from (name[2:] if name.startswith("./") else name for name in archive.getnames())


def _unreadable(root: Path, error: Exception) -> InputError:
    return InputError(
        tr("The scenes in {root} cannot be read: {reason}.").format(root=root, reason=reason(error)),
        tr("Check the path, or fetch them again."),
    )
