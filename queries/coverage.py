"""Coverage of a day, from the records that the graph holds or held."""

from dataclasses import dataclass
from datetime import date

from graph.coverage.matrix import coverage as cells
from graph.coverage.values import Block, Coverage, Lens
from graph.model.records import Records
from graph.model.responsibility import Responsibility
from graph.snapshot import Release
from graph.store import Reader
from queries.known import records_known_on
from queries.standing import SHELF

_ALL = Lens()


@dataclass(frozen=True, slots=True)
class Answer:
    """The cells of a day, the records that they rest on, and the release if one was asked for."""

    records: Records
    coverage: Coverage
    known_in: Release | None = None


def coverage(
    reader: Reader, day: date, *, block: Block = "all", lens: Lens = _ALL, known_on: str | None = None
) -> Answer:
    """Every cell, from the records of one whole release."""
    if known_on is None:
        standing = SHELF.read(reader)
        return Answer(standing.records, standing.coverage(day, block, lens))
    records, release = records_known_on(reader, known_on)
    return Answer(records, cells(records, day, block=block, lens=lens), release)


def known(reader: Reader, known_on: str | None) -> tuple[Records, Release | None]:
    """The records of now, or as they were known on a day or in a release."""
    return (SHELF.read(reader).records, None) if known_on is None else records_known_on(reader, known_on)


def agreed_only(answer: Answer) -> Coverage:
    """The cells of agreed responsibilities; proposed ones left out."""
    known = answer.records.of(Responsibility)
    return answer.coverage.where(lambda cell: not known[cell.responsibility].proposed)
