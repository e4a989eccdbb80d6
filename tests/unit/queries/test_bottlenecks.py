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


@pytest.mark.parametrize("seed", range(60))
def test_on_random_networks_it_is_what_taking_each_body_away_gives(seed: int) -> None:
    size = 6 + seed
    drawn = nx.gnm_random_graph(size, size + seed // 3, seed=seed)
    graph: nx.Graph[str] = nx.Graph((f"b{start}", f"b{end}") for start, end in drawn.edges)
    main = graph.subgraph(max(nx.connected_components(graph), key=lambda part: (len(part), min(part))))
    expected: dict[str, tuple[tuple[str, ...], ...]] = {}
    for body in main:
        rest = main.subgraph(set(main) - {body})
        parts = sorted(
            (tuple(sorted(part)) for part in nx.connected_components(rest)), key=lambda p: (-len(p), p)
        )
        expected |= {body: tuple(parts[1:])} if len(parts) > 1 else {}
    assert {one.body: one.groups for one in narrow(graph).found} == expected


def test_many_bottlenecks_are_not_each_held_against_the_whole_network() -> None:
    """That would be three thousand times fifteen thousand steps, and minutes."""
    ring = [(f"s{at}", f"s{(at + 1) % 3000}") for at in range(3000)]
    found = narrow(nx.Graph([*ring, *((f"s{at % 3000}", f"t{at}") for at in range(12_000))]))
    assert (len(found.found), found.bodies) == (3000, 15_000)
    assert {len(one.cut_off) for one in found.found} == {4}
