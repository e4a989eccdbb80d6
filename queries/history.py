"""What each release brought: records that came, changed and went, counted by kind."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.snapshot import Key, Release, read_stored, releases
from graph.store import Reader
from queries.known import in_order

_SPANS = (
    "MATCH (r:Revision) RETURN r.kind AS kind, r.record_id AS id, r.first_seen AS first, r.last_seen AS last"
    " ORDER BY kind, id, first"
)
_LONG = 120.0


@dataclass(frozen=True, slots=True)
class Span:
    """One state of a record, and the releases that had it first and last; None while it stands."""

    key: Key
    first: str
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A release and how many records of each kind it added, changed and closed."""

    release: Release
    added: Mapping[str, int]
    changed: Mapping[str, int]
    closed: Mapping[str, int]


def history(reader: Reader) -> tuple[Brought, ...]:
    """All releases, the newest first, with what each brought."""
    known = in_order(releases(reader))
    spans = [Span(key, stored.first_seen) for key, stored in read_stored(reader).items()]
    rows = reader.read(_SPANS, tag="history", timeout=_LONG).rows
    spans += [Span((kind, id), first, last) for kind, id, first, last in rows]
    return brought(known, spans)


def brought(known: Sequence[Release], spans: Iterable[Span]) -> tuple[Brought, ...]:
    """What came and went with each release, from the states of all records. Pure."""
    listed = list(spans)
    came: dict[str, set[Key]] = {release.id: set() for release in known}
    went: dict[str, set[Key]] = {release.id: set() for release in known}
    after = {before.id: release.id for before, release in pairwise(known)}
    for span in listed:
        came.setdefault(span.first, set()).add(span.key)
        if span.last in after:
            went[after[span.last]].add(span.key)
    return tuple(_one(release, came[release.id], went[release.id]) for release in reversed(known))


def _one(release: Release, came: set[Key], went: set[Key]) -> Brought:
    """A record whose old state went as its new one came was changed."""
    return Brought(release, _counted(came - went), _counted(came & went), _counted(went - came))


def _counted(keys: Iterable[Key]) -> Mapping[str, int]:
    return dict(sorted(Counter(kind for kind, _ in keys).items()))
