"""What may go to a database as a parameter: the driver is wrong about moments with a zone.

It sends some of them shifted by an hour, refuses others, and has ended the whole process.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any, cast

from graph.errors import UserError


def sendable(parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same parameters; raises UserError where one of them holds a moment with a zone."""
    for name, value in parameters.items():
        if _zoned(value):
            raise UserError(
                f"the parameter {name} holds a moment with a time zone",
                code="bad-value",
                next="Give its text, like 2026-11-24T10:00:00+01:00, and write datetime($x) in the Cypher.",
            )
    return parameters


def _zoned(value: Any) -> bool:
    if isinstance(value, datetime | time):
        return value.tzinfo is not None
    if isinstance(value, Mapping):
        return any(map(_zoned, cast("Mapping[Any, Any]", value).values()))
    return isinstance(value, list | tuple) and any(map(_zoned, cast("Iterable[Any]", value)))
