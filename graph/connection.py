"""Keeps the connections of one Reader: made when first needed, given up when lost."""

import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from graph import faults, newest
from graph.bolt import Target, Wire
from graph.errors import KsmmError, RefusedError, StoreError
from graph.rows import EngineInfo, Statement


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach one database: as its owner and, where there is one, as its reader.

    `leader` reaches the member of a cluster that takes writes, if reads may go to another one.
    """

    owner: Target
    reader: Target | None = None
    leader: Target | None = None


class Connection:
    """The wires to one database.

    `dial` says where it is and starts the local engine; `explain` knows more about a failure;
    `replace` ends a server of ours that does not listen and starts another. `behind` says that, when
    it was first asked, the server that answers was not known to have caught up with the newest release.
    """

    def __init__(
        self,
        dial: Callable[[], Access],
        bookmarks: Iterable[str] = (),
        *,
        explain: Callable[[StoreError], StoreError] | None = None,
        replace: Callable[[Target], None] | None = None,
    ) -> None:
        self._dial = dial
        self._explain = explain
        self._replace = replace
        self._seen = tuple(bookmarks)
        self._guard = threading.RLock()
        self._owner: Wire | None = None
        self._reader: Wire | None = None
        self._info: EngineInfo | None = None
        self.behind = False

    def owner(self) -> Wire:
        with self._guard:
            if self._owner is None:
                access = self._dial()
                wire = self._met(access.owner)
                if access.leader:
                    self.behind = not newest.caught_up(wire, access.leader)
                self._owner = wire
            return self._owner

    def still_behind(self) -> bool:
        """The same as `behind` of this moment: whoever was behind may have caught up since."""
        if self.behind and (leader := self._dial().leader):
            self.behind = not newest.caught_up(self.owner(), leader, patience=newest.GLANCE)
        return self.behind

    def _met(self, target: Target) -> Wire:
        wire = Wire(target, self._seen)
        try:
            self._info = wire.info()
        except KsmmError as error:
            wire.close()
            raise faults.first_contact(wire.target.uri, error) from error.__cause__
        return wire

    def reader(self) -> Wire:
        """The wire of the user who cannot write."""
        with self._guard:
            if self._reader is None:
                target = self._dial().reader
                if target is None:
                    raise RefusedError(
                        "this server has no user who can only read, so free Cypher is not run on it",
                        code="no-reader",
                        next="Ask a query of the library, or use the local engine or Neo4j.",
                    )
                self._reader = Wire(target)
            return self._reader

    @contextmanager
    def apart(self) -> Generator[Wire]:
        """A wire for one piece of work: cut off, it takes nobody else's answer along."""
        wire = Wire(self._dial().owner, self.bookmarks())
        try:
            yield wire
        finally:
            wire.close()

    def info(self) -> EngineInfo:
        with self._guard:
            self.owner()
            assert self._info is not None  # noqa: S101 - set together with the wire
            return self._info

    def bookmarks(self) -> tuple[str, ...]:
        with self._guard:
            return self._owner.bookmarks() if self._owner else self._seen

    def write(self, statements: Sequence[Statement]) -> None:
        """All or nothing."""
        with self.explaining():
            self.owner().write(statements)

    @contextmanager
    def explaining(self) -> Generator[None]:
        try:
            yield
        except StoreError as error:
            if self._explain is None:
                raise
            raise self._explain(error) from error.__cause__

    def drop(self, wire: Wire) -> None:
        """Cut off a wire that does not answer; the others stay."""
        with self._guard:
            self._seen = self.bookmarks()
            if wire is self._owner:
                self._owner = self._info = None
            elif wire is self._reader:
                self._reader = None
        wire.close()

    def renew(self) -> None:
        """Let go of wires to where the database no longer is; others may still be in use."""
        now = self._dial()
        with self._guard:
            for wire in (self._owner, self._reader):
                if wire and wire.target not in (now.owner, now.reader):
                    self.drop(wire)

    def replace(self, gone: Target) -> bool:
        """Have another server in place of this one; whether it is ours to replace."""
        if self._replace is None:
            return False
        self._replace(gone)
        self.renew()
        return True

    def close(self) -> None:
        with self._guard:
            for wire in (self._owner, self._reader):
                if wire:
                    self.drop(wire)
