"""Statements that somebody typed, on every server: answered, refused or stopped, and nothing changed."""

# ruff: noqa: E501 - a statement is one line, as it is typed

from collections.abc import Iterator

import pytest

from graph.errors import KsmmError, LimitError, RefusedError, UserError, Where
from graph.settings import Settings
from graph.store import Reader
from queries import vocabulary
from queries.runner import run_cypher
from tests.integration.inside import inside

HONEST = [
    ("MATCH (a:Actor) RETURN count(a) AS n", [(401,)]),
    ("MATCH (a:Actor {id: $id}) RETURN a.kind AS kind", [("coordination-body",)]),
    ("MATCH (a:Actor)-[t:FUNDS]->() RETURN type(t) AS type, count(*) > 10 AS many", [("FUNDS", True)]),
    ("MATCH (a:Actor) WHERE a:NGO RETURN count(*) AS n", [(95,)]),
    ("MATCH (a:Actor) WHERE a.id =~ 'ksmm-s.*' RETURN a.id AS id ORDER BY id", [("ksmm-secretariat",), ("ksmm-steering-committee",)]),
    ("UNWIND range(1, 3) AS x RETURN [y IN [1, 2] WHERE y <= x | y * x] AS l", [([1],), ([2, 4],), ([3, 6],)]),
    ("CALL () { MATCH (p:Pillar) RETURN p.id AS id UNION MATCH (p:Pillar) RETURN p.id AS id } RETURN count(id) AS n", [(4,)]),
    ("MATCH (j:Jurisdiction {id: 'CH-BE'}) RETURN COUNT { (j)<-[:BASED_IN]-(:Actor) } > 5 AS many", [(True,)]),
    ("MATCH (a:Actor {id: $id}) MATCH (b:Actor {id: 'sem'}) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p) AS n", [(1,)]),
    ("MATCH (m:Mandate) WHERE m.sure_from <= '2017-04-20' AND m.role = 'lead' RETURN count(*) > 100 AS many", [(True,)]),
    ("RETURN 'CREATE, DELETE; SET' AS text // and REMOVE", [("CREATE, DELETE; SET",)]),
    ("MATCH (n:Pillar) RETURN n.id AS `set` ORDER BY `set` LIMIT 1", [("partnership",)]),
]  # fmt: skip

PAST_THE_GATE = [
    "CREATE (n:Actor {id: 'eve'}) RETURN n.id AS id",
    "MATCH (n:Actor {id: 'ksmm'}) SET n.kind = 'x' RETURN n.id AS id",
    "MATCH (n:Actor {id: 'ksmm'}) DETACH DELETE n",
    "MERGE (n:Actor {id: 'eve'}) RETURN n.id AS id",
    "MATCH (n:Actor {id: 'ksmm'}) REMOVE n.kind RETURN n.id AS id",
]

# Written after the gate was, and run against it as it is.
HELD_OUT = [
    "UNWIND range(1, 50000) AS x WITH collect(x) AS l RETURN size([a IN l | size([b IN l WHERE b > a])]) AS n",
    "MATCH (n) WITH collect(n) AS l RETURN size([a IN l WHERE none(b IN l WHERE b.id > a.id)]) AS n",
    "MATCH (n) WITH collect(n.id) AS l WITH [x IN l | x + '!'] AS k RETURN [x IN k WHERE x IN k] AS n",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(.*a){25}' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(?:a?){40}a{40}' AS x",
    "WITH 'x' AS s UNWIND range(1, 60) AS i WITH collect(s) AS l RETURN reduce(t = 'x', y IN l | t + t) AS x",
    "MATCH (n) WITH collect(n) AS l UNWIND l AS a RETURN [(a)--(b) | [(b)--(c) | [(c)--(d) | d.id]]] AS x",
]

ENDLESS = [
    "MATCH (a) MATCH (b) MATCH (c) WHERE a.id + b.id + c.id = 'nothing' RETURN count(*) AS n",
    "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) WHERE a.id = 'nobody' OR g.digest = 'none' RETURN count(*) AS n",
    "UNWIND range(1, 100000) AS x MATCH (a:Actor) MATCH (b:Actor) WHERE a.id = b.id + x RETURN count(*) AS n",
]


