"""Records as Cypher: what the graph keeps of each record, and the statements that write it.

A record owns its node or its tie, and the relationships that its own fields declare (`owned`).
Each is written by the record that owns it and by nobody else, so a changed record can be written
anew without a look at its neighbours.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import BaseModel

from graph.model.base import FieldSpec, Record
from graph.model.body import Actor, Tie
from graph.model.dates import Edtf
from graph.model.evidence import RoundTableRecord
from graph.model.registry import CITES, KINDS, LED_BY, NODES
from graph.model.values import Citation, Names, TableLead
from graph.rows import Statement

RECORDED = ("Release", "Revision")
ENDS = ("from_actor", "to_actor", "type")  # a tie's own shape, no properties of it
RELATED = ("sources", "leads")  # lists that are relationships with properties of their own
OF_LABELS = "label"  # the field that the graph keeps as a second label


@dataclass(frozen=True, slots=True)
class Form:
    """Which relationship: its type between two labels. The first end is where it starts."""

    start: str
    type: str
    end: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One relationship that a record declares."""

    form: Form
    start: str
    end: str
    properties: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as the graph keeps it: with what was worked out, and when it was first seen."""

    record: Record
    properties: Mapping[str, Any]
    stamp: str
    first_seen: str = ""

    @classmethod
    def of(cls, record: Record, extra: Mapping[str, Any], first_seen: str = "") -> "Entry":
        props = {**properties(record), **extra, "digest": record.digest}
        return cls(record, props, stamp(props), first_seen)

    def row(self) -> dict[str, Any]:
        props = {**self.properties, "stamp": self.stamp, "first_seen": self.first_seen}
        return {"id": self.record.id, "props": props}


def stamp(props: Mapping[str, Any]) -> str:
    """Tells whether anything of what is written for a record has changed."""
    text = json.dumps(props, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def constraints() -> tuple[Statement, ...]:
    """One key for each label; a lookup of revisions by record."""
    labels = (*(record.LABEL for record in NODES), "Release")
    keys = (
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in labels
    )
    revisions = "CREATE INDEX revision_of IF NOT EXISTS FOR (n:Revision) ON (n.of)"
    return tuple(Statement(text) for text in (*keys, revisions))


def properties(record: Record) -> dict[str, Any]:
    """The fields of a record that are properties; what is empty is left out."""
    found: dict[str, Any] = {}
    for spec in record.fields().values():
        value = getattr(record, spec.name)
        elsewhere = spec.link is not None or spec.name == OF_LABELS
        if value is None or elsewhere or (record.LABEL == "" and spec.name in ENDS):
            continue
        found |= _property(record, spec, value)
    return found


def _property(record: Record, spec: FieldSpec, value: Any) -> dict[str, Any]:
    """One field as the properties that hold it."""
    if isinstance(value, Edtf):
        return _days(spec.name, value)
    if isinstance(value, Names):
        return {f"{spec.name}_{code}": text for code, text in value.model_dump().items() if text}
    if not isinstance(value, tuple):
        return {spec.name: value}
    items = cast("tuple[Any, ...]", value)
    if any(isinstance(item, Citation | TableLead) for item in items):
        return _places(record)
    return {} if spec.name in RELATED else {spec.name: list(items)}


def _days(name: str, date: Edtf) -> dict[str, str]:
    ends = {f"{name}_earliest": date.earliest, f"{name}_latest": date.latest}
    return {name: date.text, **{key: day.isoformat() for key, day in ends.items() if day}}


def _places(record: Record) -> dict[str, list[str]]:
    """A relationship cannot cite a source by a relationship: it carries `source#place`."""
    if record.LABEL:
        return {}
    return {"sources": [f"{each.source}#{each.at or ''}" for each in record.citations]}


def owned(record: Record) -> Iterator[Edge]:
    """The relationships that the record's fields declare; none for a tie."""
    if not record.LABEL:
        return
    for spec in record.fields().values():
        value = getattr(record, spec.name)
        if spec.link is not None and value is not None:
            form = _form(record, spec.link.type, spec.link.to, backward=spec.link.backward)
            for other in cast("tuple[str, ...]", value if isinstance(value, tuple) else (value,)):
                ends = (other, record.id) if spec.link.backward else (record.id, other)
                yield Edge(form, *ends)
    for lead in record.leads if isinstance(record, RoundTableRecord) else ():
        yield Edge(_form(record, LED_BY, Actor.KIND), record.id, lead.actor, _filled(lead, "actor"))
    for citation in record.citations:
        yield Edge(_form(record, CITES, "sources"), record.id, citation.source, _filled(citation, "source"))


def owned_forms(record: type[Record]) -> tuple[Form, ...]:
    """Every form of relationship that records of a class can own."""
    if not record.LABEL:
        return ()
    found: dict[Form, None] = {}
    for spec in record.fields().values():
        if spec.link is not None:
            found.setdefault(_form(record, spec.link.type, spec.link.to, backward=spec.link.backward))
        elif spec.holds(TableLead):
            found.setdefault(_form(record, LED_BY, Actor.KIND))
        elif spec.holds(Citation):
            found.setdefault(_form(record, CITES, "sources"))
    return tuple(found)


