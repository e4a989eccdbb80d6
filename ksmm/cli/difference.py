"""diff: what changed between two releases, two folders of data or two days, in sentences."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.causes import Move, moves
from graph.changes import Change, Moment, changes
from graph.errors import UserError
from graph.model.records import Records
from graph.snapshot import releases
from graph.store import Reader
from ksmm.cli.options import Output, State, takes
from ksmm.cli.printing import Result, Table
from ksmm.cli.session import answer, reading
from loaders import check as checking
from queries.coverage import known
from queries.known import records_known_on, which
from queries.sentences import Sentences

DIFFERENT = 1  # exit code: the two are not the same
_SIDE = "A release, a folder of data, or a day: day:2017-04-20, or just 2017-04-20."


@takes("output", "lang", "as_of", "known_on")
def diff(
    state: State,
    a: Annotated[str, typer.Argument(metavar="A", help=_SIDE)],
    b: Annotated[str, typer.Argument(metavar="B", help="The same.")],
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if there is any difference.")
    ] = False,
) -> None:
    """Say what changed from A to B, which cells moved, and the records that moved each."""
    with ExitStack() as stack:
        sides = _Sides(state, stack)
        before, after = sides.moment(a), sides.moment(b)
        found = changes(before, after)
        moved = moves(before, after)
        said = _Said(Sentences(before, after, found, state.given.lang.value), found, moved)
        answer(state, sides.reader, said.result(state.given.output))
    if exit_code and (found or moved):
        raise typer.Exit(DIFFERENT)


@dataclass(slots=True)
class _Sides:
    """Finds out what A and B mean; opens the graph only if one of them needs it."""

    state: State
    stack: ExitStack
    reader: Reader | None = None
    _now: list[Records] = field(default_factory=list[Records])

    def moment(self, text: str) -> Moment:
        kind, colon, rest = text.partition(":")
        if colon and kind == "day":
            return Moment(self._records(), _day(rest))
        if colon and kind == "release":
            return self._release(rest)
        if Path(text).is_dir():
            report = checking.check(Path(text))
            report.must_be_whole()
            return Moment(report.records, self.state.day())
        return self._named(text)

    def _named(self, text: str) -> Moment:
        known_ones = releases(self._open())
        if text in {release.id for release in known_ones}:
            return self._release(text)
        try:
            return Moment(self._records(), date.fromisoformat(text))
        except ValueError:
            raise UserError(
                f"{text!r} is no release, no folder and no day", code="unknown-side", next=which(known_ones)
            ) from None

    def _release(self, name: str) -> Moment:
        records, release = records_known_on(self._open(), name)
        if release.id != name:
            raise UserError(
                f"there is no release {name!r}", code="unknown-release", next=which(releases(self._open()))
            )
        return Moment(records, self.state.day())

    def _records(self) -> Records:
        """What is on record now, or as known before; read once, so that two days share it."""
        if not self._now:
            self._now.append(known(self._open(), self.state.given.known_on)[0])
        return self._now[0]

    def _open(self) -> Reader:
        if self.reader is None:
            self.reader = self.stack.enter_context(reading(self.state))
        return self.reader


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(
            f"{text!r} is not a day", code="bad-day", next="Write it like day:2017-04-20."
        ) from None


@dataclass(frozen=True, slots=True)
class _Said:
    """The answer in its forms."""

    sentences: Sentences
    changes: tuple[Change, ...]
    moves: tuple[Move, ...]

    def result(self, output: Output) -> Result:
        data = {
            "changes": [self._change(change) for change in self.changes],
            "cells": [self._move(move) for move in self.moves],
        }
        if output is Output.csv:
            return Result(data=data, tables=[self._table(data)])
        return Result(data=data, lines=list(self._lines()))

    def _change(self, change: Change) -> dict[str, Any]:
        return {
            "kind": change.kind,
            "id": change.id,
            "what": change.what,
            "field": change.field,
            "before": change.before,
            "after": change.after,
            "verified": self.sentences.verified(change),
            "sentence": self.sentences.of_change(change),
        }

    def _move(self, move: Move) -> dict[str, Any]:
        return {
            "cell": f"{move.responsibility}:{move.jurisdiction}",
            "responsibility": move.responsibility,
            "jurisdiction": move.jurisdiction,
            "before": move.before,
            "after": move.after,
            "because": [id for _, id in move.because],
            "sentence": self.sentences.of_move(move),
        }

    def _lines(self) -> Iterator[str]:
        if not self.changes and not self.moves:
            yield "Nothing is different."
            return
        records = len({change.key for change in self.changes})
        yield f"{_many(records, 'record')} changed, {_many(len(self.moves), 'cell')} moved."
        if self.moves:
            yield ""
            yield "Cells"
            yield from (f"  {self.sentences.of_move(move)}" for move in self.moves)
        if self.changes:
            yield ""
            yield "Records"
            yield from (f"  {self.sentences.of_change(change)}" for change in self.changes)

    def _table(self, data: dict[str, Any]) -> Table:
        """Cells and records in one list: a spreadsheet takes one."""
        cells = [
            ("cell", item["cell"], "moved", None, item["before"], item["after"], item["sentence"])
            for item in data["cells"]
        ]
        fields = ("kind", "id", "what", "field", "before", "after", "sentence")
        return Table(fields, cells + [tuple(item[name] for name in fields) for item in data["changes"]])
