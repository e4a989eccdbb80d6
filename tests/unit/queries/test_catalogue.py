"""Query files: what is read from them, and every way in which one is refused, by file and line."""

from pathlib import Path

import pytest

from graph.errors import DataError, UserError
from queries import catalogue as catalogues
from queries.catalogue import Query, catalogue, find, library, opened, read, read_all

HEADER = """\
// title: {en: Bodies, de: Stellen, fr: Organismes, it: Enti}
// question: {en: Which ones, de: Welche denn, fr: Lesquels, it: Quali enti}
// params:
//   place: {type: id, picker: jurisdictions, example: CH-BE, help: The place.}
// columns:
//   body: {kind: actors, means: The body}
//   since: Since when
"""
BODY = """\
MATCH (b:Actor)-[:BASED_IN]->(:Jurisdiction {id: $place})
WHERE b.sure_from <= $as_of
RETURN b.id AS body, b.since AS since
ORDER BY body
"""
FIRST = HEADER.count("\n") + 1  # the line on which the Cypher begins


def write(folder: Path, text: str, name: str = "bodies/some") -> Path:
    path = folder / f"{name}.cypher"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str, name: str = "bodies/some") -> list[tuple[int | None, str]]:
    """Line and words of each problem."""
    path = write(folder, text, name)
    with pytest.raises(DataError) as caught:
        read(path, name)
    assert all(problem.where.file == str(path) for problem in caught.value.problems)
    return [(problem.where.line, problem.what) for problem in caught.value.problems]


def test_a_good_file(tmp_path: Path) -> None:
    query = read(write(tmp_path, HEADER + BODY), "bodies/some")
    assert isinstance(query, Query)
    assert query.cypher == BODY
    assert query.text == HEADER + BODY
    assert query.topic == "bodies"
    assert query.headings == ("body", "since")
    assert query.columns[0].kind == "actors"
    assert query.param("place").required
    assert query.example() == {"place": "CH-BE"}
    assert query.title.best("fr") == "Organismes"


