"""Bodies without which others would lose touch with the rest of the network."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import networkx as nx

from graph.store import Reader
from queries.network import network

if TYPE_CHECKING:
    Simple = nx.Graph[str]


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A body, and the bodies that reach the main network only through it, in their groups."""

    body: str
    groups: tuple[tuple[str, ...], ...]

    @property
    def cut_off(self) -> tuple[str, ...]:
        return tuple(sorted(id for group in self.groups for id in group))


@dataclass(frozen=True, slots=True)
class Bottlenecks:
    """All bottlenecks, the narrowest first, and the size of the main network."""

    found: tuple[Bottleneck, ...]
    bodies: int


def bottlenecks(reader: Reader, day: date) -> Bottlenecks:
    """Those of the ties in force for sure on a day; classes of bodies are left out."""
    text = day.isoformat()
    graph: Simple = nx.Graph()
    for start, end, tie in network(reader, when=day).edges(data=True):
        if tie["sure_from"] <= text <= tie["sure_to"]:
            graph.add_edge(start, end)
    return narrow(graph)


def narrow(graph: "Simple") -> Bottlenecks:
    """The bottlenecks of the largest connected part. Pure."""
    if not graph:
        return Bottlenecks((), 0)
    main = graph.subgraph(max(nx.connected_components(graph), key=lambda part: (len(part), min(part))))
    found = [Bottleneck(body, tuple(_cut_off(main, body))) for body in nx.articulation_points(main)]
    found.sort(key=lambda one: (-len(one.cut_off), one.body))
    return Bottlenecks(tuple(found), len(main))


def _cut_off(main: "Simple", body: str) -> Iterator[tuple[str, ...]]:
    """Every part that is left without the body, but for the largest."""
    rest = main.subgraph(set(main) - {body})
    parts = sorted((tuple(sorted(part)) for part in nx.connected_components(rest)), key=_largest_first)
    yield from parts[1:]


def _largest_first(part: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -len(part), part
