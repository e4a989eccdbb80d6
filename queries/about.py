"""Reads what surrounds one record: its neighbours whole, names of what they name, their days."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from graph import rebuild
from graph.errors import UserError
from graph.force import Window, windows
from graph.model.base import Record
from graph.model.body import TIE_TYPES, Actor, Tie
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.registry import KINDS, NODES, RESPONSIBLE_FOR
from graph.model.responsibility import Mandate, ReportedGap, Responsibility
from graph.model.values import Language
from graph.snapshot import Release, read_records, read_some
from graph.store import Reader
from queries.catalogue import nearest
from queries.identify import KIND_ORDER, identify, split
from queries.known import records_known_on
from queries.links import DAYS
from queries.names import Called, Key, name_of, read_names
from queries.record import About, arrange, named_by
from queries.standing import SHELF
from queries.timeline import Event, events

DEEPEST = 12  # bodies inside bodies
_OF_LABEL = {record.LABEL: record.KIND for record in NODES}
_NEAR = (
    "MATCH (n:{label} {{id: $id}})-[r]-(x) WHERE type(r) <> '" + RESPONSIBLE_FOR + "'"
    " RETURN DISTINCT labels(x) AS labels, x.id AS id"
)
_TIE = (
    f"MATCH (a:Actor)-[t:{'|'.join(TIE_TYPES)}]->(b:Actor) WHERE {{test}}"
    " RETURN type(t) AS type, a.id AS start, b.id AS end_id, properties(t) AS props"
)
_TIES_OF: Mapping[str, str] = {
    Actor.KIND: _TIE.format(test="a.id = $id") + " UNION ALL " + _TIE.format(test="b.id = $id"),
    Source.KIND: _TIE.format(test="any(at IN t.sources WHERE at STARTS WITH $id + '#')"),
    Tie.KIND: _TIE.format(test="t.id = $id"),
}
_WINDOWS = (
    "MATCH (n:{label}) WHERE n.id IN $ids RETURN n.id AS id, n.possible_from AS possible_from,"
    " n.sure_from AS sure_from, n.sure_to AS sure_to, n.possible_to AS possible_to,"
    " coalesce(n.undated, false) AS undated"
)
_GAPS = (
    "MATCH (m:Mandate)-[:FOR]->(:Responsibility)<-[:FOR]-(g:ReportedGap)-[:IN]->(j:Jurisdiction)"
    " WHERE m.id IN $ids MATCH (m)-[:IN]->(j) RETURN DISTINCT g.id AS id"
)
_MEMBERS = "MATCH (m:Actor)-[:INSTANCE_OF]->(c:Actor) WHERE c.id IN $ids RETURN DISTINCT m.id AS id"
_PARENTS = f"MATCH (a:Actor)-[:PART_OF*1..{DEEPEST}]->(p:Actor) WHERE a.id IN $ids RETURN DISTINCT p.id AS id"
_PART_OF = _TIE.replace("|".join(TIE_TYPES), "PART_OF").format(test="a.id IN $ids")


def about(reader: Reader, given: str, day: date) -> About:
    """Everything on the record that somebody names, as the newest release has it."""
    standing = SHELF.kept(reader)
    key = found_in(standing.records, given) if standing else None
    if standing and key:
        return _arranged(standing.records, standing.windows, key, day, standing.names)
    return reader.consistently(lambda steady: _surrounded(steady, given, day)[0])


def timeline(reader: Reader, given: str, language: Language) -> tuple[About, tuple[Event, ...]]:
    """Everything dated on the record that somebody names, as the newest release has it."""

    def read(steady: Reader) -> tuple[About, tuple[Event, ...]]:
        found, records = _surrounded(steady, given, date.min, with_holders=True)
        return found, events(found, records, language)

    return reader.consistently(read)


def timeline_in(records: Records, given: str, language: Language) -> tuple[Event, ...]:
    """The same from a whole data set in memory. Pure."""
    return events(about_in(records, given, date.min), records, language)


def about_known_on(reader: Reader, given: str, day: date, known_on: str) -> tuple[About, Release]:
    """The same, as it was known on a day or in a release."""
    records, release = records_known_on(reader, known_on)
    return about_in(records, given, day), release


def about_in(records: Records, given: str, day: date) -> About:
    """The same from a whole data set in memory. Pure."""
    key = identify_in(records, given)
    names = {(one.KIND, one.id): name_of(one) for one in records if one.LABEL}
    return _arranged(records, windows(records), key, day, names)


def _arranged(records: Records, days: Mapping[Key, Window], key: Key, day: date, names: Called) -> About:
    found = arrange(records, days, key, day, names)
    assert found is not None  # noqa: S101 - it has just been found
    return found


def found_in(records: Records, given: str) -> Key | None:
    """The record meant, if it is there."""
    kind, id = split(given)
    kinds = (kind,) if kind else KIND_ORDER
    return next(((one, id) for one in kinds if records.get(one, id) is not None), None)


def identify_in(records: Records, given: str) -> Key:
    """The record meant; raises UserError with the nearest ids when there is none."""
    if key := found_in(records, given):
        return key
    kind, id = split(given)
    known = {one for each in ((kind,) if kind else KIND_ORDER) for one in records.by_kind.get(each, {})}
    raise UserError(f"there was no {given!r}", code="unknown-id", next=nearest(id, known))


def _surrounded(
    reader: Reader, given: str, day: date, *, with_holders: bool = False
) -> tuple[About, Records]:
    key = identify(reader, given)
    records, days = surroundings(reader, key)
    if with_holders and key[0] == Responsibility.KIND:
        records = Records.of_all([*records, *holders(reader, records)])
    named = {(kind, id) for one in records for _, kind, id in named_by(one)}
    return _arranged(records, days, key, day, _names(reader, records, named)), records


def holders(reader: Reader, records: Records) -> Records:
    """What the status of a cell rests on beside the mandates: bodies, members of classes, laws.

    With it the windows of all of them can be worked out as from the whole data set.
    """
    bodies = {mandate.actor for mandate in records.of(Mandate).values()}
    rows = reader.read(_MEMBERS, {"ids": sorted(bodies)}, tag="about/members").rows
    rows += reader.read(_PARENTS, {"ids": sorted(bodies | {id for (id,) in rows})}, tag="about/parents").rows
    bodies |= {id for (id,) in rows}
    parts = reader.read(_PART_OF, {"ids": sorted(bodies)}, tag="about/parts").rows
    laws = {law for mandate in records.of(Mandate).values() for law in mandate.instruments}
    keys = [*((Actor.KIND, id) for id in bodies), *((Instrument.KIND, id) for id in laws)]
    places = read_records(reader, (Jurisdiction.KIND,))
    return Records.of_all([*places, *read_some(reader, keys), *(rebuild.tie(*row) for row in parts)])


def surroundings(reader: Reader, key: Key) -> tuple[Records, Mapping[Key, Window]]:
    """The record and all that names it, gaps where it is charged, and every source cited."""
    ties, days = _ties(reader, key)
    near = [key, *_neighbours(reader, key)]
    records = [*ties, *read_some(reader, (one for one in near if one[0] != Tie.KIND))]
    records += _reported(reader, key, records)
    missing = {citation.source for one in records for citation in one.citations}
    missing -= {one.id for one in records if isinstance(one, Source)}
    records += read_some(reader, ((Source.KIND, id) for id in missing))
    return Records.of_all(records), {**days, **read_windows(reader, records)}


def _ties(reader: Reader, key: Key) -> tuple[list[Tie], dict[Key, Window]]:
    kind, id = key
    rows = reader.read(_TIES_OF[kind], {"id": id}, tag="about/ties").rows if kind in _TIES_OF else []
    ties = [rebuild.tie(*row) for row in rows]
    days = {(Tie.KIND, row[3]["id"]): _window([row[3].get(name) for name in DAYS], row[3]) for row in rows}
    return ties, days


def _window(days: Iterable[str], props: Mapping[str, object]) -> Window:
    return Window(*(date.fromisoformat(day) for day in days), undated=bool(props.get("undated")))


def _neighbours(reader: Reader, key: Key) -> Iterator[Key]:
    kind, id = key
    if not KINDS[kind].LABEL:
        return
    for labels, other in reader.read(_NEAR.format(label=KINDS[kind].LABEL), {"id": id}, tag="about").rows:
        for label in labels:
            if label in _OF_LABEL:
                yield _OF_LABEL[label], other


def _reported(reader: Reader, key: Key, records: Iterable[Record]) -> Records:
    """Gaps reported where the body, or the mandate itself, is charged."""
    charged = [one.id for one in records if isinstance(one, Mandate)]
    if key[0] not in (Actor.KIND, Mandate.KIND) or not charged:
        return Records.of_all(())
    rows = reader.read(_GAPS, {"ids": charged}, tag="about/gaps").rows
    return read_some(reader, ((ReportedGap.KIND, id) for (id,) in rows))


def read_windows(reader: Reader, records: Iterable[Record]) -> dict[Key, Window]:
    """The days of bodies, mandates and gaps as the loader worked them out."""
    found: dict[Key, Window] = {}
    for kind in (Actor, Mandate, ReportedGap):
        ids = sorted({one.id for one in records if isinstance(one, kind)})
        if ids:
            text = _WINDOWS.format(label=kind.LABEL)
            for id, *days, undated in reader.read(text, {"ids": ids}, tag="about/windows").rows:
                found[kind.KIND, id] = _window(days, {"undated": undated})
    return found


def _names(reader: Reader, records: Records, keys: Iterable[Key]) -> Called:
    """Names of the records themselves, and of all that they name."""
    here = {(one.KIND, one.id): name_of(one) for one in records if one.LABEL}
    return {**read_names(reader, (key for key in keys if key not in here)), **here}
