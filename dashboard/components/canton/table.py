"""The map as a table, and as a file to take along."""

from dashboard.components import bodies
from dashboard.components.canton.map import short
from dashboard.components.signs import bars, cell_sign
from dashboard.files import Grid
from dashboard.markup import Child, Html, tag
from dashboard.present.cantons import Row, by_known, chosen
from dashboard.present.scene import Scene

SHARE = ("canton", "status", "unknown", "bodies", "round-table", "gaps")
STATUS = ("canton", "state", "leads", "supports", "newest")


def card(scene: Scene, found: list[Row]) -> Html:
    """The same as the map, with what stands behind it."""
    words, wanted = scene.words, chosen(scene)
    shown = found if scene.address.official else by_known(found)
    columns = STATUS if wanted else SHARE
    head = tag("tr", [tag("th", words(f"cantons.table.{column}"), scope="col") for column in columns])
    rows = [_of_one(scene, row) if wanted else _of_all(scene, row) for row in shown]
    whole = tag(
        "table",
        tag("thead", head),
        tag("tbody", rows),
        cls=f"twin cantons-table by-{'status' if wanted else 'share'}",
    )
    label = words("cantons.table")
    return tag(
        "section",
        tag("div", tag("h2", label), _order(scene), cls="head wide"),
        tag("div", whole, cls="scroll", tabindex=0, role="region", aria_label=label, id="cantons-table"),
        cls="card",
        data_testid="cantons-table",
    )


def _order(scene: Scene) -> Html:
    words, address = scene.words, scene.address
    options = (
        (words("tools.order.known"), address.href(official=False), not address.official),
        (words("tools.order.official"), address.href(official=True), address.official),
    )
    links = [tag("a", text, href=href, aria_current="true" if on else None) for text, href, on in options]
    return tag("div", links, cls="choice", role="group", aria_label=words("tools.order"))


def _of_all(scene: Scene, row: Row) -> Html:
    words = scene.words
    share = words.percent(row.unknown, row.tally.total)
    least, most = row.tally.ranges["unknown"]
    doubt = tag("small", words("range", least=least, most=most), cls="range", title=words("range.why"))
    said = words("cantons.known", n=row.tally.known, whole=row.tally.total)
    page = scene.address.href(jurisdiction=row.id)
    gaps = len({id for cell in row.cells for id in cell.gaps})
    return _line(
        _name(scene, row),
        tag("div", bars(row.tally.counts.values(), thin=True), title=said),
        (
            tag("a", share, href=scene.address.to("coverage", jurisdiction=row.id)),
            tag("small", f" {row.unknown}/{row.tally.total}"),
            doubt if least != most else None,
        ),
        tag("a", words.number(row.bodies), href=page) if row.bodies else "0",
        round_table(scene, row),
        tag("a", words.number(gaps), href=page) if gaps else "",
    )


def round_table(scene: Scene, row: Row) -> str:
    """Whether there is one: yes, no, or read from a list that it is not on."""
    table = row.table
    key = "none" if table is None else "yes" if table.exists else "inferred" if table.inferred else "no"
    return scene.words(f"cantons.round-table.{key}")


def _of_one(scene: Scene, row: Row) -> Html:
    words, cell = scene.words, row.cell
    if cell is None:
        return _line(_name(scene, row))
    what = scene.responsibility_name(cell.responsibility)
    status = tag(
        "a",
        cell_sign(cell),
        words(f"status.{cell.status}"),
        href=scene.address.to("coverage", responsibility=cell.responsibility, jurisdiction=cell.jurisdiction),
        aria_label=f"{what}, {scene.place_name(row.id)}: {words(f'status.{cell.status}')}",
    )
    return _line(
        _name(scene, row),
        status,
        bodies.listed(scene, (*cell.leads, *cell.classes)),
        bodies.listed(scene, cell.supports),
        words.edtf(cell.newest_evidence) if cell.newest_evidence else "",
    )


def _name(scene: Scene, row: Row) -> Html:
    code = tag("small", f" {short(row.id)}")
    return tag("a", scene.place_name(row.id), code, href=scene.address.href(jurisdiction=row.id))


def _line(first: Child, *rest: Child) -> Html:
    return tag("tr", tag("th", first, scope="row"), [tag("td", child) for child in rest])


FIELDS = (
    *("canton", "name", "cells", "known", "unknown", "bodies", "round_table", "responsibility", "status"),
    *("leads", "supports", "classes"),
)


def grid(scene: Scene, found: list[Row]) -> Grid:
    """One line a canton; the responsibility only where one was chosen."""
    rows = (
        (
            *(row.id, scene.place_name(row.id), row.tally.total, row.tally.known, row.unknown, row.bodies),
            *(round_table(scene, row), *_held(row)),
        )
        for row in found
    )
    return Grid("cantons", FIELDS, tuple(rows))


def _held(row: Row) -> tuple[object, ...]:
    cell = row.cell
    if cell is None:
        return (None,) * 5
    return (cell.responsibility, cell.status, cell.leads, cell.supports, cell.classes)
