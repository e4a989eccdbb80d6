"""What happened around a body, one row for each kind: dots along the years, opened the list with sources."""

from dashboard.components import records
from dashboard.components.body import told, track
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.happened import Dot, Row
from dashboard.present.scene import Scene
from graph.model.base import Record
from queries.timeline import Event


def row(scene: Scene, of: Profile, found: Row) -> Html:
    words, along = scene.words, of.strip.axis
    title, count = words(f"body.happened.{found.kind}"), words.number(len(found.events))
    line = track.Line(
        said=f"{title}, {words('body.happened', n=len(found.events))}",
        names=(track.name(title), tag("span", count, cls="where", aria_hidden="true")),
        track=track.line(scene, along, [_dot(one) for one in found.dots]),
        opened=tag("ul", [_event(scene, *one) for one in found.events], cls="events"),
        record=found.kind,
        cls="lane named happened",
    )
    return track.row(line)


def _dot(one: Dot) -> Html:
    """On a day, or as long as the time in which it was; with how many there are."""
    text = str(one.count) if one.count > 1 else ""
    look = "event later" if one.later else "event"
    return tag("i", text, cls=look, style=track.span(one.left, one.right))


def _event(scene: Scene, event: Event, record: Record) -> Html:
    """The date as written, what happened, and on which sources that rests."""
    return tag(
        "li",
        tag("b", told.day(scene, event.day)),
        tag("div", event.what, records.cites(scene, record.citations)),
        data_record=f"{record.KIND}:{record.id}",
    )
