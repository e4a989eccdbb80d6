"""The matrix as a table, and as a file to take along."""

import csv
import io

from dashboard.components.signs import cell_sign
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from graph.coverage.values import STATUSES, Cell


def in_table(scene: Scene) -> list[Cell]:
    """The cells of the table twin: those of the filter, else all that are not unknown."""
    address = scene.address
    statuses = address.status or (STATUSES if address.every else STATUSES[:-1])
    cells = [cell for cell in scene.cells() if cell.status in statuses]
    return [cell for cell in cells if address.flag is None or address.flag in cell.flags]


COLUMNS = ("responsibility", "place", "status", "leads", "supports", "flags", "newest")


def table(scene: Scene) -> Html:
    """The same as a table."""
    words, cells = scene.words, in_table(scene)
    head = tag("tr", [tag("th", words(f"table.{column}"), scope="col") for column in COLUMNS])
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
        tag("td", ", ".join(scene.short(id) for id in (*cell.leads, *cell.classes))),
        tag("td", ", ".join(scene.short(id) for id in cell.supports)),
        tag("td", ", ".join(words(f"flag.short.{flag}") for flag in cell.flags)),
        tag("td", words.edtf(cell.newest_evidence) if cell.newest_evidence else ""),
    )


FIELDS = (
    *("responsibility", "jurisdiction", "status", "rule"),
    *("could_be", "flags", "leads", "supports", "classes", "mandates", "gaps"),
    *("newest_evidence", "as_of", "release", "marking"),
)


def as_csv(scene: Scene) -> str:
    """The cells in view with ids and names, and in each line the day and the release."""
    words = scene.words
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow((*FIELDS, words("responsibility"), words("table.place"), words("table.status")))
    writer.writerows(_line(scene, cell) for cell in scene.cells())
    return text.getvalue()


def _line(scene: Scene, cell: Cell) -> tuple[object, ...]:
    lists = (cell.could_be, cell.flags, cell.leads, cell.supports, cell.classes, cell.mandates, cell.gaps)
    known = scene.snapshot
    return (
        *(cell.responsibility, cell.jurisdiction, cell.status, cell.rule),
        *(" ".join(values) for values in lists),
        *(cell.newest_evidence or "", scene.day.isoformat(), known.release, known.dataset.marking),
        scene.responsibility_name(cell.responsibility),
        scene.place_name(cell.jurisdiction),
        scene.words(f"status.{cell.status}"),
    )
