"""What would be lost without a body: the day's cells that have no other named lead, or no other body."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.coverage.evidence import Book
from graph.coverage.matrix import cell
from graph.coverage.values import Cell, Coverage, Lens
from graph.model.base import Record
from graph.model.records import Records
from graph.model.responsibility import Mandate, Responsibility

_LENS = Lens()


@dataclass(frozen=True, slots=True)
class Loss:
    """A cell as it is, and as it would be without the body's mandates.

    `alone`: no other body is on record there by name; else others only support.
    """

    before: Cell
    after: Cell
    alone: bool


def losses(records: Records, coverage: Coverage, body: str) -> tuple[Loss, ...]:
    """Cells whose only named lead, or only named body, it is; in the order of the coverage."""
    mine = [one for one in coverage.cells if one.leads == (body,) or {*one.leads, *one.supports} == {body}]
    if not mine:
        return ()
    book, known = Book(without(records, body)), records.of(Responsibility)

    def after(one: Cell, day: date = coverage.as_of) -> Cell:
        return cell(book, known[one.responsibility], one.jurisdiction, day, _LENS)

    return tuple(Loss(one, after(one), {*one.leads, *one.supports} == {body}) for one in mine)


def without(records: Records, body: str) -> Records:
    """The same records, none of them a mandate of this body."""
    return Records.of_all(_others(records, body))


def _others(records: Records, body: str) -> Iterator[Record]:
    for record in records:
        if not (isinstance(record, Mandate) and record.actor == body):
            yield record
