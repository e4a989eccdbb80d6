"""A reader never sees half a release, and a dead writer stops nobody for long."""

import contextlib
import threading
from collections.abc import Iterator

import pytest

from graph import seqlock
from graph.bolt import Wire
from graph.connect import access, open_reader, open_store
from graph.errors import StoreError
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Reader, Store

SIZE = 1500
LOADS = 6
CREATE = Statement("UNWIND range(1, $size) AS i CREATE (:Fact {id: toString(i), of: 0})", {"size": SIZE})
VERSIONS = "MATCH (n:Fact) RETURN DISTINCT n.of AS of, count(n) AS n ORDER BY of"


@pytest.fixture
def facts(store: Store) -> Store:
    store.define([Statement("CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE")])
    store.apply([CREATE], release="r0")
    return store


@pytest.fixture
def owner(empty_server: Settings) -> Iterator[Wire]:
    wire = Wire(access(empty_server).owner)
    yield wire
    wire.close()


def rewrite(number: int) -> list[Statement]:
    return [Statement("MATCH (n:Fact) SET n.of = $number", {"number": number})]


def versions(reader: Reader) -> list[tuple[int, int]]:
    """Two statements that must speak of one and the same release."""
    first, second = reader.read(VERSIONS).rows, reader.read(VERSIONS).rows
    return sorted({*first, *second})


def test_no_reader_sees_half_a_release(facts: Store, empty_server: Settings) -> None:
    answers: list[list[tuple[int, int]]] = []
    done = threading.Event()

    def poll() -> None:
        with open_reader(empty_server) as reader:
            while not done.is_set():
                answers.append(reader.consistently(versions))

    readers = [threading.Thread(target=poll) for _ in range(2)]
    for each in readers:
        each.start()
    for number in range(1, LOADS + 1):
        facts.apply(rewrite(number), release=f"r{number}")
    done.set()
    for each in readers:
        each.join()
    assert answers
    assert [answer for answer in answers if len(answer) != 1 or answer[0][1] != SIZE] == []


def test_consistently_runs_again_when_a_load_came_between(facts: Store, empty_server: Settings) -> None:
    seen: list[int] = []

    def slow(reader: Reader) -> int:
        seen.append(reader.read("MATCH (n:Fact) RETURN max(n.of) AS of").rows[0][0])
        if len(seen) == 1:
            with open_store(empty_server) as other:
                other.apply(rewrite(1), release="r1")
        return seen[-1]

    assert (facts.consistently(slow), seen) == (1, [0, 1])


def test_an_error_caused_by_a_half_release_is_not_shown(facts: Store, empty_server: Settings) -> None:
    calls: list[int] = []

    def stumbles(reader: Reader) -> str:
        calls.append(1)
        if len(calls) == 1:
            with open_store(empty_server) as other:
                other.apply(rewrite(1), release="r1")
            raise KeyError("an id that only the other half knows")
        return "whole"

    assert facts.consistently(stumbles) == "whole"


def test_an_honest_error_is_shown(facts: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        facts.consistently(lambda _: 1 // 0)


def test_a_flag_older_than_a_minute_is_taken_down(facts: Store, owner: Wire) -> None:
    text = f"{seqlock.NODE} SET m.busy = true, m.busy_since = datetime('2020-01-01T00:00:00Z')"
    owner.write([Statement(text)])
    assert facts.meta().busy
    assert facts.consistently(versions) == [(0, SIZE)]
    assert not facts.meta().busy


def test_a_living_writer_is_waited_for(facts: Store, owner: Wire, empty_server: Settings) -> None:
    with open_store(empty_server) as writer, writer.import_lock():
        owner.write([seqlock.RAISE])
        with pytest.raises(StoreError) as failed:
            facts.consistently(versions, patience=0.3)
        assert (failed.value.code, facts.meta().busy) == ("being-updated", True)


def test_whoever_takes_the_import_lock_takes_an_old_flag_down(facts: Store, owner: Wire) -> None:
    owner.write([seqlock.RAISE])
    with facts.import_lock():
        assert not facts.meta().busy


def test_a_flag_of_a_dead_writer_stops_no_reader_of_the_local_engine(facts: Store, owner: Wire) -> None:
    """On a server a writer elsewhere may still be alive: there the minute counts."""
    owner.write([seqlock.RAISE])
    if facts.engine.name == "arcadedb":
        assert facts.consistently(versions, patience=5) == [(0, SIZE)]
    else:
        with pytest.raises(StoreError):
            facts.consistently(versions, patience=0.3)


def test_taking_the_flag_down_waits_for_the_data_or_undoes_them(facts: Store, owner: Wire) -> None:
    """A dead writer's commit may still be on its way when somebody takes its flag down."""
    lowered = threading.Thread(target=lambda: owner.write([seqlock.lower()]))
    outcome, waited = "stored", False
    with contextlib.closing(Wire(owner.target)) as writer:
        try:
            with writer.transaction() as tx:
                tx.run("MATCH (n:Fact) SET n.of = 9").consume()
                owner.write([seqlock.RAISE])
                tx.run("MATCH (m:Meta {id: 'graph'}) SET m.release = 'r9'").consume()
                lowered.start()
                lowered.join(0.5)
                waited = lowered.is_alive()
                tx.commit()
        except StoreError:
            outcome = "undone"
    lowered.join()
    assert waited or outcome == "undone"
    assert facts.consistently(versions) == [(9 if outcome == "stored" else 0, SIZE)]


def test_one_load_at_a_time(facts: Store, empty_server: Settings) -> None:
    with (
        open_store(empty_server) as other,
        other.import_lock(),
        pytest.raises(StoreError) as failed,
        facts.import_lock(patience=0.2),
    ):
        pytest.fail("two writers hold the lock")
    assert failed.value.code == "load-running"


def test_a_lock_taken_again_inside_is_still_held(facts: Store) -> None:
    with facts.import_lock():
        facts.apply(rewrite(1), release="r1")
        assert facts.meta().release == "r1"
