"""Limits and refusals, the same on every database."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

import graph.store
from graph.clock import stoppable
from graph.connect import open_store
from graph.crowd import Crowd
from graph.errors import KsmmError, LimitError, RefusedError, UserError
from graph.rows import Rows, Statement
from graph.settings import Settings
from graph.store import Reader, Store
from tests import servers
from tests.integration.inside import settled

ENDLESS = (
    "MATCH (a:Point) MATCH (b:Point) MATCH (c:Point) MATCH (d:Point) "
    "WHERE a.v + b.v + c.v + d.v < 0 RETURN count(*) AS n"
)
MANY = "MATCH (a:Point) MATCH (b:Point) MATCH (c:Point) RETURN a.v AS v"
Ask = Callable[[Reader, str, float, int], Rows]


def trusted(reader: Reader, text: str, timeout: float, limit: int) -> Rows:
    return reader.read(text, tag="t", timeout=timeout, limit=limit)


def untrusted(reader: Reader, text: str, timeout: float, limit: int) -> Rows:
    return reader.read_untrusted(text, {}, tag="t", timeout=timeout, limit=limit)


BOTH = pytest.mark.parametrize("ask", [trusted, untrusted])


@pytest.fixture(scope="module")
def points(server: Settings) -> Iterator[Store]:
    """A graph just large enough for a statement that would run for hours."""
    servers.empty(server)
    with open_store(server) as store:
        store.apply([Statement("UNWIND range(1, 2000) AS v CREATE (:Point {v: v})")], release="r")
        yield store


def failure(ask: Callable[[], object]) -> KsmmError:
    with pytest.raises(KsmmError) as failed:
        ask()
    return failed.value


@BOTH
@pytest.mark.parametrize("text", [MANY, "MATCH (a:Point) RETURN a.v AS v"])
def test_the_limit_stops_early_and_says_so(points: Store, ask: Ask, text: str) -> None:
    start = time.monotonic()
    answer = ask(points, text, 30, 7)
    assert (len(answer.rows), answer.truncated, answer.columns) == (7, True, ("v",))
    assert time.monotonic() - start < 8


@BOTH
def test_exactly_the_limit_is_not_truncated(points: Store, ask: Ask) -> None:
    answer = ask(points, "UNWIND range(1, 5) AS x RETURN x AS x", 30, 5)
    assert (answer.rows, answer.truncated) == ([(1,), (2,), (3,), (4,), (5,)], False)


@BOTH
def test_a_statement_is_stopped_when_its_time_is_up(points: Store, ask: Ask) -> None:
    start = time.monotonic()
    late = failure(lambda: ask(points, ENDLESS, 1.5, 10))
    assert isinstance(late, LimitError)
    assert (late.code, late.exit_code) == ("time-limit", 5)
    assert time.monotonic() - start < 8


@pytest.mark.parametrize("more", ["", f" // {'x' * 3000}"], ids=["short", "long"])
def test_nothing_runs_on_after_the_time_is_up(points: Store, more: str) -> None:
    failure(lambda: untrusted(points, ENDLESS + more, 1.5, 10))
    assert not running(points)


def running(reader: Reader) -> list[str]:
    """The statements of strangers that the server is busy with."""
    found = reader.read("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text").rows
    return [text for (text,) in found if ":Point" in text]


def eventually(holds: Callable[[], bool], within: float = 15.0) -> bool:
    give_up = time.monotonic() + within
    while not (held := holds()) and time.monotonic() < give_up:
        time.sleep(0.1)
    return held


def test_what_nobody_wants_any_more_ends_on_the_server(points: Store) -> None:
    """As when its page was closed."""
    gone_at = time.monotonic() + 1
    with stoppable(lambda: time.monotonic() > gone_at):
        left = failure(lambda: untrusted(points, ENDLESS, 60, 10))
    assert left.code == "cancelled"
    assert eventually(lambda: not running(points))


@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
def test_whoever_leaves_the_command_line_ends_its_statement(
    points: Store, server: Settings, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(server, monkeypatch)
    words = [sys.executable, "-m", "ksmm", "ask", "--timeout", "60", "--cypher", ENDLESS]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as asking:
        assert eventually(lambda: bool(running(points)))
        asking.send_signal(getattr(signal, name))
        _, said = asking.communicate(timeout=20)
    assert (asking.returncode, said) == (130, "Cancelled.\n")
    assert eventually(lambda: not running(points))


@pytest.mark.parametrize(
    "text",
    [
        "UNWIND range(1, 1000) AS x RETURN $s AS s, x AS x",
        "UNWIND range(1, 40) AS x WITH collect($s + toString(x)) AS l RETURN l",
        "MATCH (n:Point) RETURN n, $s AS s",
    ],
)
def test_an_answer_that_is_too_large_is_refused_at_once(points: Store, text: str) -> None:
    start = time.monotonic()
    given = {"s": "x" * 500_000} if "$s" in text else {}
    large = failure(lambda: points.read_untrusted(text, given, tag="t", timeout=60, limit=1000))
    assert isinstance(large, LimitError)
    assert (large.code, large.exit_code) == ("size-limit", 5)
    assert "larger than 16 MB" in str(large)
    assert time.monotonic() - start < 15
    assert eventually(lambda: not running(points))


def test_an_answer_just_small_enough_is_whole(points: Store) -> None:
    found = points.read_untrusted(
        "UNWIND range(1, 30) AS x RETURN $s AS s", {"s": "x" * 500_000}, tag="t", timeout=60, limit=100
    )
    assert (len(found.rows), found.truncated) == (30, False)


def test_parameters_that_are_too_large_are_not_sent(points: Store) -> None:
    given = {"s": "x" * 17 * 2**20}  # the local engine would never answer
    large = failure(lambda: points.read_untrusted("RETURN size($s) AS n", given, tag="t", timeout=9, limit=1))
    assert large.code == "size-limit"


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Point {v: 0}) RETURN n.v AS v",
        "MATCH (n:Point {v: 1}) SET n.v = 0 RETURN n.v AS v",
        "MATCH (n:Point) SET n.w = n.v RETURN n.v AS v",
        "MATCH (n:Point {v: 1}) REMOVE n.v",
        "MATCH (n:Point {v: 1}) SET n:Other",
        "MATCH (n:Point {v: -1}) SET n.v = 0",
        "MATCH (n:Point {v: 1}) CALL (n) { SET n.v = 0 } RETURN n.v AS v",
        "MATCH (n:Point) DETACH DELETE n",
        "MERGE (n:Fresh {v: 0}) RETURN n.v AS v",
        "CREATE INDEX point_v IF NOT EXISTS FOR (n:Point) ON (n.v)",
    ],
)
def test_free_cypher_cannot_write(points: Store, text: str) -> None:
    refused = failure(lambda: untrusted(points, text, 10, 10))
    assert isinstance(refused, RefusedError)
    assert (refused.code, refused.exit_code) == ("write-refused", 4)
    assert points.read("MATCH (n:Point) RETURN count(n) AS n, sum(n.v) AS s").rows == [(2000, 2001000)]


@BOTH
def test_a_slip_in_the_cypher_is_the_users_mistake(points: Store, ask: Ask) -> None:
    slip = failure(lambda: ask(points, "MATCH (n:Point RETURN n", 10, 10))
    assert isinstance(slip, UserError)
    assert (slip.code, slip.exit_code) == ("cypher-syntax", 2)
    assert slip.where is not None
    assert slip.where.line == 1
    assert "\n" not in str(slip)


def test_an_unknown_variable_is_the_users_mistake(points: Store) -> None:
    assert failure(lambda: untrusted(points, "MATCH (n:Point) RETURN m", 10, 10)).code == "cypher-syntax"


def test_a_missing_parameter(points: Store) -> None:
    assert failure(lambda: untrusted(points, "RETURN $who AS who", 10, 10)).code == "missing-parameter"


def test_arithmetic_is_the_users_mistake(points: Store) -> None:
    assert failure(lambda: untrusted(points, "RETURN 1 / 0 AS x", 10, 10)).exit_code == 2


def test_a_statement_with_a_comment_at_its_end(points: Store) -> None:
    assert untrusted(points, "RETURN 1 AS one // that is all", 10, 10).rows == [(1,)]


def test_looking_at_the_schema_is_reading(points: Store) -> None:
    assert ("Point",) in untrusted(points, "CALL db.labels() YIELD label RETURN label", 10, 1000).rows


def test_our_own_statements_take_turns_on_neo4j(points: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many at once on a cold Neo4j would each plan the same for so long that none is in time."""
    crowd, local = Crowd(2, patience=30), points.engine.name == "arcadedb"
    monkeypatch.setattr(graph.store, "OURS", crowd)
    with ThreadPoolExecutor(1) as pool:
        with crowd.place(), crowd.place():
            asked = pool.submit(points.meta)
            if local:
                assert asked.result(20) == points.meta()
            else:
                with pytest.raises(TimeoutError):
                    asked.result(0.5)
        assert asked.result(20) == points.meta()
