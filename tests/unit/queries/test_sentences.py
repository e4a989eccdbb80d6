"""What changed, in sentences."""

from datetime import date

from graph.causes import moves
from graph.changes import Moment, changes
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.responsibility import Mandate
from queries.sentences import Sentences

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)
HELD = "fiz--counsel-victims--ch-be"
GAP = "gap-ch-ti-counsel-victims-2024"


def said(before: Moment, after: Moment, language: str = "en") -> tuple[list[str], list[str]]:
    """Sentences about records and about cells."""
    found = changes(before, after)
    sentences = Sentences(before, after, found, "de" if language == "de" else "en")
    return [sentences.of_change(c) for c in found], [sentences.of_move(m) for m in moves(before, after)]


def with_mandate(records: Records, **fields: object) -> Records:
    mandate = Mandate.model_validate({**records.of(Mandate)[HELD].plain(), **fields})
    return Records.of_all([*records, mandate])


def without(records: Records, *ids: str) -> Records:
    return Records.of_all(record for record in records if record.id not in ids)


def test_a_role_that_changed_and_the_cell_it_moved(swiss_records: Records) -> None:
    after = with_mandate(swiss_records, role="support")
    records, cells = said(Moment(swiss_records, TODAY), Moment(after, TODAY))
    assert records == [f"Mandate {HELD}: role went from lead to support."]
    assert cells == [
        f"Canton Bern: counsel-victims went from covered to partial because mandate {HELD}"
        " changed (role went from lead to support)."
    ]


def test_a_gap_that_was_reported(swiss_records: Records) -> None:
    before = Moment(without(swiss_records, GAP), TODAY)
    _, cells = said(before, Moment(swiss_records, TODAY))
    assert cells == [
        f"Canton Ticino: counsel-victims went from covered to disputed because {GAP} was reported."
    ]


def test_names_are_in_the_language_asked_for(swiss_records: Records) -> None:
    before = Moment(without(swiss_records, GAP), TODAY)
    assert said(before, Moment(swiss_records, TODAY), "de")[1][0].startswith("Canton Tessin: ")


def test_lists_say_what_came_and_what_went(swiss_records: Records) -> None:
    after = with_mandate(swiss_records, jurisdictions=["CH-LU", "CH-SO"], note="new")
    records, _ = said(Moment(swiss_records, TODAY), Moment(after, TODAY))
    assert f"Mandate {HELD}: jurisdictions gained CH-LU and CH-SO and lost CH-BE." in records
    assert f"Mandate {HELD}: note is now new." in records


def test_a_value_back_at_its_default_says_so(swiss_records: Records) -> None:
    before = with_mandate(swiss_records, reach="every-canton", not_a_person=True)
    records, _ = said(Moment(before, TODAY), Moment(swiss_records, TODAY))
    assert f"Mandate {HELD}: reach, which was every-canton, is now not on record." in records
    assert f"Mandate {HELD}: not_a_person, which was yes, is now no." in records


def test_what_comes_and_goes_has_its_name(swiss_records: Records) -> None:
    records, _ = said(Moment(without(swiss_records, "fiz-makasi"), TODAY), Moment(swiss_records, TODAY))
    name = swiss_records.of(Actor)["fiz-makasi"].name.best("en")[0]
    assert f"Body fiz-makasi was added: {name}." in records


def test_between_days_bodies_begin_and_end(swiss_records: Records) -> None:
    records, cells = said(Moment(swiss_records, PAGE), Moment(swiss_records, TODAY))
    assert any(sentence.startswith("Body ksmm ended: ") for sentence in records)
    assert any(sentence.startswith("Body fsmm began: ") for sentence in records)
    assert (
        "Switzerland: serve-as-contact-office went from covered to unknown because mandate"
        " ksmm-secretariat--serve-as-contact-office--ch ended."
    ) in cells
    nidwalden = next(s for s in cells if s.startswith("Canton Nidwalden: counsel-victims"))
    assert " mandates lu-opferberatung--counsel-victims--ch-nw and tel143--" in nidwalden
    assert nidwalden.endswith(" began.")


def test_a_cell_that_comes_or_goes_with_its_responsibility(swiss_records: Records) -> None:
    fewer = Moment(without(swiss_records, "shelter-men"), TODAY)
    _, came = said(fewer, Moment(swiss_records, TODAY))
    _, went = said(Moment(swiss_records, TODAY), fewer)
    assert (
        "Canton Zurich: shelter-men is a new cell, covered because responsibility shelter-men was recorded."
    ) in came
    assert (
        "Canton Zurich: shelter-men, which was covered, is no cell any more because responsibility"
        " shelter-men was dropped."
    ) in went


def test_every_move_of_the_swiss_data_reads_as_one_sentence(swiss_records: Records) -> None:
    before, after = Moment(swiss_records, PAGE), Moment(swiss_records, TODAY)
    found = changes(before, after)
    sentences = Sentences(before, after, found, "en")
    for move in moves(before, after):
        sentence = sentences.of_move(move)
        assert sentence.endswith(".")
        assert all(id in sentence for _, id in move.because)
