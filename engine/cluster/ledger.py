"""Which shards of a map are finished: those whose files are there, of a run of the same identity."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from ..errors import OutputError
from ..journal import Identity
from ..schema import SchemaError, dump, parse
from ..wording import Marked, mark, tr, translated
from .shards import Layout, Shard
from .sheet import Piece
from .store import Store

HEADER = "run.json"


@dataclass(frozen=True)
class Header:
    """What all processes that make one map agree on.

    Attributes:
        identity: All that the map's pixels depend on, by what to call it.
        tags: Of the map's metadata.
        strides: Of the tiles, along each side of a shard.
        device: What runs the model.
    """

    identity: Identity
    tags: dict[str, str]
    strides: int
    device: str

    def differs(self, other: Header) -> str:
        """What another header has another of; empty if the two agree."""
        names = (name for name, value in self.identity.items() if other.identity.get(name) != value)
        return next(names, "" if self.strides == other.strides else mark("size of the shards"))


class Ledger:
    """What is finished of one map.

    Attributes:
        store: Where it is.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def header(self) -> Header | None:
        """What the run was begun with; ``None`` if there is none."""
        content = self.store.read(HEADER)
        try:
            return parse(Header, json.loads(content)) if content else None
        except (ValueError, SchemaError):
            return None

    def begin(self, header: Header, resume: bool) -> tuple[Header, str]:
        """Takes over what an earlier run of the same map has finished, or clears it away.

        Args:
            header: Of this run.
            resume: Whether to take anything over.

        Returns:
            The header that holds, which keeps to the size of the shards that are there, and a note on
            what was done.
        """
        found = self.header()
        kept = replace(header, strides=found.strides) if found else header
        if found and resume and not kept.differs(found):
            return found, tr("An unfinished run of this map goes on: {number} shards are finished.").format(
                number=len(self.pieces())
            )
        note = ""
        if found:
            changed = kept.differs(found)
            why = (
                tr("it was made with another {changed}").format(changed=translated(Marked(changed)))
                if changed
                else tr("it is not to be continued")
            )
            note = tr("An unfinished run of this map starts afresh: {why}.").format(why=why)
        self.store.dissolve()
        self._write(header)
        return header, note

    def join(self, header: Header) -> None:
        """Takes part in a run that other processes may be at already.

        Raises:
            OutputError: They make another map.
        """
        found = self.header()
        if found is None:
            self._write(header)  # whoever else does so writes the same, or finds out when it comes again
            found = self.header() or header
        if changed := header.differs(found):
            raise OutputError(
                tr("The unfinished map in {root} was made with another {changed}.").format(
                    root=self.store.root, changed=translated(Marked(changed))
                ),
                tr("Give all processes the same job and software, or remove what is there and begin again."),
            )

    def pieces(self) -> list[Piece]:
        """The finished shards, each once."""
        found = map(Piece.named, sorted(self.store.names()))
        return list({piece.window: piece for piece in found if piece}.values())

    def missing(self, layout: Layout) -> list[Shard]:
        """The shards that are not finished."""
        there = {piece.window for piece in self.pieces()}
        return [shard for shard in layout if shard.window not in there]

    def _write(self, header: Header) -> None:
        self.store.write(HEADER, json.dumps(dump(header), indent=1).encode())
