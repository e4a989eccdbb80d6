"""One load: check, compare with what is stored, write the difference as one release."""

from collections.abc import Mapping, Sequence
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
from graph.model.values import MARKINGS, Marking
from graph.rows import Statement
from graph.settings import bundled_data
from graph.snapshot import Key, Release, Stored
from graph.store import Reader, Store
from loaders import apply
from loaders.check import check
from loaders.plan import Plan, plan
from loaders.report import CheckReport, LoadReport, Progress, silent
from loaders.shortcuts import read_shortcuts, shortcuts

BUNDLED = "switzerland"
MOST_AT_ONCE = 150_000  # rows in one transaction; Neo4j with a 2 GB heap takes 200,000


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
    most: Marking
    today: date
    named: str | None
    tell: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What the graph holds before the load, and what has to change."""

    stored: Mapping[Key, Stored]
    leftover: frozenset[Key]
    """Records of a first load that was cut off; they go before the others come."""
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
    checked = check(path or bundled(), marking=wish.get("marking"), progress=progress)
    return put(store, checked, bundled=path is None, progress=progress, **wish)


def put(
    store: Store,
    checked: CheckReport,
    *,
    bundled: bool = False,
    progress: Progress | None = None,
    **wish: Unpack[Wish],
) -> LoadReport:
    """Make the graph hold the records of a data set that was checked."""
    work = _prepared(checked, wish, bundled=bundled, tell=progress or silent)
    if wish.get("dry_run"):
        return store.consistently(lambda reader: _planned(reader, work))
    with store.import_lock():
        return _written(store, work)


def entries(records: Records) -> dict[Key, Entry]:
    """Every record as the graph keeps it."""
    extra = derive(records)
    keys = ((record.KIND, record.id) for record in records)
    return {key: Entry.of(record, extra[key]) for key, record in zip(keys, records, strict=True)}


def _prepared(checked: CheckReport, wish: Wish, *, bundled: bool, tell: Progress) -> _Work:
    manifest = checked.must_be_whole()
    tell("working out", 0, 1)
    work = _Work(
        checked=checked,
        manifest=manifest,
        entries=entries(checked.records),
        digest=checked.records.digest(),
        comes_with_us=bundled,
        most=wish.get("marking") or MARKINGS[-1],
        today=wish.get("today") or datetime.now().astimezone().date(),
        named=wish.get("release"),
        tell=tell,
    )
    tell("working out", 1, 1)
    return work


def _compared(reader: Reader, work: _Work) -> _Found:
    work.tell("comparing", 0, 1)
    stored = snapshot.read_stored(reader)
    _must_be_ours(stored)
    known = snapshot.releases(reader)
    now = reader.meta().release
    current = next((release for release in known if release.id == now), None)
    before = stored if current else {}
    work.tell("comparing", 1, 1)
    return _Found(
        stored=before,
        leftover=frozenset() if current else frozenset(stored),
        plan=plan(before, work.entries),
        current=current,
        taken=frozenset(release.id for release in known),
    )


def _must_be_ours(stored: Mapping[Key, Stored]) -> None:
    """A load replaces what stands there: never somebody else's graph."""
    strange = sorted({kind for (kind, _), each in stored.items() if not each.stamp})
    if strange:
        raise UserError(
            f"the database holds {', '.join(strange)} that this program did not write",
            code="foreign-data",
            next="Name another database with KSMM_DATABASE or KSMM_URI; a load would remove them.",
        )


def _planned(reader: Reader, work: _Work) -> LoadReport:
    found = _compared(reader, work)
    return _report(work, found, _release(work, found).id, dry_run=True)


def _written(store: Store, work: _Work) -> LoadReport:
    found = _compared(store, work)
    release = _release(work, found)
    todo = _statements(store, work, found, release)
    if todo:
        work.tell("writing", 0, 1)
        store.define(cypher.constraints())
        put_in = store.fill if found.current is None and _too_large(found, todo) else store.apply
        put_in(todo, release=release.id, told=lambda done, total: work.tell("writing", done, total))
    return _report(work, found, release.id)


def _too_large(found: _Found, todo: Sequence[Statement]) -> bool:
    """For one transaction; what was once begun in parts may be too large to be taken away in one."""
    rows = sum(len(statement.parameters.get("rows", ())) for statement in todo)
    return rows > MOST_AT_ONCE or bool(found.leftover)


def _report(work: _Work, found: _Found, release: str, *, dry_run: bool = False) -> LoadReport:
    by_kind = found.plan.by_kind(work.checked.rejected)
    return LoadReport(release, work.digest, by_kind, work.checked.problems, dry_run)


def _release(work: _Work, found: _Found) -> Release:
    """The release that this load makes; the current one if no record changes."""
    manifest = work.manifest.model_dump_json(exclude_defaults=True)
    if found.current and not found.plan.changes_records:
        return replace(found.current, dataset=work.manifest.id, manifest=manifest, bundled=work.comes_with_us)
    if work.named is not None and work.named in found.taken:
        raise UserError(
            f"there is a release {work.named!r} already",
            code="release-taken",
            next="Choose another name, or leave it out.",
        )
    return Release(
        id=work.named or _name(work, found.taken),
        digest=work.digest,
        loaded_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        dataset=work.manifest.id,
        manifest=manifest,
        bundled=work.comes_with_us,
        previous=found.current.id if found.current else None,
    )


def _name(work: _Work, taken: frozenset[str]) -> str:
    """Day and digest, and a number if that name is taken."""
    name = f"{work.today.isoformat()}-{work.digest.removeprefix('sha256:')[:8]}"
    if name not in taken:
        return name
    number = 2
    while f"{name}.{number}" in taken:
        number += 1
    return f"{name}.{number}"


def _statements(reader: Reader, work: _Work, found: _Found, release: Release) -> list[Statement]:
    """What has to be written; nothing if all is there already."""
    if found.current == release and not found.plan.retouched:
        return []
    anew = found.current is None or found.plan.changes_records
    change = apply.Change(
        plan=found.plan,
        stored=found.stored,
        entries=work.entries,
        before=snapshot.read_some(reader, found.plan.changed | found.plan.closed),
        release=release.id,
        previous=found.current.id if found.current else None,
        shortcuts_before=read_shortcuts(reader) if found.current else {},
        shortcuts_after=shortcuts(work.checked.records, work.today),
        most=work.most,
        kept_out=work.checked.kept_out,
    )
    head = apply.new_release(release) if anew else apply.restated(release)
    return [*cypher.cleared(found.leftover), *apply.statements(change), head]
