"""The bodies and their ties as a networkx graph, to take away and to measure."""

from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.model.base import Record
from graph.model.body import FAMILIES, Actor, Tie
from graph.model.records import Records
from graph.snapshot import read_records, read_some
from graph.store import Reader
from queries.identify import identify
from queries.links import DAYS, INSTANCE_OF, TIES, Wanted, all_links, links_of
from queries.shortest import Link

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]

FAMILY_OF = {type: family for family, types in FAMILIES.items() for type in types}


def network(
    reader: Reader,
    *,
    ties: tuple[str, ...] = TIES,
    when: date | None = None,
    around: str | None = None,
    steps: int = 1,
) -> "Network":
    """All bodies, with their fields; all ties, keyed by their id; on a day, or at any time.

    With `around` only the bodies within so many steps of that one, and the ties among them.
    Classes of bodies are left out unless INSTANCE_OF is among the ties.
    """
    classes = INSTANCE_OF in ties
    if around is None:
        wanted = Wanted(types=ties, day=when)
        return reader.consistently(lambda steady: _everything(steady, wanted, classes=classes))
    return reader.consistently(lambda steady: _near(steady, around, steps, ties, when))


def _everything(reader: Reader, wanted: Wanted, *, classes: bool) -> "Network":
    records = read_records(reader, (Actor.KIND, Tie.KIND))
    return build(records, list(all_links(reader, wanted)), classes=classes)


def _near(reader: Reader, around: str, steps: int, ties: tuple[str, ...], when: date | None) -> "Network":
    """Ring after ring; the last look finds the ties among the outermost."""
    _, centre = identify(reader, around, (Actor.KIND,))
    wanted = Wanted(types=ties, day=when, ends=(centre,))
    found: dict[str, Link] = {}
    near, ring = {centre}, [centre]
    for step in range(steps + 1):
        links = list(links_of(reader, ring, wanted)) if ring else []
        ends = {end for link in links for end in (link.start, link.end)}
        ring = sorted(ends - near) if step < steps else []
        near |= set(ring)
        found |= {link.key: link for link in links if {link.start, link.end} <= near}
    keys = [(Actor.KIND, id) for id in near] + [(Tie.KIND, link.id) for link in found.values() if link.id]
    return build(read_some(reader, keys), sorted(found.values(), key=_order), classes=True)


def _order(link: Link) -> tuple[str, str, str]:
    return link.key, link.start, link.end


def build(records: Records, links: list[Link], *, classes: bool = False) -> "Network":
    """The graph of these records and links. Pure."""
    graph: Network = nx.MultiDiGraph()
    for id, actor in records.of(Actor).items():
        if classes or not actor.collective:
            graph.add_node(id, **_fields(actor))
    known = records.of(Tie)
    for link in links:
        record = known.get(link.id or "")
        days = {name: getattr(link.window, name).isoformat() for name in DAYS}
        more = _fields(record) if record else {}
        graph.add_edge(
            link.start,
            link.end,
            key=link.key,
            **{**more, **days, "type": link.type, "family": FAMILY_OF.get(link.type)},
        )
    return graph


def _fields(record: Record) -> dict[str, Any]:
    """The fields of a record by name; names once for each language, as the graph has them."""
    found: dict[str, Any] = {}
    for name, value in record.plain().items():
        if name in ("name", "acronyms"):
            found |= {f"{name}_{code}": text for code, text in value.items()}
        elif name not in ("from", "to"):
            found[name] = value
    return found
