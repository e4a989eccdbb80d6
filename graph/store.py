"""The only door to the database: a Reader asks, a Store also writes."""

import contextlib
import secrets
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from graph import bolt, faults, interrupted, seqlock, turned_away, watch
from graph.batches import fitted
from graph.bolt import Wire
from graph.connection import Connection
from graph.crowd import Crowd
from graph.errors import KsmmError, StoreError
from graph.files import locked
from graph.migrations import SCHEMA, Due
from graph.rows import EngineInfo, Meta, Node, Relationship, Rows, Statement
from graph.rows import Path as Walk
from graph.sendable import sendable
from graph.weight import ANSWER, must_be_light, must_be_whole

__all__ = [
    "EngineInfo",
    "Meta",
    "Node",
    "Reader",
    "Relationship",
    "Rows",
    "Statement",
    "Store",
    "Walk",
]

T = TypeVar("T")
POLL = 0.02
PATIENCE = 75.0  # longer than a flag of a dead writer stays up
ATTEMPTS = 3
STRANGERS = Crowd(4, patience=10.0)
OURS = Crowd(6, patience=60.0)  # a server that has just started plans for each anew what many ask at once


class Reader:
    """Asks; connects when first needed, and again if the local engine was restarted.

    `lock` is the file that a writer holds; `local` says that no writer elsewhere can hold it.
    `schema` is the newest shape of a graph that it understands.
    """

    def __init__(self, connection: Connection, lock: Path, *, local: bool, schema: int = SCHEMA) -> None:
        self._connection = connection
        self._schema = schema
        self._lock_file = lock
        self._local = local

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections; the next question connects again."""
        self._connection.close()

    @property
    def engine(self) -> EngineInfo:
        """Which database answers."""
        return self._connection.info()

    @property
    def graph(self) -> str:
        """Names the database: the same for all that read the same one from here."""
        return str(self._lock_file)

    @property
    def bookmarks(self) -> tuple[str, ...]:
        """What this one has seen or written; give it to a reader that must see it too."""
        return self._connection.bookmarks()

    @property
    def behind(self) -> bool:
        """Whether the member of a cluster that answered first may have shown an older release."""
        return self._connection.behind

    def still_behind(self) -> bool:
        """The same for one that stays: it takes a second as long as nobody knows."""
        return self._connection.still_behind()

    def read(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        tag: str = "",
        timeout: float = 30.0,
        limit: int | None = None,
    ) -> Rows:
        """Run a statement of ours; at most `limit` rows are fetched."""
        call = _call(text, parameters, tag=tag, timeout=timeout, limit=limit)
        return self._again(lambda: self._trusted(call))

    def read_untrusted(
        self, text: str, parameters: Mapping[str, Any] | None, *, tag: str, timeout: float, limit: int
    ) -> Rows:
        """Run somebody's statement as one who cannot write, under a clock of our own, few at a time."""
        must_be_light(parameters or {})
        call = replace(_call(text, parameters, tag=tag, timeout=timeout, limit=limit), room=ANSWER)
        with STRANGERS.place():  # asked once more where it may be what ended the engine
            return must_be_whole(self._again(lambda: self._untrusted(call), more=1), limit)

    def meta(self) -> Meta:
        """The graph's own state, also while a release is being stored."""
        return self._pulse().meta

    def consistently(self, fn: Callable[["Reader"], T], *, patience: float = PATIENCE) -> T:
        """Run `fn` on one whole release; it runs again if a load came in between."""
        give_up = time.monotonic() + patience
        while True:
            before = self._settled(give_up)
            try:
                answer = fn(self)
            except Exception:
                if self.meta() == before:
                    raise
            else:
                if self.meta() == before:
                    return answer
            if time.monotonic() >= give_up:
                raise turned_away.being_updated()

    def _trusted(self, call: bolt.Call) -> Rows:
        wire = self._connection.owner()
        if self.engine.name == "neo4j":  # keeps to the time limit by itself; plans long when it is cold
            return wire.read(call, lambda _: None, OURS.place)
        call = call if call.limit is None else watch.marked(call)
        gently = replace(self._end(call, wire), end=lambda: False)  # ours end by themselves: a late one waits
        return watch.timed(lambda early: wire.read(call, early), gently, call.timeout)

    def _untrusted(self, call: bolt.Call) -> Rows:
        if self.engine.name == "neo4j":
            with self._connection.apart() as wire:
                return self._watched(call, wire, call.timeout + watch.GRACE, explain=True)
        return self._watched(watch.marked(call), self._connection.reader(), call.timeout, explain=False)

    def _watched(self, call: bolt.Call, wire: Wire, seconds: float, *, explain: bool) -> Rows:
        return watch.timed(
            lambda early: wire.read_untrusted(call, early, explain=explain), self._end(call, wire), seconds
        )

    def _end(self, call: bolt.Call, wire: Wire) -> watch.Stop:
        """How to stop a call that is late: ask the server, then cut the connection."""
        kind, owner = self.engine.name, self._connection.owner()
        return watch.Stop(
            ask=lambda: watch.terminate(owner, kind, call),
            cut=lambda: self._connection.drop(wire),
            end=lambda: self._local and self._replaced(call, wire),
        )

    def _replaced(self, call: bolt.Call, wire: Wire) -> bool:
        """Whether the local engine had to be replaced: the call ran on though it was told to end."""
        if not watch.runs_on(self._connection.owner(), call):
            return False
        return self._connection.replace(wire.target)

    def _pulse(self) -> seqlock.Pulse:
        """The graph's own state; refused if a newer program has changed its shape meanwhile."""
        pulse = seqlock.pulse(self.read(seqlock.READ, tag="ksmm/meta"))
        if (pulse.meta.schema or 0) > self._schema:
            raise turned_away.newer(pulse.meta.schema, self._schema)
        return pulse

    def _settled(self, give_up: float) -> Meta:
        """The state once no writer is between two releases."""
        while True:
            pulse = self._pulse()
            if not pulse.meta.busy:
                return pulse.meta
            if pulse.stale or (self._local and self._nobody_writes()):
                try:
                    self._written(seqlock.lower(pulse.meta.seq))
                except StoreError as error:
                    if error.code != "disk-full":
                        raise
                    return pulse.meta  # nobody writes, and reading needs no space
            elif time.monotonic() >= give_up:
                raise turned_away.being_updated()
            else:
                time.sleep(POLL)

    def _nobody_writes(self) -> bool:
        """The system takes the lock of a dead process away: free means that no writer lives."""
        try:
            with locked(self._lock_file, patience=0, otherwise=turned_away.load_running):
                return True
        except StoreError:
            return False

    def _again(self, ask: Callable[[], T], *, more: int = ATTEMPTS) -> T:
        """The local engine may have been restarted on another port since the last question, even twice."""
        for _ in range(more):
            try:
                return ask()
            except StoreError as error:
                if error.code != interrupted.AWAY or not self._local:
                    raise
            self._connection.renew()
        return ask()

    def _written(self, statement: Statement) -> None:
        """Write what may as well be written twice."""
        self._again(lambda: self._connection.write([statement]))


