"""The panel before anything is chosen: what is left of the picture, who is central, the keys."""

from collections import Counter
from collections.abc import Mapping

from dashboard.components import query
from dashboard.components.network_body import TIES_OF
from dashboard.components.network_ways import BETWEEN
from dashboard.components.query import Query
from dashboard.markup import Html, tag
from dashboard.present.measures import MEASURES
from dashboard.present.moments import Clock, Moment
from dashboard.present.scene import Scene
from dashboard.sight import Sight

CENTRAL = 6
QUERIES: Mapping[str, tuple[str, str]] = {
    "place": ("bodies/in-place", "jurisdiction"),
    "body": (TIES_OF, "body"),
    "pillar": ("responsibilities/by-pillar", ""),
    "everything": ("connections/most-tied", ""),
}
LEFT: tuple[Moment, ...] = ("ended", "there", "new")


def panel(scene: Scene, sight: Sight) -> Html:
    words = scene.words
    wrong = words("network.unknown", id=sight.origin.id) if sight.origin.kind == "nothing" else None
    pending = words("network.choose-end", name=scene.short(scene.address.option("from")))
    return tag(
        "aside",
        tag("h2", words("network.overview.title")),
        tag("p", wrong, cls="message") if wrong else None,
        tag("p", pending, cls="message") if scene.address.option("from") else None,
        tag("p", words("network.overview.how")),
        _left(scene, sight),
        _central(scene, sight),
        tag("p", words("network.in.keys"), cls="note"),
        _query(scene, sight),
        cls="card evidence",
        data_testid="network-overview",
        aria_label=words("network.overview.title"),
    )


def _left(scene: Scene, sight: Sight) -> Html | None:
    """How many of the ties have ended, are still there, or are new: the counts of the legend in sentences."""
    if not sight.picture.lines:
        return None
    words = scene.words
    counted = Counter(line.moment for line in sight.picture.lines)
    kind = "then" if Clock(scene.day, scene.today).compares else "now"
    rows = [
        (tag("dt", tag("a", words.number(counted[m]), href=scene.address.href(time=m))), tag("dd", text))
        for m in LEFT
        if counted[m] and (text := words(f"network.left.{kind}.{m}", n=counted[m]))
    ]
    return tag("section", tag("h3", words(f"network.left.{kind}")), tag("dl", rows, cls="left"), cls="record")


def _central(scene: Scene, sight: Sight) -> Html | None:
    """The bodies of the picture with the highest measure, which are drawn largest."""
    words, measure = scene.words, sight.measure or MEASURES[0]
    spots = sorted(
        (spot for spot in sight.picture.seen if sight.values.get(spot.actor.id)),
        key=lambda spot: (-sight.values[spot.actor.id], spot.actor.id),
    )[:CENTRAL]
    if not spots:
        return None
    items = [
        tag(
            "li",
            tag("a", scene.short(spot.actor.id), href=scene.address.href(pick=spot.actor.id, tie="")),
            tag("small", _value(scene, measure, sight.values[spot.actor.id])),
            cls="tied",
        )
        for spot in spots
    ]
    title = words(f"network.central.{measure}", day=words.day(scene.day))
    return tag("section", tag("h3", title), tag("ul", items), cls="ties record")


def _value(scene: Scene, measure: str, value: float) -> str:
    words = scene.words
    if measure == MEASURES[0]:
        return words("count.bodies", n=int(value))
    return words("network.share", share=round(100 * value, 2))


def _query(scene: Scene, sight: Sight) -> Html:
    """The ties of the picture one by one, and the question of the library that comes nearest."""
    found = asked(scene, sight)
    drawn = query.records(scene, (line.tie for line in sight.picture.seen_lines))
    return tag("div", drawn, query.section(scene, found) if found else None)


def asked(scene: Scene, sight: Sight) -> Query | None:
    """The question of the library that comes nearest to the picture."""
    if sight.ways:
        return query.of_library(scene, BETWEEN, one=sight.ways.paths.start, other=sight.ways.paths.end)
    found = QUERIES.get(sight.origin.kind)
    if found is None:
        return None
    given = {found[1]: sight.origin.id} if found[1] else {}
    return query.of_library(scene, found[0], **given)
