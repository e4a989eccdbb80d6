"""What differs between the engines, or is wrong in the driver, stays out of our own code.

docs/decisions.md lists the traps; what needs a server is proved by the tests named there.
"""

import re
from pathlib import Path

import pytest

from graph.model.registry import relationship_types
from queries import vocabulary
from tests.project import repository as repo
from tests.project.traps import findings

MODULE = '''"""Says something to the database."""

from neo4j import GraphDatabase

TEXT = "MATCH (n:Actor {id: $id}) RETURN n.name AS name"


def ask(driver, tx, label):
    {statement}
'''
LINE = MODULE.splitlines().index("    {statement}") + 1
TRAPS = {
    "written by itself": ("driver.session(database='x').run('RETURN 1 AS one')", "in a transaction"),
    "the driver's shortcut": ("driver.execute_query('RETURN 1 AS one')", "in a transaction"),
    "no database": ("driver.session()", "names its database"),
    "set a label": ("tx.run('MATCH (n:Actor) SET n:NGO')", "at CREATE"),
    "set a label, too": ("tx.run('MATCH (n:Actor) SET n.x = 1, n:NGO')", "at CREATE"),
    "set and remove": ("tx.run('MATCH (n:Actor) SET n:NGO REMOVE n:NGO')", "at CREATE"),
    "remove a label": ("tx.run('MATCH (n:Actor) REMOVE n:NGO')", "at CREATE"),
    "filled in label": ("tx.run(f'MATCH (n:Actor) SET n:{label}')", "at CREATE"),
    "two labels": ("tx.run('MATCH (n:Actor:NGO {id: $id}) RETURN n.id AS id')", "two labels"),
    "two labels with &": ("tx.run('MATCH (n:Actor&NGO) RETURN n.id AS id')", "two labels"),
    "two labels merged": ("tx.run(f'MERGE (n:Actor:{label} {{id: $id}})')", "two labels"),
    "merged by another key": ("tx.run('MERGE (n:Actor {name: $name})')", "the key id"),
    "internal id": ("tx.run('MATCH (n:Actor) RETURN elementId(n) AS id')", "own ids"),
    "old internal id": ("tx.run('MATCH (n:Actor) WHERE id(n) = 1 RETURN 1 AS one')", "own ids"),
    "return all": ("tx.run('MATCH (n:Actor) RETURN *')", "columns are named"),
    "two types": ("tx.run('MATCH ()-[:HOLDS|:CITES]->() RETURN 1 AS one')", "[:A|B]"),
    "size": ("tx.run('MATCH (a) RETURN size((a)--()) AS n')", "COUNT"),
    "exists": ("tx.run('MATCH (a) WHERE exists(a.x) RETURN 1 AS one')", "IS NOT NULL"),
    "apoc": ("tx.run('RETURN apoc.text.join([], $by) AS text')", "apoc"),
    "files": ("tx.run('LOAD CSV FROM $file AS line RETURN line')", "in Python"),
    "shortest": ("tx.run('MATCH p = SHORTEST 1 (a)-->(b) RETURN p AS p')", "not on every engine"),
    "prefix": ("tx.run('CYPHER 25 RETURN 1 AS one')", "the prefix"),
    "no scope": ("tx.run('CALL { RETURN 1 AS one } RETURN one')", "has a scope"),
    "dynamic label": ("tx.run('CREATE (n:$(label))')", "in the text"),
    "no upper bound": ("tx.run('MATCH (a)-[:PART_OF*]->(b) RETURN 1 AS one')", "upper bound"),
    "from 2": ("tx.run('MATCH (a)-[:PART_OF*2..]->(b) RETURN 1 AS one')", "upper bound"),
    "a zone": ("import zoneinfo", "as text"),
    "from zoneinfo": ("from zoneinfo import ZoneInfo", "as text"),
    "past the gate": ("driver.read_untrusted('RETURN 1 AS one')", "has the gate"),
}


def test_our_code_is_clear_of_them() -> None:
    modules = repo.under(*repo.PACKAGES, "scripts", suffix=".py")
    assert [each for path in modules for each in findings(path, repo.name(path))] == []


@pytest.mark.parametrize("trap", TRAPS)
def test_a_planted_one_is_named_with_file_and_line(tmp_path: Path, trap: str) -> None:
    statement, said = TRAPS[trap]
    planted = tmp_path / "planted.py"
    planted.write_text(MODULE.replace("{statement}", statement), encoding="utf-8")
    found = findings(planted, "graph/planted.py")
    assert any(each.startswith(f"graph/planted.py:{LINE}: ") and said in each for each in found), found


def test_the_module_without_it_is_clear(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(MODULE.replace("{statement}", "tx.run(TEXT)"), encoding="utf-8")
    assert findings(planted, "graph/planted.py") == []


def test_labels_and_types_never_share_a_name() -> None:
    labels, types = vocabulary.labels(), vocabulary.ties()
    assert not {label for label in labels if not re.fullmatch(r"([A-Z][a-z]+)+|NGO", label)}
    assert not {kind for kind in types if not re.fullmatch(r"[A-Z]+(_[A-Z]+)*", kind)}
    assert not labels & types
    assert set(relationship_types()) <= types
