"""Routes between two bodies that share no body on the way, as many as there are. Pure.

A largest flow in which every body but the two ends can be passed once (Dinic's way): all shortest
routes that fit beside each other at a time, and a new one may take over parts of those that are
there. Few rounds are needed, whatever the number of routes, and none once the lesser end has no
neighbour left.
"""

import itertools
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Beside = Mapping[str, Collection[str]]
"""The neighbours of each body, both ways."""
Route = tuple[str, ...]
Side = tuple[str, bool]
"""A body, and whether the search stands behind it (True) or before it."""


def routes(beside: Beside, start: str, end: str) -> tuple[Route, ...]:
    """The shortest first, of equals by ids; none if the two are not tied."""
    if start not in beside or end not in beside:
        return ()
    lesser, greater = sorted((start, end), key=lambda body: (len(beside[body]), body))
    flow = _Flow(beside, lesser, greater)
    most = len(beside[lesser]) - (greater in beside[lesser])
    while len(flow.first) < most and flow.widen():
        pass
    found = [*flow.routes(), *([(lesser, greater)] if greater in beside[lesser] else [])]
    found = found if lesser == start else [route[::-1] for route in found]
    return tuple(sorted(found, key=lambda route: (len(route), route)))


@dataclass(slots=True)
class _Flow:
    """The routes so far: what comes behind and before each body on one of them."""

    beside: Beside
    start: str
    end: str
    behind: dict[str, str] = field(default_factory=dict[str, str])
    before: dict[str, str] = field(default_factory=dict[str, str])
    first: set[str] = field(default_factory=set[str])

    def routes(self) -> Iterator[Route]:
        for body in self.first:
            route = [self.start, body]
            while route[-1] != self.end:
                route.append(self.behind[route[-1]])
            yield tuple(route)

    def widen(self) -> bool:
        """Some routes more, all that are as short as the shortest one left; False if there is none."""
        found = list(self._walks(self._levels()))
        for walk in found:
            self._take(walk)
        return bool(found)

    def _levels(self) -> Mapping[Side, int]:
        """How far from the start each side of a body is, as far as the end."""
        levels: dict[Side, int] = {(self.start, True): 0}
        waiting = deque(levels)
        while waiting and (self.end, False) not in levels:
            side = waiting.popleft()
            for other in self._onward(side):
                if other not in levels:
                    levels[other] = levels[side] + 1
                    waiting.append(other)
        return levels

    def _walks(self, levels: Mapping[Side, int]) -> Iterator[list[Side]]:
        """Walks to the end that share no side, one level further with each step; no side is tried twice."""
        tried: set[Side] = set()
        walk: list[Side] = [(self.start, True)]
        ways = [self._onward(walk[0])]
        while ways:
            here = levels[walk[-1]] + 1
            other = next((each for each in ways[-1] if levels.get(each) == here and each not in tried), None)
            if other is None:
                walk.pop()
                ways.pop()
            elif other[0] == self.end:
                yield [*walk, other]
                del walk[1:], ways[1:]
            else:
                tried.add(other)
                walk.append(other)
                ways.append(self._onward(other))

    def _onward(self, side: Side) -> Iterator[Side]:
        """Where a search can go: over unused ties, or back along a route to undo a part of it."""
        body, past = side
        used = body in self.before
        if not past:
            yield (self.before[body], True) if used else (body, True)
            return
        if used:
            yield body, False
        taken = self.behind.get(body)
        for other in self.beside[body]:
            direct = body == self.start and (other == self.end or other in self.first)
            if other not in (self.start, taken) and not direct:
                yield other, False

    def _take(self, walk: Sequence[Side]) -> None:
        """Make the walk a part of the routes: what it runs against goes, the rest comes."""
        steps = [(one, other) for one, other in itertools.pairwise(walk) if one[0] != other[0]]
        for (one, past), (other, further) in steps:
            if not past and further:
                self._untie(other, one)
        for (one, past), (other, further) in steps:
            if past and not further:
                self._tie(one, other)

    def _tie(self, one: str, other: str) -> None:
        if one == self.start:
            self.first.add(other)
        else:
            self.behind[one] = other
        if other != self.end:
            self.before[other] = one

    def _untie(self, one: str, other: str) -> None:
        if self.behind.get(one) == other:
            del self.behind[one]
        if self.before.get(other) == one:
            del self.before[other]
        if one == self.start:
            self.first.discard(other)
