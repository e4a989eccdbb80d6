"""What one address on the network shows: where it starts, the picture, places, sizes, ways."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import data
from dashboard.pick import one_of
from dashboard.present.arrange import Arranged, along, arranged, fingerprint
from dashboard.present.measures import MEASURES, Measure, measured
from dashboard.present.network import Picture, around
from dashboard.present.origin import Origin, origin
from dashboard.present.scene import Scene
from dashboard.present.ways import Ways, drawn

EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class Sight:
    """All that the parts of the view share."""

    origin: Origin
    picture: Picture
    arranged: Arranged
    measure: Measure | None
    values: Mapping[str, float]
    ways: Ways | None = None


def sight(scene: Scene) -> Sight:
    measure = _measure(scene)
    values = values_of(scene, measure or "degree")
    found = _ways(scene)
    if found:
        picture = drawn(scene, found)
        return Sight(
            Origin("body", found.paths.start), picture, along(_all_walks(found)), measure, values, found
        )
    start = origin(scene)
    picture = around(scene, start)
    places = data.kept(
        scene.snapshot, f"places {fingerprint(scene, picture)}", lambda: arranged(scene, picture)
    )
    return Sight(start, picture, places, measure, values)


def values_of(scene: Scene, measure: Measure) -> Mapping[str, float]:
    what = f"{measure} {scene.day.isoformat()}"
    return data.kept(scene.snapshot, what, lambda: measured(scene, measure))


def _measure(scene: Scene) -> Measure | None:
    """Degree unless something else is asked for; None where all are equal."""
    asked = scene.address.option("size")
    return None if asked == EQUAL else one_of(MEASURES, asked) or "degree"


def _ways(scene: Scene) -> Ways | None:
    start, end = (scene.actor(scene.address.option(name)) for name in ("from", "to"))
    if start is None or end is None or start is end:
        return None
    found = data.ways(scene.snapshot, start.id, end.id, scene.day)
    return Ways(found, scene.address.option("routes") == "apart")


def _all_walks(ways: Ways) -> tuple[tuple[str, ...], ...]:
    """Two bodies without a way between them still have a place."""
    return ways.walks or ((ways.paths.start, ways.paths.end),)
