"""search, show, timeline and path on every server: the same answers, those of the files."""

from datetime import date

import networkx as nx
import pytest

from graph.errors import UserError
from graph.model.body import Actor
from graph.model.records import Records
from graph.model.registry import NODES
from graph.settings import Settings
from graph.store import Reader
from queries import about as showing
from queries.about import about, about_in, timeline, timeline_in
from queries.identify import identify
from queries.links import Wanted, chosen
from queries.network import network
from queries.paths import Ask, disjoint, paths
from queries.search import search
from queries.shortest import shortest, walks
from queries.standing import SHELF, Shelf
from tests.integration.inside import inside
from tests.network import expanding, links

TODAY = date(2026, 11, 24)
PAGE = date(2017, 4, 20)


def _found(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.id) for hit in search(reader, text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("FIZ", ("actors", "fiz")),
        ("fedpol", ("actors", "fedpol")),
        ("scott", ("actors", "ksmm")),  # the French acronym
        ("Genève", ("jurisdictions", "CH-GE")),
        ("geneve", ("jurisdictions", "CH-GE")),
        ("zuirch", ("jurisdictions", "CH-ZH")),
        ("europl", ("actors", "europol")),
        ("0.311.542", ("instruments", "trafficking-protocol")),
        ("Rundr Tisch Zürich", ("actors", "zh-runder-tisch")),
        ("round-table-ch-zh", ("round_tables", "round-table-ch-zh")),
        ("create cooperation mechanisms in every canton", ("recommendations", "pt-cantons-1")),
        ("statistik führen", ("responsibilities", "collect-statistics")),
        ("fiz--counsel-victims--ch", ("mandates", "fiz--counsel-victims--ch")),
        ("zh-vrtm", ("sources", "zh-vrtm")),
    ],
)
def test_what_is_meant_comes_first(swiss: Reader, text: str, first: tuple[str, str]) -> None:
    assert _found(swiss, text)[0] == first


def test_three_spellings_find_the_same(swiss: Reader) -> None:
    plain = _found(swiss, "Zurich")
    assert plain == _found(swiss, "Zürich") == _found(swiss, "Zuerich") == _found(swiss, "ZÜRICH")
    assert plain[0] == ("jurisdictions", "CH-ZH")


def test_bodies_come_before_mandates_before_sources(swiss: Reader) -> None:
    hits = search(swiss, "police", limit=500)
    kinds = list(dict.fromkeys(hit.kind for hit in hits if hit.score < 1000))
    assert kinds.index("actors") < kinds.index("mandates") < kinds.index("sources")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_nothing_found_is_an_answer(swiss: Reader) -> None:
    assert search(swiss, "xylophone quartet") == ()


def test_a_kind_can_be_asked_for(swiss: Reader) -> None:
    assert {hit.kind for hit in search(swiss, "zürich", kinds=("sources",))} == {"sources"}
    with pytest.raises(UserError, match="body"):
        search(swiss, "zürich", kinds=("body",))


def test_an_unknown_id_brings_the_nearest(swiss: Reader) -> None:
    with pytest.raises(UserError, match="fedpol") as caught:
        identify(swiss, "fedpl")
    assert caught.value.code == "unknown-id"


