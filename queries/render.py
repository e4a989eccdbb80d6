"""An answer in the shapes in which people carry it away: CSV, a command to repeat."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from queries.catalogue import Query
from queries.table import Table


def csv_text(table: Table) -> str:
    """The table as CSV; several values in one cell are parted by `; `."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def cell(value: Any) -> str:
    """One value as text: lists parted by `; `, nothing for null."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(cell(part) for part in value)  # pyright: ignore[reportUnknownVariableType]
    return "" if value is None else str(value)


def command(query: Query, given: Mapping[str, Any], as_of: str | None) -> str:
    """The command line that asks the same again."""
    parts = ["ksmm ask", query.name]
    parts += [f"-p {name}={cell(value).replace('; ', ',')}" for name, value in given.items()]
    parts += [f"--as-of {as_of}"] if as_of and not query.timeless else []
    return " ".join(parts)
