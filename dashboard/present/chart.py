"""An answer with numbers as bars: a row is a bar, as long as its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.present.answer import DATED, Answer, Cell, Head, Piece
from dashboard.present.scene import Scene
from queries.table import Table

CHART, BY = "chart", "by"
MOST = 60  # bars drawn; the table has all rows
NAMING, NAMES = 2, 2  # columns that name a bar, and names out of each


@dataclass(frozen=True, slots=True)
class Bar:
    """What it stands for, its number in words, and its share of the longest."""

    names: tuple[Piece, ...]
    number: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars of one column, and the columns that could be drawn instead."""

    column: Head
    columns: tuple[Head, ...]
    bars: tuple[Bar, ...]
    left_out: int


def chart(scene: Scene, answer: Answer, table: Table) -> Chart | None:
    """The column that the address names, else the first; None where no row can be a bar."""
    counting = [at for at, head in enumerate(answer.heads) if head.number and _lengths(table, head.name)]
    naming = [at for at, head in enumerate(answer.heads) if not head.number]
    if not counting or not naming:
        return None
    wanted = scene.address.option(BY)
    at = next((at for at in counting if answer.heads[at].name == wanted), counting[0])
    most = max(table.column(answer.heads[at].name)) or 1
    rows = list(zip(answer.rows, table.rows, strict=False))[:MOST]
    bars = tuple(Bar(_names(row, naming), row[at].pieces[0].text, values[at] / most) for row, values in rows)
    return Chart(
        answer.heads[at], tuple(answer.heads[each] for each in counting), bars, len(table) - len(bars)
    )


def _lengths(table: Table, name: str) -> bool:
    """Whether a column's numbers are lengths: none missing or below zero, and no years."""
    return name not in DATED and all(
        isinstance(value, int | float) and value >= 0 for value in table.column(name)
    )


def _names(row: Sequence[Cell], naming: Sequence[int]) -> tuple[Piece, ...]:
    told = [row[at].pieces[:NAMES] for at in naming if row[at].pieces]
    return tuple(piece for pieces in told[:NAMING] for piece in pieces)
