"""The first card of the overview: all cells in one bar, six counts, the pillars, the Confederation."""

from dashboard.components import query as queries
from dashboard.components import take
from dashboard.components.query import Query
from dashboard.components.signs import bars, status_sign
from dashboard.markup import Html, join, tag
from dashboard.present.scene import Scene
from dashboard.present.totals import Tally, by_pillar, tally
from graph.coverage.values import STATUSES, Status


def card(scene: Scene, behind: Query) -> Html:
    """`behind` is the question whose rows are the cells counted here."""
    everything = tally(scene, scene.cantonal())
    counts = tag("div", bars(everything.counts.values()), _six(scene, everything), id="all-cells")
    shot = take.Picture("cells", "#all-cells", _title(scene, everything))
    asked = (take.picture(scene, shot, query=behind), queries.section(scene, behind, everything.total))
    left = tag("div", _head(scene, everything), counts, asked)
    return tag("section", tag("div", left, _right(scene), cls="split"), cls="card", data_testid="totals")


def _title(scene: Scene, everything: Tally) -> str:
    cells = scene.cantonal()
    rows, columns = ({cell.responsibility for cell in cells}, {cell.jurisdiction for cell in cells})
    return scene.words("totals.head", n=everything.total, rows=len(rows), columns=len(columns))


def _head(scene: Scene, everything: Tally) -> Html:
    words, cells = scene.words, scene.cantonal()
    responsibilities = {cell.responsibility for cell in cells}
    proposed = sum(scene.responsibility(id).proposed for id in responsibilities)
    note = words("totals.day", day=words.day(scene.day))
    text = _title(scene, everything)
    extra = tag(
        "a", words("totals.agreed", n=proposed), href=scene.address.href(view="coverage", agreed=True)
    )
    return tag(
        "div", tag("h2", text), tag("small", note, *(([" · ", extra]) if proposed else [])), cls="head"
    )


def _six(scene: Scene, everything: Tally) -> Html:
    return tag("ul", [_one(scene, everything, status) for status in STATUSES], cls="six")


def _one(scene: Scene, everything: Tally, status: Status) -> Html:
    words, count = scene.words, everything.counts[status]
    least, most = everything.ranges[status]
    doubt = everything.in_doubt(status)
    span = tag("span", words("range", least=least, most=most), cls="range", title=words("range.why"))
    share = tag("span", words.percent(count, everything.total), cls="unit")
    link = tag(
        "a",
        tag("h3", status_sign(status), words(f"status.{status}")),
        tag("p", words.number(count), " ", share, cls="big"),
        span if doubt else None,
        tag("small", words(f"status.{status}.meaning")),
        href=scene.address.href(view="coverage", status=(status,)),
    )
    return tag("li", link, data_testid=f"total-{status}", data_count=count)


def _right(scene: Scene) -> Html:
    words, to = scene.words, scene.address.href
    head = [tag("h3", words("totals.pillars")), tag("small", words("totals.share"), cls="end share")]
    rows = [
        join(_row(scene, words.name(pillar.name), each, to(view="coverage", pillar=pillar.id)))
        for pillar, each in by_pillar(scene)
    ]
    national = tally(scene, scene.national())
    note = tag("small", words("totals.national", n=national.total), cls="wide")
    parts = [*head, *rows, tag("div", cls="rule")]
    return tag(
        "div",
        parts,
        _row(scene, words("confederation"), national, to(view="coverage", level="national")),
        note,
        cls="pillars",
    )


def _row(scene: Scene, text: str, each: Tally, href: str) -> list[Html]:
    unknown = scene.words.percent(each.counts["unknown"], each.total)
    said = scene.words("totals.row", known=each.known, whole=each.total)
    return [
        tag("span", text),
        tag("div", bars(each.counts.values(), thin=True), title=said),
        tag("span", tag("a", unknown, href=href, aria_label=f"{text}: {said}"), cls="end"),
    ]