def _form(record: Record | type[Record], type: str, to: str, *, backward: bool = False) -> Form:
    ends = (record.LABEL, KINDS[to].LABEL)
    start, end = ends[::-1] if backward else ends
    return Form(start, type, end)


def _filled(value: BaseModel, key: str) -> dict[str, Any]:
    return value.model_dump(mode="json", exclude_none=True, exclude={key})


def created(entries: Iterable[Entry]) -> Iterator[Statement]:
    """New nodes with all their labels; their relationships are written by `linked`."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        if entry.record.LABEL:
            rows[_labels(entry.record)].append(entry.row())
    for labels in sorted(rows):
        yield Statement(f"UNWIND $rows AS r CREATE (n:{labels}) SET n = r.props", {"rows": rows[labels]})


def _labels(record: Record) -> str:
    return f"{record.LABEL}:{record.label}" if isinstance(record, Actor) else record.LABEL


def replaced(entries: Iterable[Entry]) -> Iterator[Statement]:
    """The properties of nodes and ties that are there, written anew; labels and ends stay."""
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    ties: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.record, Tie):
            ties[entry.record.type].append({"start": entry.record.from_actor, **entry.row()})
        else:
            nodes[entry.record.LABEL].append(entry.row())
    for label in sorted(nodes):
        text = f"UNWIND $rows AS r MATCH (n:{label} {{id: r.id}}) SET n = r.props"
        yield Statement(text, {"rows": nodes[label]})
    for kind in sorted(ties):
        text = (
            f"UNWIND $rows AS r MATCH (:Actor {{id: r.start}})-[t:{kind}]->() WHERE t.id = r.id"
            " SET t = r.props"
        )
        yield Statement(text, {"rows": ties[kind]})


def linked(entries: Iterable[Entry]) -> Iterator[Statement]:
    """The relationships that the records own, and the ties themselves."""
    rows: dict[Form, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        record = entry.record
        if isinstance(record, Tie):
            form = Form(Actor.LABEL, record.type, Actor.LABEL)
            row = entry.row()
            rows[form].append({**row, "s": record.from_actor, "t": record.to_actor})
        for edge in owned(record):
            rows[edge.form].append({"s": edge.start, "t": edge.end, "props": dict(edge.properties)})
    yield from (_connect(form, rows[form]) for form in sorted(rows, key=str))


def _connect(form: Form, rows: list[dict[str, Any]]) -> Statement:
    text = (
        f"UNWIND $rows AS r MATCH (a:{form.start} {{id: r.s}}) MATCH (b:{form.end} {{id: r.t}})"
        f" CREATE (a)-[e:{form.type}]->(b)"
    )
    if any(row["props"] for row in rows):
        text += " SET e = r.props"
    return Statement(text, {"rows": rows})


def unlinked(records: Iterable[Record]) -> Iterator[Statement]:
    """Take away the relationships that the records own, and ties with all they are."""
    ids: dict[str, list[dict[str, str]]] = defaultdict(list)
    ties: dict[str, list[dict[str, str]]] = defaultdict(list)
    for record in records:
        if isinstance(record, Tie):
            ties[record.type].append({"id": record.id, "start": record.from_actor})
        else:
            ids[record.KIND].append({"id": record.id})
    for kind in sorted(ties):
        text = f"UNWIND $rows AS r MATCH (:Actor {{id: r.start}})-[t:{kind}]->() WHERE t.id = r.id DELETE t"
        yield Statement(text, {"rows": ties[kind]})
    for kind in sorted(ids):
        for pattern in _owned_patterns(KINDS[kind]):
            text = f"UNWIND $rows AS r MATCH {pattern} DELETE e"
            yield Statement(text, {"rows": ids[kind]})


def _owned_patterns(record: type[Record]) -> Iterator[str]:
    node = f"(n:{record.LABEL} {{id: r.id}})"
    forward = [form.type for form in owned_forms(record) if form.start == record.LABEL]
    backward = [form.type for form in owned_forms(record) if form.start != record.LABEL]
    if forward:
        yield f"{node}-[e:{'|'.join(sorted(set(forward)))}]->()"
    if backward:
        yield f"{node}<-[e:{'|'.join(sorted(set(backward)))}]-()"


def removed(records: Iterable[Record]) -> Iterator[Statement]:
    """Take nodes away with every relationship they still have."""
    yield from cleared((record.KIND, record.id) for record in records)


def cleared(keys: Iterable[tuple[str, str]]) -> Iterator[Statement]:
    """The same by kind and id; the ties go with their bodies."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for kind, id in keys:
        if label := KINDS[kind].LABEL:
            rows[label].append({"id": id})
    for label in sorted(rows):
        text = f"UNWIND $rows AS r MATCH (n:{label} {{id: r.id}}) DETACH DELETE n"
        yield Statement(text, {"rows": rows[label]})
