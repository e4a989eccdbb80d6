"""Speaks Bolt: the driver, its sessions and transactions."""

import logging
import math
import re
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any, LiteralString, cast

import neo4j

from graph import faults, plan
from graph.errors import StoreError
from graph.rows import EngineInfo, Rows, Statement
from graph.values import plain_row
from graph.weight import weight

APPLICATION = "ksmm"
PAGE = 500
SMALL_PAGE = 100  # what was asked for and is not wanted after all must still be received
WRITE_LIMIT = 1800.0
Turn = AbstractContextManager[None]
LOOK = Statement("RETURN 1 AS one")
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what matters is raised, not printed
NO_NOTICES = ["UNRECOGNIZED", "SCHEMA"]  # a young graph does not know every label yet


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect, and as whom."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str | None
    patience: float = 15.0  # how long the driver tries again by itself
    contact: float = 6.0  # how long it may take to answer at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One read: what, how long, how many rows and bytes at most, and the tag it runs under."""

    text: str
    parameters: Mapping[str, Any]
    mark: str
    tag: str = ""
    timeout: float = 30.0
    limit: int | None = None
    room: float = math.inf


class Wire:
    """One driver; every failure leaves it as one of ours.

    A read calls `early` as soon as it has its rows: letting go of the rest, which a limit
    left behind, can take the server as long as sending it.
    """

    def __init__(self, target: Target, bookmarks: Iterable[str] = ()) -> None:
        self.target = target
        self._closed = False
        with faults.translating():
            self._driver = self._made(acquisition=30.0)
            self._manager = _manager(bookmarks)

    def info(self) -> EngineInfo:
        """Which database answers; says within seconds if none does, also where a silent port is open."""
        with faults.translating(), self._made(acquisition=self.target.contact) as first:
            return _info(first.get_server_info().agent)

    def _made(self, *, acquisition: float) -> neo4j.Driver:
        """A driver; `acquisition` bounds all that it takes to get a connection, greetings included."""
        return neo4j.GraphDatabase.driver(
            self.target.uri,
            auth=(self.target.user, self.target.password),
            user_agent=APPLICATION,
            connection_timeout=5.0,
            connection_acquisition_timeout=acquisition,
            max_transaction_retry_time=self.target.patience,
            notifications_disabled_classifications=NO_NOTICES,
            telemetry_disabled=True,
        )

    def bookmarks(self) -> tuple[str, ...]:
        return tuple(sorted(self._manager.get_bookmarks()))

    def close(self) -> None:
        """Also cuts off whoever still waits for an answer, and keeps the driver from asking again."""
        self._closed = True
        with suppress(neo4j.exceptions.DriverError, OSError):
            self._driver.close()

    def read(
        self, call: Call, early: Callable[[Rows], None], turn: Callable[[], Turn] = nullcontext[None]
    ) -> Rows:
        """Run a trusted read, again if the database asks for it; `turn` is waited for once it is reached."""

        def once(tx: neo4j.ManagedTransaction) -> Rows:
            if self._closed:
                raise faults.cut_off()
            with turn():
                return _fetch(tx, call, early)

        work = neo4j.unit_of_work(metadata=_labelled(call), timeout=call.timeout)(once)
        with faults.reading(), self._session(neo4j.READ_ACCESS) as session:
            try:
                return session.execute_read(work)
            except _Enough as enough:
                return enough.rows

    def read_untrusted(self, call: Call, early: Callable[[Rows], None], *, explain: bool) -> Rows:
        """Run somebody's statement once; with `explain` the server's plan must be a read."""
        with (
            faults.reading(),
            self._session(neo4j.READ_ACCESS, ours=False) as session,
            session.begin_transaction(metadata=_labelled(call), timeout=call.timeout) as tx,
        ):
            if explain:
                _must_read(_run(tx, call, "EXPLAIN "))
            result = _run(tx, call)
            rows = _first_rows(result, call)
            if rows.truncated:  # the rest of them may take long
                early(rows)
            _must_read(result, cut=rows.truncated)  # the local engine refuses some writes only at the end
            tx.rollback()
            return rows

    def write(self, statements: Sequence[Statement]) -> None:
        """All or nothing, again if the database asks for it."""

        def work(tx: neo4j.ManagedTransaction) -> None:
            with faults.memory_is_final():
                for statement in statements:
                    run(tx, statement)

        with faults.translating(), self._session(neo4j.WRITE_ACCESS) as session:
            session.execute_write(neo4j.unit_of_work({"app": APPLICATION}, WRITE_LIMIT)(work))

    def newest(self) -> tuple[str, ...]:
        """Bookmarks of all that the member which takes writes has; nothing is changed there."""
        manager = _manager()
        with faults.translating(), self._session(neo4j.WRITE_ACCESS, manager=manager) as session:
            session.execute_write(run, LOOK)
        return tuple(sorted(manager.get_bookmarks()))

    def reach(self, bookmarks: tuple[str, ...]) -> None:
        """Wait until the server that answers reads has what these name; from then on all must."""
        manager = _manager(bookmarks)
        with faults.reading(), self._session(neo4j.READ_ACCESS, manager=manager) as session:
            session.execute_read(run, LOOK)
        self._manager.update_bookmarks(self.bookmarks(), manager.get_bookmarks())

    @contextmanager
    def transaction(self) -> Generator[neo4j.Transaction]:
        """A write transaction that the caller commits; otherwise nothing of it stays."""
        with faults.translating(), self._session(neo4j.WRITE_ACCESS) as session:
            metadata = {"app": APPLICATION, "tag": "load"}
            with session.begin_transaction(metadata=metadata, timeout=WRITE_LIMIT) as tx:
                yield tx

    def _session(
        self, mode: str, *, ours: bool = True, manager: neo4j.api.BookmarkManager | None = None
    ) -> neo4j.Session:
        """Somebody's statement needs no notices, which are remarks about our own Cypher, and may be heavy."""
        least = None if ours else neo4j.NotificationMinimumSeverity.OFF
        return self._driver.session(
            notifications_min_severity=least,
            database=self.target.database,
            default_access_mode=mode,
            bookmark_manager=manager or self._manager,
            fetch_size=PAGE if ours else SMALL_PAGE,
        )