@pytest.mark.parametrize(
    "id",
    [
        *("fiz", "ksmm", "fedpol", "CH-ZH", "counsel-victims", "trafficking-protocol", "protection"),
        *("sources:zh-vrtm", "relations:chairs--fiz--zh-runder-tisch", "fiz--counsel-victims--ch"),
        *("measures:nap2-19", "round-table-ch-zh", "fig-001"),
    ],
)
def test_show_tells_what_the_files_tell(
    swiss: Reader, swiss_records: Records, id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked of the graph, and of records that are kept already."""
    expected = about_in(swiss_records, id, PAGE).as_dict()
    kept, empty = SHELF.read(swiss), Shelf()
    assert (SHELF.kept(swiss), about(swiss, id, PAGE).as_dict()) == (kept, expected)
    monkeypatch.setattr(showing, "SHELF", empty)
    assert (empty.kept(swiss), about(swiss, id, PAGE).as_dict()) == (None, expected)


@pytest.mark.parametrize(
    "id", ["ksmm", "fiz", "CH-ZH", "scc-182", "serve-as-contact-office", "run-round-table"]
)
def test_timeline_tells_what_the_files_tell(swiss: Reader, swiss_records: Records, id: str) -> None:
    assert timeline(swiss, id, "de")[1] == timeline_in(swiss_records, id, "de")


def test_every_kind_can_be_shown(swiss: Reader, swiss_records: Records) -> None:
    for kind in NODES:
        id = min(swiss_records.by_kind[kind.KIND])
        assert about(swiss, f"{kind.KIND}:{id}", TODAY).record == swiss_records.get(kind.KIND, id)


@pytest.mark.parametrize("ends", [("fiz", "europol"), ("be-koge", "greta"), ("ksmm", "zh-runder-tisch")])
def test_paths_are_those_of_the_files(swiss: Reader, swiss_records: Records, ends: tuple[str, str]) -> None:
    found = paths(swiss, *ends, Ask(wanted=Wanted(), day=TODAY, disjoint=True))
    expected = shortest(expanding(links(swiss_records)), *ends)
    assert expected is not None
    assert (found.length, [route.nodes for route in found.paths]) == (
        expected.length,
        list(walks(expected, TODAY)),
    )
    ordered = sorted(links(swiss_records), key=lambda link: (link.key, link.start, link.end))
    assert [route.nodes for route in found.disjoint or ()] == list(disjoint(ordered, *ends)[0])


def test_every_hop_of_a_path_has_its_record_and_sources(swiss: Reader) -> None:
    found = paths(swiss, "fiz", "europol", Ask(wanted=Wanted(), day=TODAY))
    assert (found.length, found.count) == (3, 8)
    for path in found.as_dict()["paths"]:
        assert len(path["ties"]) == found.length
        for tie in (one for best in path["ties"] for one in (best, *best["also"])):
            assert tie["id"]
            assert tie["sources"]
    to_europol = found.as_dict()["paths"][0]["ties"][-1]
    assert to_europol["id"] == "cooperates-with--fedpol--europol"
    assert to_europol["since"] == "2006-03-01"
    assert {tie["ended"] for tie in to_europol["also"]} == {True, False}


def test_a_day_leaves_out_what_was_not_in_force(swiss: Reader) -> None:
    on_the_day = paths(swiss, "fiz", "europol", Ask(wanted=Wanted(day=PAGE), day=PAGE))
    steps = [step for route in on_the_day.paths for best in route.steps for step in best]
    assert steps
    assert {step.in_force for step in steps} <= {"yes", "perhaps"}


def test_classes_and_succession_are_left_out_unless_asked(swiss: Reader, swiss_records: Records) -> None:
    actors = swiss_records.of(Actor)
    found = paths(swiss, "ag-kapo", "be-kapo", Ask(wanted=Wanted(), day=TODAY))
    between = {body for route in found.paths for body in route.nodes}
    assert not any(actors[body].collective for body in between)
    asked = paths(swiss, "ag-kapo", "be-kapo", Ask(wanted=Wanted(types=chosen("INSTANCE_OF")), day=TODAY))
    assert [route.nodes for route in asked.paths] == [("ag-kapo", "cantonal-police", "be-kapo")]
    based = paths(swiss, "fiz", "CH-ZH", Ask(wanted=Wanted(types=chosen("based-in")), day=TODAY))
    assert based.length == 1
    succeeded = paths(swiss, "fsmm", "ksmm", Ask(wanted=Wanted(types=chosen("SUCCEEDS")), day=TODAY))
    assert succeeded.as_dict()["paths"][0]["ties"][0]["id"] == "succeeds--fsmm--ksmm"


def test_two_that_are_not_tied_give_an_empty_answer(swiss: Reader) -> None:
    found = paths(swiss, "fiz", "europol", Ask(wanted=Wanted(), day=TODAY, longest=2))
    assert (found.length, found.count, found.paths) == (None, 0, ())


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [("fiz", "fiz", "same-ends"), ("fizz", "europol", "unknown-id"), ("fiz", "zh-vrtm", "unknown-id")],
)
def test_ends_that_cannot_be_are_refused(swiss: Reader, start: str, end: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        paths(swiss, start, end, Ask(wanted=Wanted(), day=TODAY))
    assert caught.value.code == code


def test_the_network_is_that_of_the_files(swiss: Reader, swiss_records: Records) -> None:
    graph = network(swiss)
    expected = links(swiss_records)
    assert {key for _, _, key in graph.edges(keys=True)} == {link.key for link in expected}
    bodies = {id for id, actor in swiss_records.of(Actor).items() if not actor.collective}
    assert set(graph) == bodies
    assert graph.nodes["fiz"]["name_it"] == "FIZ Centro d'assistenza ai migranti e alle vittime di tratta"
    assert graph.edges["fedpol", "europol", "cooperates-with--fedpol--europol"]["family"] == "works"
    assert nx.shortest_path_length(graph.to_undirected(), "fiz", "europol") == 3


def test_the_commands_print_the_contract(
    swiss_server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = inside(swiss_server, capsys, monkeypatch)

    def data(*words: str) -> dict[str, object]:
        told = run(*words, "--output", "json")
        assert told.code == 0, told.err
        return told.data

    assert list(data("search", "fiz", "--limit", "1")) == ["hits"]
    assert {"record", "ties", "mandates", "gaps", "recommendations", "sources"} <= set(data("show", "fiz"))
    assert list(data("timeline", "fiz")) == ["events"]
    assert set(data("path", "fiz", "europol")) == {"length", "count", "paths", "disjoint"}
    assert data("path", "fiz", "europol", "--max", "1")["paths"] == []
    for words in (("show", "fiz"), ("path", "fiz", "europol"), ("timeline", "ksmm"), ("search", "zug")):
        for output in ("table", "csv"):
            told = run(*words, "--output", output)
            assert (told.code, bool(told.out)) == (0, True), told.err
    with pytest.raises(UserError) as unknown:
        run("show", "fedpl", "--output", "json")
    assert (unknown.value.exit_code, unknown.value.code) == (2, "unknown-id")
