"""The bars of an answer, and which of its numbers they show."""

from dashboard.components.answer import joined
from dashboard.markup import Html, tag
from dashboard.present.chart import BY, Bar, Chart
from dashboard.present.scene import Scene


def figure(scene: Scene, drawn: Chart) -> Html:
    """A heading that names the numbers, a bar for each row; what is left out is said."""
    words = scene.words
    rest = words("ask.first", n=len(drawn.bars)) if drawn.left_out else None
    heading = tag("h3", drawn.column.word, title=drawn.column.means or drawn.column.name)
    bars = tag("ul", [_bar(bar) for bar in drawn.bars])
    picture = tag("div", heading, bars, cls="barchart", id="answer-chart")
    return tag("div", _choice(scene, drawn), picture, tag("p", rest, cls="note") if rest else None)


def _choice(scene: Scene, drawn: Chart) -> Html | None:
    if len(drawn.columns) == 1:
        return None
    links = [
        tag(
            "a",
            head.word,
            href=scene.address.href(**{BY: head.name}),
            aria_current="true" if head == drawn.column else None,
        )
        for head in drawn.columns
    ]
    label = scene.words("ask.chart.by")
    return tag("div", links, cls="choice", role="group", aria_label=label, data_testid="chart-by")


def _bar(bar: Bar) -> Html:
    named = joined(bar.names, " · ")
    length = tag("span", cls="length", style=f"--length:{bar.share:.4f}")
    return tag("li", tag("span", named), length, tag("b", bar.number))
