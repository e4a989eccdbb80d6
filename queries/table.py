"""An answer as a table of plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; `truncated` if there was more than the limit allowed, `ms` the time taken."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    truncated: bool = False
    ms: int = 0

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> list[Any]:
        at = self.columns.index(name)
        return [row[at] for row in self.rows]

    def frame(self) -> "pd.DataFrame":
        """The table for pandas; has its columns also when it is empty."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))
