"""Bodies without which others would lose touch with the rest of the network."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

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
    tree = _Tree(main)
    found = [Bottleneck(body, tree.cut_off(body)) for body in tree.hinges]
    found.sort(key=lambda one: (-sum(map(len, one.groups)), one.body))
    return Bottlenecks(tuple(found), len(main))


class _Tree:
    """Blocks that hold together without any one body, hung up on the bodies that join them.

    The largest block is the root; what hangs under a body is what it can cut off. So each part is
    walked once for every body that cuts it off, not the whole network for every body.
    """

    def __init__(self, main: "Simple") -> None:
        self._all: frozenset[str] = frozenset(main)
        blocks = cast("Iterable[set[str]]", nx.biconnected_components(main))  # networkx's types say otherwise
        self._blocks = [frozenset(block) for block in blocks]
        of: defaultdict[str, list[int]] = defaultdict(list)
        for place, block in enumerate(self._blocks):
            for body in block:
                of[body].append(place)
        self.hinges = {body for body, places in of.items() if len(places) > 1}
        self._under: dict[str, list[int]] = {}
        above = [max(range(len(self._blocks)), key=lambda place: len(self._blocks[place]))]
        for place in above:  # grows while it is walked
            for body in (self._blocks[place] & self.hinges) - self._under.keys():
                self._under[body] = [other for other in of[body] if other != place]
                above += self._under[body]

    def cut_off(self, body: str) -> tuple[tuple[str, ...], ...]:
        """Every part that is left without the body, but for the largest."""
        below = [self._hanging(body, place) for place in self._under[body]]
        rest = len(self._all) - 1 - sum(map(len, below))
        if rest <= max(map(len, below)):
            below.append(self._all.difference({body}, *below))
        parts = sorted((tuple(sorted(part)) for part in below), key=_largest_first)
        return tuple(parts[1:] if len(below) > len(self._under[body]) else parts)

    def _hanging(self, body: str, place: int) -> frozenset[str]:
        """What is reached from the body through one block under it."""
        found: set[str] = set()
        ways = [(body, place)]
        for above, block in ways:  # grows while it is walked
            found |= self._blocks[block]
            for hinge in (self._blocks[block] & self.hinges) - {above}:
                ways += [(hinge, other) for other in self._under[hinge]]
        return frozenset(found - {body})


def _largest_first(part: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -len(part), part