# A date, time, zone or duration that does not exist, or that Python cannot hold.
NO_MOMENTS = [
    "RETURN date('2026-13-45') AS d",
    "RETURN date('2026-02-30') AS d",
    "RETURN date({year: 2026, month: 13}) AS d",
    "RETURN date({year: 2020, week: 60}) AS d",
    "RETURN localtime({hour: 25}) AS d",
    "RETURN time('12:61') AS d",
    "RETURN datetime({year: 2020, timezone: 'Nowhere/Land'}) AS d",
    "RETURN datetime('2020-01-01T10:00:00[Nowhere/Land]') AS d",
    "RETURN datetime({year: 2020, timezone: '../../../etc/passwd'}) AS d",
    "RETURN datetime({year: 2020, timezone: '+25:00'}) AS d",
    "RETURN datetime({year: 2020, timezone: 'UTC+01:00'}) AS d",
    "RETURN datetime.fromepoch(9223372036854775807, 0) AS d",
    "RETURN date({year: 999999999}) AS d",
    "RETURN date({year: -5}) AS d",
    "RETURN [date({year: 12345})] AS d",
    "RETURN {a: datetime({epochSeconds: 9999999999999})} AS d",
    "RETURN date('2020-01-01') + duration({years: 20000}) AS d",
    "RETURN date('2020-01-01') + duration({years: 9999999999}) AS d",
    "RETURN duration('P9999999999999Y') AS d",
    "RETURN duration('nonsense') AS d",
    "RETURN date.truncate('wrong', date()) AS d",
]


@pytest.fixture
def unchanged(swiss: Reader) -> Iterator[None]:
    """The server answers afterwards, and holds what it held."""
    text = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
    before = swiss.read(text).rows
    yield
    assert swiss.read(text).rows == before


@pytest.mark.parametrize(("text", "rows"), HONEST)
def test_honest_statements_are_answered(swiss: Reader, text: str, rows: list[tuple[object, ...]]) -> None:
    given = {"id": "ksmm"} if "$id" in text else {}
    assert list(run_cypher(swiss, text, given).rows) == rows


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("text", PAST_THE_GATE)
def test_what_would_write_is_refused_by_the_server_too(swiss: Reader, text: str) -> None:
    with pytest.raises(RefusedError):
        run_cypher(swiss, text)
    with pytest.raises(RefusedError):
        swiss.read_untrusted(text, {}, tag="test", timeout=10, limit=10)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("text", HELD_OUT)
def test_statements_written_to_exhaust_are_refused(swiss: Reader, text: str) -> None:
    with pytest.raises(RefusedError):
        run_cypher(swiss, text, timeout=3)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("text", ENDLESS)
def test_long_work_is_stopped_in_time(swiss: Reader, text: str) -> None:
    with pytest.raises(LimitError):
        run_cypher(swiss, text, timeout=2)


def test_rows_are_limited_and_it_says_so(swiss: Reader) -> None:
    table = run_cypher(swiss, "MATCH (a:Actor) RETURN a.id AS id ORDER BY id", limit=7)
    assert len(table) == 7
    assert table.truncated


@pytest.mark.parametrize(
    "text",
    ["MATCH (a:Actor RETURN a", "MATCH (a:Actor) RETURN b.id AS id", "MATCH (a) RETURN a.id AS id ORDER id", "RETURN $x AS x"],
)  # fmt: skip
def test_mistakes_are_the_users(swiss: Reader, text: str) -> None:
    with pytest.raises(KsmmError) as caught:
        run_cypher(swiss, text)
    assert isinstance(caught.value, UserError)


def test_a_name_that_the_graph_has_not_is_told_beside_the_rows(
    swiss_server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = inside(swiss_server, capsys, monkeypatch)
    asked = ("ask", "--cypher", "MATCH (a:Actr) RETURN count(a) AS n")
    told = run(*asked, "--output", "json").json
    assert told["data"]["rows"] == [[0]]
    said = "there is no label Actr; did you mean Actor?"
    assert told["warnings"] == [{"code": "unknown-name", "message": said}]
    assert f"note: {said}" in run(*asked).err


def test_the_vocabulary_is_what_the_graph_holds(swiss: Reader) -> None:
    """Completion and notes go by it: nothing that is there is missing."""
    for text, known in (
        ("MATCH (n) UNWIND keys(n) AS name RETURN DISTINCT name", vocabulary.properties()),
        ("MATCH ()-[t]->() UNWIND keys(t) AS name RETURN DISTINCT name", vocabulary.properties()),
        ("MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name", vocabulary.labels()),
        ("MATCH ()-[t]->() RETURN DISTINCT type(t) AS name", vocabulary.ties()),
    ):
        assert {name for (name,) in swiss.read(text).rows} <= known


@pytest.mark.parametrize("text", NO_MOMENTS)
def test_a_date_that_cannot_be_is_said_of_the_statement(swiss: Reader, text: str) -> None:
    with pytest.raises(UserError) as said:
        run_cypher(swiss, text)
    assert (said.value.code, said.value.where) == ("bad-moment", Where(line=1))
    assert said.value.next


def test_a_wrong_kind_of_value_in_a_date_is_said_of_the_statement_too(swiss: Reader) -> None:
    for text in ("RETURN date({year: 'x'}) AS d", "RETURN duration.between('2020', date()) AS d"):
        with pytest.raises(UserError):
            run_cypher(swiss, text)
