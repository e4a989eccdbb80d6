"""Rows as records: what is odd in the graph is told, not passed on."""

import pytest

from graph import rebuild
from graph.errors import StoreError
from graph.model.body import Actor
from graph.model.evidence import Figure
from graph.model.place import Jurisdiction

TIE = {"id": "t", "confidence": "high"}


def test_a_place_in_a_source_may_hold_the_sign_that_parts_them() -> None:
    tie = rebuild.tie("FUNDS", "a", "b", {**TIE, "sources": ["x#p. 1 #2", "y#"]})
    assert [(each.source, each.at) for each in tie.sources] == [("x", "p. 1 #2"), ("y", None)]


def test_properties_of_the_loader_are_no_fields() -> None:
    props = {**TIE, "digest": "d", "stamp": "s", "first_seen": "r", "sure_from": "2020-01-01"}
    assert rebuild.tie("FUNDS", "a", "b", props) == rebuild.tie("FUNDS", "a", "b", TIE)


def test_an_absent_link_stays_absent() -> None:
    props = {"id": "CH", "kind": "state", "name_en": "Switzerland"}
    place = rebuild.node(Jurisdiction, ["Jurisdiction"], props, {"within": []})
    assert isinstance(place, Jurisdiction)
    assert place.within is None
    assert place.plain() == {"id": "CH", "kind": "state", "name": {"en": "Switzerland"}}


def test_whole_and_broken_numbers_stay_apart() -> None:
    props = {"id": "f", "what": "w", "unit": "u", "confidence": "low", "value": 1, "value_max": 1.0}
    figure = rebuild.node(Figure, ["Figure"], props, {"actor": ["a"], "sources": []})
    assert '"value":1,"value_max":1.0' in figure.canonical()


def test_a_record_that_cannot_be_true_is_named() -> None:
    with pytest.raises(StoreError) as caught:
        rebuild.node(Actor, ["Actor"], {"id": "x"}, {})
    assert caught.value.code == "damaged-graph"
    assert "'x'" in caught.value.what
