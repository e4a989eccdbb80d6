"""Reads whole records, digests and releases back from the graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph import rebuild
from graph.model.base import Record
from graph.model.body import TIE_TYPES, Actor, Tie
from graph.model.records import Records
from graph.model.registry import CITES, CLASSES, KINDS, LED_BY, NODES
from graph.model.values import Citation, TableLead
from graph.store import Reader

Key = tuple[str, str]
LONG = 120.0
TIES = "MATCH (a:Actor)-[t:" + "|".join(TIE_TYPES) + "]->(b:Actor)"


@dataclass(frozen=True, slots=True)
class Stored:
    """What the graph says of one record without the record itself."""

    digest: str
    stamp: str
    first_seen: str


@dataclass(frozen=True, slots=True)
class Release:
    """One load of one data set."""

    id: str
    digest: str
    loaded_at: str
    dataset: str
    manifest: str
    bundled: bool
    previous: str | None


def read_records(reader: Reader, kinds: Iterable[str] | None = None) -> Records:
    """All current records, or those of some kinds, rebuilt from nodes and relationships."""
    wanted = set(KINDS if kinds is None else kinds)
    found: list[Record] = []
    for kind in CLASSES:
        if kind.KIND in wanted:
            found.extend(_ties(reader) if kind is Tie else _nodes(reader, kind))
    return Records.of_all(found)


def read_some(reader: Reader, keys: Iterable[Key]) -> Records:
    """The current records of these kinds and ids, as far as they are there."""
    ids: dict[str, list[str]] = {}
    for kind, id in sorted(keys):
        ids.setdefault(kind, []).append(id)
    found: list[Record] = []
    for kind, some in ids.items():
        found.extend(_ties(reader, some) if kind == Tie.KIND else _nodes(reader, KINDS[kind], some))
    return Records.of_all(found)


def read_stored(reader: Reader) -> dict[Key, Stored]:
    """Digest, stamp and first sight of every current record."""
    found: dict[Key, Stored] = {}
    for kind in NODES:
        found.update(_stored(reader, kind.KIND, f"MATCH (n:{kind.LABEL})"))
    found.update(_stored(reader, Tie.KIND, TIES.replace("[t:", "[n:")))
    return found


def _stored(reader: Reader, kind: str, match: str) -> Iterator[tuple[Key, Stored]]:
    text = f"{match} RETURN n.id AS id, n.digest AS digest, n.stamp AS stamp, n.first_seen AS first_seen"
    for id, *rest in reader.read(text, tag="snapshot/stored", timeout=LONG).rows:
        yield (kind, id), Stored(*(value or "" for value in rest))


def latest_release(reader: Reader) -> Release | None:
    """The release that the graph holds now."""
    return next(iter(releases(reader, reader.meta().release)), None)


def releases(reader: Reader, id: str | None = None) -> tuple[Release, ...]:
    """All releases in the order in which they were loaded, or the one that is named."""
    text = (
        "MATCH (r:Release) WHERE $id IS NULL OR r.id = $id"
        " RETURN r.id AS id, r.digest AS digest, r.loaded_at AS loaded_at, r.dataset AS dataset,"
        " r.manifest AS manifest, coalesce(r.bundled, false) AS bundled, r.previous AS previous"
        " ORDER BY loaded_at, id"
    )
    return tuple(Release(*row) for row in reader.read(text, {"id": id}, tag="snapshot/releases").rows)


def _nodes(reader: Reader, kind: type[Record], ids: list[str] | None = None) -> Iterator[Record]:
    """Nodes with what they own, one row each."""
    where = "" if ids is None else " WHERE n.id IN $ids"
    columns = ", ".join(f"{pattern} AS {name}" for name, pattern in _links(kind))
    text = f"MATCH (n:{kind.LABEL}){where} RETURN labels(n) AS labels, properties(n) AS props"
    text += f", {columns}" if columns else ""
    found = reader.read(text, {"ids": ids}, tag="snapshot/nodes", timeout=LONG)
    names = [name for name, _ in _links(kind)]
    for labels, props, *links in found.rows:
        yield rebuild.node(kind, labels, props, dict(zip(names, links, strict=True)))


def _links(kind: type[Record]) -> Iterator[tuple[str, str]]:
    """Each field that is kept as relationships, with the expression that collects it."""
    for name, spec in kind.fields().items():
        if spec.link is not None:
            left, right = ("<-", "-") if spec.link.backward else ("-", "->")
            other = KINDS[spec.link.to].LABEL
            yield name, f"[(n){left}[:{spec.link.type}]{right}(x:{other}) | x.id]"
        elif spec.holds(Citation):
            yield name, f"[(n)-[c:{CITES}]->(x:Source) | {{source: x.id, at: c.at, part: c.part}}]"
        elif spec.holds(TableLead):
            fields = "actor: x.id, since: c.since, until: c.until, as_of: c.as_of"
            yield name, f"[(n)-[c:{LED_BY}]->(x:{Actor.LABEL}) | {{{fields}}}]"


def _ties(reader: Reader, ids: list[str] | None = None) -> Iterator[Tie]:
    where = "" if ids is None else " WHERE t.id IN $ids"
    text = f"{TIES}{where} RETURN type(t) AS type, a.id AS start, b.id AS end_id, properties(t) AS props"
    for type, start, end, props in reader.read(text, {"ids": ids}, tag="snapshot/ties", timeout=LONG).rows:
        yield rebuild.tie(type, start, end, props)
