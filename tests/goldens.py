"""Golden results: one TSV file for each question and day under tests/golden/."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from queries.catalogue import Query, catalogue
from queries.table import Table

FOLDER = Path(__file__).parent / "golden"
TODAY, PAGE_DAY = date(2026, 11, 24), date(2017, 4, 20)


def cases() -> Iterator[tuple[str, date]]:
    """Every question with the days for which its answer is kept."""
    for name, query in sorted(catalogue().items()):
        yield name, TODAY
        if not query.timeless:
            yield name, PAGE_DAY


def path(name: str, day: date) -> Path:
    suffix = "" if day == TODAY else f"@{day}"
    return FOLDER / f"{name}{suffix}.tsv"


def text(table: Table) -> str:
    """A table as the golden files hold it: a line of columns, then a line a row."""
    lines = ["\t".join(table.columns), *("\t".join(map(_cell, row)) for row in table.rows)]
    return "\n".join(lines) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | bool):
        return json.dumps(value, ensure_ascii=False)
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def rows(query: Query, day: date) -> int:
    """How many rows the golden result has."""
    return len(path(query.name, day).read_text(encoding="utf-8").splitlines()) - 1
