"""The difference between what is stored and what is wanted, and the statements it becomes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cypher import Entry
from graph.model.records import Records
from graph.snapshot import Key, Stored
from loaders import apply
from loaders.check import check
from loaders.plan import Plan, plan
from loaders.run import entries
from loaders.shortcuts import Shortcut, rewritten, shortcuts
from tests import small


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Key, Entry]:
    return entries(check(small.write(tmp_path_factory.mktemp("small"))).records)


def stored(entries: Mapping[Key, Entry]) -> dict[Key, Stored]:
    return {key: Stored(each.record.digest, each.stamp, "one") for key, each in entries.items()}


def test_nothing_stored_means_everything_is_new(wanted: Mapping[Key, Entry]) -> None:
    found = plan({}, wanted)
    assert found.added == wanted.keys()
    assert found.changes_records
    assert found.by_kind({"figures": 3})["figures"].added == 2
    assert found.by_kind({"figures": 3})["figures"].rejected == 3


def test_the_same_again_is_no_change(wanted: Mapping[Key, Entry]) -> None:
    found = plan(stored(wanted), wanted)
    assert found == Plan(frozenset(), frozenset(), frozenset(), frozenset(), frozenset(wanted))
    assert not found.changes_records


def test_another_stamp_is_no_change_of_the_record(wanted: Mapping[Key, Entry]) -> None:
    key = ("actors", "shelter")
    before = {**stored(wanted), key: Stored(wanted[key].record.digest, "old", "one")}
    found = plan(before, wanted)
    assert found.retouched == {key}
    assert not found.changes_records


@given(st.data())
def test_every_record_meets_one_fate(wanted: Mapping[Key, Entry], data: st.DataObject) -> None:
    before = dict(stored(wanted))
    for key in data.draw(st.sets(st.sampled_from(sorted(wanted)))):
        fate = data.draw(st.sampled_from(["absent", "other", "extra"]))
        if fate == "absent":
            del before[key]
        elif fate == "other":
            before[key] = Stored("other", "other", "one")
        else:
            before[key[0], f"{key[1]}-gone"] = Stored("x", "x", "one")
    found = plan(before, wanted)
    parts = (found.added, found.changed, found.closed, found.unchanged)
    assert sum(map(len, parts)) == len(frozenset().union(*parts)) == len(before.keys() | wanted.keys())
    assert found.added | found.changed | found.unchanged == wanted.keys()
    assert found.changed | found.closed | found.unchanged == before.keys()


def test_what_goes_is_kept_as_a_revision_before_it_goes(wanted: Mapping[Key, Entry]) -> None:
    key = ("figures", "beds")
    left = {each: entry for each, entry in wanted.items() if each != key}
    change = apply.Change(
        plan=plan(stored(wanted), left),
        stored=stored(wanted),
        entries=left,
        before=Records.of_all([wanted[key].record]),
        release="two",
        previous="one",
        shortcuts_before={},
        shortcuts_after={},
    )
    first, *others = apply.statements(change)
    assert "CREATE (n:Revision)" in first.text
    (row,) = first.parameters["rows"]
    assert (row["of"], row["first_seen"], row["last_seen"]) == ("figures:beds", "one", "one")
    assert row["body"] == wanted[key].record.canonical()
    assert ["DETACH DELETE" in statement.text for statement in others] == [True]


def test_shortcuts_gather_mandates_of_one_body_task_and_role(tmp_path: Path) -> None:
    text = small.FILES["mandates/geneva.yaml"]
    second = text.split("mandates:\n")[1].replace("--ch-ge", "--ch").replace("- CH-GE", "- CH")
    records = check(small.write(tmp_path, {**small.FILES, "mandates/geneva.yaml": text + second})).records
    found = shortcuts(records, date(2018, 5, 1))
    ids = ("shelter--shelter-women--ch", "shelter--shelter-women--ch-ge")
    assert found == {("shelter", "shelter-women", "lead"): Shortcut(("CH", "CH-GE"), ids)}
    assert shortcuts(records, date(2015, 5, 1)) == {}


def test_only_shortcuts_that_differ_are_written() -> None:
    same, old, new = Shortcut(("CH",), ("a",)), Shortcut(("CH",), ("b",)), Shortcut(("CH-GE",), ("b",))
    before = {("x", "r", "lead"): same, ("y", "r", "lead"): old, ("z", "r", "lead"): same}
    after = {("x", "r", "lead"): same, ("y", "r", "lead"): new}
    drop, make = rewritten(before, after, lost=())
    assert [row["s"] for row in drop.parameters["rows"]] == ["y", "z"]
    assert [row["s"] for row in make.parameters["rows"]] == ["y"]
    assert rewritten(after, after, lost=()) == []
    (again,) = rewritten(after, after, lost=["x"])
    assert [row["s"] for row in again.parameters["rows"]] == ["x"]
