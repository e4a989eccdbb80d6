"""Statements are cut so that no message is too large, and nothing is lost or turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import batches
from graph.batches import MOST_BYTES, MOST_ROWS, fitted
from graph.errors import UserError
from graph.rows import Statement


def test_a_small_statement_passes_as_it_is() -> None:
    statement = Statement("RETURN $a", {"a": 1})
    assert list(fitted([statement])) == [statement]


def test_no_rows_means_no_statement() -> None:
    assert list(fitted([Statement("UNWIND $rows AS r RETURN r", {"rows": []})])) == []


@given(st.lists(st.integers(0, 3_000_000), max_size=12), st.integers(0, 2 * MOST_ROWS + 5))
def test_parts_keep_order_and_limits(sizes: list[int], many: int) -> None:
    rows = ["x" * size for size in sizes] + ["y"] * many
    parts = list(fitted([Statement("T", {"rows": rows, "release": "r"})]))
    assert [row for part in parts for row in part.parameters["rows"]] == rows
    assert all(part.parameters["release"] == "r" for part in parts)
    assert all(len(part.parameters["rows"]) <= MOST_ROWS for part in parts)
    assert all(sum(map(len, part.parameters["rows"])) <= MOST_BYTES for part in parts)


@pytest.mark.parametrize(
    "parameters", [{"rows": [{"id": "a", "t": "x" * MOST_BYTES}]}, {"t": "x" * MOST_BYTES}]
)
def test_what_no_cut_makes_small_is_refused(parameters: dict[str, object]) -> None:
    with pytest.raises(UserError) as refused:
        list(fitted([Statement("T", parameters)]))
    assert refused.value.code == "too-large"
    assert batches.__doc__
