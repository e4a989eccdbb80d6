"""What was given for a question's parameters, checked against what it declares."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from graph.errors import UserError
from queries.catalogue import Query
from queries.front import Param, Plain
from queries.lint import AS_OF

Value = str | int | date | list[str] | tuple[str, ...] | None


def arguments(query: Query, given: Mapping[str, Value], as_of: date | str | None) -> dict[str, Any]:
    """Exactly the parameters that the query declares, each of its type, and the day if one matters."""
    for name in sorted(given):
        if name == AS_OF and not query.timeless:
            raise _given_twice(query)
        query.param(name)
    found = {param.name: _value(query, param, given) for param in query.params}
    return found if query.timeless else {**found, AS_OF: day(as_of)}


def day(given: date | str | None) -> str:
    """A day as the graph writes it; raises UserError for anything else."""
    if isinstance(given, date):
        return given.isoformat()[:10]
    try:
        return date.fromisoformat(given or "").isoformat()
    except ValueError:
        said = f"{given!r} is not a day" if given else "The question needs a day"
        raise UserError(said, code="bad-day", next="Write it like 2026-11-24.") from None


def _value(query: Query, param: Param, given: Mapping[str, Value]) -> Any:
    if param.name not in given:
        if param.required:
            raise UserError(
                f"{query.name} needs {param.name}",
                code="missing-parameter",
                next=f"{param.help} For example -p {param.name}={_shown(param.example)}.",
            )
        return param.default
    value = given[param.name]
    return None if value is None and not param.required else _typed(param, value)


def _typed(param: Param, value: Value) -> Any:
    if param.type == "day" and isinstance(value, str | date):
        return day(value)
    if param.type == "int" and not isinstance(value, bool):
        return _number(param, value)
    if param.type == "list" and isinstance(value, str | list | tuple):
        parts = value.split(",") if isinstance(value, str) else value
        return [str(part).strip() for part in parts]
    if param.type in ("id", "text") and isinstance(value, str) and value.strip():
        return value.strip()
    raise _wrong(param, value)


def _number(param: Param, value: Value) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise _wrong(param, value) from None


def _shown(example: Plain) -> str:
    return ",".join(example) if isinstance(example, list) else str(example)


def _wrong(param: Param, value: Value) -> UserError:
    kinds = {"id": "an id", "day": "a day", "text": "a text", "int": "a whole number", "list": "a list"}
    return UserError(
        f"{param.name} is {value!r}, which is not {kinds[param.type]}",
        code="bad-day" if param.type == "day" else "bad-value",
        next=f"Write it like {_shown(param.example)}.",
    )


def _given_twice(query: Query) -> UserError:
    return UserError(
        f"The day is no parameter of {query.name}",
        code="unknown-parameter",
        next="Give it with --as-of DAY.",
    )