class Store(Reader):
    """Also writes: one writer at a time, one release at a time."""

    _held = 0

    def define(self, constraints: Sequence[Statement]) -> None:
        """Make constraints and indexes, each in a transaction of its own, and the Meta node."""
        for statement in (seqlock.CONSTRAINT, *constraints):
            self._written(statement)
        if self.engine.name == "neo4j":
            self._connection.write([Statement("CALL db.awaitIndexes(60)")])
        self._written(seqlock.MAKE)

    def apply(
        self, batches: Sequence[Statement], *, release: str, told: Callable[[int, int], None] | None = None
    ) -> None:
        """Store one release: all of it or nothing, and no reader sees half.

        `told` hears after each statement how many are done, and of how many.
        """
        parts = list(fitted(batches))
        with self.import_lock():
            self._written(seqlock.MAKE)
            self._stored(parts, seqlock.released(release), told or _unheard)

    def fill(
        self, batches: Sequence[Statement], *, release: str, told: Callable[[int, int], None] | None = None
    ) -> None:
        """Store a first release that is too large for one transaction, the flag up all the while.

        Killed on the way, it leaves a graph without a release, which the next load begins anew.
        """
        with self.import_lock():
            self._written(seqlock.MAKE)
            self._connection.write([seqlock.RAISE])
            parts = list(fitted(batches))
            for done, part in enumerate(parts, 1):
                self._connection.write([part, seqlock.STILL_BUSY])
                (told or _unheard)(done, len(parts))
            self._connection.write([seqlock.released(release)])
            self._connection.write([seqlock.lower()])

    def migrate(self, steps: Sequence[Due]) -> None:
        """Change the shape of the graph, each step wholly or not at all; no reader sees half of one."""
        with self.import_lock():
            for due in steps:
                self._stored(list(fitted(due.step.statements)), seqlock.reshaped(due.schema), _unheard)

    @contextlib.contextmanager
    def import_lock(self, *, patience: float = 60.0) -> Generator[None]:
        """Be the only writer of this home; may be taken again inside."""
        if self._held:
            yield
            return
        with locked(self._lock_file, patience=patience, otherwise=turned_away.load_running):
            self._held += 1
            try:
                self._look_at_newest()
                self._clear_flag()
                yield
            finally:
                self._held -= 1

    def _look_at_newest(self) -> None:
        """On a cluster, what a load compares with is not older than this moment."""
        if not self._local:
            self._connection.write([bolt.LOOK])

    def _stored(self, parts: Sequence[Statement], last: Statement, told: Callable[[int, int], None]) -> None:
        """All parts in one transaction; again if the database was only busy, or away for a moment."""
        before = self.meta()
        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._apply(parts, last, told)
            except StoreError as error:
                if attempt == ATTEMPTS or not self._may_repeat(error, before):
                    raise interrupted.unstored(error) from error.__cause__
            else:
                break
        try:
            self._written(seqlock.lower())
        except StoreError as error:
            raise interrupted.stored(error) from error.__cause__

    def _may_repeat(self, error: StoreError, before: Meta) -> bool:
        """Nothing was kept; after an absence, what the parts were worked out from must still stand."""
        if error.code != interrupted.AWAY:
            return faults.may_try_again(error)
        with contextlib.suppress(KsmmError):
            return self.meta().release == before.release
        return False

    def _apply(self, parts: Sequence[Statement], last: Statement, told: Callable[[int, int], None]) -> None:
        try:
            with self._connection.explaining(), self._connection.owner().transaction() as tx:
                for done, part in enumerate(parts, 1):
                    bolt.run(tx, part)
                    told(done, len(parts))
                self._connection.write([seqlock.RAISE])
                bolt.run(tx, last)
                tx.commit()
        except BaseException:
            with contextlib.suppress(KsmmError):
                self._clear_flag()
            raise

    def _clear_flag(self) -> None:
        """Whoever holds the lock knows that a flag that is up belongs to a dead writer."""
        pulse = self._pulse()
        if pulse.meta.busy:
            self._written(seqlock.lower(pulse.meta.seq))


def _unheard(done: int, total: int) -> None:
    """Nobody asked for progress."""


def _call(
    text: str, parameters: Mapping[str, Any] | None, *, tag: str, timeout: float, limit: int | None
) -> bolt.Call:
    mark, sent = secrets.token_hex(8), sendable(parameters or {})
    return bolt.Call(text=text, parameters=sent, mark=mark, tag=tag, timeout=timeout, limit=limit)
