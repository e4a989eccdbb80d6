"""What became of a committee and its parts: from when to when, who led them, what came after."""

from dashboard.components import bodies, query, records
from dashboard.components.committee import across
from dashboard.markup import Child, Html, tag
from dashboard.present.committee import Committee, Part
from dashboard.present.scene import Scene


def card(scene: Scene, of: Committee) -> Html:
    words = scene.words
    alone = len(of.parts) == 1
    shown = of.parts if not alone or of.parts[0].after else ()
    asked = query.of_library(scene, "committees/structure", committee=of.actor.id)
    return tag(
        "section",
        tag("div", tag("h2", words("committee.parts")), cls="head"),
        tag("p", words("committee.parts.none"), cls="note") if alone else None,
        tag("ul", [_part(scene, part) for part in shown], cls="outside-list") if shown else None,
        query.section(scene, asked, len(of.parts)),
        cls="card",
        id="parts",
        data_testid="parts",
        data_count=len(of.parts) - 1,
    )


def _part(scene: Scene, part: Part) -> Html:
    """Its time, who leads or led it, what came after it with the sources of that."""
    words = scene.words
    chairs = [seat.body for seat in part.seats if seat.tie.type == "CHAIRS"]
    led = bodies.within(scene, "committee.led", names=bodies.listed(scene, dict.fromkeys(chairs)))
    name = across.link(scene, (part.actor.id,))
    return tag(
        "li",
        tag("h3", bodies.shape(scene, part.actor), name),
        tag("p", bodies.lifetime(scene, part.actor)),
        tag("p", led if chairs else words("committee.led.none")),
        _after(scene, part),
        data_part=part.actor.id,
    )


def _after(scene: Scene, part: Part) -> Child:
    words = scene.words
    if part.after:
        links = bodies.listed(scene, (tie.from_actor for tie in part.after))
        cited = [records.cites(scene, tie.sources) for tie in part.after]
        return [tag("p", words("body.after"), ": ", links), cited]
    gone = bodies.over(scene, part.actor)
    return tag("p", words("committee.after.none"), cls="quiet") if gone else None
