"""The driver's values made plain: those of the standard library, or of `graph.rows`."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import neo4j
from neo4j import graph, spatial, time
from neo4j._codec.hydration import BrokenHydrationObject

from graph import moments
from graph.rows import Node, Path, Relationship


def plain_row(record: neo4j.Record) -> tuple[Any, ...]:
    """The values of one row; raises UserError where Python has no such moment."""
    row: list[Any] = []
    for name, value in cast("Iterable[tuple[str, Any]]", record.items()):
        try:
            row.append(_plain(value))
        except (_Broken, OverflowError, ValueError) as error:
            raise moments.unshown(name) from error
    return tuple(row)


class _Broken(Exception):  # noqa: N818 - becomes a sentence that names the column
    pass


def _broken(value: Any) -> Any:
    raise _Broken(value)


def _plain(value: Any) -> Any:
    """The driver's values as those of the standard library or of `graph.rows`."""
    for kinds, make in PLAIN:
        if isinstance(value, kinds):
            return make(value)
    return value


def _map(value: dict[Any, Any]) -> dict[str, Any]:
    return {str(key): _plain(each) for key, each in value.items()}


def _list(value: Sequence[Any]) -> list[Any]:
    return [_plain(each) for each in value]


def _node(node: graph.Node) -> Node:
    return Node(tuple(sorted(node.labels)), _map(dict(node.items())))


def _relationship(tie: graph.Relationship) -> Relationship:
    start, end = ((each.get("id") if each is not None else None) for each in tie.nodes)
    return Relationship(tie.type, start, end, _map(dict(tie.items())))


def _path(path: graph.Path) -> Path:
    return Path(
        tuple(_node(each) for each in path.nodes),
        tuple(_relationship(each) for each in path.relationships),
    )


# The first fitting line counts: a point is also a tuple.
PLAIN: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (graph.Node, _node),
    (graph.Relationship, _relationship),
    (graph.Path, _path),
    (time.Duration, time.Duration.iso_format),
    ((time.Date, time.DateTime, time.Time), lambda value: value.to_native()),
    (spatial.Point, tuple),
    (dict, _map),
    ((list, tuple), _list),
    (BrokenHydrationObject, _broken),  # the driver complains of it only where it is a whole column
)
