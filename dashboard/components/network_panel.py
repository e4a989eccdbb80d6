"""Beside the network: the chosen body or tie, the ways between two bodies, or what the picture shows."""

from dashboard.components import network_body, network_overview, network_tie, network_ways
from dashboard.markup import Html
from dashboard.present.scene import Scene
from dashboard.sight import Sight
from graph.model.body import Tie


def chosen(scene: Scene, sight: Sight) -> Html | None:
    """What the address has chosen, if it is on record."""
    address = scene.address
    tie = scene.snapshot.records.of(Tie).get(address.option("tie"))
    if tie:
        return network_tie.panel(scene, tie)
    actor = scene.actor(address.option("pick"))
    return network_body.panel(scene, sight, actor) if actor else None


def nothing_chosen(scene: Scene, sight: Sight) -> Html:
    if sight.ways:
        return network_ways.panel(scene, sight.ways)
    return network_overview.panel(scene, sight)
