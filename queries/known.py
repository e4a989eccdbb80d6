"""Records as the graph knew them on a day or in a release: current ones and revisions, put back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from graph.errors import UserError
from graph.model.base import Record
from graph.model.records import Records
from graph.rebuild import from_canonical
from graph.snapshot import Release, read_records, read_stored, releases
from graph.store import Reader
from queries.catalogue import nearest

_REVISIONS = (
    "MATCH (r:Revision) RETURN r.kind AS kind, r.first_seen AS first_seen, r.last_seen AS last_seen,"
    " r.body AS body ORDER BY kind, r.record_id, first_seen"
)
_LONG = 120.0
_NAMED = 8  # so many releases are named in an error


@dataclass(frozen=True, slots=True)
class State:
    """One state of a record, and the releases in which it was seen first and last.

    Without a last release it is the state of now.
    """

    record: Record
    first_seen: str
    last_seen: str | None = None


def records_known_on(reader: Reader, text: str) -> tuple[Records, Release]:
    """What was on record on a day (at its end) or in a release, and which release that was."""
    return reader.consistently(lambda found: _known_on(found, text))


def _known_on(reader: Reader, text: str) -> tuple[Records, Release]:
    known = releases(reader)
    release = chosen(known, text)
    now = read_records(reader)
    if release.id == reader.meta().release:
        return now, release
    order = {each.id: place for place, each in enumerate(in_order(known))}
    return as_of_release([*_current(reader, now), *_revisions(reader)], order, release.id), release


def _current(reader: Reader, now: Records) -> Iterable[State]:
    stored = read_stored(reader)
    return (State(record, stored[record.KIND, record.id].first_seen) for record in now)


def _revisions(reader: Reader) -> Iterable[State]:
    found = reader.read(_REVISIONS, tag="known/revisions", timeout=_LONG)
    return (State(from_canonical(kind, body), first, last) for kind, first, last, body in found.rows)


def as_of_release(states: Iterable[State], order: Mapping[str, int], release: str) -> Records:
    """The states that were seen in a release; `order` says which release came after which."""
    at = order[release]
    return Records.of_all(
        state.record
        for state in states
        if order[state.first_seen] <= at and (state.last_seen is None or at <= order[state.last_seen])
    )


def chosen(known: Sequence[Release], text: str) -> Release:
    """The release of that name, or the last one that was loaded by the end of that day."""
    ordered = in_order(known)
    if not ordered:
        raise UserError("the graph is empty", code="empty-graph", next="`ksmm load` fills it.")
    for release in ordered:
        if release.id == text:
            return release
    day = _day(text, ordered)
    before = [release for release in ordered if loaded_on(release) <= day]
    if not before:
        raise UserError(f"nothing was on record by {day}", code="before-first-release", next=which(ordered))
    return before[-1]


def in_order(known: Sequence[Release]) -> Sequence[Release]:
    """Releases from first to last; each says which one it followed, so no clock is trusted."""
    after = {release.previous: release for release in known}
    found: list[Release] = []
    while (release := after.pop(found[-1].id if found else None, None)) is not None:
        found.append(release)
    return found if len(found) == len(known) else known


def loaded_on(release: Release) -> date:
    """The day of the load where the reader sits."""
    return datetime.fromisoformat(release.loaded_at).astimezone().date()


def _day(text: str, ordered: Sequence[Release]) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        near = nearest(text, [release.id for release in ordered])
        raise UserError(
            f"{text!r} is no day and no release",
            code="unknown-release",
            next=f"{near} {which(ordered)}".strip(),
        ) from None


def which(ordered: Sequence[Release]) -> str:
    """A sentence that names the newest releases."""
    if not ordered:
        return "The graph is empty; `ksmm load` fills it."
    newest = [f"{release.id} (loaded {loaded_on(release)})" for release in ordered[-_NAMED:]]
    more = f", and {len(ordered) - _NAMED} before" if len(ordered) > _NAMED else ""
    return f"There {'is' if len(ordered) == 1 else 'are'} {', '.join(newest)}{more}."
