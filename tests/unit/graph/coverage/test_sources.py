"""What the status of a cell owes to one source: each of the sources is taken away in turn."""

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from graph.coverage.evidence import Book
from graph.coverage.matrix import cell, coverage
from graph.coverage.values import Cell, Lens
from graph.model.base import Record
from graph.model.body import Tie
from graph.model.evidence import Source
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility
from tests import swiss

TODAY = date(2026, 11, 24)
Evidence = Mandate | ReportedGap
Moved = tuple[str, Cell, Cell]
"""A source, and a cell with it and without it."""

# A source names a lead, another one says that it falls short there: without the first the second is left.
COVERED_TO_GAP = {
    ("lu-security", "investigate-smuggling", "CH-LU", "gap-ch-lu-investigate-smuggling-2023"),
    ("tg-tagblatt-2020", "inspect-sex-industry", "CH-TG", "gap-ch-tg-inspect-sex-industry-2020"),
}


@functools.cache
def moved() -> tuple[Moved, ...]:
    """Every cell that has another status without some source."""
    whole: dict[str, list[Cell]] = defaultdict(list)
    for each in coverage(swiss.records(), TODAY).cells:
        whole[each.responsibility].append(each)
    found = (_without(source, evidence, whole) for source, evidence in cited().items())
    return tuple(one for some in found for one in some)


@functools.cache
def cited() -> Mapping[str, list[Evidence]]:
    """Mandates and gaps by the sources they cite; a source that none cites moves nothing."""
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for kind in (Mandate, ReportedGap):
        for record in swiss.records().of(kind).values():
            for source in {citation.source for citation in record.sources}:
                found[source].append(record)
    return found


def _without(source: str, evidence: list[Evidence], whole: Mapping[str, list[Cell]]) -> Iterator[Moved]:
    """The cells that move, looked for among the responsibilities that the source speaks to."""
    about = {record.responsibility for record in evidence}
    book = Book(Records.of_all(_left(source, evidence, about)))
    for responsibility in about:
        duty = swiss.records().of(Responsibility)[responsibility]
        for old in whole[responsibility]:
            new = cell(book, duty, old.jurisdiction, TODAY, Lens())
            if new.status != old.status:
                yield source, old, new


def _left(source: str, evidence: list[Evidence], about: set[str]) -> Iterator[Record]:
    """What can decide these responsibilities without the source; no fact is left without any source."""
    gone = {(record.KIND, record.id) for record in evidence}
    for record in _deciding():
        if not isinstance(record, Mandate | ReportedGap):
            yield record
        elif record.responsibility in about:
            rest = tuple(citation for citation in record.sources if citation.source != source)
            if (record.KIND, record.id) not in gone:
                yield record
            elif rest:
                yield record.model_copy(update={"sources": rest})


@functools.cache
def _deciding() -> tuple[Record, ...]:
    """All records but the ties that say nothing about when a body exists."""
    return tuple(r for r in swiss.records() if not isinstance(r, Tie) or r.type == "PART_OF")


def test_all_sources_are_tried_and_many_move_something() -> None:
    sources = swiss.records().of(Source)
    assert len(sources) == 711
    assert cited().keys() <= sources.keys()
    assert len(moved()) == 307


def test_without_a_source_nothing_covered_is_a_gap_except_where_one_is_reported() -> None:
    lost = [
        (source, *old.key, *new.gaps)
        for source, old, new in moved()
        if (old.status, new.status) == ("covered", "gap")
    ]
    assert set(lost) == COVERED_TO_GAP
    assert len(lost) == 2


def test_every_new_gap_was_reported_before() -> None:
    assert all(new.gaps and set(new.gaps) <= set(old.gaps) for _, old, new in moved() if new.status == "gap")


def test_every_cell_that_moves_rests_on_that_source() -> None:
    assert all(source in {cited.source for cited in old.sources} for source, old, _ in moved())


def test_less_evidence_covers_more_only_where_it_was_disputed() -> None:
    assert {old.status for _, old, new in moved() if new.status == "covered"} == {"disputed"}
