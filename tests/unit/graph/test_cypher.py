"""Records as statements and back: what the graph is told, read as data, holds every field."""

from collections.abc import Iterable
from typing import Any

import pytest

from graph import cypher, rebuild
from graph.cypher import Edge, Entry
from graph.model.base import Record
from graph.model.body import Actor, Tie
from graph.model.records import Records
from graph.model.registry import CLASSES, KINDS, NODES, relationship_types
from graph.model.values import Citation, TableLead
from loaders.check import check
from tests import small


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """One record of each kind at least, every sort of field among them."""
    return check(small.write(tmp_path_factory.mktemp("small"))).records


def as_stored(record: Record, edges: Iterable[Edge]) -> Record:
    """The record made again from its properties and relationships alone."""
    props = cypher.properties(record)
    if isinstance(record, Tie):
        return rebuild.tie(record.type, record.from_actor, record.to_actor, props)
    labels = [record.LABEL, record.label] if isinstance(record, Actor) else [record.LABEL]
    return rebuild.node(type(record), labels, props, _links(type(record), record.id, list(edges)))


def _links(kind: type[Record], id: str, edges: list[Edge]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, spec in kind.fields().items():
        if spec.link is not None:
            ends = [edge for edge in edges if edge.form.type == spec.link.type]
            found[name] = [edge.start if spec.link.backward else edge.end for edge in ends]
        elif spec.holds(Citation):
            cited = [edge for edge in edges if edge.form.type == "CITES"]
            found[name] = [{"source": edge.end, **edge.properties} for edge in cited]
        elif spec.holds(TableLead):
            led = [edge for edge in edges if edge.form.type == "LED_BY" and edge.start == id]
            found[name] = [{"actor": edge.end, **edge.properties} for edge in led]
    return found


def test_every_record_comes_back_from_its_properties_and_relationships(records: Records) -> None:
    assert {type(record) for record in records} == set(CLASSES)
    for record in records:
        again = as_stored(record, cypher.owned(record))
        assert again == record
        assert again.digest == record.digest


def test_the_swiss_records_come_back(swiss_records: Records) -> None:
    again = Records.of_all(as_stored(record, cypher.owned(record)) for record in swiss_records)
    assert again.digest() == swiss_records.digest()


def test_a_canonical_line_comes_back(records: Records) -> None:
    assert [rebuild.from_canonical(record.KIND, record.canonical()) for record in records] == list(records)


def test_every_field_is_a_property_a_relationship_or_a_label() -> None:
    for kind in CLASSES:
        owned = {form.type for form in cypher.owned_forms(kind)}
        for name, spec in kind.fields().items():
            if spec.link is not None:
                assert spec.link.type in owned, f"{kind.KIND}.{name}"


def test_a_relationship_is_owned_by_one_kind_of_records_only() -> None:
    forms = [form for kind in NODES for form in cypher.owned_forms(kind)]
    assert len(forms) == len(set(forms))
    assert {form.type for form in forms} <= set(relationship_types())


def test_names_and_dates_and_places_are_spelt_as_queries_expect(records: Records) -> None:
    shelter = cypher.properties(records.by_kind["actors"]["shelter"])
    assert shelter["name_de"] == "Das Haus"
    assert (shelter["since"], shelter["since_earliest"], shelter["since_latest"]) == (
        "2010-03",
        "2010-03-01",
        "2010-03-31",
    )
    assert shelter["until_latest"] == "2022-12-31"
    assert "jurisdiction" not in shelter
    assert "label" not in shelter
    tie = cypher.properties(records.by_kind["relations"]["police-works-with-shelter"])
    assert tie["sources"] == ["report-2021#p. 4: table #2"]
    assert not {"type", "from", "to", "from_actor"} & tie.keys()


def test_an_open_date_has_one_end_only(records: Records) -> None:
    shelter = records.by_kind["actors"]["shelter"]
    again = type(shelter).model_validate({**shelter.plain(), "since": "[..2010]"})
    props = cypher.properties(again)
    assert props["since_latest"] == "2010-12-31"
    assert "since_earliest" not in props


def test_the_stamp_moves_with_what_is_worked_out_and_the_digest_does_not(records: Records) -> None:
    record = records.by_kind["actors"]["shelter"]
    one, other = Entry.of(record, {"folded": "a"}), Entry.of(record, {"folded": "b"})
    assert one.stamp != other.stamp
    assert one.properties["digest"] == other.properties["digest"] == record.digest
    assert Entry.of(record, {"folded": "a"}, "later").stamp == one.stamp


def test_a_body_gets_both_labels_at_once(records: Records) -> None:
    (statement,) = cypher.created([Entry.of(records.by_kind["actors"]["shelter"], {})])
    assert "CREATE (n:Actor:NGO)" in statement.text


def test_text_never_holds_a_value(records: Records) -> None:
    """Values go as parameters: texts would be read as Cypher, and each would be planned anew."""
    entries = [Entry.of(record, {}) for record in records]
    statements = [*cypher.created(entries), *cypher.replaced(entries), *cypher.linked(entries)]
    statements += [*cypher.unlinked(records), *cypher.removed(records)]
    for statement in statements:
        assert statement.parameters["rows"]
        assert "'" not in statement.text


def test_what_is_stored_is_the_same_on_every_engine(records: Records, swiss_records: Records) -> None:
    """One engine keeps a mixed list as it is, another refuses it or makes its numbers alike."""
    for record in (*records, *swiss_records):
        edges = [edge.properties for edge in cypher.owned(record)]
        for props in (cypher.properties(record), *edges):
            for name, value in props.items():
                kinds = {type(each) for each in (value if isinstance(value, list) else [value])}
                assert len(kinds) <= 1, (record.id, name)
                assert kinds <= {str, int, float, bool}, (record.id, name)


def test_every_kind_has_a_key() -> None:
    texts = " ".join(statement.text for statement in cypher.constraints())
    for kind in KINDS.values():
        if kind.LABEL:
            assert f"(n:{kind.LABEL}) REQUIRE n.id IS UNIQUE" in texts
