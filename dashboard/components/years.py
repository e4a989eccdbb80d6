"""One cell through the years, as a strip and in words."""

from collections.abc import Iterable

from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.years import Span


def strip(scene: Scene, found: Iterable[Span]) -> Html:
    """A faded part is a range: dates in doubt decide what it was."""
    words, shown = scene.words, list(found)
    parts = [
        tag(
            "span",
            cls=f"{span.shown} perhaps" if span.other else span.shown,
            style=f"--n:{span.length}",
            title=said(scene, span),
        )
        for span in shown
    ]
    ends = tag("div", tag("span", str(shown[0].first)), tag("span", str(shown[-1].last)), cls="ends")
    listed = tag("ul", [tag("li", said(scene, span)) for span in shown])
    return tag(
        "section",
        tag("h3", words("years.title")),
        tag("div", parts, cls="bars thin life", aria_hidden="true"),
        ends,
        tag("details", tag("summary", words("years.words", n=len(shown))), listed),
        cls="timeline",
        data_testid="cell-years",
    )


def said(scene: Scene, span: Span) -> str:
    """`2010–2023: unknown, perhaps covered`."""
    words = scene.words
    years = str(span.first) if span.first == span.last else f"{span.first}–{span.last}"
    status = words(f"status.{span.status}")
    if not span.other:
        return words("years.span", years=years, status=status)
    other = ", ".join(words(f"status.{one}") for one in span.other)
    return words("years.perhaps", years=years, status=status, other=other)
