"""What goes to the database and what comes back, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of Cypher and its parameters; a long list goes in as `rows`."""

    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer; `truncated` if there was more than the limit allowed.

    The local engine names no columns when there are no rows.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool = False

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """Which database answers."""

    name: Literal["arcadedb", "neo4j"]
    version: str


@dataclass(frozen=True, slots=True)
class Meta:
    """The graph's own state; `seq` moves twice with every load and is the key of every cache."""

    seq: int = 0
    busy: bool = False
    release: str | None = None
    schema: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A node as a query returned it, without the database's own id."""

    labels: tuple[str, ...]
    properties: dict[str, Any]

    @property
    def id(self) -> str | None:
        return self.properties.get("id")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship; its ends are our ids, None where the answer does not hold the node too."""

    type: str
    start: str | None
    end: str | None
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Path:
    """A walk: one more node than relationships."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]
