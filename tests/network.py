"""Ties of a data set as a search sees them, without a database."""

from collections.abc import Iterable, Iterator, Sequence

from graph.force import windows
from graph.model.body import Actor, Tie
from graph.model.records import Records
from queries.links import TIES
from queries.shortest import Expand, Link


def links(records: Records, types: Sequence[str] = TIES) -> list[Link]:
    """Every tie of these types between bodies that are no classes."""
    spans, actors = windows(records), records.of(Actor)
    return [
        Link(id, tie.type, tie.from_actor, tie.to_actor, spans[Tie.KIND, id])
        for id, tie in records.of(Tie).items()
        if tie.type in types and not any(actors[end].collective for end in (tie.from_actor, tie.to_actor))
    ]


def expanding(network: Iterable[Link]) -> Expand:
    """What asks the database in the real program."""
    known = list(network)

    def expand(bodies: Sequence[str]) -> Iterator[Link]:
        wanted = set(bodies)
        return (link for link in known if wanted & {link.start, link.end})

    return expand
