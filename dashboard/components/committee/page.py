"""The page of one committee: head, seats by part, its mandates over time, overlap, who has no seat."""

from collections.abc import Iterable

from dashboard.components import bodies
from dashboard.components.committee import across, parts, seats
from dashboard.markup import Child, Html, tag
from dashboard.present.committee import Committee
from dashboard.present.scene import Scene


def page(scene: Scene, of: Committee, life: Html | None = None) -> Html:
    """Seats are the main thing; what became of it, what it shares and leaves out beside, its `life` below."""
    whole = of.actor.id
    right = (
        parts.card(scene, of),
        across.outside(scene, of.outside, whole),
        across.overlap(scene, of.shared, whole),
    )
    return tag(
        "div",
        _head(scene, of),
        tag(
            "div",
            tag("div", seats.card(scene, of), cls="stacked"),
            tag("div", right, cls="stacked"),
            cls="committee-columns",
        ),
        life,
        cls="stacked",
        data_testid="committee",
        data_committee=whole,
    )


def _head(scene: Scene, of: Committee) -> Html:
    """What it is in one card: sign, kind, lifetime, numbers, ways on."""
    words, actor = scene.words, of.actor
    lang = None if words.language == "en" else "en"
    texts = (words(f"kind.{actor.kind}"), scene.place_name(actor.jurisdiction), bodies.lifetime(scene, actor))
    sign = tag("b", bodies.shape(scene, actor), words(f"label.{actor.label}"), cls="label")
    return tag(
        "section",
        tag("div", sign, [tag("span", text, cls="badge") for text in texts], cls="badges"),
        _state(scene, of),
        tag("p", actor.summary, lang=lang, cls="about"),
        tag("ul", _numbers(scene, of), cls="three"),
        tag("p", _ways(scene, of), cls="ways"),
        cls="card who",
        data_testid="committee-head",
    )


def _state(scene: Scene, of: Committee) -> Html | None:
    """Whether it is there on the day, and what came after it."""
    words, truth = scene.words, scene.snapshot.in_force(of.actor, scene.day)
    if truth == "yes":
        return None
    gone = bodies.over(scene, of.actor)
    key = "perhaps" if truth == "perhaps" else "over" if gone else "not-yet"
    after = [tie.from_actor for tie in of.parts[0].after]
    then = [words("body.after"), ": ", across.link(scene, after)] if gone and after else None
    return tag("p", words(f"body.exists.{key}", day=words.day(scene.day)), " ", then, cls="message")


def _numbers(scene: Scene, of: Committee) -> Iterable[Html]:
    """Each number leads to the card that holds its records."""
    words = scene.words
    there = sum(part.truth != "no" for part in of.parts[1:])
    holds = len({id for part in of.parts for id in part.holds})
    rows = (
        ("seats", "seats", len(of.seats), words("body.number.of", n=of.ever)),
        ("parts", "parts", there, words("body.number.of", n=len(of.parts) - 1)),
        ("holds", "body-time", holds, words("committee.number.with-parts")),
        ("outside", "outside", len(of.outside), words("committee.number.no-seat")),
    )
    for key, card, count, beside in rows:
        number = tag("b", words.number(count), cls="big")
        link = tag("a", number, words(f"committee.number.{key}", n=count), href=f"#{card}", data_count=count)
        yield tag("li", link, tag("small", beside))


def _ways(scene: Scene, of: Committee) -> Child:
    words, to = scene.words, scene.address.to
    yield tag("a", words("committee.body"), " →", href=to("bodies", id=of.actor.id))
    yield tag("a", words("view.network"), " →", href=to("network", id=of.actor.id))
