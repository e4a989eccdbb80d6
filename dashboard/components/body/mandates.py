"""A body's mandates along its time: bars as doubtful at their ends as the dates; each opens its record."""

from collections.abc import Iterable

from dashboard.components import records
from dashboard.components.body import told, track
from dashboard.markup import Html, between, tag
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.strips import Lane

MANY = 3  # places named before they are counted
CELLS = 26  # cells linked at most


def rows(scene: Scene, of: Profile) -> Iterable[Html]:
    words, lanes = scene.words, of.lanes
    yield track.heading(words("body.time.mandates"), told.counted(scene, lanes))
    if not lanes:
        yield tag("p", words("body.time.none"), cls="note")
    last = ""
    for lane in lanes:
        what = lane.of.responsibility
        yield _row(scene, of, lane, named=what != last)
        last = what


def _row(scene: Scene, of: Profile, lane: Lane, *, named: bool) -> Html:
    """The name stands once for a responsibility; a screen reader gets the whole sentence each time."""
    what = scene.responsibility_name(lane.of.responsibility)
    where = tag("span", _where(scene, lane), cls="where", aria_hidden="true")
    line = track.Line(
        said=said(scene, lane),
        names=(track.name(what if named else "", title=what), where),
        track=track.bar(scene, of.strip.axis, lane, lane.of.role),
        opened=(_links(scene, lane), records.mandate(scene, lane.of)),
        record=lane.of.id,
        cls="lane named" if named else "lane",
    )
    return track.row(line)


def _where(scene: Scene, lane: Lane) -> str:
    places = lane.of.jurisdictions
    if len(places) > MANY:
        return scene.words("count.cantons", n=len(places))
    return ", ".join(place.rsplit("-", 1)[-1] for place in places)


def what(scene: Scene, lane: Lane) -> str:
    """Responsibility, places, role."""
    places = ", ".join(scene.place_name(id) for id in lane.of.jurisdictions)
    name = scene.responsibility_name(lane.of.responsibility)
    return ", ".join((name, places, scene.words(f"role.{lane.of.role}")))


def said(scene: Scene, lane: Lane) -> str:
    """A bar in words: what, where, in which role, from when to when, and its newest evidence."""
    return f"{what(scene, lane)}, {told.said(scene, lane, lane.of)}"


def _links(scene: Scene, lane: Lane) -> Html | None:
    """The cells it counts in."""
    what, address = lane.of.responsibility, scene.address
    cells = [id for id in lane.of.jurisdictions if scene.coverage.cell(what, id) is not None]
    if not cells:
        return None
    links = [
        tag("a", scene.place_name(id), href=address.to("coverage", responsibility=what, jurisdiction=id))
        for id in cells[:CELLS]
    ]
    return tag("p", scene.words("body.cells"), ": ", between(", ", links), cls="note")
