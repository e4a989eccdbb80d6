"""Keeps statements small enough for every engine: a larger message hangs a client."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from graph.errors import UserError
from graph.rows import Statement

MOST_ROWS = 2000
MOST_BYTES = 8 * 1000 * 1000


def fitted(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same work in statements of at most 2000 rows and 8 MB each."""
    for statement in statements:
        rows = statement.parameters.get("rows")
        if isinstance(rows, list | tuple):
            for part in _parts(cast("Sequence[Any]", rows)):
                yield Statement(statement.text, {**statement.parameters, "rows": part})
        elif _size(statement.parameters) > MOST_BYTES:
            raise _too_large("a statement")
        else:
            yield statement


def _parts(rows: Sequence[Any]) -> Iterator[list[Any]]:
    part: list[Any] = []
    weight = 0
    for row in rows:
        size = _size(row)
        if size > MOST_BYTES:
            raise _too_large(f"the record {row['id']!r}" if _named(row) else "a record")
        if part and (len(part) >= MOST_ROWS or weight + size > MOST_BYTES):
            yield part
            part, weight = [], 0
        part.append(row)
        weight += size
    if part:
        yield part


def _size(value: Any) -> int:
    """Bytes of the JSON text, never less than what the wire needs for text."""
    return len(json.dumps(value, default=str))


def _named(row: Any) -> bool:
    return isinstance(row, dict) and "id" in row


def _too_large(what: str) -> UserError:
    return UserError(
        f"{what} is larger than {MOST_BYTES // 1_000_000} MB",
        code="too-large",
        next="Shorten its texts.",
    )
