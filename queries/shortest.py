"""All shortest walks between two bodies, looked for from both ends. Pure: what is tied to what
comes from a function that is asked once for each ring of bodies."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.force import Window
from graph.model.body import FAMILIES

Expand = Callable[[Sequence[str]], Iterable["Link"]]
"""Every link at these bodies; direction does not matter."""
Cost = tuple[int, int]
"""How many steps are in doubt (1) or not in force (2), and how many are no working ties."""

ANY_TIME = Window()
WORKS = frozenset(FAMILIES["works"])
DOUBT = {"yes": 0, "perhaps": 1, "no": 2}


@dataclass(frozen=True, slots=True)
class Link:
    """A tie as far as a search needs it; without an id where it is no record of its own."""

    id: str | None
    type: str
    start: str
    end: str
    window: Window = ANY_TIME

    @property
    def key(self) -> str:
        return self.id or f"{self.type} {self.start} {self.end}"


@dataclass(slots=True)
class Net:
    """The links seen so far, by both ends."""

    beside: dict[str, dict[str, dict[str, Link]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(dict))
    )

    def add(self, link: Link) -> None:
        self.beside[link.start][link.end][link.key] = link
        self.beside[link.end][link.start][link.key] = link

    def between(self, one: str, other: str) -> tuple[Link, ...]:
        return tuple(self.beside[one][other].values())


@dataclass(frozen=True, slots=True)
class Found:
    """The bodies that can stand at each place of a shortest walk, and what ties them."""

    rings: tuple[frozenset[str], ...]
    net: Net

    @property
    def length(self) -> int:
        return len(self.rings) - 1


class _Side:
    """What can be reached from one end: at how many ties, and the outermost ring."""

    def __init__(self, end: str) -> None:
        self.depth = 0
        self.at = {end: 0}
        self.rim = [end]

    def grow(self, expand: Expand, net: Net) -> None:
        for link in expand(self.rim):
            net.add(link)
        self.depth += 1
        new = {other for body in self.rim for other in net.beside[body] if other not in self.at}
        self.rim = sorted(new)
        self.at.update(dict.fromkeys(self.rim, self.depth))

    def ring(self, depth: int) -> frozenset[str]:
        return frozenset(body for body, at in self.at.items() if at == depth)


def shortest(expand: Expand, start: str, end: str, longest: int | None = None) -> Found | None:
    """All shortest walks; None if the two are not tied, or not by so few ties."""
    net, here, there = Net(), _Side(start), _Side(end)
    while longest is None or here.depth + there.depth < longest:
        side = here if len(here.rim) <= len(there.rim) else there
        side.grow(expand, net)
        if meeting := frozenset(here.at.keys() & there.at.keys()):
            before = (here.ring(depth) for depth in range(here.depth))
            after = (there.ring(depth) for depth in reversed(range(there.depth)))
            return Found((*before, meeting, *after), net)
        if not side.rim:
            return None
    return None


def best_first(links: Iterable[Link], day: date) -> tuple[Link, ...]:
    """Today's ties first, and of these the working ones."""
    return tuple(sorted(links, key=lambda link: (*_cost(link, day), link.type, link.key)))


def _cost(link: Link, day: date) -> Cost:
    return DOUBT[link.window.on(day)], int(link.type not in WORKS)


def count(found: Found) -> int:
    """How many shortest walks there are, parallel ties counted once."""
    ways = dict.fromkeys(found.rings[-1], 1)
    for here, there in zip(reversed(found.rings[:-1]), reversed(found.rings[1:]), strict=True):
        ways = {body: sum(ways[other] for other in _next(found, body, there)) for body in here}
    return sum(ways.values())


def walks(found: Found, day: date) -> Iterator[tuple[str, ...]]:
    """The shortest walks, the best first, of equals by ids; worked out one by one."""
    left = _left(found, day)
    start = min(found.rings[0])
    heap: list[tuple[Cost, tuple[str, ...], Cost]] = [(left[0][start], (start,), (0, 0))]
    while heap:
        _, walk, spent = heapq.heappop(heap)
        if len(walk) == len(found.rings):
            yield walk
            continue
        costs = left[len(walk)]
        for other in _next(found, walk[-1], found.rings[len(walk)]):
            if other in costs:
                now = _sum(spent, _step(found, walk[-1], other, day))
                heapq.heappush(heap, (_sum(now, costs[other]), (*walk, other), now))


def _left(found: Found, day: date) -> list[Mapping[str, Cost]]:
    """The least cost from each body at each place to the end."""
    left: list[Mapping[str, Cost]] = [dict.fromkeys(found.rings[-1], (0, 0))]
    for here, there in zip(reversed(found.rings[:-1]), reversed(found.rings[1:]), strict=True):
        costs: dict[str, Cost] = {}
        for body in here:
            ways = [
                _sum(_step(found, body, other, day), left[0][other])
                for other in _next(found, body, there)
                if other in left[0]
            ]
            if ways:
                costs[body] = min(ways)
        left.insert(0, costs)
    return left


def _next(found: Found, body: str, ring: frozenset[str]) -> list[str]:
    return sorted(found.net.beside[body].keys() & ring)


def _step(found: Found, one: str, other: str, day: date) -> Cost:
    return min(_cost(link, day) for link in found.net.between(one, other))


def _sum(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1]
