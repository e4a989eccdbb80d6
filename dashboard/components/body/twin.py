"""The picture of a body's time as a table: every bar and every event, in the picture's order."""

from collections.abc import Iterable, Sequence

from dashboard.components.body import mandates, told
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.happened import Row
from dashboard.present.scene import Scene
from dashboard.present.strips import Bar

Line = tuple[str, str, str, str, str]


def table(scene: Scene, of: Profile, rows: Sequence[Row]) -> Html:
    words, lines = scene.words, [*_lines(scene, of, rows)]
    heads = (
        *(words("body.table.what"), words("column.since"), words("column.until")),
        *(words("cite.day", day=words.day(scene.day)), words("table.newest")),
    )
    head = tag("thead", tag("tr", [tag("th", text, scope="col") for text in heads]))
    body = tag("tbody", [_row(line) for line in lines])
    whole = tag("table", head, body, cls="twin", data_testid="time-table")
    label = words("tools.table")
    shown = tag("div", whole, cls="scroll", tabindex=0, role="region", aria_label=label)
    return tag("details", tag("summary", words("body.table", n=len(lines))), shown)


def _row(line: Line) -> Html:
    what, *rest = line
    return tag("tr", tag("th", what, scope="row"), [tag("td", text) for text in rest])


def _lines(scene: Scene, of: Profile, rows: Sequence[Row]) -> Iterable[Line]:
    words, itself = scene.words, of.strip.itself
    first, last = told.since(scene, of.actor), told.until(scene, itself, of.actor)
    yield _line(scene, itself, words("body.time.itself"), first, last)
    for row in rows:
        for event, _ in row.events:
            yield event.what, told.day(scene, event.day), "", "", ""
    for lane in of.lanes:
        since, until = told.since(scene, lane.of), told.until(scene, lane, lane.of)
        yield _line(scene, lane, mandates.what(scene, lane), since, until)
    for one in of.strip.strands:
        tie, what = one.of.tie, f"{words(f'way.{one.of.way}')} {scene.short(one.of.other)}"
        yield _line(scene, one, what, told.since(scene, tie), told.until(scene, one, tie))


def _line(scene: Scene, bar: Bar[object], what: str, since: str, until: str) -> Line:
    return what, since, until, told.state(scene, bar), str(bar.newest.year) if bar.newest else ""
