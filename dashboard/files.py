"""Files to take along: the rows of a view as CSV or XLSX, each with what they are."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.model.values import Citation

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ABOUT = "About"
FORMULA = ("=", "+", "@", "\t")  # a spreadsheet takes text that starts so for a formula
NARROW, WIDE = 8, 60  # characters of a column
LONGEST = 31  # characters that a sheet's name may have
Plain = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under one name; a list of ids in a row becomes one cell."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes along together; `about` says which release, day, marking and query it is."""

    grids: tuple[Grid, ...]
    about: tuple[tuple[str, str], ...]


def as_csv(parcel: Parcel) -> str:
    """The first grid; above it lines that start with # say what it is."""
    text, first = io.StringIO(), parcel.grids[0]
    text.writelines(f"# {key}: {' '.join(said.split())}\n" for key, said in parcel.about)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(first.columns)
    writer.writerows([_unformed(plain(value)) for value in row] for row in first.rows)
    return text.getvalue()


def as_xlsx(parcel: Parcel) -> bytes:
    """A sheet for each grid, and last the sheet that says what they are."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in (*parcel.grids, Grid(ABOUT, ("what", "value"), parcel.about)):
        _sheet(book, grid)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plain(value: object) -> Plain:
    """A value as a cell holds it: numbers and days stay what they are."""
    if isinstance(value, str | int | float | date | None):
        return value
    if isinstance(value, tuple | list):
        return " ".join(str(part) for part in cast(Iterable[object], value))
    return str(value)


def cited(sources: Iterable[Citation]) -> str:
    """Each source and the place in it."""
    return " | ".join(f"{one.source}#{one.at or ''}" for one in sources)


def _unformed(value: Plain) -> Plain:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _sheet(book: Workbook, grid: Grid) -> None:
    sheet: Worksheet = book.create_sheet(grid.name[:LONGEST])
    for row in (grid.columns, *grid.rows):
        sheet.append([plain(value) for value in row])
    for at, column in enumerate(sheet.iter_cols(), 1):
        for cell in column:
            if cell.data_type == "f":  # text stays text, whatever it starts with
                cell.data_type = "s"
        column[0].font = Font(bold=True)
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[get_column_letter(at)].width = min(max(longest, NARROW), WIDE) + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
