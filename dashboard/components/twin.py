"""The matrix as a table, and as a file to take along."""

from dashboard.components import bodies
from dashboard.components.signs import cell_sign, status_sign
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.totals import by_pillar as pillars
from dashboard.present.totals import tally
from graph.coverage.values import STATUSES, Cell


def in_table(scene: Scene) -> list[Cell]:
    """The cells of the table twin: those of the filter, else all that are not unknown."""
    address = scene.address
    statuses = address.status or (STATUSES if address.every else STATUSES[:-1])
    cells = [cell for cell in scene.cells() if cell.status in statuses]
    if scene.moved is not None:
        cells = [cell for cell in scene.cells() if cell.key in scene.moved]
        cells = [cell for cell in cells if not address.status or cell.status in address.status]
    return [cell for cell in cells if address.flag is None or address.flag in cell.flags]


COLUMNS = ("responsibility", "place", "status", "leads", "supports", "flags", "newest")


def table(scene: Scene) -> Html:
    """The same as a table."""
    words, cells = scene.words, in_table(scene)
    columns = COLUMNS if scene.moved is None else (*COLUMNS, "before")
    head = tag("tr", [tag("th", words(f"table.{column}"), scope="col") for column in columns])
    rows = [_row(scene, cell) for cell in cells]
    note = tag(
        "p",
        words("table.note", n=len(cells)),
        " ",
        None if scene.address.every else tag("a", words("table.all"), href=scene.address.href(every=True)),
        cls="note",
    )
    rows_and_head = tag("table", tag("thead", head), tag("tbody", rows), cls="twin")
    return tag(
        "div",
        note,
        tag("div", rows_and_head, cls="scroll", tabindex=0, role="region", aria_label=words("tools.table")),
        data_testid="table",
    )


def _row(scene: Scene, cell: Cell) -> Html:
    words = scene.words
    link = tag(
        "a",
        scene.responsibility_name(cell.responsibility),
        href=scene.address.href(responsibility=cell.responsibility, jurisdiction=cell.jurisdiction),
    )
    return tag(
        "tr",
        tag("th", link, scope="row"),
        tag("td", scene.place_name(cell.jurisdiction)),
        tag("td", cell_sign(cell), words(f"status.{cell.status}")),
        tag("td", bodies.listed(scene, (*cell.leads, *cell.classes))),
        tag("td", bodies.listed(scene, cell.supports)),
        tag("td", ", ".join(words(f"flag.short.{flag}") for flag in cell.flags)),
        tag("td", words.edtf(cell.newest_evidence) if cell.newest_evidence else ""),
        _before(scene, cell),
    )


def _before(scene: Scene, cell: Cell) -> Html | None:
    """What it was on the day that one looks back to."""
    if scene.moved is None:
        return None
    was = scene.moved.get(cell.key)
    said = scene.words(f"status.{was}") if was else scene.words("since.no-cell")
    return tag("td", status_sign(was) if was else None, said)


FIELDS = (
    *("responsibility", "jurisdiction", "status", "rule"),
    *("could_be", "flags", "leads", "supports", "classes", "mandates", "gaps", "newest_evidence"),
)
COUNTS = ("block", "status", "cells", "least", "most")


def grids(scene: Scene) -> list[Grid]:
    """Every cell in view with ids and names, and how many there are of each status."""
    words = scene.words
    names = (words("responsibility"), words("table.place"), words("table.status"))
    cells = tuple(_line(scene, cell) for cell in scene.cells())
    return [Grid("coverage", (*FIELDS, *names), cells), totals(scene)]


def totals(scene: Scene) -> Grid:
    """The counts of the cantonal cells and, apart, of the country's; with the ends of their ranges."""
    blocks = (("cantonal", tally(scene, scene.cantonal())), ("national", tally(scene, scene.national())))
    rows = [(name, s, each.counts[s], *each.ranges[s]) for name, each in blocks for s in STATUSES]
    return Grid("totals", COUNTS, tuple(rows))


def by_pillar(scene: Scene) -> Grid:
    """The cantonal cells of each pillar."""
    rows = [
        (pillar.id, scene.words.name(pillar.name), *each.counts.values()) for pillar, each in pillars(scene)
    ]
    return Grid("pillars", ("pillar", "name", *STATUSES), tuple(rows))


def _line(scene: Scene, cell: Cell) -> tuple[object, ...]:
    return (
        *(cell.responsibility, cell.jurisdiction, cell.status, cell.rule),
        *(cell.could_be, cell.flags, cell.leads, cell.supports, cell.classes, cell.mandates, cell.gaps),
        cell.newest_evidence,
        scene.responsibility_name(cell.responsibility),
        scene.place_name(cell.jurisdiction),
        scene.words(f"status.{cell.status}"),
    )
