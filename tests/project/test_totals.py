"""The coverage totals of the Swiss data, counted a second time from the YAML alone.

Nothing of the program is used for the count: it reads the files as plain lists, and has its own
small ladder. Whoever changes a number here explains the change in the commit.
"""

import functools
import itertools
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.coverage.matrix import coverage
from graph.model.records import Records
from graph.model.responsibility import Responsibility

DATA = Path(__file__).parents[2] / "data" / "switzerland"
Item = dict[str, Any]

ORDER = ("covered", "partial", "assigned", "gap", "disputed", "unknown")
EXPECTED = {
    ("2025-12-31", "cantonal", "agreed"): (121, 44, 165, 19, 3, 506),
    ("2026-11-24", "cantonal", "agreed"): (122, 44, 165, 21, 3, 503),
    ("2026-11-24", "cantonal", "all"): (127, 49, 165, 23, 3, 621),
    ("2026-11-24", "national", "agreed"): (18, 16, 0, 1, 1, 3),
    ("2026-11-24", "national", "all"): (19, 18, 0, 1, 2, 5),
    ("2017-04-20", "cantonal", "agreed"): (76, 25, 130, 4, 0, 623),
    ("2025-12-31", "cantonal", "all"): (126, 50, 165, 21, 3, 623),
}


class Plain(yaml.CSafeLoader):
    """Every scalar but true and false stays text."""


Plain.yaml_implicit_resolvers = {
    letter: [pair for pair in pairs if pair[0] == "tag:yaml.org,2002:bool"]
    for letter, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    if letter in "tTfF"
}


@functools.cache
def items(kind: str) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for path in sorted(DATA.rglob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Plain)  # noqa: S506 - a safe loader
        found |= {item["id"]: item for item in content.get(kind, ())}
    return found


def first_day(text: str) -> str:
    """The day from which something has begun: first day of a plain date, last of a doubtful one."""
    return last_day(text) if text[-1] in "~]" else f"{text}-01-01"[:10]


def last_day(text: str) -> str:
    text = text.strip("[]").split("..")[-1]
    if text.endswith("~"):
        return f"{int(text[:4]) + 1}-12-31"
    return (f"{text}-12-31" if len(text) == 4 else f"{text}-31")[:10]


def sure_end(text: str) -> str:
    if text.startswith("["):
        return f"{text.strip('[]').split('..')[0] or '0001'}-01-01"[:10]
    return last_day(text)


def dates_of_sources(record: Item) -> list[str]:
    sources = (items("sources")[cited["source"]] for cited in record.get("sources", ()))
    return [first_day(source["date"]) for source in sources if source.get("date")]


def body_end(actor: str) -> str:
    own = items("actors")[actor].get("until")
    ends = [sure_end(own)] if own else []
    ends += [
        body_end(tie["to"])
        for tie in items("relations").values()
        if tie["type"] == "PART_OF" and tie["from"] == actor and "until" not in tie
    ]
    return min(ends, default="9999-12-31")


def mandate_start(mandate: Item) -> str:
    if "since" in mandate:
        return first_day(mandate["since"])
    laws = [items("instruments")[law].get("in_force") for law in mandate.get("instruments", ())]
    if mandate["basis"] == "law" and any(laws):
        return min(first_day(law) for law in laws if law)
    if "as_of" in mandate:
        return first_day(mandate["as_of"])
    return min(dates_of_sources(mandate), default="0001-01-01")


@functools.cache
def days(mandate_id: str) -> tuple[str, str]:
    mandate = items("mandates")[mandate_id]
    since = items("actors")[mandate["actor"]].get("since")
    start = max(mandate_start(mandate), first_day(since) if since else "")
    ends = [body_end(mandate["actor"])]
    if "until" in mandate:
        ends.append(sure_end(mandate["until"]))
    return start, min(ends)


