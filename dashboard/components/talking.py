"""The overview's lower cards: things to talk about, then against now, where to start."""

from collections.abc import Iterable

from dashboard.components.signs import status_sign
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.talking import Point
from dashboard.present.totals import Tally
from graph.coverage.values import STATUSES, Status

FIVE = 5


def card(scene: Scene, points: Iterable[Point]) -> Html:
    words, shown = scene.words, list(points)
    head = tag(
        "div",
        tag("h2", words("talk.title.five" if len(shown) == FIVE else "talk.title")),
        tag("small", words("talk.note")),
        cls="head",
    )
    items = [_item(scene, point) for point in shown]
    return tag("section", head, tag("ol", items, cls="five"), cls="card", data_testid="talking")


def _item(scene: Scene, point: Point) -> Html:
    link = tag(
        "a",
        scene.words("talk.look"),
        " →",
        href=point.href,
        aria_label=f"{scene.words('talk.look')}: {point.title}",
    )
    return tag(
        "li",
        tag("p", point.number, cls="big"),
        tag("div", tag("h3", point.title), tag("p", point.text)),
        tag("div", tag("div", point.proof), link, cls="proof"),
    )


def then_and_now(scene: Scene, then: Tally, now: Tally, day: str) -> Html:
    """Cells on the day of the page, as ranges, against today."""
    words = scene.words
    longest = max(most for tally in (then, now) for _, most in tally.ranges.values()) or 1
    rows = [part for status in STATUSES for part in _change(scene, status, (then, now), longest)]
    note = tag("p", words("then.note"), cls="note", style="margin-top:12px")
    head = tag("div", tag("h2", words("then.title", day=day)), cls="head")
    return tag("section", head, tag("div", rows, cls="days"), note, cls="card", data_testid="then")


def _change(scene: Scene, status: Status, tallies: tuple[Tally, Tally], longest: int) -> list[Html]:
    """How many there were, at least and at most, against how many there are."""
    words, (then, now) = scene.words, tallies
    least, most = then.ranges[status]
    before = (
        words("range", least=least, most=most) if then.in_doubt(status) else words.number(then.counts[status])
    )

    def at(count: int) -> str:
        return f"--from:{100 * count / longest:.2f}%"

    track = tag(
        "div",
        tag("span", style=f"{at(least)};--long:{100 * (most - least) / longest:.2f}%"),
        tag("i", style=at(then.counts[status])),
        tag("i", cls="now", style=at(now.counts[status])),
        cls=f"track {status}",
        aria_hidden="true",
    )
    said = tag("span", before, " → ", tag("b", words.number(now.counts[status])), cls="end")
    return [tag("span", status_sign(status, small=True), " ", words(f"status.{status}")), track, said]


def starts(scene: Scene) -> Html:
    """Three ways on, for three kinds of reader; only what exists."""
    words, address = scene.words, scene.address
    gaps = address.href(view="coverage", status=("disputed", "gap"))
    matrix = [
        tag("a", words("start.matrix"), href=address.href(view="coverage")),
        tag("a", words("start.gaps"), href=gaps),
        tag("a", words("start.table"), href=address.href(view="coverage", table=True)),
    ]
    days = [
        tag("a", words("start.day", day=words.day(d.day)), href=address.href(view="coverage", as_of=d.day))
        for d in scene.snapshot.dataset.reference_days
    ]
    weak = tag("a", words("start.weak"), href=address.href(view="coverage", flag="weakness"))
    commands = [_command(scene, text) for text in ("ksmm ask", "ksmm gaps", "ksmm coverage")]
    return tag(
        "div",
        _start(scene, "coverage", matrix),
        _start(scene, "time", [*days, weak]),
        _start(scene, "ask", commands),
        cls="starts",
    )


def _start(scene: Scene, key: str, links: Iterable[Html]) -> Html:
    words = scene.words
    return tag(
        "section",
        tag("p", words("start.label"), cls="caps"),
        tag("h2", words(f"start.{key}.title")),
        tag("p", words(f"start.{key}.text"), cls="note"),
        tag("div", links, cls="links"),
        cls="card",
    )


def _command(scene: Scene, text: str) -> Html:
    copy = tag(
        "button",
        scene.words("copy"),
        type="button",
        cls="button mini",
        data_copy=text,
        data_done=scene.words("copied"),
        aria_label=f"{scene.words('copy')}: {text}",
    )
    return tag("div", tag("code", text), copy, cls="command")