def _manager(bookmarks: Iterable[str] = ()) -> neo4j.api.BookmarkManager:
    first = neo4j.Bookmarks.from_raw_values(bookmarks)
    return neo4j.GraphDatabase.bookmark_manager(initial_bookmarks=first)


class _Enough(Exception):  # noqa: N818 - no error: ends a managed transaction early
    def __init__(self, rows: Rows) -> None:
        self.rows = rows


def run(tx: neo4j.Transaction | neo4j.ManagedTransaction, statement: Statement) -> None:
    tx.run(_trusted(statement.text), dict(statement.parameters)).consume()


def _run(tx: neo4j.Transaction | neo4j.ManagedTransaction, call: Call, prefix: str = "") -> neo4j.Result:
    return tx.run(_trusted(prefix + call.text), dict(call.parameters))


def _fetch(tx: neo4j.ManagedTransaction, call: Call, early: Callable[[Rows], None]) -> Rows:
    with faults.memory_is_final():
        rows = _first_rows(_run(tx, call), call)
    if rows.truncated:
        early(rows)
        raise _Enough(rows)
    return rows


def _first_rows(result: neo4j.Result, call: Call) -> Rows:
    """Rows within the limits and the knowledge whether there were more; never all of them first."""
    rows: list[tuple[Any, ...]] = []
    room = call.room
    for record in result:
        row = plain_row(record)
        room -= weight(row) if room < math.inf else 0
        if len(rows) == call.limit or room < 0:
            return Rows(tuple(result.keys()), rows, truncated=True)
        rows.append(row)
    return Rows(tuple(result.keys()), rows)


def _must_read(result: neo4j.Result, *, cut: bool = False) -> None:
    """Consumes the rest; of an answer that was cut the local engine does not say what it was."""
    summary = result.consume()
    kind = summary.query_type or ("r" if cut else None)
    steps = cast("Mapping[str, Any] | None", summary.plan)
    plan.must_read(kind, steps, changed=summary.counters.contains_updates)


def _labelled(call: Call) -> dict[str, str]:
    return {"app": APPLICATION, "tag": call.tag, "mark": call.mark}


def _trusted(text: str) -> LiteralString:
    """The one place where text that is no literal goes to the driver."""
    return cast("LiteralString", text)


def _info(agent: str) -> EngineInfo:
    local = re.search(r"ArcadeDB ([\w.\-]+)", agent)
    if local:
        return EngineInfo("arcadedb", local[1])
    name, _, version = agent.partition("/")
    if name.lower() != "neo4j":
        raise StoreError(
            f"this server is not supported: {agent}",
            code="unsupported-server",
            next="Use Neo4j 5.26 or later, or no KSMM_URI for the local engine.",
        )
    return EngineInfo("neo4j", version)
