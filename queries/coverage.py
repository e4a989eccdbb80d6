"""Coverage of a day, from the records that the graph holds or held."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from graph.coverage.matrix import coverage as cells
from graph.coverage.values import Block, Coverage, Lens
from graph.model.records import Records
from graph.model.responsibility import Responsibility
from graph.snapshot import Release, read_records
from graph.store import Meta, Reader
from graph.together import Together
from queries.known import records_known_on

_ALL = Lens()
_READ = Together()


@dataclass(frozen=True, slots=True)
class Answer:
    """The cells of a day, the records that they rest on, and the release if one was asked for."""

    records: Records
    coverage: Coverage
    known_in: Release | None = None


def coverage(
    reader: Reader, day: date, *, block: Block = "all", lens: Lens = _ALL, known_on: str | None = None
) -> Answer:
    """Read the records of one whole release and work out every cell."""
    records, release = known(reader, known_on)
    return Answer(records, cells(records, day, block=block, lens=lens), release)


def known(reader: Reader, known_on: str | None) -> tuple[Records, Release | None]:
    """The records of now, or as they were known on a day or in a release."""
    if known_on is None:
        return _READ.read(reader.graph, lambda: reader.consistently(_whole), good=_of_now(reader))[1], None
    return records_known_on(reader, known_on)


def _whole(reader: Reader) -> tuple[Meta, Records]:
    return reader.meta(), read_records(reader)


def _of_now(reader: Reader) -> Callable[[tuple[Meta, Records]], bool]:
    """What somebody else read is ours if our own eyes see the same release."""
    return lambda found: reader.meta() == found[0]


def agreed_only(answer: Answer) -> Coverage:
    """The cells of agreed responsibilities; proposed ones left out."""
    known = answer.records.of(Responsibility)
    return answer.coverage.where(lambda cell: not known[cell.responsibility].proposed)
