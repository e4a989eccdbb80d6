"""Ad hoc Cypher: what passes the gate and what does not, without any database."""

# ruff: noqa: E501 - a statement is one line, as it is typed

import pytest

from graph.errors import KsmmError, RefusedError, UserError
from queries.gate import gate

WRITES = """
CREATE (n:Actor {id: 'x'})
MATCH (n) DELETE n
MATCH (n) DETACH DELETE n
MATCH (n:Actor) SET n.name_en = 'x' RETURN n.id
MATCH (n:Actor) REMOVE n.name_en RETURN n.id
MERGE (n:Actor {id: 'x'}) RETURN n.id
MATCH (n:Actor) WITH n CREATE (m:Actor {id: n.id + '2'})
MATCH (n) FOREACH (x IN [1] | SET n.a = x)
INSERT (n:Actor)
match (n) detach delete n
MATCH (n) /* harmless */ DELETE /* really */ n
MATCH (n)//\\nDELETE n
UNWIND [1, 2] AS x CALL (x) { CREATE (:Actor {id: toString(x)}) } RETURN 1
CALL () { MATCH (n) DELETE n } IN TRANSACTIONS OF 10 ROWS
DROP CONSTRAINT actor_id
CREATE INDEX x FOR (n:Actor) ON (n.name_en)
CREATE CONSTRAINT FOR (n:Actor) REQUIRE n.id IS UNIQUE
CREATE USER eve SET PASSWORD 'secret123'
ALTER USER neo4j SET PASSWORD 'secret123'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'
GRANT ROLE admin TO eve
DENY READ {*} ON GRAPH * TO eve
REVOKE ROLE admin FROM eve
CREATE DATABASE other
DROP DATABASE ksmm
RENAME USER a TO b
START DATABASE ksmm
STOP DATABASE ksmm
SHOW USERS
SHOW SETTINGS
SHOW TRANSACTIONS
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
USE system MATCH (n) RETURN n.name AS name
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/' AS line RETURN line
PROFILE MATCH (n) RETURN n
EXPLAIN MATCH (n) RETURN n
CYPHER 25 MATCH (n) RETURN n
CALL dbms.killConnections(['bolt-1'])
CALL dbms.killConnection('bolt-1')
CALL dbms . killConnection ('bolt-1')
CALL `dbms`.`killConnection`('bolt-1')
CALL db.clearQueryCaches()
CALL dbms.listConfig() YIELD name RETURN name
CALL tx.setMetaData({tag: 'mine'})
CALL db.createLabel('X')
CALL fleetManagement.registerToken('x')
CALL apoc.load.json('http://127.0.0.1/') YIELD value RETURN value
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
MATCH (n) RETURN n; MATCH (n) DELETE n
MATCH (n) RETURN n; RETURN 1
RETURN '\\u0027' AS x
MATCH (n) \\u0044ELETE n
""".strip().splitlines()

