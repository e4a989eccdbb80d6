"""An answer as a table of plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from queries.front import Column

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; `truncated` if there was more than the limit allowed, `ms` the time taken.

    `declared` is what the library says of the columns; free Cypher declares nothing.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    truncated: bool = False
    ms: int = 0
    declared: tuple[Column, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> list[Any]:
        at = self.columns.index(name)
        return [row[at] for row in self.rows]

    def frame(self) -> "pd.DataFrame":
        """The table for pandas: columns and their types are the same when it is empty."""
        from queries import frames

        return frames.of_table(self)

    def network(self) -> "nx.MultiDiGraph[str]":
        """What the answer names and how it is tied, for networkx."""
        from queries import pieces

        return pieces.piece(self)
