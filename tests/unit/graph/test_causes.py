"""Cells that move, and the records that move them: undoing exactly these moves the cell back."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.causes import Move, fewest, moves
from graph.changes import Moment, changed_keys
from graph.coverage.evidence import Book
from graph.coverage.matrix import cell
from graph.coverage.values import Lens, Status
from graph.force import Key
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.evidence import Source
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility
from tests import swiss

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)
SWISS = swiss.records()


def with_some(records: Records, others: Iterable[Record], without: Iterable[Key] = ()) -> Records:
    gone = set(without)
    kept = (record for record in records if (record.KIND, record.id) not in gone)
    return Records.of_all([*kept, *others])


def edited(kind: type[Record], key: str, **fields: object) -> Record:
    """A Swiss record with some fields different; built anew, since a copy would keep its digest."""
    return kind.model_validate({**SWISS.of(kind)[key].plain(), **fields})


def undone(before: Records, after: Records, keys: Iterable[Key]) -> Records:
    """What is on record after, with these records as they were before."""
    back = [record for key in keys if (record := before.get(*key))]
    return with_some(after, back, without=keys)


def status(records: Records, move: Move) -> Status | None:
    duty = records.of(Responsibility).get(move.responsibility)
    return cell(Book(records), duty, move.jurisdiction, TODAY, Lens()).status if duty else None


def one(before: Records, after: Records, cell: tuple[str, str]) -> Move:
    found = moves(Moment(before, TODAY), Moment(after, TODAY))
    return next(move for move in found if (move.responsibility, move.jurisdiction) == cell)


def test_a_reported_gap_disputes_a_cell() -> None:
    gap = ("reported_gaps", "gap-ch-ti-counsel-victims-2024")
    move = one(with_some(SWISS, [], [gap]), SWISS, ("counsel-victims", "CH-TI"))
    assert (move.before, move.after, move.because) == ("covered", "disputed", (gap,))


def test_a_lead_that_becomes_support_moves_its_cell_alone() -> None:
    key = ("mandates", "fiz--counsel-victims--ch-be")
    after = with_some(SWISS, [edited(Mandate, key[1], role="support")])
    found = moves(Moment(SWISS, TODAY), Moment(after, TODAY))
    assert [(move.jurisdiction, move.before, move.after) for move in found] == [
        ("CH-BE", "covered", "partial")
    ]
    assert found[0].because == (key,)


def test_the_end_of_a_body_is_the_cause_not_its_unchanged_mandates() -> None:
    after = with_some(SWISS, [edited(Actor, "fiz", until="2020")])
    found = moves(Moment(SWISS, TODAY), Moment(after, TODAY))
    assert len(found) > 3
    assert {move.because for move in found} == {(("actors", "fiz"),)}


def test_the_end_of_what_a_body_is_part_of_is_a_cause() -> None:
    after = with_some(SWISS, [edited(Actor, "fedpol", until="2020")])
    found = moves(Moment(SWISS, TODAY), Moment(after, TODAY))
    assert any(move.responsibility == "coordinate-nationally" for move in found)
    assert all(move.because == (("actors", "fedpol"),) for move in found)


def test_a_new_responsibility_brings_cells_that_nobody_had() -> None:
    key = ("responsibilities", "shelter-men")
    move = one(with_some(SWISS, [], [key]), SWISS, ("shelter-men", "CH-GE"))
    assert (move.before, move.because) == (None, (key,))


def test_a_support_that_came_along_is_no_cause() -> None:
    lead = edited(Mandate, "sh-fsgb--counsel-victims--ch-sh", id="lead", role="lead")
    support = edited(Mandate, "sh-fsgb--counsel-victims--ch-sh", id="support")
    move = one(SWISS, with_some(SWISS, [lead, support]), ("counsel-victims", "CH-SH"))
    assert (move.before, move.because) == ("partial", (("mandates", "lead"),))


def test_between_days_the_cause_is_what_began_ended_or_was_reported() -> None:
    found = {(m.responsibility, m.jurisdiction): m for m in moves(Moment(SWISS, PAGE), Moment(SWISS, TODAY))}
    contact = found["serve-as-contact-office", "CH"]
    assert (contact.before, contact.after) == ("covered", "unknown")
    assert {SWISS.of(Mandate)[id].actor for _, id in contact.because} == {"ksmm-secretariat"}
    assert found["counsel-victims", "CH-TI"].because == (("reported_gaps", "gap-ch-ti-counsel-victims-2024"),)
    assert all(move.because for move in found.values())


def test_a_day_and_data_that_both_changed_have_causes_too() -> None:
    after = with_some(SWISS, [edited(Mandate, "fiz--counsel-victims--ch-be", role="support")])
    assert all(move.because for move in moves(Moment(SWISS, PAGE), Moment(after, TODAY)))


@pytest.mark.parametrize(
    ("needed", "kept"), [({"a"}, {"a"}), ({"a", "b"}, {"a", "b"}), (set[str](), set[str]())]
)
def test_fewest_leaves_out_what_need_not_be_undone(needed: set[str], kept: set[str]) -> None:
    candidates = [("mandates", name) for name in "abc"]
    found = fewest(candidates, lambda keys: needed <= {id for _, id in keys})
    assert {id for _, id in found} == kept


EDITS: dict[type[Record], list[dict[str, str]]] = {
    Mandate: [{}, {"role": "support"}, {"role": "lead"}, {"until": "2020"}],
    ReportedGap: [{}, {"nature": "absent"}],
    Actor: [{"until": "2020"}],
    Tie: [{"until": "2020"}],
    Source: [{"date": "2030"}],
    Responsibility: [{"crime": "both"}],
}
"""What a curator may do to a record; nothing: drop it."""


@st.composite
def releases(draw: st.DrawFn) -> Records:
    """The Swiss data after a few edits."""
    new: list[Record] = []
    gone: list[Key] = []
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(list(EDITS)))
        id, edit = draw(st.sampled_from(sorted(SWISS.of(kind)))), draw(st.sampled_from(EDITS[kind]))
        if edit:
            new.append(edited(kind, id, **edit))
        else:
            gone.append((kind.KIND, id))
    return with_some(SWISS, new, gone)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_undoing_the_causes_and_nothing_else_moves_a_cell_back(data: st.DataObject) -> None:
    before, now = SWISS, data.draw(releases().map(Moved)).records
    for move in moves(Moment(before, TODAY), Moment(now, TODAY))[:6]:
        assert set(move.because) <= changed_keys(before, now)
        assert status(undone(before, now, move.because), move) == move.before
        for key in move.because:
            assert not goes_back(before, now, set(move.because) - {key}, move)


def goes_back(before: Records, now: Records, keys: Iterable[Key], move: Move) -> bool:
    """Whether the cell goes back with these alone undone, if the records then still fit together."""
    world = undone(before, now, keys)
    bodies = world.of(Actor)
    fits = all(mandate.actor in bodies for mandate in world.of(Mandate).values())
    return fits and status(world, move) == move.before


class Moved:
    """Records with a short name, for a report that can be read."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def __repr__(self) -> str:
        return f"{len(self.records)} records"