WORK = [
    "RETURN reduce(s = 0, i IN range(1, 2000000000) | s + i) AS x",
    "RETURN range(1, 100000000) AS x",
    "UNWIND range(1, 100000000) AS x RETURN count(x) AS n",
    "UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS n",
    "WITH 1000000000 AS big UNWIND range(1, big) AS x RETURN count(x) AS n",
    "UNWIND range(1, 0xFFFFFFF) AS x RETURN count(x) AS n",
    "UNWIND `range`(1, 900000000) AS x RETURN count(x) AS n",
    "UNWIND range(1, $many) AS x RETURN count(x) AS n",
    "UNWIND range(0, 1000000000, 1000) AS x RETURN count(x) AS n",
    "RETURN [x IN range(1, 200000000) | toString(x)] AS x",
    "UNWIND range(1, 50000) AS x WITH collect(x) AS l "
    "RETURN size([a IN l | [b IN l | toString(a) + toString(b)]]) AS n",
    "UNWIND range(1, 50000) AS x WITH collect(x) AS l RETURN size([a IN l | size([b IN l WHERE b > a])]) AS n",
    "MATCH (n) WITH collect(n.id) AS l RETURN [a IN l WHERE a IN l] AS x",
    "MATCH (n) WITH collect(n.id) AS l RETURN [a IN l | l + a] AS x",
    "MATCH (n) WITH collect(n.id) AS l RETURN [a IN l | toString(l)] AS x",
    "MATCH (n) WITH collect(n.id) AS l RETURN [a IN l | l] AS x",
    "MATCH (n) WITH collect(n) AS l RETURN all(a IN l WHERE any(b IN l WHERE b.id = a.id)) AS x",
    "MATCH (n) WITH collect(n) AS l RETURN [a IN l | COUNT { UNWIND l AS b RETURN b }] AS x",
    "MATCH (n) WITH collect(n) AS l RETURN [(a)-->(b) | [x IN l | x.id]] AS x",
    "WITH 'ab' AS s " + "WITH s + s AS s " * 9 + "RETURN s",
    "WITH 'ab' AS s " + "WITH s + toString(s) AS s " * 9 + "RETURN s",
    "WITH [1] AS l " + "WITH [l, tail(l)] AS l " * 9 + "RETURN l",
    "WITH 'aaaa' AS s RETURN replace(s, 'a', s) AS s",
    "RETURN " + "NOT " * 300 + "true AS x",
    "RETURN " + "CASE WHEN true THEN " * 20 + "1" + " END" * 20 + " AS x",
    "MATCH (a) " * 30 + "RETURN a.id AS id",
    "WITH [1] AS l WITH [l, l] AS l WITH [l, l] AS l RETURN l",
    "WITH [1] AS l WITH {a: l, b: l} AS l RETURN l",
    "RETURN 'x' " + "+ 'x' " * 30 + "AS s",
    "WITH 'a' AS s RETURN replace(replace(replace(replace(replace(s, 'a', 'aaaaaaaaaaaaaaaaaaa'), 'a', "
    "'aaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaa'), 'a', 'aaaa') AS s",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(.*a){25}' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|aa)*' AS x",
    "MATCH (n) WHERE n.id =~ $pattern RETURN n.id AS id",
    "MATCH (n) WHERE n.id =~ n.pattern RETURN n.id AS id",
    "MATCH (n) WHERE n.id =~ '.*a' + '.*b' RETURN n.id AS id",
    "MATCH (n) WHERE n.id =~ '.*a.*b.*c.*' RETURN n.id AS id",
    "MATCH (n) WHERE n.id =~ '(a)\\\\1' RETURN n.id AS id",
    "RETURN " + "[" * 41 + "]" * 41 + " AS x",
    "RETURN " + " - ".join(["1"] * 500) + " AS x",
    "RETURN 1 AS x " + " " * 4000,
    "MATCH (a) " + "WITH a " * 20 + "RETURN a.id AS id",
    "WITH [1] AS l RETURN - [x IN l | [y IN l | x]] AS x",
    "WITH [1] AS l RETURN [1] < [x IN l | size([y IN l | y])] AS x",
    "MATCH p = SHORTEST 2 (a)-[*]-(b) RETURN p",
    "LET x = 1 RETURN x",
    "MATCH (n) FILTER n.id = 'x' RETURN n",
]

MISTAKES = [
    "",
    "   // nothing but a comment",
    "MATCH (n RETURN n",
    "MATCH (n)) RETURN n",
    "MATCH (n] RETURN n",
    "RETURN 'open",
    'RETURN "open',
    "RETURN 1 AS `open",
    "RETURN 1 /* open",
    "FROM Actor SELECT name",
    "SELECT * FROM Actor",
    "MATCH (n)\r//\rRETURN n",
    "MATCH (n)\u200b RETURN n",
    "MATCH (n) RETURN n\x00",
    "MATCH (n)\u2028RETURN n",
    "RETURN apoc.text.join(['a'], ',') AS x",
    "RETURN apoc.util.sleep(100000) AS x",
    "RETURN genai.vector.encode('x', 'OpenAI', {}) AS x",
    "RETURN nosuchfunction(1) AS x",
]