TRAPS = {
    "two labels": ("MATCH (b:Actor)-", "MATCH (b:Actor:NGO)-", 0, "two labels"),
    "two labels with &": ("MATCH (b:Actor)-", "MATCH (b:Actor&NGO)-", 0, "two labels"),
    "a label from outside": ("MATCH (b:Actor)-", "MATCH (b:$(b.kind))-", 0, "out of an expression"),
    "a type from outside": ("-[:BASED_IN]->", "-[:$($place)]->", 0, "out of an expression"),
    "id()": ("b.id AS body", "id(b) AS body", 2, "id() is a trap"),
    "elementId()": ("b.id AS body", "elementId(b) AS body", 2, "elementid() is a trap"),
    "labels()": ("b.since AS since", "labels(b) AS since", 2, "labels() is a trap"),
    "keys()": ("b.since AS since", "keys(b) AS since", 2, "keys() is a trap"),
    "exists()": ("b.sure_from <=", "exists(b.since) AND b.sure_from <=", 1, "exists() is a trap"),
    "rand()": ("ORDER BY body", "ORDER BY rand()", 3, "rand() is a trap"),
    "date()": ("<= $as_of", "<= $as_of AND b.since < date()", 1, "date() is today"),
    "cartesian": ("MATCH (b:Actor)-", "MATCH (c:Actor), (b:Actor)-", 0, "two patterns in one MATCH"),
    "size of a pattern": ("b.since AS since", "size((b)--()) AS since", 2, "is gone from Neo4j"),
    "CALL without scope": ("MATCH (b", "CALL { RETURN 1 AS one } MATCH (b", 0, "CALL without a scope"),
    "union": (
        "RETURN b.id",
        "RETURN b.id AS body UNION MATCH (b:Actor) RETURN b.id",
        2,
        "UNION at the outer",
    ),
    "create": ("RETURN", "CREATE (:Actor) RETURN", 2, "CREATE does not read"),
    "merge": ("RETURN", "MERGE (x:Actor) RETURN", 2, "MERGE does not read"),
    "set": ("RETURN", "SET b.since = null RETURN", 2, "SET does not read"),
    "load csv": ("RETURN", "LOAD CSV FROM $place AS l RETURN", 2, "LOAD does not read"),
    "apoc": ("b.since AS since", "apoc.text.join([b.id], $place) AS since", 2, "apoc is not on every engine"),
    "shortest": ("MATCH (b:Actor)-", "MATCH SHORTEST 2 (b:Actor)-", 0, "SHORTEST does not run"),
    "let": ("RETURN", "LET x = 1 RETURN", 2, "LET does not run"),
    "reduce": ("b.since AS since", "reduce(s = 0, x IN [1] | s) AS since", 2, "REDUCE does not run"),
    "unbounded": ("-[:BASED_IN]->", "-[:PART_OF*]->", 0, "without an upper bound"),
    "unbounded from 2": ("-[:BASED_IN]->", "-[:PART_OF*2..]->", 0, "without an upper bound"),
    "unbounded plus": ("-[:BASED_IN]->", "-[:PART_OF]->+", 0, "without an upper bound"),
    "shortest without end": (
        "MATCH (b:Actor)-",
        "MATCH p = shortestPath((b)-[:PART_OF*]-(b)) MATCH (b:Actor)-",
        0,
        "without an upper bound",
    ),
    "prefix": ("MATCH (b", "CYPHER 25 MATCH (b", 0, "CYPHER does not read"),
    "filter": ("RETURN", "FILTER b.id = $place RETURN", 2, "FILTER does not run"),
    "next": ("RETURN", "RETURN b NEXT RETURN", 2, "NEXT does not run"),
    "delete": ("RETURN", "DETACH DELETE b RETURN", 2, "DELETE does not read"),
    "remove a label": ("RETURN", "REMOVE b:NGO RETURN", 2, "REMOVE does not read"),
    "two types": ("-[:BASED_IN]->", "-[:BASED_IN|:PART_OF]->", 0, "an error on Neo4j"),
    "a place": ("{id: $place}", "{id: 'CH-BE'}", 0, "'CH-BE' is written into the text"),
    "a day": ("$as_of", "$as_of AND b.since < '2017-04-20'", 1, "'2017-04-20' is written"),
    "an id": ("b.sure_from", "b.id <> 'ksmm' AND b.sure_from", 1, "'ksmm' is written"),
    "ids": ("b.sure_from", "b.id IN ['fiz', 'sem'] AND b.sure_from", 1, "'fiz' is written"),
    "part of a name": ("b.sure_from", "b.id STARTS WITH 'zh-' AND b.sure_from", 1, "'zh-' is written"),
    "a label": ("MATCH (b:Actor)-", "MATCH (b:Akteur)-", 0, "the graph has no Akteur"),
    "a type": ("-[:BASED_IN]->", "-[:LIVES_IN]->", 0, "the graph has no LIVES_IN"),
    "a property": ("b.since AS", "b.begin AS", 2, "nothing has a property begin"),
    "no order": ("ORDER BY body\n", "", 2, "no ORDER BY"),
    "undeclared": ("<= $as_of", "<= $as_of AND b.kind = $kind", 1, "$kind is not declared"),
    "unused": ("{id: $place}", "", -1, "$place is declared and never used"),
    "no day": ("WHERE b.sure_from <= $as_of\n", "", -1, "$as_of is declared and never used"),
    "other column": ("AS since", "AS begun", 2, "RETURN gives body, begun"),
    "no alias": ("b.since AS since", "b.since", 2, "RETURN gives body, b . since"),
    "return all": ("b.id AS body, b.since AS since", "*", 2, "RETURN gives *"),
    "open bracket": ("(b:Actor)-", "(b:Actor-", 0, "'(' is never closed"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_named_with_its_line(tmp_path: Path, trap: str) -> None:
    good, bad, line, said = TRAPS[trap]
    assert good in BODY
    found = refused(tmp_path, HEADER + BODY.replace(good, bad, 1))
    wanted = FIRST + max(line, 0)
    assert any(said.lower() in what.lower() and at == wanted for at, what in found), found


HEADERS = {
    "language missing": ("it: Enti", "", 1, "title.it"),
    "unknown key": ("// columns:", "// colour: red\n// columns:", 5, "colour"),
    "unknown type": ("type: id", "type: number", 4, "params.place.type"),
    "no example": (", example: CH-BE", "", 4, "params.place.example"),
    "no help": (", help: The place.", "", 4, "params.place.help"),
    "no picker": ("picker: jurisdictions, ", "", 1, "the id place has no picker"),
    "bad picker": ("picker: jurisdictions", "picker: towns", 1, "towns feeds no picker"),
    "bad kind": ("kind: actors", "kind: bodies", 1, "there is no kind bodies"),
    "no yaml": ("title: {en: Bodies", "title: {en: Bodies]", 1, "no YAML"),
    "a day declared": (
        "//   place:",
        "//   as_of: {type: day, example: x, help: Day.}\n//   place:",
        9,
        "as_of",
    ),
    "picture": ("// columns:", "// picture: network\n// columns:", 1, "needs the column from"),
    "timeless with a day": ("// columns:", "// timeless: true\n// columns:", 10, "$as_of is not declared"),
}


@pytest.mark.parametrize("trap", HEADERS)
def test_a_header_that_cannot_be(tmp_path: Path, trap: str) -> None:
    good, bad, line, said = HEADERS[trap]
    assert good in HEADER
    found = refused(tmp_path, HEADER.replace(good, bad, 1) + BODY)
    assert any(said in what and at == line for at, what in found), found


def test_the_name_is_the_path(tmp_path: Path) -> None:
    assert refused(tmp_path, HEADER + BODY, "Bodies")[0][1] == "Bodies is no name for a query"


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, HEADER + BODY.replace("Actor", "Akteur"), "bodies/one")
    write(tmp_path, HEADER + BODY, "bodies/two")
    write(tmp_path, HEADER + BODY.replace("ORDER BY body\n", ""), "bodies/three")
    with pytest.raises(DataError, match="2 problems") as caught:
        read_all(tmp_path)
    assert len(caught.value.problems) == 2
    assert [query.name for query in read_all_good(tmp_path)] == ["bodies/two"]


def read_all_good(folder: Path) -> list[Query]:
    (folder / "bodies/one.cypher").unlink()
    (folder / "bodies/three.cypher").unlink()
    return list(read_all(folder).values())


def test_what_may_stand_in_a_text(tmp_path: Path) -> None:
    body = BODY.replace(
        "b.sure_from", "b.kind IN ['police', 'court'] AND b.level = 'federal' AND b.sure_from"
    )
    body = body.replace("b.since AS since", "CASE WHEN b:NGO THEN 'one of us' ELSE 'state' END AS since")
    read(write(tmp_path, HEADER + body), "bodies/some")


def test_a_misspelt_name_is_put_right() -> None:
    with pytest.raises(UserError, match="committees/members") as caught:
        find("comittees/member")
    assert caught.value.code == "unknown-query"


def test_a_parameter_that_is_not_there() -> None:
    with pytest.raises(UserError, match="committee"):
        find("committees/members").param("comittee")


def test_the_library_is_large_enough_and_sorted() -> None:
    names = list(catalogue())
    assert names == sorted(names)
    assert len(names) >= 40
    topics = {query.topic for query in catalogue().values()}
    assert topics == {
        "bodies", "cantons", "committees", "connections", "mandates",
        "obligations", "quality", "responsibilities", "sources", "time",
    }  # fmt: skip


def test_titles_and_questions_are_each_their_own() -> None:
    for language in ("en", "de", "fr", "it"):
        for said in ("title", "question"):
            all_said = [getattr(getattr(query, said), language) for query in catalogue().values()]
            assert len(set(all_said)) == len(all_said), (language, said)


def test_a_broken_file_keeps_no_other_from_being_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, HEADER + BODY, "bodies/good")
    bad = write(tmp_path, HEADER + BODY.replace("MATCH (b:Actor)-", "MATCH (b:Actor:NGO)-"), "bodies/bad")
    noise = tmp_path / "bodies" / "noise.cypher"
    noise.write_bytes(b"\xff\xfe\x00")
    found = opened(tmp_path)
    assert list(found.queries) == ["bodies/good"]
    assert [(one.where.file, one.where.line) for one in found.problems] == [
        (str(bad), FIRST),
        (str(noise), 1),
    ]
    monkeypatch.setattr(catalogues, "library", lambda: found)
    assert find("bodies/good").name == "bodies/good"
    with pytest.raises(DataError, match="two labels"):
        find("bodies/bad")
    with pytest.raises(DataError, match="2 problems"):
        read_all(tmp_path)


def test_no_file_of_the_library_is_broken() -> None:
    assert library().problems == ()
