"""How central a body is among all bodies on record, on a day."""

from collections.abc import Mapping
from typing import Literal, cast, get_args

import networkx as nx

from dashboard.present.scene import Scene
from dashboard.present.web import FAMILY_OF
from graph.model.body import Actor, Tie

Measure = Literal["degree", "betweenness"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


def measured(scene: Scene, measure: Measure) -> Mapping[str, float]:
    """By body; ties in force on the day or perhaps, without classes of bodies and successions."""
    graph = _graph(scene)
    if measure == "degree":
        return {id: float(count) for id, count in graph.degree}
    found = cast(Mapping[str, float], nx.betweenness_centrality(graph))
    return {id: round(share, 6) for id, share in found.items()}


def _graph(scene: Scene) -> "nx.Graph[str]":
    """Single bodies, two of them joined once however many ties they share."""
    records, windows = scene.snapshot.records, scene.snapshot.windows
    graph: nx.Graph[str] = nx.Graph()
    bodies = {id for id, actor in records.of(Actor).items() if not actor.collective}
    graph.add_nodes_from(sorted(bodies))
    for id, tie in sorted(records.of(Tie).items()):
        ends = {tie.from_actor, tie.to_actor}
        holds = windows[Tie.KIND, id].on(scene.day) != "no"
        if tie.type in FAMILY_OF and holds and len(ends & bodies) == len(ends) > 1:
            graph.add_edge(tie.from_actor, tie.to_actor)
    return graph


def rank(found: Mapping[str, float], body: str) -> int:
    """The place of a body; those with equal values share theirs."""
    return 1 + sum(value > found.get(body, 0.0) for value in found.values())
