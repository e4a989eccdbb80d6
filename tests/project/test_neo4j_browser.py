"""The style for Neo4j Browser: every label of the model and none else, the dashboard's colours, legible."""

import re

import pytest

from graph.model.body import LABELS
from graph.model.registry import NODES
from tests import colours
from tests.project import repository as repo

RULE = re.compile(r"^node\.(\w+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
TOKENS = {
    "Authority": "authority",
    "NGO": "ngo",
    "InternationalBody": "international",
    "Committee": "committee",
}
LABELLED = {record.LABEL: record for record in NODES}


def _styles() -> dict[str, dict[str, str]]:
    text = (repo.ROOT / "docs/neo4j-browser/style.grass").read_text(encoding="utf-8")
    return {label: dict(re.findall(r"([\w-]+): (.*);", body)) for label, body in RULE.findall(text)}


def test_every_label_has_a_style_and_none_else() -> None:
    assert set(_styles()) == {*LABELLED, *LABELS}


def test_the_sorts_of_body_come_after_what_they_have_in_common() -> None:
    order = list(_styles())
    assert all(order.index("Actor") < order.index(label) for label in LABELS)


@pytest.mark.parametrize(("label", "token"), TOKENS.items())
def test_bodies_have_the_colours_of_the_dashboard(label: str, token: str) -> None:
    tokens = (repo.ROOT / "frontend/src/style/tokens.css").read_text(encoding="utf-8")
    light = re.search(rf"--{token}: light-dark\((#\w+),", tokens)
    assert light is not None
    assert _styles()[label]["color"] == light[1]


@pytest.mark.parametrize("label", _styles())
def test_a_caption_is_a_field_and_can_be_read(label: str) -> None:
    style = _styles()[label]
    fields = LABELLED.get(label, LABELLED["Actor"]).fields()
    caption = style["caption"].strip('"{}').removesuffix("_en")
    assert caption in fields
    assert colours.contrast(style["color"], style["text-color-internal"]) >= 3
