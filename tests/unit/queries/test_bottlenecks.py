"""Bodies without which others lose touch: on small networks drawn by hand."""

import networkx as nx
import pytest

from queries.bottlenecks import Bottlenecks, narrow


def network(*ties: str) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((tie[0], tie[2]) for tie in ties)
    return graph


@pytest.mark.parametrize(
    ("ties", "found"),
    [
        (("a-b", "b-c", "c-a"), {}),  # a ring: there is always another way
        (("a-b", "b-c", "c-a", "c-d"), {"c": ("d",)}),
        (("a-b", "b-c", "c-a", "c-d", "d-e"), {"c": ("d", "e"), "d": ("e",)}),
        (("a-b", "b-c", "c-a", "c-d", "c-e", "x-y"), {"c": ("d", "e")}),  # x and y were never in touch
    ],
)
def test_who_is_cut_off_without_whom(ties: tuple[str, ...], found: dict[str, tuple[str, ...]]) -> None:
    assert {one.body: one.cut_off for one in narrow(network(*ties)).found} == found


def test_the_narrowest_comes_first_and_the_main_network_is_counted() -> None:
    found = narrow(network("a-b", "b-c", "c-a", "c-d", "d-e", "x-y"))
    assert [one.body for one in found.found] == ["c", "d"]
    assert found.bodies == 5


def test_no_ties_no_bottlenecks() -> None:
    assert narrow(nx.Graph()) == Bottlenecks((), 0)
