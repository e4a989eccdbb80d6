"""Every field of the research is a field here, or the README says why it was left out."""

import re
from pathlib import Path

import pytest

from graph.model.registry import KINDS
from graph.model.values import Citation, Names, TableLead
from tests import swiss

README = (swiss.DATA / "README.md").read_text(encoding="utf-8")
RESEARCH = Path(__file__).with_name("research_fields.txt").read_text(encoding="utf-8").splitlines()


def _table() -> list[tuple[str, list[str], str]]:
    """Kind, fields of the research and what became of them, from the table in the README."""
    rows = [line.strip("| \n").split(" | ") for line in README.splitlines() if line.startswith("| ")]
    return [
        (row[0], re.findall(r"`([^`]+)`", row[1]), row[2])
        for row in rows
        if row[0] in KINDS and len(row) == 3 and row[1].startswith("`")
    ]


def _exists(kind: str, path: str) -> bool:
    """Whether a record class has this field; `figures.year` names another kind's."""
    name, _, rest = path.partition(".")
    spec = KINDS[kind].fields().get(name)
    if spec is None:
        return name in KINDS and bool(rest) and _exists(name, rest)
    values = [value for value in (Names, Citation, TableLead) if spec.holds(value)]
    return (
        not rest
        or any(rest in value.model_fields for value in values)
        or (name in KINDS and _exists(name, rest))
    )


def test_every_field_of_the_research_is_in_the_table_once() -> None:
    assert sorted(f"{kind} {field}" for kind, fields, _ in _table() for field in fields) == sorted(RESEARCH)


@pytest.mark.parametrize(("kind", "fields", "here"), _table())
def test_what_became_of_it_exists_or_is_said_to_be_left_out(kind: str, fields: list[str], here: str) -> None:
    if here.startswith("left out: "):
        return
    targets = fields if here.startswith("the same") else re.findall(r"`([^`]+)`", here)
    assert targets
    assert [target for target in targets if not _exists(kind, target)] == []
