"""One time drawn along the years: sure, in doubt, over, not yet; and the row that it stands in."""

from dataclasses import dataclass

from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from dashboard.present.strips import Axis, Bar

EVERY = 5  # years between two lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the strip: what is seen, what a screen reader says, and what opens."""

    said: str
    names: tuple[Child, ...]
    track: Html
    opened: Child
    record: str
    cls: str = "lane named"
    first: bool = False


def row(line: Line) -> Html:
    """All rows are one stop of the Tab key; Enter opens the record."""
    shown = (tag("span", line.said, cls="unseen"), line.names, line.track)
    stop = 0 if line.first else -1
    summary = tag("summary", shown, cls="lane-row", tabindex=stop, data_item=True)
    return tag(
        "details", summary, tag("div", line.opened, cls="opened"), cls=line.cls, data_record=line.record
    )


def name(text: str, *beside: Child, title: str = "") -> Html:
    return tag("span", beside, text, cls="what", aria_hidden="true", title=title or text)


def heading(text: str, count: str, *before: Html) -> Html:
    """Above rows of one kind."""
    return tag("h3", before, text, " ", tag("small", count))


def scale(along: Axis) -> Html:
    """The years above all rows."""
    marks = [tag("span", str(year), style=f"left:{along.of_year(year)}%") for year in along.marks()]
    empty = tag("span")
    years = tag("div", marks, cls="years")
    return tag("div", empty, empty, years, cls="lane-row scale", aria_hidden="true")


def bar(scene: Scene, along: Axis, drawn: Bar[object], look: str) -> Html:
    """A bar with its newest evidence."""
    time = " over" if drawn.ended else " later" if drawn.later else ""
    pieces = [
        tag("i", cls=f"held {look}{time} {piece.look}", style=span(piece.left, piece.right))
        for piece in drawn.pieces
    ]
    newest = tag("i", cls="seen", style=f"left:{along.at(drawn.newest)}%") if drawn.newest else None
    return line(scene, along, (pieces, newest))


def line(scene: Scene, along: Axis, marks: Child) -> Html:
    """What lies along the years, over lines for years, the page's day and days to compare with."""
    days = [reference.day for reference in scene.snapshot.dataset.reference_days]
    at = [day for day in dict.fromkeys([*days, scene.day]) if along.first < day < along.last]
    lines = [tag("i", cls="at", style=f"left:{along.at(day)}%") for day in at]
    step = f"--step:{along.of_year(along.first.year + EVERY)}%"
    return tag("span", lines, marks, cls="track-line", style=step, aria_hidden="true")


def span(left: float, right: float) -> str:
    """Where something lies on the line, for its style."""
    return f"left:{left}%;width:{round(right - left, 2)}%"
