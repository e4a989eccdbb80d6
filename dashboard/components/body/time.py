"""A body's mandates over time: bars as doubtful at their ends as the dates; each opens its record."""

from collections.abc import Iterable

from dashboard.components import query, records, take
from dashboard.markup import Child, Html, tag
from dashboard.present.body import Profile
from dashboard.present.scene import Scene
from dashboard.present.strips import Axis, Lane

LOOKS = ("lead", "support", "unknown-start", "over", "newest")
MANY = 3  # places named before they are counted


def card(scene: Scene, of: Profile) -> Html:
    words, named = scene.words, {"cls": "card", "id": "body-time", "data_testid": "body-time"}
    head = tag("div", tag("h2", words("body.time")), _legend(scene), cls="head wide")
    if not of.lanes:
        body: Child = tag("p", words("body.time.none"), cls="note")
    else:
        lanes = tag("div", _axis(of.axis), _rows(scene, of), cls="lanes", data_rove=True, id="lanes")
        body = (lanes, _take(scene, of))
    return tag("section", head, body, query.section(scene, _asked(scene, of)), **named)


def _asked(scene: Scene, of: Profile) -> query.Query:
    return query.of_library(scene, "mandates/of-body", body=of.actor.id)


def _take(scene: Scene, of: Profile) -> Html:
    title = f"{scene.words.name(of.actor.name)}: {scene.words('body.time')}"
    shot = take.Picture(f"{of.actor.id}-mandates", "#lanes", title, "#body-time .strip-key")
    return take.picture(scene, shot, query=_asked(scene, of))


def _legend(scene: Scene) -> Html:
    items = [tag("li", tag("i", cls=f"key {look}"), scene.words(f"body.time.{look}")) for look in LOOKS]
    return tag("ul", items, cls="strip-key")


def _axis(along: Axis) -> Html:
    marks = [
        tag("span", str(year), style=f"left:{along.at(along.first.replace(year=year))}%")
        for year in along.marks()
    ]
    return tag(
        "div",
        tag("span"),
        tag("span"),
        tag("div", marks, cls="years"),
        cls="lane-row scale",
        aria_hidden="true",
    )


def _rows(scene: Scene, of: Profile) -> Iterable[Html]:
    last = ""
    for number, lane in enumerate(of.lanes):
        what = lane.mandate.responsibility
        yield _row(scene, of, lane, first=number == 0, named=what != last)
        last = what


def _row(scene: Scene, of: Profile, lane: Lane, *, first: bool, named: bool) -> Html:
    """The name stands once for a responsibility; a screen reader gets the whole sentence each time."""
    what = scene.responsibility_name(lane.mandate.responsibility)
    line = (
        tag("span", said(scene, lane), cls="unseen"),
        tag("span", what if named else "", cls="what", aria_hidden="true", title=what),
        tag("span", _where(scene, lane), cls="where", aria_hidden="true"),
        _track(scene, of.axis, lane),
    )
    summary = tag("summary", line, cls="lane-row", tabindex=0 if first else -1, data_item=True)
    opened = tag("div", _links(scene, lane), records.mandate(scene, lane.mandate), cls="opened")
    return tag("details", summary, opened, cls="lane named" if named else "lane", data_record=lane.mandate.id)


def _where(scene: Scene, lane: Lane) -> str:
    places = lane.mandate.jurisdictions
    if len(places) > MANY:
        return scene.words("count.cantons", n=len(places))
    return ", ".join(place.rsplit("-", 1)[-1] for place in places)


def _track(scene: Scene, along: Axis, lane: Lane) -> Html:
    look = f"held {lane.mandate.role}" + (" over" if lane.ended else " later" if lane.later else "")
    pieces = [
        tag(
            "i",
            cls=f"{look} {piece.look}",
            style=f"left:{piece.left}%;width:{round(piece.right - piece.left, 2)}%",
        )
        for piece in lane.pieces
    ]
    newest = tag("i", cls="seen", style=f"left:{along.at(lane.newest)}%") if lane.newest else None
    days = [reference.day for reference in scene.snapshot.dataset.reference_days]
    marked = dict.fromkeys([*days, scene.day])
    lines = [
        tag("i", cls="at", style=f"left:{along.at(day)}%") for day in marked if along.first < day < along.last
    ]
    step = f"--step:{along.at(along.first.replace(year=along.first.year + 5))}%"
    return tag("span", lines, pieces, newest, cls="track-line", style=step, aria_hidden="true")


def said(scene: Scene, lane: Lane) -> str:
    """A bar in words: what, where, in which role, from when to when, and its newest evidence."""
    words, mandate = scene.words, lane.mandate
    parts = [scene.responsibility_name(mandate.responsibility)]
    parts += [", ".join(scene.place_name(id) for id in mandate.jurisdictions), words(f"role.{mandate.role}")]
    parts.append(words("since", when=words.edtf(mandate.since)) if mandate.since else words("since.unknown"))
    parts += [words("until", when=words.edtf(mandate.until))] if mandate.until else []
    parts += (
        [words("body.ended")]
        if lane.ended
        else [words("picture.truth.perhaps")]
        if lane.truth == "perhaps"
        else []
    )
    parts += [words("evidence.newest", when=str(lane.newest.year))] if lane.newest else []
    return ", ".join(parts)


def _links(scene: Scene, lane: Lane) -> Html | None:
    """The cells it counts in."""
    cells = [
        id
        for id in lane.mandate.jurisdictions
        if scene.coverage.cell(lane.mandate.responsibility, id) is not None
    ]
    if not cells:
        return None
    links = [
        tag(
            "a",
            scene.place_name(id),
            href=scene.address.to("coverage", responsibility=lane.mandate.responsibility, jurisdiction=id),
        )
        for id in cells[:26]
    ]
    return tag(
        "p", scene.words("body.cells"), ": ", [part for one in links for part in (", ", one)][1:], cls="note"
    )
