"""The seats of a committee and its parts: who, on whose behalf, what each carries, on what evidence."""

from dashboard.components import bodies, query, records
from dashboard.components.committee import across
from dashboard.files import Grid, cited
from dashboard.markup import Child, Html, tag
from dashboard.present.committee import Committee, Part, Seat
from dashboard.present.moments import years
from dashboard.present.scene import Scene
from dashboard.present.telling import ended_by

FIELDS = ("part", "body", "seat", "in_force", "role", "behalf", "holds", "since", "until", "tie", "sources")


def card(scene: Scene, of: Committee) -> Html:
    words = scene.words
    with_seats = [part for part in of.parts if part.seats]
    silent = [part.actor.id for part in of.parts if not part.seats]
    asked = query.of_library(scene, "committees/members", committee=of.actor.id)
    return tag(
        "section",
        tag("div", tag("h2", words("committee.seats")), tag("small", words("body.ties.note")), cls="head"),
        [_part(scene, of, part) for part in with_seats],
        _silent(scene, of, silent),
        query.section(scene, asked, len(of.seats)),
        cls="card",
        id="seats",
        data_testid="seats",
        data_count=len(of.seats),
    )


def _silent(scene: Scene, of: Committee, ids: list[str]) -> Html | None:
    """Where no member is on record that is said, and not that there is none."""
    if not ids:
        return None
    words = scene.words
    if ids == [of.actor.id]:
        return tag("p", words("committee.seats.none"), cls="note", data_testid="no-members")
    said = bodies.within(scene, "committee.seats.none-in", names=across.link(scene, ids))
    return tag("p", said, cls="note", data_testid="no-members")


def _part(scene: Scene, of: Committee, part: Part) -> Html:
    there = sum(seat.truth != "no" for seat in part.seats)
    count = tag("small", scene.words("committee.seats.of", n=there, whole=len(part.seats)))
    title = (
        scene.words("committee.itself") if part.actor is of.actor else across.link(scene, (part.actor.id,))
    )
    rows = [_seat(scene, seat) for seat in part.seats]
    return tag("div", tag("h3", title, " ", count), tag("ul", rows, cls="seats"), cls="family")


def _seat(scene: Scene, seat: Seat) -> Html:
    """Kind of seat, body, on whose behalf, what it carries; it opens dates and sources."""
    words, tie, actor = scene.words, seat.tie, scene.actor(seat.body)
    lang = None if words.language == "en" else "en"
    link = bodies.link(scene, seat.body, long=True)
    look = "s" if seat.ended else "span"
    unseen = tag("span", f" ({words('body.ended')})", cls="unseen") if seat.ended else None
    perhaps = tag("em", words("picture.truth.perhaps"), cls="tag") if seat.truth == "perhaps" else None
    opened = tag("details", tag("summary", ", ".join(_times(scene, seat))), records.cites(scene, tie.sources))
    return tag(
        "li",
        tag("span", words(f"committee.seat.{tie.type}"), cls="quiet"),
        tag(
            "div",
            tag("p", bodies.shape(scene, actor) if actor else None, tag(look, link), unseen, " ", perhaps),
            tag("p", tie.role, lang=lang, cls="note") if tie.role else None,
            tag("p", _behalf(scene, seat), cls="note"),
            opened,
        ),
        tag("div", _holds(scene, seat), cls="held-by"),
        data_record=f"relations:{tie.id}",
        data_truth=seat.truth,
    )


def _behalf(scene: Scene, seat: Seat) -> Child:
    """On whose behalf: what it is part of, else its level and place."""
    words, actor = scene.words, scene.actor(seat.body)
    if seat.behalf:
        return bodies.within(scene, "committee.behalf", whom=bodies.listed(scene, seat.behalf))
    if actor is None:
        return None
    if actor.collective:
        return words("committee.behalf.class")
    return " · ".join(dict.fromkeys((words(f"level.{actor.level}"), scene.place_name(actor.jurisdiction))))


def _holds(scene: Scene, seat: Seat) -> Child:
    if not seat.holds:
        return tag("span", scene.words("committee.holds.none"), cls="quiet")
    names = [scene.responsibility_name(id) for id in seat.holds]
    return tag(
        "details",
        tag("summary", scene.words("committee.holds", n=len(names))),
        tag("ul", [tag("li", text) for text in names]),
    )


def _times(scene: Scene, seat: Seat) -> list[str]:
    """Since and until when; a seat without an end of its own says what ended it."""
    words, tie = scene.words, seat.tie
    said = [words("since", when=words.edtf(tie.since)) if tie.since else words("since.unknown")]
    if tie.until:
        said.append(words("until", when=words.edtf(tie.until)))
    elif seat.ended and (cause := ended_by(scene, tie)):
        said.append(words("body.ended-with", name=scene.short(cause[0].id), when=years(cause[1])))
    if tie.as_of:
        said.append(words("body.seen", when=words.edtf(tie.as_of)))
    return said


def grid(of: Committee) -> Grid:
    """Every seat at any time, with its sources."""
    rows: list[tuple[object, ...]] = []
    for part in of.parts:
        for seat in part.seats:
            tie = seat.tie
            who = (part.actor.id, seat.body, tie.type, seat.truth, tie.role, seat.behalf, seat.holds)
            rows.append((*who, tie.since, tie.until, tie.id, cited(tie.sources)))
    return Grid("seats", FIELDS, tuple(rows))
