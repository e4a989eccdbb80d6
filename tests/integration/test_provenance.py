"""Every fact in the graph, and every row of the library, leads to a source and a place in it."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.model.body import TIE_TYPES
from graph.model.records import Records
from graph.model.registry import NODES
from graph.snapshot import read_records
from graph.store import Reader
from queries.catalogue import Query, catalogue
from queries.runner import run
from tests import goldens
from tests.provenance import all_baseless, baseless, known

FACTS = [record for record in NODES if record.STATES_FACT]
NODE = """\
MATCH (n:{label}) WHERE coalesce(n.verified, true)
  AND NOT EXISTS {{ MATCH (n)-[c:CITES]->(:Source) WHERE c.at IS NOT NULL AND c.part IS NULL }}
RETURN n.id AS id ORDER BY id"""
TIE = f"MATCH (:Actor)-[t:{'|'.join(TIE_TYPES)}]->(:Actor) RETURN t.id AS id, t.sources AS sources"


@pytest.fixture(scope="module")
def stored(swiss: Reader) -> Records:
    return swiss.consistently(read_records)


@pytest.mark.parametrize("label", [record.LABEL for record in FACTS])
def test_every_node_that_states_a_fact(swiss: Reader, label: str) -> None:
    assert swiss.read(NODE.format(label=label)).rows == []


def test_every_tie(swiss: Reader) -> None:
    known = {id for (id,) in swiss.read("MATCH (s:Source) RETURN s.id AS id").rows}
    ties = swiss.read(TIE).rows
    assert len(ties) == 655
    for id, sources in ties:
        places = [text.partition("#") for text in sources]
        assert places, id
        assert all(source in known and place for source, _, place in places), id


def test_every_record_rebuilt_from_the_graph(stored: Records) -> None:
    assert len(stored) == 2868
    assert all_baseless(stored) == []


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_row_of_the_library(swiss: Reader, stored: Records, name: str) -> None:
    query = catalogue()[name]
    for row in run(swiss, query, query.example(), as_of=goldens.TODAY).dicts():
        assert [*_wrong(query, row, stored), *_unsaid(query, row, stored)] == []


def _wrong(query: Query, row: dict[str, Any], stored: Records) -> Iterator[str]:
    """Ids that lead nowhere, facts without a base, and sources named without a place."""
    for column in query.columns:
        value = row[column.name]
        items: list[Any] = value if isinstance(value, list) else [] if value is None else [value]
        for item in items if column.kind else ():
            record = stored.get(column.kind or "", item)
            yield from baseless(record, stored.by_kind["sources"]) if record else [f"{column.name}: {item}"]
        for item in items if column.name == "sources" and not column.kind else ():
            source, _, place = item.partition("#")
            if source not in stored.by_kind["sources"] or not (place or _excused(row, source, stored)):
                yield f"{column.name}: {item}"


def _unsaid(query: Query, row: dict[str, Any], stored: Records) -> Iterator[str]:
    """What is not verified says so in its row, also in a column of several kinds."""
    if row.get("verified") is False or "known from the treaty alone" in row.values():
        return
    for column in query.columns:
        value = row[column.name]
        for item in value if isinstance(value, list) else [value]:
            found = known(stored, item) if isinstance(item, str) else []
            doubted = [record for record in found if getattr(record, "verified", True) is False]
            if found and len(found) == len(doubted) and column.name != "not_verified":
                yield f"{column.name}: {item} does not say that it is not verified"


def _excused(row: dict[str, Any], source: str, stored: Records) -> bool:
    """The source stands behind one part of a record that the row names."""
    ids = {value for value in row.values() if isinstance(value, str)}
    return any(
        cited.source == source and cited.part
        for some in stored.by_kind.values()
        for id in ids & some.keys()
        for cited in some[id].citations
    )
