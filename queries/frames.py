"""Answers as pandas frames whose columns have the same types whether there are rows or not."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from graph.coverage.values import STATUSES, Cell, Coverage
from queries.front import Holds

if TYPE_CHECKING:
    from queries.table import Table

TYPES: dict[Holds, str] = {
    "text": "string",
    "number": "Int64",
    "decimal": "Float64",
    "yes-no": "boolean",
    "list": "object",
}


def of_table(table: "Table") -> pd.DataFrame:
    """Types are those that the library declares; for free Cypher, what the values are."""
    frame = pd.DataFrame(list(table.rows), columns=list(table.columns), dtype="object")
    if not table.declared:
        return frame.convert_dtypes() if len(frame) else frame
    return frame.astype({column.name: TYPES[column.holds] for column in table.declared})


def of_coverage(coverage: Coverage) -> pd.DataFrame:
    """One row for each cell; the status is ordered from covered to unknown."""
    rows = [_row(cell) for cell in coverage.cells]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS), dtype="object")
    return frame.astype({name: kind for name, kind in _COLUMNS.items() if kind != "object"})


def _row(cell: Cell) -> dict[str, Any]:
    found = {name: getattr(cell, name) for name in _COLUMNS}
    found |= {name: list(found[name]) for name, kind in _COLUMNS.items() if kind == "object"}
    newest = cell.newest_evidence
    return found | {
        "newest_evidence": None if newest is None else str(newest),
        "sources": [asdict(one) for one in cell.sources],
    }


_COLUMNS: dict[str, Any] = {
    "responsibility": "string",
    "jurisdiction": "string",
    "status": pd.CategoricalDtype(list(STATUSES), ordered=True),
    "rule": "Int64",
    "flags": "object",
    "part_missing": "object",
    "leads": "object",
    "supports": "object",
    "classes": "object",
    "mandates": "object",
    "gaps": "object",
    "perhaps": "object",
    "national_context": "object",
    "could_be": "object",
    "newest_evidence": "string",
    "sources": "object",
}
