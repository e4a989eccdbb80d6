"""A piece of the graph out of an answer, for networkx. Pure.

Nodes are keyed by our ids: bodies by the id alone, as in `network`, everything else by `kind:id`, as
`ksmm show` takes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

import networkx as nx

from graph.errors import UserError
from graph.model.body import Actor
from graph.model.registry import CITES, KINDS
from graph.rows import Node, Path, Relationship
from queries.front import Column
from queries.identify import KIND_ORDER

if TYPE_CHECKING:
    from queries.table import Table

    Piece = nx.MultiDiGraph[str]

OF_LABEL: Mapping[str, str] = {record.LABEL: kind for kind, record in KINDS.items() if record.LABEL}
ENDS = ("from", "to")


def piece(table: "Table") -> "Piece":
    """Nodes and relationships that the answer holds; or what its ids say.

    A row of a question whose columns are `from` and `to` is an edge and the other columns its
    attributes. In other questions the first column of ids is tied to each other id of the row,
    with the column as type; what is left of the row goes on the node.
    """
    graph: Piece = nx.MultiDiGraph()
    _put(graph, [value for row in table.rows for value in _values(row)])
    named = {column.name: column for column in table.declared if column.kind in OF_LABEL.values()}
    if set(ENDS) <= set(table.columns):
        for row in table.dicts():
            _edge(graph, row, named)
    elif named:
        for row in table.dicts():
            _star(graph, row, named)
    return graph


def key(kind: str | None, id: str) -> str:
    """What a node is called: a body by its id, anything else by kind and id."""
    return id if kind in (None, Actor.KIND) else f"{kind}:{id}"


def _put(graph: "Piece", values: Iterable[Node | Relationship]) -> None:
    """Nodes first, so that a relationship finds its ends."""
    found = list(values)
    for node in (value for value in found if isinstance(value, Node)):
        graph.add_node(_key_of(node), labels=list(node.labels), **node.properties)
    for tie in (value for value in found if isinstance(value, Relationship)):
        start, end = _end(graph, tie, tie.start, last=False), _end(graph, tie, tie.end, last=True)
        graph.add_edge(start, end, key=_key_of_tie(tie), **{**tie.properties, "type": tie.type})


def _values(value: Any) -> Iterator[Node | Relationship]:
    """What an answer holds of the graph, however deep in paths, lists and maps."""
    if isinstance(value, Node | Relationship):
        yield value
    elif isinstance(value, Path):
        yield from value.nodes
        for tie, (one, other) in zip(value.relationships, pairwise(value.nodes), strict=True):
            start, end = (one, other) if tie.start == one.id else (other, one)
            yield Relationship(tie.type, _key_of(start), _key_of(end), tie.properties)
    elif isinstance(value, dict | list | tuple):
        parts = cast("Iterable[Any]", value.values() if isinstance(value, dict) else value)
        for part in parts:
            yield from _values(part)


def _key_of(node: Node) -> str:
    kind = next((OF_LABEL[label] for label in node.labels if label in OF_LABEL), None)
    return key(kind, str(node.id))


def _key_of_tie(tie: Relationship) -> str:
    return str(tie.properties.get("id") or f"{tie.type} {tie.start} {tie.end}")


def _end(graph: "Piece", tie: Relationship, id: str | None, *, last: bool) -> str:
    """The node at one end; a source and a body may share an id, and only a source is cited."""
    keys = [key(kind, str(id)) for kind in KIND_ORDER]
    for found in (*(reversed(keys) if last and tie.type == CITES else keys), str(id)):
        if found in graph:
            return found
    raise UserError(
        f"the answer holds a {tie.type} without the records at its ends",
        code="loose-tie",
        next="Return the nodes, too: RETURN a, r, b.",
    )


def _edge(graph: "Piece", row: Mapping[str, Any], named: Mapping[str, Column]) -> None:
    ends = [key(named[name].kind if name in named else None, row[name]) for name in ENDS]
    about = {name: value for name, value in row.items() if name not in ENDS and value is not None}
    graph.add_edge(*ends, **about)


def _star(graph: "Piece", row: Mapping[str, Any], named: Mapping[str, Column]) -> None:
    first, *others = ([key(named[name].kind, id) for id in _ids(row[name])] for name in named)
    about = {name: value for name, value in row.items() if name not in named and value is not None}
    for node in first:
        graph.add_node(node, kind=next(iter(named.values())).kind, **about)
    for column, ends in zip(list(named.values())[1:], others, strict=True):
        for end in ends:
            graph.add_node(end, kind=column.kind)
            graph.add_edges_from((node, end, {"type": column.name}) for node in first)


def _ids(value: Any) -> Iterator[str]:
    """The ids in a cell: one, several, or none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (str(one) for one in value if one)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
