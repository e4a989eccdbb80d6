"""Every question has a golden result, and one that is not empty."""

import pytest

from queries.catalogue import catalogue
from tests import goldens


def test_one_file_a_question_and_day() -> None:
    wanted = {goldens.path(name, day) for name, day in goldens.cases()}
    assert set(goldens.FOLDER.rglob("*.tsv")) == wanted


@pytest.mark.parametrize("name", catalogue())
def test_an_empty_answer_is_announced_and_never_the_only_one(name: str) -> None:
    query = catalogue()[name]
    sizes = [goldens.rows(query, day) for case, day in goldens.cases() if case == name]
    assert max(sizes) > 0
    assert min(sizes) > 0 or query.may_be_empty


@pytest.mark.parametrize("name", catalogue())
def test_columns_are_those_declared(name: str) -> None:
    path = goldens.path(name, goldens.TODAY)
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert tuple(first.split("\t")) == catalogue()[name].headings
