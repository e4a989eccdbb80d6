"""How one body is tied to another: all shortest walks, and routes that share no body on the way."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.errors import UserError
from graph.force import ALWAYS_TO, Truth
from graph.model.body import Actor, Tie
from graph.model.place import Jurisdiction
from graph.snapshot import read_some
from graph.store import Reader
from queries.disjoint import routes
from queries.identify import identify
from queries.links import BASED_IN, Wanted, all_links, links_of, whole
from queries.names import Called, Key, read_names
from queries.shortest import Link, Net, best_first, count, shortest, walks

MOST = 1000  # walks shown; how many there are is always said


@dataclass(frozen=True, slots=True)
class Step:
    """One tie of a walk, and the record that states it: a tie, or a body in a field of its own."""

    link: Link
    stated_by: Tie | Actor | None
    day: date

    @property
    def record(self) -> Tie | None:
        """The tie; None where it follows from a body's own fields."""
        return self.stated_by if isinstance(self.stated_by, Tie) else None

    @property
    def in_force(self) -> Truth:
        return self.link.window.on(self.day)

    @property
    def ended(self) -> bool:
        """Over for sure: by its own date, or because one of its bodies ended."""
        return self.link.window.possible_to < self.day

    @property
    def last_day(self) -> date | None:
        """The last day on which it may have held; None while no end is known."""
        last = self.link.window.possible_to
        return None if last == ALWAYS_TO else last

    def as_dict(self) -> dict[str, Any]:
        record, by = self.record, self.stated_by
        return {
            "id": self.link.id,
            "type": self.link.type,
            "from": self.link.start,
            "to": self.link.end,
            "role": record.role if record else None,
            "since": _text(record and record.since),
            "until": _text(record and record.until),
            "as_of": _text(record and record.as_of),
            "in_force": self.in_force,
            "ended": self.ended,
            "last_day": self.last_day.isoformat() if self.last_day else None,
            "stated_by": f"{by.KIND}:{by.id}" if by else None,
            "confidence": by.confidence if by else None,
            "sources": [{"source": each.source, "at": each.at} for each in by.sources] if by else [],
        }


@dataclass(frozen=True, slots=True)
class Route:
    """The bodies on the way; for each step its ties, the best first."""

    nodes: tuple[str, ...]
    steps: tuple[tuple[Step, ...], ...]

    def as_dict(self) -> dict[str, Any]:
        """`ties` has one tie for each step; what else ties the same two is under `also`."""
        ties = [
            {**best.as_dict(), "also": [other.as_dict() for other in others]} for best, *others in self.steps
        ]
        return {"nodes": list(self.nodes), "ties": ties}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The answer; `length` is None if the two are not tied."""

    start: str
    end: str
    length: int | None
    count: int
    paths: tuple[Route, ...]
    disjoint: tuple[Route, ...] | None
    names: Called

    def as_dict(self) -> dict[str, Any]:
        routes = self.disjoint
        return {
            "length": self.length,
            "count": self.count,
            "paths": [route.as_dict() for route in self.paths],
            "disjoint": None
            if routes is None
            else {"count": len(routes), "routes": [route.as_dict() for route in routes]},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is asked: over which links, on which day they are judged, and how much of it."""

    wanted: Wanted
    day: date
    longest: int | None = None
    disjoint: bool = False
    limit: int = MOST


def paths(reader: Reader, start: str, end: str, ask: Ask) -> Paths:
    """Read what is needed in one whole release and work out the walks."""
    return reader.consistently(lambda steady: _paths(steady, start, end, ask))


def _paths(reader: Reader, start: str, end: str, ask: Ask) -> Paths:
    kinds = (Actor.KIND, Jurisdiction.KIND) if BASED_IN in ask.wanted.types else (Actor.KIND,)
    ends = (identify(reader, start, kinds)[1], identify(reader, end, kinds)[1])
    if ends[0] == ends[1]:
        raise UserError(
            f"{ends[0]!r} is both the beginning and the end",
            code="same-ends",
            next="Name two different bodies.",
        )
    wanted = Wanted(types=ask.wanted.types, day=ask.wanted.day, ends=ends)
    found = shortest(lambda ids: links_of(reader, ids, wanted), *ends, ask.longest)
    shown = list(itertools.islice(walks(found, ask.day), ask.limit)) if found else []
    apart = disjoint(all_links(reader, wanted), *ends) if ask.disjoint else None
    net, separate = (found.net if found else Net()), apart[0] if apart else ()
    records = _stating(reader, [*_links(net, shown), *_links(apart[1] if apart else net, separate)])
    made = [_route(net, walk, records, ask.day) for walk in shown]
    made_apart = [_route(apart[1], walk, records, ask.day) for walk in separate] if apart else None
    bodies = {body for walk in (*shown, *separate, ends) for body in walk}
    return Paths(
        start=ends[0],
        end=ends[1],
        length=found.length if found else None,
        count=count(found) if found else 0,
        paths=tuple(made),
        disjoint=None if made_apart is None else tuple(made_apart),
        names=read_names(reader, _keys(bodies, kinds)),
    )


def disjoint(links: Iterable[Link], start: str, end: str) -> tuple[tuple[tuple[str, ...], ...], Net]:
    """As many routes as there are that share no body but the two ends, the shortest first. Pure."""
    net = Net()
    for link in links:
        net.add(link)
    return routes(net.beside, start, end), net


def _links(net: Net, routes: Iterable[Sequence[str]]) -> Iterator[Link]:
    for route in routes:
        for one, other in itertools.pairwise(route):
            yield from net.between(one, other)


def _stating(reader: Reader, links: Iterable[Link]) -> Mapping[str, Tie | Actor]:
    """The record behind each link, by the link's key: a tie, or the body that says it of itself."""
    listed = list(links)
    ties = whole(reader, listed)
    own = [link for link in listed if not link.id]
    bodies = read_some(reader, {(Actor.KIND, link.start) for link in own}).of(Actor)
    return {**{link.key: bodies[link.start] for link in own if link.start in bodies}, **ties}


def _route(net: Net, walk: Sequence[str], records: Mapping[str, Tie | Actor], day: date) -> Route:
    steps = (best_first(net.between(one, other), day) for one, other in itertools.pairwise(walk))
    return Route(
        tuple(walk),
        tuple(tuple(Step(link, records.get(link.key), day) for link in step) for step in steps),
    )


def _keys(bodies: Iterable[str], kinds: Sequence[str]) -> Iterator[Key]:
    for body in bodies:
        yield from ((kind, body) for kind in kinds)


def _text(value: object) -> str | None:
    return str(value) if value else None
