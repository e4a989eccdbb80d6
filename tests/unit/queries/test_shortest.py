"""All shortest walks: the same as networkx finds, and in the order that a reader wants."""

import itertools
from collections.abc import Iterable, Sequence
from datetime import date

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.force import Window
from graph.model.records import Records
from queries.paths import disjoint
from queries.shortest import Link, best_first, count, shortest, walks
from tests.network import expanding, links

DAY = date(2026, 11, 24)
ENDED = Window(possible_to=date(2010, 1, 1), sure_to=date(2009, 1, 1))


def _link(start: str, end: str, type: str = "MEMBER_OF", window: Window | None = None) -> Link:
    return Link(f"{start}-{type}-{end}".lower(), type, start, end, window or Window())


@st.composite
def _networks(draw: st.DrawFn) -> list[Link]:
    ends = st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))
    pairs = draw(st.lists(ends, max_size=16))
    return [_link(start, end) for start, end in pairs if start != end]


@given(_networks())
def test_the_walks_are_those_of_networkx(network: list[Link]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from("ab")
    graph.add_edges_from((link.start, link.end) for link in network)
    found = shortest(expanding(network), "a", "b")
    if not nx.has_path(graph, "a", "b"):
        assert found is None
        return
    expected = sorted(tuple(walk) for walk in nx.all_shortest_paths(graph, "a", "b"))
    assert found is not None
    assert sorted(walks(found, DAY)) == expected
    assert (count(found), found.length) == (len(expected), len(expected[0]) - 1)


@given(_networks())
def test_routes_apart_share_no_body_and_are_as_many_as_can_be(network: list[Link]) -> None:
    routes, _ = disjoint(network, "a", "b")
    between = [body for route in routes for body in route[1:-1]]
    assert len(between) == len(set(between))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((link.start, link.end) for link in network)
    direct = graph.has_edge("a", "b")
    if direct:
        graph.remove_edge("a", "b")
    apart = nx.node_connectivity(graph, "a", "b") if {"a", "b"} <= set(graph) else 0
    assert len(routes) == apart + direct


def test_todays_walks_come_first_and_of_these_the_working_ones() -> None:
    network = [
        *(_link("a", "old", "COOPERATES_WITH", ENDED), _link("old", "b", "COOPERATES_WITH")),
        *(_link("a", "member"), _link("member", "b")),
        *(_link("a", "works", "COOPERATES_WITH"), _link("works", "b", "FUNDS")),
    ]
    found = shortest(expanding(network), "a", "b")
    assert found is not None
    assert [walk[1] for walk in walks(found, DAY)] == ["works", "member", "old"]


def test_of_parallel_ties_the_one_of_today_stands_first() -> None:
    parallel = [_link("a", "b", "COOPERATES_WITH", ENDED), _link("a", "b"), _link("b", "a", "FUNDS")]
    assert [link.type for link in best_first(parallel, DAY)] == ["FUNDS", "MEMBER_OF", "COOPERATES_WITH"]


@pytest.mark.parametrize(("longest", "length"), [(None, 3), (3, 3), (2, None)])
def test_a_walk_may_be_limited(longest: int | None, length: int | None) -> None:
    chain = [_link(one, other) for one, other in itertools.pairwise("axyb")]
    found = shortest(expanding(chain), "a", "b", longest)
    assert (found.length if found else None) == length


def test_only_what_lies_near_is_asked_for() -> None:
    far = [_link(f"far-{number}", f"far-{number + 1}") for number in range(500)]
    network = [_link("a", "x"), _link("x", "b"), *far]
    asked: list[str] = []

    def expand(bodies: Sequence[str]) -> Iterable[Link]:
        asked.extend(bodies)
        return expanding(network)(bodies)

    assert shortest(expand, "a", "b") is not None
    assert len(asked) <= 3


def test_fiz_is_three_ties_from_europol(swiss_records: Records) -> None:
    # by hand: member-of--fiz--action-weeks-group, cooperates-with--fedpol--action-weeks-group,
    # cooperates-with--fedpol--europol; no body is tied to both
    found = shortest(expanding(links(swiss_records)), "fiz", "europol")
    assert found is not None
    assert found.length == 3
    assert ("fiz", "action-weeks-group", "fedpol", "europol") in list(walks(found, DAY))
