"""Every fact that is shown anywhere leads to a source and a place in it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from graph.causes import moves
from graph.changes import Moment
from graph.coverage.matrix import coverage
from graph.force import windows
from graph.model.evidence import Source
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap
from graph.rules import RULES
from queries.names import name_of
from queries.obligations import crosswalk
from queries.record import arrange
from tests.provenance import Walk, all_baseless, baseless, known

TODAY, PAGE = date(2026, 11, 24), date(2017, 4, 20)
DAYS = pytest.mark.parametrize("day", [TODAY, PAGE], ids=str)


def all_lead_somewhere(records: Records, ids: Iterable[str]) -> bool:
    """Each id is a record, and each record that states a fact says where it comes from."""
    sources = records.of(Source)
    found = {id: known(records, id) for id in ids}
    return all(found.values()) and not any(
        wrong for some in found.values() for record in some for wrong in baseless(record, sources)
    )


def test_every_record_of_the_data(swiss_records: Records) -> None:
    assert all_baseless(swiss_records) == []


def test_a_record_without_a_place_is_noticed(swiss_records: Records) -> None:
    mandate = next(iter(swiss_records.of(Mandate).values()))
    bare = [{"source": cited.source} for cited in mandate.sources]
    nowhere = Mandate.model_validate({**mandate.plain(), "sources": bare})
    lost = Mandate.model_validate({**mandate.plain(), "sources": [{"source": "lost", "at": "p. 1"}]})
    assert all_baseless(Records.of_all([*swiss_records, nowhere]))
    assert all_baseless(Records.of_all([*swiss_records, lost]))


@DAYS
def test_every_cell_names_the_sources_of_its_evidence(swiss_records: Records, day: date) -> None:
    sources = swiss_records.of(Source)
    for cell in coverage(swiss_records, day).cells:
        facts = [swiss_records.of(Mandate)[id] for id in cell.mandates]
        facts += [swiss_records.of(ReportedGap)[id] for id in cell.gaps]
        assert bool(cell.sources) == bool(facts)
        assert cell.sources or cell.status == "unknown"
        cited = {(citation.source, citation.at) for fact in facts for citation in fact.citations}
        assert {(each.source, each.at) for each in cell.sources} == cited
        assert all(each.source in sources and each.at for each in cell.sources)
        assert all_lead_somewhere(swiss_records, (*cell.perhaps, *cell.national_context))


@DAYS
def test_every_finding_rests_on_facts(swiss_records: Records, day: date) -> None:
    found = coverage(swiss_records, day)
    for rule in RULES:
        for finding in rule.judge(rule, found, swiss_records).found:
            assert all_lead_somewhere(swiss_records, finding.evidence), finding.id


def test_every_cause_of_a_moved_cell_is_a_fact(swiss_records: Records) -> None:
    for move in moves(Moment(swiss_records, PAGE), Moment(swiss_records, TODAY)):
        assert all_lead_somewhere(swiss_records, [id for _, id in move.because])


@DAYS
def test_every_row_of_the_crosswalk(swiss_records: Records, day: date) -> None:
    found = crosswalk(swiss_records, day)
    unverified = {row.id for row in found.rows if not row.verified}
    for row in found.rows:
        assert all_lead_somewhere(swiss_records, (row.id, *row.mandates, *row.perhaps, *row.measures))
    assert len(unverified) in (0, 26)


def test_what_is_told_of_a_record_has_the_sources_with_it(swiss_records: Records) -> None:
    spans = windows(swiss_records)
    names = {(record.KIND, record.id): name_of(record) for record in swiss_records if record.LABEL}
    for record in list(swiss_records)[::25]:
        about = arrange(swiss_records, spans, (record.KIND, record.id), TODAY, names)
        assert about
        told = (*about.ties, *about.mandates, *about.gaps, *about.recommendations, about.record)
        shown = {source.id for source in about.sources} | {record.id}
        assert {cited.source for one in told for cited in one.citations} <= shown


def test_the_walk_notices_what_leads_nowhere(swiss_records: Records) -> None:
    def wrong(thing: dict[str, Any], records: Records = swiss_records) -> bool:
        return bool([*Walk(records).wrong({"data": [thing]})])

    cited = {"source": "zh-vrtm", "at": "p. 1"}
    assert not wrong({"id": "fiz", "confidence": "high", "sources": [cited]})
    assert wrong({"id": "fiz", "confidence": "high", "sources": []})
    assert wrong({"id": "fiz", "confidence": "high", "sources": [{**cited, "at": None}]})
    assert wrong({"id": "fiz", "confidence": "high", "sources": [{**cited, "source": "lost"}]})
    assert wrong({"evidence": ["fiz", "nobody-of-this-name"]})
    assert wrong({"id": "cets197-art3"})
    assert wrong({"ids": ["round-tables-2024-06"], "verified": True})
    assert not wrong({"id": "cets197-art3", "verified": False})
    mandate = next(iter(swiss_records.of(Mandate).values()))
    bare = Mandate.model_validate({**mandate.plain(), "sources": []})
    assert wrong({"mandates": [bare.id]}, Records.of_all([*swiss_records, bare]))
