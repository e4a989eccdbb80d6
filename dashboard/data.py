"""What the screens read, and the only cache: by one canonical string that holds the graph's sequence."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar, cast

import streamlit as st

from dashboard import geography, runs
from dashboard.present.asked import Question
from dashboard.present.found import SOUGHT
from dashboard.present.lens import WHOLE
from dashboard.present.outlines import Flat, flat
from dashboard.present.scene import Snapshot
from graph import engine
from graph.causes import Move, moves
from graph.changes import Moment
from graph.connect import open_reader
from graph.coverage.evidence import Book, country
from graph.coverage.matrix import coverage as cells
from graph.coverage.values import Coverage, Lens
from graph.errors import KsmmError, StoreError
from graph.force import windows
from graph.model.dataset import DataSet
from graph.model.records import Records
from graph.model.values import Language, Names
from graph.settings import Settings
from graph.snapshot import read_records
from graph.store import Reader
from queries import pickers, ranking
from queries import search as finding
from queries.about import timeline_in
from queries.catalogue import Query
from queries.history import Brought, history
from queries.links import Wanted
from queries.paths import Ask, Paths, paths
from queries.runner import LIMIT, run, run_cypher
from queries.search import Hit
from queries.state import Release, release
from queries.table import Table
from queries.timeline import Event

T = TypeVar("T")
SHORT = 10.0  # seconds a page waits for a figure of its own
FOUND = 200  # records found by a search; the likeliest come first
WAYS = 200  # shortest ways worked out in full; how many there are is always said
Kind = Literal["ready", "updating", "empty", "down"]


@dataclass(frozen=True, slots=True)
class Situation:
    """How the graph is at the moment; `key` changes with everything that a screen could show.

    `behind`: the member of a cluster that answers may not have the newest release yet.
    """

    kind: Kind
    key: str = ""
    behind: bool = False


def today() -> date:
    return Settings.from_env().day()


def situation() -> Situation:
    """Ask the graph how it is; never raises because a graph is not there."""
    where = _where()
    try:
        reader = _running(where)
        behind = reader.still_behind()
        meta = reader.meta()
    except KsmmError:
        return Situation("down")
    kind: Kind = "updating" if meta.busy else ("ready" if meta.release else "empty")
    return Situation(kind, _key(where=where, seq=meta.seq, release=meta.release), behind)


def latest(now: Situation) -> Snapshot | None:
    """The release on show; while another one is being loaded, the last one that was read."""
    shelf = _shelf(_where())
    if now.kind == "ready":
        shelf.snapshot = _snapshot(now.key)
    return shelf.snapshot if now.kind in ("ready", "updating") else None


def coverage(snapshot: Snapshot, day: date, lens: Lens = WHOLE) -> Coverage:
    seen = {"day": day.isoformat(), "crime": lens.crime, "group": lens.group}
    key = _key(where=_where(), seq=snapshot.sequence, release=snapshot.release, seen=seen)
    return _coverage(key, snapshot, day, lens)


def lie(places: Sequence[str]) -> Flat | None:
    """How places lie, by the file of the settings or the one that comes with the program."""
    path = Settings.from_env().map or geography.BUNDLED
    changed = path.stat().st_mtime_ns if path.is_file() else 0
    return _lie(_key(path=str(path), changed=changed, places=[*places]), path, places)


def book(snapshot: Snapshot) -> Book:
    """All evidence, sorted so that one cell is looked up on many days."""
    return kept(snapshot, "book", lambda: Book(snapshot.records))


def kept(snapshot: Snapshot, what: str, make: Callable[[], T]) -> T:
    """What takes long to work out, worked out once; `what` names all of it that is not the snapshot."""
    key = _key(where=_where(), seq=snapshot.sequence, release=snapshot.release, what=what)
    return cast(T, _kept(key, make))


def moved(snapshot: Snapshot, first: date, last: date) -> tuple[Move, ...]:
    """The cells whose status is another one on the second day, and the fewest records that moved each."""
    then, now = (Moment(snapshot.records, day) for day in (first, last))
    sides = (coverage(snapshot, first), coverage(snapshot, last))
    return kept(snapshot, f"moves {first} {last}", lambda: moves(then, now, sides))


def happened(snapshot: Snapshot, record: str, language: Language) -> tuple[Event, ...]:
    """Everything dated on a record, in words."""
    what = _key(timeline=record, language=language)
    return kept(snapshot, what, lambda: timeline_in(snapshot.records, record, language))


def ways(snapshot: Snapshot, start: str, end: str, day: date) -> Paths:
    """All shortest ways over ties of any time, and how many share no body."""
    ask = Ask(wanted=Wanted(), day=day, disjoint=True, limit=WAYS)
    what = _key(start=start, end=end, day=day.isoformat())
    return kept(snapshot, f"ways {what}", lambda: paths(_running(_where()), start, end, ask))


def options(
    snapshot: Snapshot, query: Query, param: str, language: Language, day: date
) -> list[pickers.Option]:
    """What can be chosen for a parameter of a question."""
    what = _key(options=query.name, param=param, language=language, day=day.isoformat())
    return kept(
        snapshot,
        what,
        lambda: pickers.options(_running(_where()), query, param, language=language, as_of=day),
    )


def search(snapshot: Snapshot, text: str, language: Language) -> tuple[Hit, ...]:
    """What fits a text, best first; nothing where it has no word."""
    if not ranking.asked(text):
        return ()
    what = _key(search=text, language=language)
    return kept(snapshot, what, lambda: _found(text, language))


def _found(text: str, language: Language) -> tuple[Hit, ...]:
    return finding.search(_running(_where()), text, language, kinds=SOUGHT, limit=FOUND)


def question_key(snapshot: Snapshot, question: Question) -> str:
    """The same for the same question to the same graph."""
    day = question.as_of.isoformat() if question.as_of else ""
    asked = {"name": question.name, "text": question.text, "values": dict(question.values), "day": day}
    return _key(where=_where(), seq=snapshot.sequence, release=snapshot.release, asked=asked)


def ask(snapshot: Snapshot, question: Question) -> runs.Run:
    """A run of the question beside the page; over at once where the answer is known."""
    key, answers = question_key(snapshot, question), _answers(_where())
    known = answers.get(key)
    if known is not None:
        return runs.Run(key, known)
    try:
        reader = _running(_where())
    except KsmmError as error:
        return runs.Run(key, error)
    return runs.start(key, lambda: answers.keep(key, _asked(reader, question)))


def tables(snapshot: Snapshot, questions: Sequence[Question]) -> list[Table | None]:
    """The answers to short questions, asked side by side; None where there is none."""
    runs_of = [ask(snapshot, question) for question in questions]
    return [run.outcome if run.wait(SHORT) and isinstance(run.outcome, Table) else None for run in runs_of]


def brought(snapshot: Snapshot) -> tuple[Brought, ...]:
    """What each release brought, the newest first; nothing while the graph does not answer."""
    try:
        return kept(snapshot, "history", lambda: history(_running(_where())))
    except KsmmError:
        return ()


def _asked(reader: Reader, question: Question) -> Table:
    if not question.name:
        return run_cypher(reader, question.text)
    return run(reader, question.name, question.values, as_of=question.as_of, limit=LIMIT)


@st.cache_resource(show_spinner=False, max_entries=4)
def _answers(where: str) -> runs.Answers:
    del where
    return runs.Answers()


@dataclass(slots=True)
class _Shelf:
    snapshot: Snapshot | None = None


def _key(**parts: object) -> str:
    return json.dumps(parts, sort_keys=True)


def _where() -> str:
    """Which database: the same string for the same one."""
    settings = Settings.from_env()
    return _key(home=str(settings.home), uri=settings.uri, database=settings.database, user=settings.user)


def _running(where: str) -> Reader:
    """The reader, but never one that would start an engine that somebody stopped."""
    settings = Settings.from_env()
    if settings.uri is not None:
        return _reader(where)
    server = engine.status(settings.home)
    if server is None:
        raise StoreError("the local engine is not running", code="engine-unreachable")
    return _reader(_key(where=where, pid=server.pid, port=server.bolt))


@st.cache_resource(show_spinner=False, max_entries=2, on_release=Reader.close)
def _reader(key: str) -> Reader:
    """One for each engine process: a connection to one that is gone would only be waited for."""
    del key
    return open_reader(Settings.from_env())


@st.cache_resource(show_spinner=False, max_entries=4)
def _shelf(where: str) -> _Shelf:
    del where
    return _Shelf()


@st.cache_resource(show_spinner=False, max_entries=2)
def _snapshot(key: str) -> Snapshot:
    """Records, windows and manifest of one whole release."""
    del key
    records, held, sequence = _running(_where()).consistently(
        lambda reader: (read_records(reader), release(reader), reader.meta().seq)
    )
    return Snapshot(
        records=records,
        windows=windows(records),
        dataset=_manifest(held, records),
        release=held.id if held else "",
        loaded_at=held.loaded_at if held else "",
        sequence=sequence,
    )


def _manifest(held: Release | None, records: Records) -> DataSet:
    """What the data set says of itself, or as little as a screen needs."""
    if held and held.manifest:
        return held.manifest
    return DataSet(id="data", title=Names(), country=country(records))


@st.cache_resource(show_spinner=False, max_entries=2)
def _lie(key: str, _path: Path, _places: Sequence[str]) -> Flat | None:
    del key
    return flat(geography.read(_path), _places)


@st.cache_resource(show_spinner=False, max_entries=64)
def _kept(key: str, _make: Callable[[], object]) -> object:
    del key
    return _make()


@st.cache_resource(show_spinner=False, max_entries=16)
def _coverage(key: str, _snapshot: Snapshot, _day: date, _lens: Lens) -> Coverage:
    """The key names snapshot, day and lens, so they are not hashed themselves."""
    del key
    return cells(_snapshot.records, _day, block="all", lens=_lens)
