"""What ties bodies to each other, read as little as a search needs: ends, type, days."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph import rebuild
from graph.errors import UserError
from graph.force import Window
from graph.model.body import FAMILIES, TIE_TYPES, Actor, Tie
from graph.model.place import Jurisdiction
from graph.store import Reader
from queries.catalogue import nearest
from queries.shortest import Link

INSTANCE_OF, BASED_IN = "INSTANCE_OF", "BASED_IN"
TIES: tuple[str, ...] = tuple(type for family in FAMILIES.values() for type in family)
ALL = (*TIE_TYPES, INSTANCE_OF, BASED_IN)
DAYS = ("possible_from", "sure_from", "sure_to", "possible_to")
LONG = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which links: of these types, on a day or ever, and at these bodies also if they are classes."""

    types: tuple[str, ...] = TIES
    day: date | None = None
    ends: tuple[str, ...] = ()

    @property
    def classes(self) -> bool:
        """Classes of bodies are left out unless somebody asks what belongs to them."""
        return INSTANCE_OF in self.types

    def parameters(self) -> dict[str, Any]:
        return {"day": self.day and self.day.isoformat(), "ends": list(self.ends)}


def chosen(given: str | None) -> tuple[str, ...]:
    """Types of ties from a list of types and families; all three families if nothing is given."""
    if given is None:
        return TIES
    found: dict[str, None] = {}
    for word in (word.strip() for word in given.split(",")):
        family = FAMILIES.get(word.lower())
        if family is None and word.upper().replace("-", "_") not in ALL:
            names = [*FAMILIES, *ALL]
            raise UserError(
                f"there is no tie {word!r}",
                code="unknown-tie",
                next=f"{nearest(word, names)} There are {', '.join(names)}.".strip(),
            )
        found.update(dict.fromkeys(family or (word.upper().replace("-", "_"),)))
    return tuple(found)


def links_of(reader: Reader, bodies: Sequence[str], wanted: Wanted) -> Iterator[Link]:
    """Every link at these bodies."""
    parts: list[str] = []
    for types, end in _ends(wanted.types):
        parts.append(_part(Actor.LABEL, "-", f":{types}", "->", end))
        parts.append(_part(end, "<-", f":{types}", "-", Actor.LABEL))
    text = " UNION ALL ".join(parts)
    given = {**wanted.parameters(), "ids": list(bodies), "classes": wanted.classes}
    yield from map(_link, reader.read(text, given, tag="links/at", timeout=LONG).rows)


def all_links(reader: Reader, wanted: Wanted) -> Iterator[Link]:
    """Every link there is, sorted by id and ends."""
    test = " AND ".join((_DAY, _CLASS.format(far="a"), _CLASS.format(far="b")))
    text = " UNION ALL ".join(
        f"MATCH (a:Actor)-[t:{types}]->(b:{end}) WHERE {test} {_RETURN}" for types, end in _ends(wanted.types)
    )
    given = {**wanted.parameters(), "classes": wanted.classes}
    found = map(_link, reader.read(text, given, tag="links/all", timeout=LONG).rows)
    return iter(sorted(found, key=lambda link: (link.key, link.start, link.end)))


def whole(reader: Reader, links: Iterable[Link]) -> Mapping[str, Tie]:
    """The records of these links, those that have one; found by their ends, not by a scan."""
    pairs = sorted({(link.start, link.end) for link in links if link.id})
    if not pairs:
        return {}
    text = (
        "UNWIND $pairs AS pair MATCH (a:Actor {id: pair[0]})"
        f"-[t:{'|'.join(TIE_TYPES)}]->(b:Actor) WHERE b.id = pair[1]"
        " RETURN type(t) AS type, a.id AS start, b.id AS end_id, properties(t) AS props"
    )
    rows = reader.read(text, {"pairs": [list(pair) for pair in pairs]}, tag="links/whole").rows
    ties = (rebuild.tie(*row) for row in rows)
    return {tie.id: tie for tie in ties}


_CLASS = "($classes OR NOT coalesce({far}.collective, false) OR {far}.id IN $ends)"
_DAY = "($day IS NULL OR t.possible_from IS NULL OR (t.possible_from <= $day AND $day <= t.possible_to))"
_RETURN = (
    "RETURN t.id AS id, type(t) AS type, a.id AS start, b.id AS end_id,"
    " t.possible_from AS possible_from, t.sure_from AS sure_from, t.sure_to AS sure_to,"
    " t.possible_to AS possible_to, coalesce(t.undated, false) AS undated"
)


def _ends(types: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Types by what they lead to: another body, or a place."""
    bodies = "|".join(type for type in types if type != BASED_IN)
    if bodies:
        yield bodies, Actor.LABEL
    if BASED_IN in types:
        yield BASED_IN, Jurisdiction.LABEL


def _part(near: str, left: str, types: str, right: str, far: str) -> str:
    start, end = ("a", "b") if right == "->" else ("b", "a")
    return (
        f"UNWIND $ids AS body MATCH ({start}:{near} {{id: body}}){left}[t{types}]{right}({end}:{far})"
        f" WHERE {_DAY} AND {_CLASS.format(far=end)} {_RETURN}"
    )


def _link(row: tuple[Any, ...]) -> Link:
    id, type, start, end, *days, undated = row
    if days[0] is None:
        return Link(id, type, start, end)
    return Link(id, type, start, end, _window(*days, undated))


@functools.lru_cache(maxsize=4096)
def _window(possible_from: str, sure_from: str, sure_to: str, possible_to: str, undated: bool) -> Window:  # noqa: FBT001
    """Many ties share few windows."""
    days = (possible_from, sure_from, sure_to, possible_to)
    return Window(*map(date.fromisoformat, days), undated=undated)
