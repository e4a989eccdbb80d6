"""Answers on stdout as a table, CSV or JSON; progress and messages on stderr."""

import csv
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO, cast

from ksmm.cli.options import Output
from ksmm.envelope import Frame, answer

_WIDEST = 90
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """What a person reads, or a spreadsheet takes, of an answer."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]
    title: str = ""
    if_empty: str = "(nothing on record)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An answer in its three forms; `lines` are sentences above the tables."""

    data: Mapping[str, Any]
    tables: Sequence[Table] = ()
    lines: Sequence[str] = ()


def show(frame: Frame, result: Result, output: Output) -> None:
    """Print one answer."""
    out = sys.stdout
    if output is Output.json:
        json.dump(answer(frame, result.data), out, ensure_ascii=False, indent=2, default=str)
        out.write("\n")
    elif output is Output.csv:
        for table in result.tables[:1]:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([_cell(value) for value in row] for row in table.rows)
    else:
        _as_text(result, out)
    if output is not Output.json:
        for warning in frame.warnings:
            say(f"note: {warning.message}")


def _cell(value: Any) -> Any:
    """A cell that a spreadsheet will not take for a formula."""
    text = plain(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_DANGEROUS) else text


def plain(value: Any) -> str:
    """A value in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in cast(Sequence[Any], value) if item is not None)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)


def _as_text(result: Result, out: TextIO) -> None:
    for line in result.lines:
        out.write(f"{line}\n")
    for number, table in enumerate(result.tables):
        if number or result.lines:
            out.write("\n")
        if table.title:
            out.write(f"{table.title}\n")
        out.write("\n".join(_aligned(table)) + "\n")


def _aligned(table: Table) -> list[str]:
    if not table.rows:
        return [table.if_empty]
    rows = [[_short(plain(value)) for value in row] for row in table.rows]
    widths = [max(len(head), *(len(row[place]) for row in rows)) for place, head in enumerate(table.columns)]
    lines = [table.columns, ["-" * width for width in widths], *rows]
    return [
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def say(text: str) -> None:
    """A message for the person at the keyboard."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Progress:
    """A bar on a terminal, a line for each phase elsewhere."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._phase = ""
        self._drawn = 0.0

    def __call__(self, phase: str, done: int, total: int) -> None:
        if not self._terminal:
            if phase != self._phase:
                say(phase)
        elif phase != self._phase or done >= total or time.monotonic() - self._drawn > 0.1:  # noqa: PLR2004
            self._draw(phase, done, total)
        self._phase = phase

    def _draw(self, phase: str, done: int, total: int) -> None:
        if self._phase and phase != self._phase:
            sys.stderr.write("\n")
        filled = 20 * done // total if total else 20
        bar = "█" * filled + "·" * (20 - filled)
        sys.stderr.write(f"\r{phase:<32} {bar} {done}/{total}\033[K")
        sys.stderr.flush()
        self._drawn = time.monotonic()

    def close(self) -> None:
        if self._terminal and self._phase:
            sys.stderr.write("\n")
