"""An answer as people read it: names and links for ids, words for codes, dates in their language."""

import functools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dashboard.present import leads
from dashboard.present.scene import Scene
from graph.model.body import Actor, Tie
from graph.model.dates import PATTERN, Edtf
from graph.model.evidence import Source
from graph.rows import Node, Path, Relationship
from queries.catalogue import Query, catalogue
from queries.front import Column
from queries.names import name_of
from queries.table import Table

REPEATED, RECORDS = ("mandates", "reported_gaps", "relations"), ("mandate", "gap", "tie")
FIRST = 100  # rows shown before somebody asks for all of them
ENDS = ("from", "to")
SOURCES, BARRED = "sources", "count"
DATED = frozenset(
    [
        *("since", "until", "date", "day", "dated", "observed", "evidence", "first_confirmed", "deadline"),
        *("oldest", "newest", "adopted", "year", "year_to", "first", "last", "sure_from", "sure_to"),
        *("surely_from", "surely_to", "perhaps_from", "perhaps_to", "in_force"),
    ]
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in a cell: its text, where it leads, what it says in full, and its language."""

    text: str
    href: str | None = None
    full: str = ""
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of the table; `share` is how long its bar is."""

    pieces: tuple[Piece, ...]
    number: bool = False
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A column: the word for it, its name in the query, what it means."""

    word: str
    name: str
    means: str
    number: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows in view, and how many there are."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    truncated: bool

    @property
    def barred(self) -> bool:
        """Whether a column of it is drawn as bars."""
        return any(cell.share is not None for row in self.rows for cell in row)


def answer(scene: Scene, table: Table, query: Query | None) -> Answer:
    """The table of a question of the library, or of a free one, for a reader."""
    shown = table.rows if scene.address.every else table.rows[:FIRST]
    columns, bars = _columns(table, query), _bars(table, query)
    rows = tuple(
        tuple(_cell(scene, column, value, bars) for column, value in zip(columns, row, strict=True))
        for row in shown
    )
    heads = tuple(_head(scene, column, at, rows, query) for at, column in enumerate(columns))
    return Answer(heads, rows, len(table), table.truncated)


def _columns(table: Table, query: Query | None) -> tuple[Column, ...]:
    """What the question says of its columns; a free one says nothing but their names."""
    return query.columns if query else tuple(Column(name=name, means=name.ljust(3)) for name in table.columns)


@dataclass(frozen=True, slots=True)
class _Bars:
    """The column whose numbers are bars too, and how large the largest is."""

    column: str = ""
    most: int = 0


def _bars(table: Table, query: Query | None) -> _Bars:
    """A question of the library says it; of a free one, the only column that counts something."""
    counting = [name for name in table.columns if all(_counts(value) for value in table.column(name))]
    if query:
        counting = [BARRED] if query.picture == "bar" and BARRED in counting else []
    if len(counting) != 1 or len(table.columns) == 1:
        return _Bars()
    return _Bars(counting[0], max(table.column(counting[0]), default=0))


def _counts(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _head(
    scene: Scene, column: Column, at: int, rows: Sequence[tuple[Cell, ...]], query: Query | None
) -> Head:
    number = bool(rows) and all(row[at].number or not row[at].pieces for row in rows)
    number = number and any(row[at].number for row in rows)
    word = scene.words.said(f"column.{column.name}", column.name.replace("_", " ")) if query else column.name
    return Head(word, column.name, column.means if query else "", number)


def _cell(scene: Scene, column: Column, value: Any, bars: _Bars) -> Cell:
    if value is None:
        return Cell(())
    if isinstance(value, bool):
        return Cell((Piece(scene.words.said(f"value.{'yes' if value else 'no'}", str(value))),))
    if isinstance(value, int | float):
        share = value / bars.most if bars.most and column.name == bars.column else None
        return Cell((Piece(scene.words.number(value)),), number=True, share=share)
    values = cast(list[Any], value) if isinstance(value, list) else [value]
    return Cell(tuple(_piece(scene, column, one, many=len(values) > 1) for one in values))


def _piece(scene: Scene, column: Column, value: Any, *, many: bool) -> Piece:
    if not isinstance(value, str):
        return Piece(said(value))
    if (
        column.kind in REPEATED
        and column.name in RECORDS
        and value in scene.snapshot.records.by_kind[column.kind]
    ):
        return Piece(scene.words("ask.record"), leads.lead(scene, column.kind, value), value)
    if column.kind:
        return named(scene, column.kind, value, short=many or column.name in ENDS)
    if value in scene.snapshot.records.by_kind.get(kinds().get(column.name, ""), {}):
        known = named(scene, kinds()[column.name], value)
        return Piece(value, known.href, known.text)
    if column.name == SOURCES and "#" in value:
        return cited(scene, value)
    if column.name in DATED and re.match(PATTERN, value):
        return Piece(scene.words.edtf(Edtf.parse(value)), full=value)
    if value.startswith(("https://", "http://")):
        return Piece(value.split("://", 1)[1], href=value)
    word = scene.words.said(f"value.{value}", value) if column.means.strip() != column.name else value
    return Piece(word, full=value if word != value else "")


@functools.cache
def kinds() -> Mapping[str, str]:
    """What the library means by a column of that name, where it always means the same."""
    found: dict[str, set[str | None]] = {}
    for query in catalogue().values():
        for column in query.columns:
            found.setdefault(column.name, set()).add(column.kind)
    return {
        name: kind for name, several in found.items() if len(several) == 1 and (kind := next(iter(several)))
    }


def named(scene: Scene, kind: str, id: str, *, short: bool = False) -> Piece:
    """A record by its name, its id in the tooltip; the id alone where the release has no such record."""
    record = scene.snapshot.records.get(kind, id)
    if record is None:
        return Piece(id)
    href = leads.lead(scene, kind, id)
    if short and isinstance(record, Actor):
        return Piece(scene.short(id), href, f"{scene.words.name(record.name)} · {id}")
    if isinstance(record, Tie):
        return Piece(tie(scene, record), href, id)
    name = name_of(record)
    if isinstance(name, str):
        language = None if scene.words.language == "en" else "en"
        return Piece(name, href, id, record.language if isinstance(record, Source) else language)
    text, language = name.best(scene.words.language)
    return Piece(text or id, href, id, language if language != scene.words.language else None)


def tie(scene: Scene, record: Tie) -> str:
    """A tie in words."""
    a, b = scene.short(record.from_actor), scene.short(record.to_actor)
    return f"{a} {scene.words(f'value.{record.type}')} {b}"


def cited(scene: Scene, value: str) -> Piece:
    """A source and the place in it."""
    id, _, at = value.partition("#")
    source = named(scene, Source.KIND, id)
    return Piece(f"{source.text}, {at}" if at else source.text, source.href, value, source.lang)


def said(value: Any) -> str:
    """What the graph gave for somebody's own question, as text."""
    if isinstance(value, Node):
        return f"(:{':'.join(value.labels)} {value.id or ''})"
    if isinstance(value, Relationship):
        return f"({value.start or ''})-[:{value.type}]->({value.end or ''})"
    if isinstance(value, Path):
        stops = [said(value.nodes[0])] if value.nodes else []
        steps = zip(value.relationships, value.nodes[1:], strict=False)
        return "".join([*stops, *(f"-[:{tie.type}]-{said(node)}" for tie, node in steps)])
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=said)
    return "" if value is None else str(value)
