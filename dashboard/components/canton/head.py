"""A canton at a glance: its cells in one bar, four numbers, and the map to the next one."""

from dashboard.components import query
from dashboard.components.canton.map import small
from dashboard.components.canton.table import round_table
from dashboard.components.signs import bars, status_sign
from dashboard.markup import Child, Html, tag
from dashboard.present.canton import serving, tree
from dashboard.present.cantons import Row, place
from dashboard.present.scene import Scene
from dashboard.state import there_is
from graph.coverage.values import STATUSES, Status


def card(scene: Scene, found: list[Row], mine: Row) -> Html:
    return tag(
        "section",
        _bar(scene, mine),
        tag("ul", _numbers(scene, found, mine), cls="four"),
        small(scene, found, mine.id),
        cls="card canton-head",
        data_testid="canton",
        data_canton=mine.id,
    )


def _bar(scene: Scene, mine: Row) -> Html:
    words, counted = scene.words, mine.tally
    items = [_status(scene, mine, status) for status in STATUSES if counted.counts[status]]
    return tag(
        "div",
        tag("h2", words("canton.status", n=counted.total), cls="caps"),
        bars(counted.counts.values()),
        tag("ul", items, cls="map-key"),
    )


def _status(scene: Scene, mine: Row, status: Status) -> Html:
    words, counted = scene.words, mine.tally
    least, most = counted.ranges[status]
    doubt = tag("small", words("range", least=least, most=most), title=words("range.why"))
    return tag(
        "li",
        status_sign(status, small=True),
        tag("b", _count(scene, mine, status, words.number(counted.counts[status]))),
        words(f"status.{status}").lower(),
        doubt if counted.in_doubt(status) else None,
        data_testid=f"canton-{status}",
        data_count=counted.counts[status],
    )


def _count(scene: Scene, mine: Row, status: Status, shown: str) -> Html:
    """A number that opens the cells it counts."""
    asked = query.of_library(scene, "responsibilities/cells", status=status, canton=mine.id)
    return query.asking(scene, shown, asked, mine.tally.counts[status])


def _numbers(scene: Scene, found: list[Row], mine: Row) -> list[Html]:
    words = scene.words
    all_cells, unknown = sum(row.tally.total for row in found), sum(row.unknown for row in found)
    average = words("canton.unknown.all", share=words.percent(unknown, all_cells))
    ranked = words("canton.unknown.place", place=place(found, mine.id), whole=len(found))
    branches = tree(scene, mine.id)
    perhaps = sum(branch.truth != "yes" for branch in branches)
    beside = [words("canton.bodies.serving", n=len(serving(scene, mine.id)))]
    beside += [words("canton.bodies.perhaps", n=perhaps)] if perhaps else []
    share = words.percent(mine.unknown, mine.tally.total)
    bodies = tag("a", words.number(mine.bodies), href="#canton-bodies", data_count=mine.bodies)
    table = tag("a", round_table(scene, mine), href="#round-table")
    return [
        _number(words("status.unknown"), _count(scene, mine, "unknown", share), f"{average}; {ranked}"),
        _number(words("canton.bodies"), bodies, "; ".join(beside)),
        _number(words("canton.table"), table, _table(scene, mine), wide=True),
        _links(scene, mine),
    ]


def _number(title: str, value: Child, beside: Child, *, wide: bool = False) -> Html:
    return tag(
        "li",
        tag("h2", title, cls="caps"),
        tag("p", value, cls="say" if wide else "big"),
        tag("small", beside),
    )


def _table(scene: Scene, mine: Row) -> str:
    """When it was first confirmed, and how new the evidence is."""
    words, table = scene.words, mine.table
    if table is None:
        return words("nobody")
    first = table.first_confirmed
    said = [words("canton.table.first", when=words.edtf(first))] if first else []
    said += [words("canton.table.as-of", when=words.edtf(table.as_of))] if table.as_of else []
    return "; ".join(said) or words("date.undated")


def _links(scene: Scene, mine: Row) -> Html:
    """Where to look further: its column, its findings, its network."""
    words, address = scene.words, scene.address
    links = [
        tag("a", words("canton.findings"), " →", href=address.to("gaps", jurisdiction=mine.id)),
        tag("a", words("view.network"), " →", href=address.to("network", id=mine.id))
        if there_is("network")
        else None,
        tag("a", words("canton.all"), " →", href=address.href(jurisdiction="")),
    ]
    return tag("li", tag("h2", words("canton.further"), cls="caps"), tag("p", links, cls="links"))
