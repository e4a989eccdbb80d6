"""The key of the network's picture, which is the count and the filter too."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.present.moments import MOMENTS, USUAL
from dashboard.present.network import Picture, chosen
from dashboard.present.scene import Scene
from dashboard.present.telling import moment_key
from dashboard.present.web import FAMILY_NAMES, Line, lines
from graph.model.body import LABELS

ALONE = ("later", "other")


def legend(scene: Scene, picture: Picture) -> list[dict[str, Any]]:
    """Time, family of tie, type of body; each with what it stands for and how many there are."""
    times = _times(scene, picture)
    families = Counter(line.family for line in picture.lines)
    labels = Counter(spot.actor.label for spot in picture.spots)
    over = sum(spot.over for spot in picture.spots)
    return [
        {
            **_group(scene, "time", ((m, scene.words(moment_key(scene, m)), times[m]) for m in MOMENTS)),
            "over": over,
        },
        _group(scene, "family", ((f, scene.words(f"network.family.{f}"), families[f]) for f in FAMILY_NAMES)),
        _group(scene, "label", ((one, scene.words(f"network.label.{one}"), labels[one]) for one in LABELS)),
    ]


def _group(scene: Scene, name: str, items: Iterable[tuple[str, str, int]]) -> dict[str, Any]:
    """One line of the key: each button's address takes it in or out."""
    on, shown = chosen(scene, name), [item for item in items if item[2]]
    return {
        "name": scene.words(f"network.legend.{name}"),
        "param": name,
        "items": [
            {
                "id": id,
                "text": text,
                "count": count,
                "on": id in on,
                "href": scene.address.href(**{name: ",".join(_with(on, id))}),
            }
            for id, text, count in shown
        ],
    }


def _with(on: list[str], id: str) -> list[str]:
    return [one for one in on if one != id] if id in on else [*on, id]


def _times(scene: Scene, picture: Picture) -> Mapping[str, int]:
    """Ties by time; those of other times are counted too, so that they can be asked for."""
    found = Counter[str](line.moment for line in picture.lines)
    bodies = {spot.actor.id for spot in picture.spots}
    drawn = {line.tie.id for line in picture.lines}
    for line in lines(scene):
        if line.moment in ALONE and line.tie.id not in drawn and _inside(line, bodies):
            found[line.moment] += 1
    return found


def _inside(line: Line, bodies: set[str]) -> bool:
    return line.moment not in USUAL and line.tie.from_actor in bodies and line.tie.to_actor in bodies
