"""The ways between two bodies as a picture: only the bodies on them, and the ties between neighbours."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.present.moments import MOMENTS
from dashboard.present.network import Picture, assembled
from dashboard.present.scene import Scene
from dashboard.present.web import SUCCESSION, Line, web
from queries.paths import Paths, Route

DRAWN = 24  # ways in one picture


@dataclass(frozen=True, slots=True)
class Ways:
    """The answer, and which part of it is drawn."""

    paths: Paths
    apart: bool

    @property
    def routes(self) -> tuple[Route, ...]:
        return ((self.paths.disjoint or ()) if self.apart else self.paths.paths)[:DRAWN]

    @property
    def walks(self) -> tuple[tuple[str, ...], ...]:
        return tuple(route.nodes for route in self.routes)


def drawn(scene: Scene, ways: Ways) -> Picture:
    ends, walks = (ways.paths.start, ways.paths.end), ways.walks
    bodies = tuple(dict.fromkeys(itertools.chain(ends, *walks)))
    every = assembled(scene, web(scene, MOMENTS, keep=ends), [("", bodies)], starts=ends)
    kept = tuple(line for line in every.lines if _on_a_way(line, _steps(walks)))
    return replace(every, lines=kept)


def holds(route: Route) -> int:
    """How many steps of a way have a tie that is in force on the day."""
    return sum(any(tie.in_force == "yes" for tie in step) for step in route.steps)


def _steps(walks: Sequence[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for walk in walks for pair in itertools.pairwise(walk)}


def _on_a_way(line: Line, steps: set[frozenset[str]]) -> bool:
    return line.family != SUCCESSION and frozenset((line.tie.from_actor, line.tie.to_actor)) in steps
