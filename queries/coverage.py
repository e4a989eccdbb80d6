"""Coverage of a day, from the records that the graph holds."""

from dataclasses import dataclass
from datetime import date

from graph.coverage.matrix import coverage as cells
from graph.coverage.values import Block, Coverage, Lens
from graph.model.records import Records
from graph.model.responsibility import Responsibility
from graph.snapshot import read_records
from graph.store import Reader

_ALL = Lens()


@dataclass(frozen=True, slots=True)
class Answer:
    """The cells of a day, and the records that they rest on."""

    records: Records
    coverage: Coverage


def coverage(reader: Reader, day: date, *, block: Block = "all", lens: Lens = _ALL) -> Answer:
    """Read the records of one whole release and work out every cell."""
    records = reader.consistently(read_records)
    return Answer(records, cells(records, day, block=block, lens=lens))


def agreed_only(answer: Answer) -> Coverage:
    """The cells of agreed responsibilities; proposed ones left out."""
    known = answer.records.of(Responsibility)
    return answer.coverage.where(lambda cell: not known[cell.responsibility].proposed)
