"""The ladder, line by line, on cells of the Swiss data by name."""

from datetime import date

import pytest

from graph.coverage.matrix import coverage
from graph.coverage.values import RULES, Coverage, Lens
from graph.model.records import Records

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)


@pytest.fixture(scope="module")
def today(swiss_records: Records) -> Coverage:
    return coverage(swiss_records, TODAY)


@pytest.fixture(scope="module")
def then(swiss_records: Records) -> Coverage:
    return coverage(swiss_records, PAGE)


@pytest.mark.parametrize(
    ("responsibility", "jurisdiction", "rule"),
    [
        ("counsel-victims", "CH-TI", 1),  # leads, and in 2024 no coordinated care
        ("detect-potential-victims", "CH-TG", 1),
        ("harmonise-cantonal-practice", "CH", 1),
        ("identify-victims-formally", "CH-GE", 2),
        ("run-round-table", "CH-LU", 2),
        ("protect-witnesses", "CH-UR", 2),  # by the Confederation, in every canton
        ("counsel-victims", "CH-LU", 3),  # women only
        ("raise-public-awareness", "CH-SZ", 3),  # trafficking only
        ("shelter-women", "CH-TI", 4),
        ("run-round-table", "CH-JU", 4),
        ("counsel-victims", "CH-SH", 5),
        ("provide-mutual-legal-assistance", "CH", 5),
        ("grant-reflection-period", "CH-GL", 6),  # the class of migration offices, by law
        ("prosecute-trafficking", "CH-TG", 6),
        ("shelter-minors", "CH-BE", 7),
        ("train-prosecutors-and-judges", "CH", 7),
        ("raise-public-awareness", "CH-ZH", 8),
        ("set-cantonal-strategy", "CH-JU", 8),  # a verdict of the press is no gap
    ],
)
def test_the_line_that_decides(today: Coverage, responsibility: str, jurisdiction: str, rule: int) -> None:
    cell = today.cell(responsibility, jurisdiction)
    assert cell is not None
    assert (cell.rule, cell.status) == (rule, RULES[rule][0])


def test_every_line_of_the_ladder_decides_somewhere(today: Coverage) -> None:
    assert {cell.rule for cell in today.cells} == set(RULES)


def test_a_partial_cell_says_what_is_missing(today: Coverage) -> None:
    women_only = today.cell("counsel-victims", "CH-LU")
    one_crime = today.cell("raise-public-awareness", "CH-SZ")
    assert women_only
    assert one_crime
    assert women_only.part_missing == ("men", "minors")
    assert one_crime.part_missing == ("migrant-smuggling",)


@pytest.mark.parametrize(
    ("flag", "responsibility", "jurisdiction"),
    [
        ("weakness", "set-cantonal-strategy", "CH-JU"),
        ("several-leads", "identify-victims-formally", "CH-GE"),
        ("single-provider", "provide-medical-and-psychological-care", "CH-BS"),
        ("by-confederation", "protect-witnesses", "CH-ZH"),
        ("lapsed", "serve-as-contact-office", "CH"),
        ("stale", "run-round-table", "CH-LU"),
        ("undated", "compensate-victims", "CH-NE"),
        ("low-confidence", "shelter-women", "CH-AG"),
    ],
)
def test_a_cell_that_has_the_flag(today: Coverage, flag: str, responsibility: str, jurisdiction: str) -> None:
    cell = today.cell(responsibility, jurisdiction)
    assert cell is not None
    assert flag in cell.flags


def test_a_past_day_says_which_statuses_are_possible(then: Coverage) -> None:
    cell = then.cell("identify-victims-formally", "CH-GE")
    assert cell is not None
    assert (cell.status, cell.could_be) == ("unknown", ("covered", "partial", "unknown"))
    assert "uncertain" in cell.flags
    assert cell.perhaps


def test_the_contact_office_had_a_holder_on_the_day_of_the_page(then: Coverage, today: Coverage) -> None:
    before, after = then.cell("serve-as-contact-office", "CH"), today.cell("serve-as-contact-office", "CH")
    assert before
    assert after
    assert before.leads == ("ksmm-secretariat",)
    assert (after.status, after.leads) == ("unknown", ())


def test_nobody_is_named_in_an_unknown_cell(today: Coverage) -> None:
    unknown = [cell for cell in today.cells if cell.status == "unknown"]
    assert unknown
    assert not any(cell.leads or cell.supports for cell in unknown)
    assert not any({"stale", "undated", "single-provider"} & set(cell.flags) for cell in unknown)


def test_a_lens_on_one_group_shows_who_is_left_out(swiss_records: Records) -> None:
    women = coverage(swiss_records, TODAY, lens=Lens(group="women")).cell("counsel-victims", "CH-LU")
    men = coverage(swiss_records, TODAY, lens=Lens(group="men")).cell("counsel-victims", "CH-LU")
    assert women
    assert men
    assert (women.status, men.status) == ("covered", "partial")


def test_a_lens_on_smuggling_leaves_out_what_is_only_about_trafficking(swiss_records: Records) -> None:
    shown = coverage(swiss_records, TODAY, lens=Lens(crime="migrant-smuggling"))
    assert shown.cell("counsel-victims", "CH-LU") is None
    assert shown.cell("investigate-smuggling", "CH-TI")
