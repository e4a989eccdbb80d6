"""A second release: what the first said can still be asked for, and nobody meets it by chance."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.present import behind
from graph.connect import open_store
from graph.errors import UserError
from graph.model.body import Actor
from graph.model.responsibility import Mandate
from graph.settings import Settings
from graph.store import Store
from loaders.run import load
from queries.coverage import coverage
from queries.history import history
from queries.known import records_known_on
from queries.runner import run, run_cypher
from tests import servers, swiss

TODAY = date(2026, 11, 24)
HELD = "fiz--counsel-victims--ch-be"
GAP = "gap-ch-ti-counsel-victims-2024"
BEFORE = "    role: lead\n"


@pytest.fixture(scope="module")
def two(server: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two releases: in the second a lead is only support, a body has another label, a gap is gone."""
    servers.empty(server)
    own = Path(shutil.copytree(swiss.FOLDER, tmp_path_factory.mktemp("data") / "own"))
    with open_store(server) as store:
        load(store, own, release="first")
        _edit(own / "mandates", HELD, BEFORE, "    role: support\n")
        _edit(own / "actors", "fiz", "    label: NGO\n", "    label: Authority\n")
        _drop(own / "reported_gaps.yaml", GAP)
        load(store, own, release="second")
        yield store


def test_the_first_release_is_known_as_it_was(two: Store) -> None:
    then, release = records_known_on(two, "first")
    assert release.id == "first"
    assert then.digest() == release.digest == swiss.records().digest()
    assert then.of(Mandate)[HELD].role == "lead"
    assert then.of(Actor)["fiz"].label == "NGO"


def test_the_second_release_is_the_graph_of_now(two: Store) -> None:
    now, release = records_known_on(two, "second")
    assert now.digest() == release.digest
    assert now.of(Mandate)[HELD].role == "support"
    assert now.of(Actor)["fiz"].label == "Authority"
    assert records_known_on(two, date.max.isoformat())[0].digest() == release.digest


@pytest.mark.parametrize(
    ("known_on", "bern", "ticino"), [("first", "covered", "disputed"), (None, "partial", "covered")]
)
def test_coverage_speaks_of_the_release_asked_for(
    two: Store, known_on: str | None, bern: str, ticino: str
) -> None:
    found = coverage(two, TODAY, known_on=known_on)
    cells = [found.coverage.cell("counsel-victims", place) for place in ("CH-BE", "CH-TI")]
    assert [cell.status for cell in cells if cell] == [bern, ticino]
    assert (found.known_in.id if found.known_in else None) == known_on


def test_a_day_before_the_first_release_is_no_empty_answer(two: Store) -> None:
    with pytest.raises(UserError, match="first") as caught:
        records_known_on(two, (date(2020, 1, 1) - timedelta(days=1)).isoformat())
    assert caught.value.code == "before-first-release"


def test_nobody_meets_the_past_by_chance(two: Store) -> None:
    typed = "MATCH (m:Mandate {id: $id}) RETURN m.role AS role"
    assert run_cypher(two, typed, {"id": HELD}).rows == [("support",)]
    gaps = "MATCH (g) WHERE g.id = $id RETURN count(g) AS n"
    assert run_cypher(two, gaps, {"id": GAP}).rows == [(0,)]
    held = run(two, "responsibilities/holders", {"responsibility": "counsel-victims"}, as_of=TODAY).dicts()
    assert [row["role"] for row in held if row["mandate"] == HELD] == ["support"]


def _edit(folder: Path, id: str, before: str, after: str) -> None:
    for path in folder.glob("*.yaml"):
        head, found, tail = path.read_text(encoding="utf-8").partition(f"  - id: {id}\n")
        if found:
            assert before in tail.split("  - id: ")[0]
            path.write_text(head + found + tail.replace(before, after, 1), encoding="utf-8")
            return
    raise AssertionError(id)


def _drop(path: Path, id: str) -> None:
    head, found, tail = path.read_text(encoding="utf-8").partition(f"  - id: {id}\n")
    assert found
    rest = tail.partition("\n  - id: ")[2]
    path.write_text(f"{head}  - id: {rest}", encoding="utf-8")


def test_what_each_release_brought_and_the_statement_behind_each_number(two: Store) -> None:
    second, first = history(two)
    assert (first.release.id, dict(first.changed), dict(first.closed)) == ("first", {}, {})
    assert sum(first.added.values()) == len(swiss.records())
    assert dict(second.added) == {}
    assert dict(second.changed) == {"actors": 1, "mandates": 1}
    assert dict(second.closed) == {"reported_gaps": 1}
    listed: tuple[tuple[behind.How, str, str], ...] = (
        ("changed", "actors", "fiz"),
        ("changed", "mandates", HELD),
        ("closed", "reported_gaps", GAP),
    )
    for how, kind, id in listed:
        assert run_cypher(two, behind.brought(kind, how, "second", "first")).rows == [(id,)]
    assert run_cypher(two, behind.brought("relations", "changed", "second", "first")).rows == []
    assert len(run_cypher(two, behind.single_of("relations")).rows) == 614
