"""The overview's lower cards: things to talk about, then against now, where to start."""

from collections.abc import Iterable

from dashboard.components import query
from dashboard.files import Grid
from dashboard.markup import Html, between, tag
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
    label = f"{scene.words('talk.look')}: {point.title}"
    link = tag("a", scene.words("talk.look"), " →", href=point.href, aria_label=label)
    proof = [query.figure(scene, text, found) for text, found in point.proof]
    return tag(
        "li",
        tag("p", tag("a", point.number, href=point.href, aria_label=label), cls="big"),
        tag("div", tag("h3", point.title), tag("p", point.text)),
        tag("div", tag("div", between(" · ", proof)), link, cls="proof"),
    )


def grid(points: Iterable[Point]) -> Grid:
    rows = [(one.number, one.title, one.text, " · ".join(text for text, _ in one.proof)) for one in points]
    return Grid("to talk about", ("number", "title", "text", "evidence"), tuple(rows))
