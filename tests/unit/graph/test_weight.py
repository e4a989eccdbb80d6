"""How heavy a value is, and what is refused for it."""

from typing import Any

import pytest

from graph.errors import LimitError
from graph.rows import Node, Path, Relationship, Rows
from graph.weight import SENT, must_be_light, must_be_whole, weight

NODE = Node(("Actor",), {"id": "a" * 100})
TIE = Relationship("FUNDS", "a", "b", {"id": "t" * 100})


@pytest.mark.parametrize(
    ("value", "least"),
    [
        ("x" * 1000, 1000),
        (["x" * 10] * 100, 1000),
        ({"k" * 500: "x" * 500}, 1000),
        ([[["x" * 1000]]], 1000),
        (list(range(200)), 1000),
        (NODE, 100),
        (TIE, 100),
        (Path((NODE, NODE), (TIE,)), 300),
        (None, 1),
    ],
)
def test_all_that_is_in_a_value_counts(value: Any, least: int) -> None:
    assert least <= weight(value) <= 2 * least + 100


def test_heavy_parameters_are_not_sent() -> None:
    must_be_light({"ids": ["x" * 1000] * 1000})
    with pytest.raises(LimitError, match=r"2 MB, and at most 1 MB"):
        must_be_light({"text": "x" * (2 * SENT)})


def test_rows_cut_before_their_limit_were_too_heavy() -> None:
    assert must_be_whole(Rows(("x",), [(1,), (2,)], truncated=True), 2).truncated
    with pytest.raises(LimitError, match="after 2 rows") as caught:
        must_be_whole(Rows(("x",), [(1,), (2,)], truncated=True), 3)
    assert caught.value.code == "size-limit"
