"""The overview's lower cards: things to talk about, then against now, where to start."""

from collections.abc import Iterable

from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.talking import Point

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


def grid(points: Iterable[Point]) -> Grid:
    rows = [(one.number, one.title, one.text, one.proof) for one in points]
    return Grid("to talk about", ("number", "title", "text", "evidence"), tuple(rows))
