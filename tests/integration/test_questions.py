"""docs/questions.md: every command of the page is run, and every number of every answer compared."""

import re
import shlex
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.settings import Settings
from tests.integration.inside import inside

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"
PARTS = PAGE.read_text(encoding="utf-8").split("\n# ")[0].split("\n## ")[1:]
Data = dict[str, Any]
Row = dict[str, Any]


def rows(data: Data) -> list[Row]:
    return [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]


def by(data: Data, column: str) -> dict[str, Row]:
    return {row[column]: row for row in rows(data)}


def on_record(coverage: Data, cantons: Data) -> list[int]:
    totals, counted = coverage["totals"], rows(cantons)
    statuses = ("covered", "partial", "assigned", "disputed", "gap", "unknown")
    columns = ("count", "supported", "reported", "nothing")
    return [
        coverage["cells_total"],
        *(totals[status] for status in statuses),
        *(sum(row[name] for row in counted) for name in columns),
        *(counted[0]["count"], counted[0]["asked"]),
        sum(row["count"] == 0 for row in counted),
    ]


def without_holder(gaps: Data) -> list[int]:
    return [len(gaps["findings"]), gaps["denominators"]["no-holder"]]


def taken_over(ended: Data, successor: Data) -> list[int]:
    led = {row["responsibility"] for row in rows(ended) if row["successor_leads"] == "yes"}
    missing = [row for row in rows(ended) if row["answer"] == "none on record"]
    now = [row for row in rows(successor) if row["in_force"] == "yes"]
    return [len(rows(ended)), len(led), len(missing), len(rows(ended)), len(rows(successor)), len(now)]


def round_tables(tables: Data) -> list[int]:
    there = Counter(row["exists"] for row in rows(tables))
    yes = [row for row in rows(tables) if row["exists"] == "yes"]
    listed = [
        row for row in yes if [cited.split("#")[0] for cited in row["sources"]] == ["fedpol-national-de"]
    ]
    led = [row for row in yes if row["leads"]]
    missing = there["inferred no"]
    return [there["yes"], missing + there["no"], missing, there["no"], len(led), len(listed)]


def counselling(coverage: Data, fiz: Data, bottlenecks: Data) -> list[int]:
    totals = coverage["totals"]
    leads = [cell["leads"] for cell in coverage["cells"] if "fiz" in cell["leads"]]
    assert totals["unknown"] == 0
    held = [row for row in rows(fiz) if row["in_force"] == "yes"]
    cut_off = next(one["cut_off"] for one in bottlenecks["bottlenecks"] if one["body"] == "fiz")
    return [
        coverage["cells_total"],
        *(totals[status] for status in ("covered", "partial", "disputed", "assigned")),
        *(len(leads), leads.count(["fiz"])),
        *(len(rows(fiz)), len(held)),
        *(len(cut_off), bottlenecks["bodies"]),
    ]


def identified(cantons: Data) -> list[int]:
    found = by(cantons, "responsibility")
    counted = [found[id]["count"] for id in ("counsel-victims", "identify-victims-formally")]
    asked = found["identify-victims-formally"]["asked"]
    return [*counted, asked, found["shelter-men"]["count"], found["shelter-minors"]["count"]]


def asked_most(crosswalk: Data, cantons: Data) -> list[int]:
    totals, led = crosswalk["totals"], by(cantons, "responsibility")
    times = {one["responsibility"]: one["times"] for one in crosswalk["asked"]}
    most = list(times)[:5]
    assert all(f"`{id}`" in part(7) for id in most)
    wanted = ("protect-minors", "shelter-minors", "grant-victim-residence", "prosecute-trafficking")
    return [
        totals["answered"],
        totals["recommendations"] + totals["provisions"],
        totals["touched"],
        *(times[id] for id in most),
        times["shelter-minors"],
        *(led[id]["count"] for id in wanted),
    ]


def smuggling(crimes: Data, cantons: Data) -> list[int]:
    counted: Counter[str] = Counter()
    for row in rows(crimes):
        counted[row["crime"]] += row["mandates"]
    led = by(cantons, "responsibility")
    wanted = ("investigate-smuggling", "prosecute-smuggling", "assist-smuggled-migrants")
    return [
        counted.total(),
        counted["migrant-smuggling"],
        counted["both"],
        *(led[id]["count"] for id in wanted),
    ]


def few_cases(gaps: Data) -> list[int]:
    places = Counter(row["place"] for row in rows(gaps))
    country = places.pop("CH")
    return [places.total() + country, places.total(), len(places), country, places["CH-SG"]]


def how_old(leads: Data, plans: Data) -> list[int]:
    announced = [row for row in rows(plans) if row["announced"]]
    undated = [row for row in rows(leads) if row["newest"] is None]
    columns = ("announced", "count", "with_lead")
    sums = (sum(row[name] for row in announced) for name in columns)
    return [len(rows(leads)), len(undated), len(announced), *sums]


NUMBERS: dict[int, Callable[..., list[int]]] = {
    1: on_record,
    2: without_holder,
    3: taken_over,
    4: round_tables,
    5: counselling,
    6: identified,
    7: asked_most,
    8: smuggling,
    9: few_cases,
    10: how_old,
}
YEARS = {3: [2018, 2021]}  # dates in an answer are no counts


def part(number: int) -> str:
    return PARTS[number - 1]


def commands(number: int) -> list[list[str]]:
    block = part(number).split("```")[1]
    return [shlex.split(line)[1:] for line in block.strip().splitlines()]


def stated(number: int) -> list[int]:
    """The numbers of an answer; ids in it do not count."""
    answer = part(number).split("**Answer.**")[1].split("**Counted otherwise.**")[0]
    found = [int(text) for text in re.findall(r"\d+", re.sub(r"`[^`]*`", "", answer))]
    return [value for value in found if value not in YEARS.get(number, ())]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_page_says_what_the_command_says(
    number: int,
    swiss_server: Settings,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = inside(swiss_server, capsys, monkeypatch)
    answers = [run(*words, "--output", "json").data for words in commands(number)]
    assert NUMBERS[number](*answers) == stated(number)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_has_question_command_answer_and_what_was_counted_otherwise(number: int) -> None:
    text = part(number)
    assert text.startswith(f"{number}. ")
    assert text.splitlines()[0].endswith("?")
    assert text.index("```") < text.index("**Answer.**") < text.index("**Counted otherwise.**")
    assert stated(number)


def test_there_are_ten() -> None:
    assert len(PARTS) == len(NUMBERS) == 10


def test_the_duties_without_holder_are_named(
    swiss_server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = inside(swiss_server, capsys, monkeypatch)(*commands(2)[0], "--output", "json").data["findings"]
    answer = part(2).split("**Answer.**")[1].split("**Counted")[0]
    assert re.findall(r"`([^`]*)`", answer) == sorted(finding["subject"] for finding in found)