def class_is_there(actor: Item, place: str, day: str) -> bool:
    members = [one for one in items("actors").values() if one.get("instance_of") == actor["id"]]
    alive = (
        one["jurisdiction"] == place
        and first_day(one.get("since", "0001-01-01")) <= day <= body_end(one["id"])
        for one in members
    )
    return bool(actor.get("everywhere")) or any(alive)


def evidence(responsibility: str, place: str, day: str) -> tuple[list[Item], list[Item], list[Item]]:
    named, classes = [], []
    for id, mandate in items("mandates").items():
        if mandate["responsibility"] != responsibility or not days(id)[0] <= day <= days(id)[1]:
            continue
        actor = items("actors")[mandate["actor"]]
        if actor.get("collective"):
            if place != "CH" and "CH" in mandate["jurisdictions"] and class_is_there(actor, place, day):
                classes.append(mandate)
        elif place in mandate["jurisdictions"] or mandate.get("reach") == "every-canton":
            named.append(mandate)
    gaps = [
        gap
        for gap in items("reported_gaps").values()
        if (gap["responsibility"], gap["jurisdiction"]) == (responsibility, place)
        and first_day(gap.get("observed", "0001")) <= day <= sure_end(gap.get("until", "9999"))
    ]
    return named, classes, gaps


def status(duty: Item, place: str, day: str) -> str:
    named, classes, gaps = evidence(duty["id"], place, day)
    leads = [mandate for mandate in named if mandate["role"] == "lead"]
    absent = [gap for gap in gaps if gap["nature"] == "absent"]
    if any(
        "since" not in lead or last_day(gap.get("observed", "9999")) >= f"{lead['since']}-01-01"[:10]
        for lead, gap in itertools.product(leads, absent)
    ):
        return "disputed"
    if leads:
        return "covered" if whole(duty, leads) else "partial"
    if absent:
        return "gap"
    if named:
        return "partial"
    if any(mandate["role"] == "lead" for mandate in classes):
        return "assigned"
    return "gap" if any(gap["nature"] == "insufficient" for gap in gaps) else "unknown"


def whole(duty: Item, leads: list[Item]) -> bool:
    both = {"human-trafficking", "migrant-smuggling"}
    everybody = {"women", "men", "minors"}
    crimes = set().union(*(both if lead["crime"] == "both" else {lead["crime"]} for lead in leads))
    groups = set().union(*(set(lead.get("target_groups") or everybody) for lead in leads))
    asked = both if duty["crime"] == "both" else {duty["crime"]}
    return asked <= crimes and set(duty.get("target_groups") or everybody) <= groups


def cells(block: str, which: str) -> list[tuple[Item, str]]:
    cantons = [id for id, place in items("jurisdictions").items() if place["kind"] == "canton"]
    places = {"cantonal": cantons, "national": ["CH"]}[block]
    duties = [duty for duty in items("responsibilities").values() if duty["level"] in (block, "both")]
    return [
        (duty, place) for duty in duties if which == "all" or not duty.get("proposed") for place in places
    ]


@pytest.mark.parametrize(("day", "block", "which"), EXPECTED)
def test_counted_from_the_files(day: str, block: str, which: str) -> None:
    counted = Counter(status(duty, place, day) for duty, place in cells(block, which))
    assert tuple(counted[name] for name in ORDER) == EXPECTED[day, block, which]


@pytest.mark.parametrize(("day", "block", "which"), EXPECTED)
def test_the_program_agrees_cell_by_cell(day: str, block: Any, which: str, swiss_records: Records) -> None:
    found = coverage(swiss_records, date.fromisoformat(day), block=block)
    agreed = {id for id, duty in swiss_records.of(Responsibility).items() if not duty.proposed}
    ours = {cell.key: cell.status for cell in found.cells if which == "all" or cell.responsibility in agreed}
    theirs = {(duty["id"], place): status(duty, place, day) for duty, place in cells(block, which)}
    assert ours == theirs
