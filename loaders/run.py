"""One load: check, compare with what is stored, write the difference as one release."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypedDict, Unpack

from graph import cypher, snapshot
from graph.cypher import Entry
from graph.derived import derive
from graph.errors import UserError
from graph.model.dataset import DataSet
from graph.model.records import Records
from graph.model.values import Marking
from graph.rows import Statement
from graph.settings import bundled_data
from graph.snapshot import Key, Release, Stored
from graph.store import Reader, Store
from loaders import apply
from loaders.check import check
from loaders.plan import Plan, plan
from loaders.report import CheckReport, LoadReport, Progress
from loaders.shortcuts import read_shortcuts, shortcuts

BUNDLED = "switzerland"


class Wish(TypedDict, total=False):
    """What a load may be told."""

    dry_run: bool
    release: str | None
    marking: Marking | None
    today: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One load between checking and writing."""

    checked: CheckReport
    manifest: DataSet
    entries: Mapping[Key, Entry]
    digest: str
    comes_with_us: bool
    today: date
    tell: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What the graph holds before the load, and what has to change."""

    stored: Mapping[Key, Stored]
    plan: Plan
    current: Release | None
    taken: frozenset[str]


def bundled() -> Path:
    """The folder of the data set that comes with the program."""
    return bundled_data() / BUNDLED


def load(
    store: Store, path: Path | None = None, *, progress: Progress | None = None, **wish: Unpack[Wish]
) -> LoadReport:
    """Make the graph hold the data set in `path`, or the bundled one.

    Raises DataError with every problem, and writes nothing, if the data set has one. What is
    marked above `marking` stays out. The same data set again writes nothing.
    """
    work = _prepared(path, wish, progress or _silent)
    if wish.get("dry_run"):
        return store.consistently(lambda reader: _planned(reader, work, wish))
    with store.import_lock():
        store.define(cypher.constraints())
        return _written(store, work, wish)


def _silent(phase: str, done: int, total: int) -> None:
    """Nobody asked for progress."""


def _prepared(path: Path | None, wish: Wish, tell: Progress) -> _Work:
    checked = check(path or bundled(), marking=wish.get("marking"), progress=tell)
    manifest = checked.must_be_whole()
    tell("working out", 0, 1)
    work = _Work(
        checked=checked,
        manifest=manifest,
        entries=entries(checked.records),
        digest=checked.records.digest(),
        comes_with_us=path is None,
        today=wish.get("today") or datetime.now().astimezone().date(),
        tell=tell,
    )
    tell("working out", 1, 1)
    return work


def entries(records: Records) -> dict[Key, Entry]:
    """Every record as the graph keeps it."""
    extra = derive(records)
    keys = ((record.KIND, record.id) for record in records)
    return {key: Entry.of(record, extra[key]) for key, record in zip(keys, records, strict=True)}


def _compared(reader: Reader, work: _Work) -> _Found:
    work.tell("comparing", 0, 1)
    stored = snapshot.read_stored(reader)
    known = snapshot.releases(reader)
    now = reader.meta().release
    found = _Found(
        stored=stored,
        plan=plan(stored, work.entries),
        current=next((release for release in known if release.id == now), None),
        taken=frozenset(release.id for release in known),
    )
    work.tell("comparing", 1, 1)
    return found


def _planned(reader: Reader, work: _Work, wish: Wish) -> LoadReport:
    found = _compared(reader, work)
    return _report(work, found, _release(work, found, wish).id, dry_run=True)


def _written(store: Store, work: _Work, wish: Wish) -> LoadReport:
    found = _compared(store, work)
    release = _release(work, found, wish)
    todo = _statements(store, work, found, release)
    if todo:
        work.tell("writing", 0, 1)
        store.apply(todo, release=release.id)
        work.tell("writing", 1, 1)
    return _report(work, found, release.id)


def _report(work: _Work, found: _Found, release: str, *, dry_run: bool = False) -> LoadReport:
    by_kind = found.plan.by_kind(work.checked.rejected)
    return LoadReport(release, work.digest, by_kind, work.checked.problems, dry_run)


def _release(work: _Work, found: _Found, wish: Wish) -> Release:
    """The release that this load makes; the current one if no record changes."""
    manifest = work.manifest.model_dump_json(exclude_defaults=True)
    named = wish.get("release")
    if found.current and not found.plan.changes_records:
        return replace(found.current, dataset=work.manifest.id, manifest=manifest, bundled=work.comes_with_us)
    if named is not None and named in found.taken:
        raise UserError(
            f"there is a release {named!r} already",
            code="release-taken",
            next="Choose another name, or leave it out.",
        )
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    previous = found.current.id if found.current else None
    return Release(
        id=named or _name(work, found.taken),
        digest=work.digest,
        loaded_at=now,
        dataset=work.manifest.id,
        manifest=manifest,
        bundled=work.comes_with_us,
        previous=previous,
    )


def _name(work: _Work, taken: frozenset[str]) -> str:
    """Day and digest, and a number if that name is taken."""
    name = f"{work.today.isoformat()}-{work.digest.removeprefix('sha256:')[:8]}"
    number = 2
    while name in taken or f"{name}.{number}" in taken:
        if f"{name}.{number}" not in taken:
            return f"{name}.{number}"
        number += 1
    return name


def _statements(reader: Reader, work: _Work, found: _Found, release: Release) -> list[Statement]:
    """What has to be written; nothing if all is there already."""
    if found.current == release and not found.plan.retouched:
        return []
    if not found.plan.changes_records and found.current:
        head = apply.restated(release)
    else:
        head = apply.new_release(release)
    moved = found.plan.changed | found.plan.closed
    change = apply.Change(
        plan=found.plan,
        stored=found.stored,
        entries=work.entries,
        before=snapshot.read_some(reader, moved),
        release=release.id,
        previous=found.current.id if found.current else None,
        shortcuts_before=read_shortcuts(reader),
        shortcuts_after=shortcuts(work.checked.records, work.today),
    )
    return [*apply.statements(change), head]