HONEST = [
    "RETURN 1 AS one",
    "RETURN 1 AS one;",
    "MATCH (n) RETURN count(n) AS n",
    "MATCH (a:Actor) RETURN a.id AS id, a.name_en AS name ORDER BY id",
    "MATCH (a:Actor {id: $id}) RETURN a",
    "MATCH (a:Actor) WHERE a:NGO RETURN a.id AS id ORDER BY id LIMIT 10",
    "match (a:Actor) return a.id as id order by id skip 5 limit 5",
    "MATCH (a:Actor)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility) RETURN a.id AS a, r.id AS r ORDER BY a, r",
    "MATCH (a:Actor)-[t:MEMBER_OF|CHAIRS]->(c:Actor {id: 'ksmm'}) RETURN a.id AS a, type(t) AS t ORDER BY a, t",
    "MATCH (a)-->(b) RETURN count(*) AS n",
    "MATCH (a)<--(b) RETURN count(*) AS n",
    "MATCH (a)--(b) RETURN count(*) AS n",
    "MATCH (a {id: 'x'})-[*1..3]-(b) RETURN DISTINCT b.id AS id ORDER BY id",
    "MATCH (a:Actor {id: 'fiz'}) MATCH (b:Actor {id: 'sem'}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p",
    "MATCH (a:Actor {id: 'fiz'}) MATCH (b:Actor {id: 'sem'}) MATCH p = allShortestPaths((a)-[*..6]-(b)) "
    "RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | type(r)] AS ties",
    "MATCH (a:Actor) OPTIONAL MATCH (a)-[:HOLDS]->(m:Mandate) RETURN a.id AS id, count(m) AS n ORDER BY n DESC, id",
    "MATCH (a:Actor) WITH a.kind AS kind, count(*) AS n WHERE n > 5 RETURN kind, n ORDER BY n DESC",
    "MATCH (a:Actor) WHERE a.name_en CONTAINS 'police' RETURN a.id AS id",
    "MATCH (a:Actor) WHERE a.name_en STARTS WITH 'Federal' AND NOT a.name_en ENDS WITH 'Police' RETURN a.id AS id",
    "MATCH (a:Actor) WHERE a.name_en =~ 'Federal.*' RETURN a.id AS id",
    "MATCH (a:Actor) WHERE a.name_en =~ '(?i).*police.*' RETURN a.id AS id",
    "MATCH (m:Mandate) WHERE m.since =~ '\\\\d{4}' RETURN m.id AS id",
    "MATCH (a:Actor) WHERE a.id =~ '[a-z]+-kapo' RETURN a.id AS id",
    "MATCH (a:Actor) WHERE toLower(a.name_de) CONTAINS 'zürich' RETURN a.id AS id",
    "MATCH (m:Mandate) WHERE m.until IS NULL RETURN count(m) AS n",
    "MATCH (m:Mandate) WHERE m.since IS NOT NULL RETURN min(m.since) AS first, max(m.since) AS last",
    "MATCH (m:Mandate) WHERE m.sure_from <= '2017-04-20' AND '2017-04-20' <= m.sure_to RETURN count(m) AS n",
    "MATCH (m:Mandate) WHERE m.role IN ['lead', 'support'] RETURN m.role AS role, count(*) AS n ORDER BY role",
    "MATCH (m:Mandate) WHERE m.role IN $roles RETURN count(*) AS n",
    "UNWIND ['CH-ZH', 'CH-BE'] AS c MATCH (j:Jurisdiction {id: c}) RETURN j.id AS id, j.name_de AS name",
    "UNWIND range(1, 12) AS month RETURN month",
    "UNWIND range(10, 0, -1) AS x RETURN x",
    "WITH [1, 2, 3] AS l RETURN [x IN l WHERE x > 1] AS big, [x IN l | x * 2] AS twice",
    "MATCH (a:Actor) RETURN a {.id, .kind} AS a ORDER BY a.id",
    "MATCH (a:Actor {id: 'fiz'}) RETURN [(a)-[:HOLDS]->(m:Mandate) | m.id] AS mandates",
    "MATCH (a:Actor {id: 'fiz'}) RETURN [(a)-[:HOLDS]->(m:Mandate) WHERE m.role = 'lead' | m.id] AS mandates",
    "MATCH (a:Actor) WHERE EXISTS { (a)-[:CHAIRS]->() } RETURN a.id AS id",
    "MATCH (a:Actor) WHERE NOT EXISTS { MATCH (a)-[:HOLDS]->(m) WHERE m.role = 'lead' } RETURN a.id AS id",
    "MATCH (a:Actor) RETURN a.id AS id, COUNT { (a)--() } AS ties ORDER BY ties DESC, id LIMIT 20",
    "MATCH (a:Actor) RETURN a.id AS id, COLLECT { MATCH (a)-->(b) RETURN b.id ORDER BY b.id } AS ties LIMIT 5",
    "MATCH (a:Actor) WHERE (a)-[:PART_OF]->() RETURN a.id AS id",
    "MATCH (a:Actor) CALL (a) { MATCH (a)-[:HOLDS]->(m) RETURN count(m) AS n } RETURN a.id AS id, n ORDER BY n",
    "CALL () { MATCH (a:Actor) RETURN a.id AS id UNION MATCH (s:Source) RETURN s.id AS id } RETURN id ORDER BY id",
    "MATCH (a:Actor) RETURN a.id AS id UNION MATCH (s:Source) RETURN s.id AS id",
    "MATCH (a:Actor) RETURN a.id AS id UNION ALL MATCH (s:Source) RETURN s.id AS id",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.labels",
    "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t",
    "CALL db.index.fulltext.queryNodes('actor_text', 'fiz', {limit: 6}) YIELD node, score RETURN node.id AS id",
    "MATCH (a:Actor) RETURN CASE WHEN a:NGO THEN 'ngo' ELSE 'other' END AS sort, count(*) AS n ORDER BY sort",
    "MATCH (a:Actor) RETURN CASE a.level WHEN 'federal' THEN 1 WHEN 'cantonal' THEN 2 ELSE 3 END AS level",
    "MATCH (a:Actor) RETURN coalesce(a.name_en, a.name_de, a.id) AS name ORDER BY name",
    "MATCH (a:Actor) RETURN substring(a.id, 0, 2) AS prefix, count(*) AS n ORDER BY n DESC, prefix",
    "MATCH (s:Source) WHERE s.date >= '2020' RETURN s.publisher AS p, count(*) AS n ORDER BY n DESC, p LIMIT 10",
    "MATCH (s:Source) RETURN date(s.date_earliest).year AS year, count(*) AS n ORDER BY year",
    "RETURN date('2026-11-24') AS day, duration.between(date('2017-04-20'), date('2026-11-24')).years AS years",
    "RETURN date.truncate('year', date('2017-04-20')) AS day",
    "MATCH (n) WHERE n.create IS NOT NULL RETURN n.set AS set_, n.`delete` AS gone",
    "MATCH (n) RETURN n.id AS `create`",
    "MATCH (a:Actor) WHERE a.summary CONTAINS 'create or delete; drop' RETURN a.id AS id",
    "// how many bodies\nMATCH (a:Actor) // DELETE nothing\nRETURN count(a) AS n /* SET nothing */",
    "MATCH (a:Actor)\n  WHERE a.since < '2003'\nRETURN a.id AS id\nORDER BY id",
    "MATCH (a:Actor) WHERE all(k IN ['id', 'kind'] WHERE k IN keys(a)) RETURN count(a) AS n",
    "MATCH (a:Actor) WHERE any(x IN a.aliases WHERE x CONTAINS 'FIZ') RETURN a.id AS id",
    "MATCH (a:Actor) WHERE none(x IN a.aliases WHERE x = a.name_en) RETURN count(a) AS n",
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type",
    "MATCH (a:Actor)-[:MEMBER_OF]->(c)<-[:MEMBER_OF]-(b:Actor) WHERE a.id < b.id RETURN a.id AS a, b.id AS b",
    "MATCH (a:Actor)-[:PART_OF]->{1,3}(b:Actor) RETURN a.id AS a, b.id AS b ORDER BY a, b",
    "MATCH (a:Authority|NGO) RETURN count(a) AS n",
    "MATCH (f:Figure) RETURN sum(f.value) AS s, avg(f.value) AS a, stDev(f.value) AS d, round(avg(f.value)) AS r",
    "MATCH (f:Figure) RETURN percentileCont(f.value, 0.5) AS median",
    "MATCH (a:Actor {id: 'fiz'})-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS source",
    "RETURN 'l''état' AS a, 'c\\'est' AS b, \"it's\" AS c",
    "RETURN 'Zürich – «Genève»' AS x",
    "MATCH (n:Actor) RETURN split(n.id, '-')[0] AS prefix, size(split(n.id, '-')) AS n LIMIT 3",
    "MATCH (a:Actor) WITH collect(a.id) AS ids RETURN ids[0..3] AS few, size(ids) AS n",
    "MATCH (p:Provision)-[:DEMANDS]->(r) WHERE NOT EXISTS { (r)<-[:FOR]-(:Mandate) } RETURN p.id AS id ORDER BY id",
]


@pytest.mark.parametrize("text", WRITES)
def test_writes_and_administration_are_refused(text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        gate(text.replace("\\n", "\n"))
    assert caught.value.code == "write-refused"
    assert caught.value.next


@pytest.mark.parametrize("text", WORK)
def test_endless_work_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        gate(text)
    assert caught.value.next


@pytest.mark.parametrize("text", MISTAKES)
def test_mistakes_are_the_users(text: str) -> None:
    with pytest.raises(UserError) as caught:
        gate(text)
    assert caught.value.next


@pytest.mark.parametrize("text", HONEST)
def test_honest_statements_pass(text: str) -> None:
    gate(text)


def test_there_are_enough_of_each() -> None:
    assert len(WRITES) + len(WORK) + len(MISTAKES) >= 60
    assert len(HONEST) >= 60


def test_the_message_names_word_line_and_way_out() -> None:
    with pytest.raises(KsmmError, match=r"SET would write.*line 2.*backticks: `set`") as caught:
        gate("MATCH (n)\nset n.x = 1")
    assert caught.value.exit_code == 4
