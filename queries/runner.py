"""Runs one question, of the library or typed by somebody, and hands back a table."""

import time
from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict, Unpack

from graph.errors import StoreError, UserError
from graph.model.registry import KINDS
from graph.rows import Rows
from graph.store import Reader
from queries.arguments import Value, arguments
from queries.catalogue import Query, find, nearest
from queries.front import Param
from queries.gate import gate
from queries.labels import labels
from queries.lint import headings
from queries.spots import placed
from queries.table import Table

LIMIT, TIMEOUT = 1000, 30.0


class How(TypedDict, total=False):
    """The day to look at, and how long and how much an answer may take."""

    as_of: date | str | None
    limit: int | None
    timeout: float | None


def run(
    reader: Reader, query: Query | str, given: Mapping[str, Value] | None = None, **how: Unpack[How]
) -> Table:
    """Run a question with exactly the parameters that it declares; it takes the day `as_of`."""
    asked = find(query) if isinstance(query, str) else query
    values = arguments(asked, given or {}, how.get("as_of"))
    began = time.monotonic()
    limit, timeout = how.get("limit"), how.get("timeout") or TIMEOUT
    found = reader.consistently(
        lambda steady: steady.read(asked.cypher, values, tag=asked.name, timeout=timeout, limit=limit)
    )
    if found.rows and found.columns != asked.headings:
        raise StoreError(f"{asked.name} gave the columns {', '.join(found.columns)}", code="bad-answer")
    if not found.rows:
        _check_ids(reader, asked, values)
    return Table(asked.headings, found.rows, found.truncated, _since(began), asked.columns)


def run_cypher(
    reader: Reader, text: str, parameters: Mapping[str, Any] | None = None, **how: Unpack[How]
) -> Table:
    """Run a statement that somebody typed: through the gate, read-only, limited in time and rows."""
    sent = gate(text)
    began = time.monotonic()
    limit, timeout = how.get("limit") or LIMIT, how.get("timeout") or TIMEOUT
    try:
        found: Rows = reader.consistently(
            lambda steady: steady.read_untrusted(
                sent, parameters or {}, tag="ad-hoc", timeout=timeout, limit=limit
            )
        )
    except UserError as error:
        raise placed(error, sent) from error.__cause__
    columns = found.columns or headings(sent)  # the local engine names none when there are no rows
    return Table(columns, found.rows, found.truncated, _since(began))


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)


def _check_ids(reader: Reader, query: Query, values: Mapping[str, Any]) -> None:
    """An empty answer to a misspelt id would look like an answer."""
    for param in query.params:
        value = values[param.name]
        if param.type == "id" and value is not None:
            _check_id(reader, param, value)


def _check_id(reader: Reader, param: Param, value: str) -> None:
    kind = (param.picker or "").partition(":")[0]
    kind = kind if kind in KINDS else (find(kind).columns[0].kind or "")
    if not kind or labels(reader, kind, ids=[value]):
        return
    raise UserError(
        f"There is no {value!r} among the {kind}",
        code="unknown-id",
        next=f"{nearest(value, labels(reader, kind))} `ksmm search {value}` looks further.".strip(),
    )
