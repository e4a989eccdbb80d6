"""The bodies and their ties as a networkx graph, to take away and to measure."""

from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.model.base import Record
from graph.model.body import FAMILIES, Actor, Tie
from graph.model.records import Records
from graph.snapshot import read_records
from graph.store import Reader
from queries.links import DAYS, INSTANCE_OF, TIES, Wanted, all_links
from queries.shortest import Link

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]

FAMILY_OF = {type: family for family, types in FAMILIES.items() for type in types}


def network(reader: Reader, *, ties: tuple[str, ...] = TIES, when: date | None = None) -> "Network":
    """All bodies, with their fields; all ties, keyed by their id; on a day, or at any time.

    Classes of bodies are left out unless INSTANCE_OF is among the ties.
    """
    wanted = Wanted(types=ties, day=when)

    def read(steady: Reader) -> tuple[Records, list[Link]]:
        return read_records(steady, (Actor.KIND, Tie.KIND)), list(all_links(steady, wanted))

    records, links = reader.consistently(read)
    return build(records, links, classes=INSTANCE_OF in ties)


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
