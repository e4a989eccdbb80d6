"""A picture of the network as the browser's component wants it: ids, places, and words to read out."""

from collections.abc import Mapping
from typing import Any

from dashboard.present.arrange import Arranged
from dashboard.present.legend import legend
from dashboard.present.moments import Clock, years
from dashboard.present.network import Picture, Spot
from dashboard.present.origin import origin
from dashboard.present.scene import Scene
from dashboard.present.telling import sentence
from dashboard.present.web import Line
from graph.force import ALWAYS_FROM

LEAST, MOST, START = 18.0, 42.0, 30.0
DOT = 9.0


def drawing(scene: Scene, picture: Picture, arranged: Arranged, sizes: Mapping[str, float]) -> dict[str, Any]:
    """Everything that the component draws."""
    scale = _scale(picture, sizes, dense=arranged.dense)
    nodes = [_node(scene, spot, arranged, scale) for spot in picture.spots]
    address = scene.address
    return {
        "lang": scene.words.language,
        "graph": f"{address.id} {address.option('from')} {address.option('to')}",
        "href": address.href(pick="", tie=""),
        "opened": address.option("open"),
        "layout": arranged.layout,
        "large": picture.large,
        "nodes": nodes,
        "ties": [_tie(scene, picture, line) for line in picture.lines],
        "bands": [[scene.words(f"level.{b.level}"), b.top, b.bottom] for b in arranged.bands],
        "pick": address.option("pick"),
        "tie": address.option("tie"),
        "pathFrom": address.option("from") if not address.option("to") else "",
        "legend": legend(scene, picture),
        "counts": counts(scene, picture),
        "file": f"network-{origin(scene).id}-{scene.day}",
        "words": _words(scene),
    }


def counts(scene: Scene, picture: Picture) -> str:
    """What is in the picture and what is not, in one line."""
    words, seen = scene.words, picture.seen_lines
    said = [words("count.bodies", n=len(picture.seen)), words("count.ties", n=len(seen))]
    if perhaps := sum(line.perhaps for line in seen):
        said[1] = words("network.of-these-perhaps", ties=said[1], n=perhaps)
    if picture.classes:
        said.append(words("network.classes.hidden", n=picture.classes))
    if picture.left_out:
        said.append(words("network.left-out", n=picture.left_out))
    return " · ".join(said)


def _scale(picture: Picture, sizes: Mapping[str, float], *, dense: bool) -> Mapping[str, float]:
    """The area of a mark grows with the measure; among many, marks are dots."""
    most = max((sizes.get(spot.actor.id, 0.0) for spot in picture.spots), default=0.0)
    found: dict[str, float] = {}
    for spot in picture.spots:
        share = (sizes.get(spot.actor.id, 0.0) / most) ** 0.5 if most else 0.2
        size = DOT + share * (MOST - DOT) * 0.7 if dense else LEAST + share * (MOST - LEAST)
        found[spot.actor.id] = round(max(size, START if spot.start else 0.0), 1)
    return found


def _node(scene: Scene, spot: Spot, arranged: Arranged, scale: Mapping[str, float]) -> dict[str, Any]:
    actor, words = spot.actor, scene.words
    x, y = arranged.places[actor.id]
    return {
        "id": actor.id,
        "label": actor.label,
        "kind": words(f"label.{actor.label}"),
        "name": words.name(actor.name),
        "short": scene.short(actor.id),
        "note": note(scene, spot),
        "over": spot.over,
        "start": spot.start,
        "group": actor.collective,
        "off": spot.off,
        "more": spot.more,
        "size": scale[actor.id],
        "x": x,
        "y": y,
    }


def note(scene: Scene, spot: Spot) -> str:
    """When a body ended, or, on a day before it began, when that was."""
    words, clock = scene.words, Clock(scene.day, scene.today)
    if spot.over:
        return words("network.ended", when=years(spot.window))
    if clock.compares and spot.window.possible_from > scene.day > ALWAYS_FROM and spot.actor.since:
        return words("since", when=words.edtf(spot.actor.since))
    return ""


def _tie(scene: Scene, picture: Picture, line: Line) -> dict[str, Any]:
    return {
        "id": line.tie.id,
        "source": line.tie.from_actor,
        "target": line.tie.to_actor,
        "type": line.tie.type,
        "family": line.family,
        "moment": line.moment,
        "perhaps": line.perhaps,
        "off": line.tie.id in picture.off,
        "says": sentence(scene, line),
    }


KEYS = (
    *("label", "search", "found", "none-found", "fit", "closer", "wider", "tidy", "png", "svg"),
    *("keys", "nothing", "empty", "body", "more", "path-from", "legend", "ended-body", "picture-of"),
)


def _words(scene: Scene) -> dict[str, str]:
    """Sentences of the component, by the name it knows them by."""
    known = scene.snapshot
    said = {key: scene.words.raw(f"network.in.{key}") for key in KEYS}
    foot = (
        known.dataset.marking,
        scene.words("foot.release", release=known.release),
        scene.words.day(scene.day),
    )
    return {**said, "foot": " · ".join((scene.words.name(known.dataset.title), *foot))}
