"""Where finished shards are kept: a folder that all machines see, or a bucket of an object store.

The pixels are read by GDAL, from ``/vsis3/…`` too; the rest (list, write whole or not at all, remove) goes
through here: pathlib for a folder, obstore for an object store.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional

from ..errors import JobError, OutputError, reason
from ..job import is_remote, shards_folder
from ..remote import endpoint
from ..wording import tr
from . import needs

VSI = "/vsis3/"
REQUESTS = 16
"""To an object store at a time."""


class Store(ABC):
    """A flat collection of files.

    Attributes:
        root: The path of what it holds as GDAL writes it.
    """

    root: str

    def path(self, name: str) -> str:
        """What GDAL opens to read a file."""
        return f"{self.root}/{name}"

    @abstractmethod
    def names(self) -> list[str]:
        """The names of all files, in no order; none where there is no such collection."""

    @abstractmethod
    def read(self, name: str) -> Optional[bytes]:
        """What a file holds; ``None`` if there is none."""

    @abstractmethod
    def write(self, name: str, content: bytes) -> None:
        """Writes a file, whole or not at all; one of that name is replaced.

        Raises:
            OSError: It cannot be written.
        """

    @abstractmethod
    def take(self, file: Path, name: str) -> None:
        """Moves a file of this machine in, whole or not at all.

        Raises:
            OSError: It cannot be written.
        """

    @abstractmethod
    def move(self, names: list[str], other: Store) -> None:
        """Moves files to another collection of the same kind; what is gone already is no error."""

    @abstractmethod
    def remove(self, names: list[str]) -> None:
        """Removes files; what is gone already is no error."""

    @abstractmethod
    def dissolve(self) -> None:
        """Removes the collection and all that is in it."""


class Folder(Store):
    """A folder of a disk, perhaps shared by machines."""

    def __init__(self, folder: Path) -> None:
        self.root = str(folder)
        self._folder = folder

    def names(self) -> list[str]:
        """The files but for those that are being written."""
        if not self._folder.is_dir():
            return []
        return [entry.name for entry in os.scandir(self._folder) if not entry.name.startswith(".")]

    def read(self, name: str) -> Optional[bytes]:
        """What a file holds."""
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        """Under another name first, then under its own."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Two machines may write one file at a time, after one was thought lost: each under a name of its own.
        unfinished = self._folder / f".{os.urandom(6).hex()}-{name}"
        try:
            with unfinished.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._folder / name)
        finally:
            unfinished.unlink(missing_ok=True)

    def take(self, file: Path, name: str) -> None:
        """On the same disk, a new name."""
        file.replace(self._folder / name)

    def move(self, names: list[str], other: Store) -> None:
        """New names."""
        Path(other.root).mkdir(exist_ok=True)
        for name in names:
            with suppress(FileNotFoundError):
                (self._folder / name).replace(other.path(name))

    def remove(self, names: list[str]) -> None:
        """One by one."""
        for name in names:
            (self._folder / name).unlink(missing_ok=True)

    def dissolve(self) -> None:
        """What a killed process left unfinished goes too."""
        if self._folder.is_dir():
            for entry in self._folder.iterdir():
                entry.unlink(missing_ok=True)
            self._folder.rmdir()


class Bucket(Store):
    """A place in a bucket of an S3-compatible object store, whose writes are whole or not at all."""

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/")
        bucket, _, self._prefix = self.root[len(VSI) :].partition("/")
        self.library = needs.obstore()
        self.objects: Any = needs.s3(bucket, **_connection())

    def names(self) -> list[str]:
        """As the server tells them now."""
        found = self.library.list_with_delimiter(self.objects, self._prefix or None)
        return [item["path"].rpartition("/")[2] for item in found["objects"]]

    def read(self, name: str) -> Optional[bytes]:
        """What an object holds."""
        try:
            return bytes(self.library.get(self.objects, self.key(name)).bytes())
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        """One request, or pieces that become an object at the end."""
        self.library.put(self.objects, self.key(name), content)

    def take(self, file: Path, name: str) -> None:
        """In pieces that become an object at the end."""
        self.library.put(self.objects, self.key(name), file)
        file.unlink()

    def move(self, names: list[str], other: Store) -> None:
        """The server copies them."""

        def move(name: str) -> None:
            target = other.path(name)[len(VSI) :].partition("/")[2]
            with suppress(FileNotFoundError):
                self.library.rename(self.objects, self.key(name), target)

        with ThreadPoolExecutor(REQUESTS) as pool:
            list(pool.map(move, names))

    def remove(self, names: list[str]) -> None:
        """Many a request."""
        self.library.delete(self.objects, [self.key(name) for name in names])

    def dissolve(self) -> None:
        """Objects alone make a folder."""
        self.remove(self.names())

    def key(self, name: str) -> str:
        """The key of an object."""
        return f"{self._prefix}/{name}" if self._prefix else name


def beside(output: str) -> Store:
    """Where the map itself will stand.

    Raises:
        JobError: Of an object store that is not known, or without the libraries for it.
        OutputError: The folder is missing.
    """
    return _at(output.rpartition("/")[0] if is_remote(output) else str(Path(output).parent))


def of(output: str) -> Store:
    """Where the finished shards of the map ``output`` are kept; it need not exist.

    Raises:
        JobError: Of an object store that is not known, or without the libraries for it.
    """
    return _at(shards_folder(output))


def inside(output: str) -> Store:
    """The folder for the files of a collection of the name ``output``."""
    return _at(output[: output.rindex(".")])


def state(path: str) -> str:
    """What tells that an object was exchanged: its size and the server's tag; empty where nobody says."""
    if not path.startswith(VSI):
        return ""
    folder, _, name = path.rpartition("/")
    try:
        place = Bucket(folder)
        found = place.library.head(place.objects, place.key(name))
    except Exception:  # the library is not there, or the server does not say: opening the raster will tell
        return ""
    return f"{found['size']} bytes, tag {found['e_tag']}"


def check(output: str) -> None:
    """Tries whether something can be written beside ``output``.

    Raises:
        OutputError: It cannot.
    """
    place, probe = beside(output), ".biosr-probe"
    try:
        place.write(probe, b"")
        place.remove([probe])
    except Exception as error:  # those of the object stores' libraries share no class
        raise OutputError(
            tr("Nothing can be written to {root}: {reason}.").format(root=place.root, reason=reason(error)),
            tr("Check the bucket's name, the credentials (AWS_ACCESS_KEY_ID, …) and AWS_ENDPOINT_URL."),
        ) from error


def _at(root: str) -> Store:
    if not is_remote(root):
        return Folder(Path(root))
    if not root.startswith(VSI):
        raise JobError(
            tr("Maps are not written to {root}.").format(root=root),
            tr("Choose a folder, or {vsi}BUCKET/… of an S3-compatible store.").format(vsi=VSI),
        )
    return Bucket(root)


def _connection() -> dict[str, Any]:
    """How the server is reached, in the words of the AWS libraries or in those of GDAL."""
    address = endpoint()
    if not address and (host := os.environ.get("AWS_S3_ENDPOINT")):
        secure = _says("AWS_HTTPS", "YES")
        address = f"{'https' if secure else 'http'}://{host}"
    found: dict[str, Any] = {"skip_signature": True} if _says("AWS_NO_SIGN_REQUEST", "NO") else {}
    if address:
        found["endpoint"] = address
        found["client_options"] = {"allow_http": address.startswith("http:")}
    return found


def _says(name: str, default: str) -> bool:
    """Whether a variable of GDAL's is on."""
    return os.environ.get(name, default).upper() not in ("NO", "FALSE", "OFF")
