"""How much of an answer, or of what is sent with a question, one statement may make us hold."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from graph.errors import LimitError
from graph.rows import Node, Path, Relationship, Rows

ANSWER = 16 * 2**20
SENT = 2**20  # the local engine never answers a message of more than 16 MiB
_OTHER = 8  # a number, a day, a yes or no
_RECORD = 64  # labels and ids of the database's own


def weight(value: Any) -> int:
    """About as many bytes as a plain value takes on the wire."""
    match value:
        case str():
            return len(value)
        case Node() | Relationship():
            return _RECORD + weight(value.properties)
        case Path():
            return _sum(value.nodes) + _sum(value.relationships)
        case dict():
            held = cast("dict[str, Any]", value)
            return _sum(held) + _sum(held.values())
        case list() | tuple():
            return _OTHER + _sum(cast("Sequence[Any]", value))
        case _:
            return _OTHER


def _sum(values: Iterable[Any]) -> int:
    return sum(weight(value) for value in values)


def must_be_light(parameters: Mapping[str, Any]) -> None:
    """Raise before more is sent than a question needs."""
    if (held := weight(dict(parameters))) > SENT:
        raise LimitError(
            f"the parameters hold {_mega(held)}, and at most {_mega(SENT)} is sent",
            code="size-limit",
            next="Give fewer or shorter values.",
        )


def must_be_whole(found: Rows, limit: int) -> Rows:
    """The same rows; raise where they were cut before the limit of rows, which only their size does."""
    if found.truncated and len(found.rows) < limit:
        raise LimitError(
            f"the answer is larger than {_mega(ANSWER)} after {len(found.rows)} rows and was stopped",
            code="size-limit",
            next="Return properties instead of whole nodes or collected lists, or ask for fewer rows.",
        )
    return found


def _mega(size: int) -> str:
    return f"{size / 2**20:.3g} MB"
