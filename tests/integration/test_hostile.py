"""Statements of somebody who means harm, on every server: nothing changes, and everything ends."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from graph.rows import Rows
from graph.settings import Settings
from graph.store import Reader
from queries.runner import run_cypher
from queries.table import Table
from tests import statements
from tests.statements import Typed, outcomes
from tests.statements.harm import Traps, fingerprint

HOSTILE = statements.read("hostile.txt", 3)
HELD_OUT = statements.read(outcomes.FILE, outcomes.COLUMNS)
SERVERS = ("arcadedb", "neo4j-5", "neo4j-2026")  # as they call themselves
LIMIT = 1.0
LATEST = 10.0  # seconds until somebody who gave one has an answer or a sentence, on a busy machine
AT_ONCE = 3


@pytest.fixture(scope="module")
def traps(swiss_server: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Traps]:
    with Traps(swiss_server, tmp_path_factory.mktemp("traps")) as laid:
        yield laid


@pytest.fixture
def unharmed(swiss: Reader, traps: Traps) -> Iterator[None]:
    """Afterwards the server holds what it held, no file is new, and nobody was called."""
    before, files = fingerprint(swiss), traps.files()
    yield
    assert fingerprint(swiss) == before
    assert traps.files() == files
    assert not traps.met


def became(ask: Callable[[], Rows | Table]) -> str:
    """In the words of the list; whether the engine had to go for it does not count here."""
    said = outcomes.became(ask)
    return "contained" if said == "restarted" else said


def expected(said: str, reader: Reader) -> str:
    """`server, arcadedb: parser` for this server."""
    first, *others = said.split(", ")
    apart = dict(other.split(": ") for other in others)
    name, version = reader.engine.name, reader.engine.version.partition(".")[0]
    return apart.get(f"{name}-{version}") or apart.get(name) or first


@pytest.mark.usefixtures("unharmed")
def test_the_server_stops_what_the_gate_would_let_through(swiss: Reader, traps: Traps) -> None:
    wrong: list[str] = []
    for typed in HOSTILE:
        _, gate, behind = typed.said
        if behind == "-" or gate == "passes":
            continue
        sent = typed.with_places(port=traps.port, file=traps.file, folder=traps.folder)
        ask = partial(swiss.read_untrusted, sent.text, sent.parameters, tag="t", timeout=10, limit=10)
        got, wanted = became(ask), expected(behind, swiss)
        if got != wanted:
            wrong.append(f"{typed.place}: {got}, expected {wanted}: {typed.text[:80]}")
    assert wrong == []


@pytest.mark.usefixtures("unharmed")
def test_what_the_gate_lets_through_ends_and_changes_nothing(swiss: Reader, traps: Traps) -> None:
    passing = [typed for typed in HOSTILE if typed.said[1] == "passes"]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        wrong = [said for said in pool.map(partial(deviation, swiss, traps), passing) if said]
    assert wrong == []
    began = time.monotonic()
    assert swiss.read("RETURN 1 AS one").rows == [(1,)]
    assert time.monotonic() - began < 1
    assert eventually_nothing_runs(swiss)


@pytest.mark.usefixtures("unharmed")
def test_what_was_written_after_the_gate_changes_nothing_either(swiss: Reader, traps: Traps) -> None:
    """How it fell is in the list and differs with the machine; here each ends, in our words."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        said = pool.map(partial(held_out, swiss, traps), HELD_OUT)
        assert [line for line in said if line] == []
    assert swiss.read("RETURN 1 AS one").rows == [(1,)]
    if swiss.engine.name == "arcadedb":  # what no Neo4j promises: docs/ad-hoc-cypher.md
        assert eventually_nothing_runs(swiss)


def held_out(reader: Reader, traps: Traps, typed: Typed) -> str:
    """What is wrong with the outcome; a refused one is also sent past the gate."""
    _, gate, *fell = typed.said
    name, version = reader.engine.name, reader.engine.version.partition(".")[0]
    here = fell[SERVERS.index(name if name == "arcadedb" else f"{name}-{version}")]
    if here in ("restarted", "runs-on", "fell"):  # it would be in the way of other tests for minutes
        return ""
    sent = typed.with_places(port=traps.port, file=traps.file, folder=traps.folder)
    got = [became(partial(run_cypher, reader, sent.text, sent.parameters, timeout=0.5, limit=10))]
    if gate in ("write-refused", "cypher-syntax"):
        ask = partial(reader.read_untrusted, sent.text, sent.parameters, tag="t", timeout=0.5, limit=10)
        got.append(became(ask))
    broke = [one for one in got if one.startswith("failed") and here != "failed"]
    return f"{typed.place}: {broke}: {typed.text[:80]}" if broke else ""


def eventually_nothing_runs(reader: Reader) -> bool:
    """A server may take its time to let go of what it has ended."""
    give_up = time.monotonic() + 2 * LATEST
    while running := outcomes.still_running(reader):
        if time.monotonic() > give_up:
            pytest.fail(f"still running: {running}")
        time.sleep(0.2)
    return True


def deviation(reader: Reader, traps: Traps, typed: Typed) -> str:
    """What is wrong with the outcome; nothing where it is as the list says, and in time."""
    sent = typed.with_places(port=traps.port, file=traps.file, folder=traps.folder)
    began = time.monotonic()
    got = became(partial(run_cypher, reader, sent.text, sent.parameters, timeout=LIMIT, limit=10))
    took, wanted = time.monotonic() - began, expected(typed.said[2], reader)
    fine = got in ("contained", "answers", "parser") if wanted == "contained" else got == wanted
    if fine and took < LATEST:
        return ""
    return f"{typed.place}: {got} after {took:.1f} s, expected {wanted}: {typed.text[:80]}"
