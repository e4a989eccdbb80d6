"""diff, crosswalk, bottlenecks and --known-on, as commands on two releases."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.connect import open_store
from graph.errors import DataError, UserError
from graph.settings import Settings
from loaders.run import load
from tests import servers, swiss
from tests.integration.inside import Inside, inside

HELD = "fiz--counsel-victims--ch-be"
MOVED = (
    f"Canton Bern: counsel-victims went from covered to partial because mandate {HELD}"
    " changed (role went from lead to support)."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Swiss data with one mandate's role changed."""
    own = Path(shutil.copytree(swiss.FOLDER, tmp_path_factory.mktemp("data") / "own"))
    for path in (own / "mandates").glob("*.yaml"):
        head, found, tail = path.read_text(encoding="utf-8").partition(f"  - id: {HELD}\n")
        if found:
            changed = tail.replace("    role: lead\n", "    role: support\n", 1)
            path.write_text(head + found + changed, encoding="utf-8")
    return own


@pytest.fixture(scope="module")
def two(server: Settings, folder: Path) -> Iterator[Settings]:
    """A server with two releases: the Swiss data, and then the folder."""
    servers.empty(server)
    with open_store(server) as store:
        load(store, swiss.FOLDER, release="first")
        load(store, folder, release="second")
    yield server
    servers.empty(server)


@pytest.fixture
def run(two: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inside:
    return inside(two, capsys, monkeypatch)


def test_two_releases_differ_by_the_role_and_its_cell(run: Inside) -> None:
    told = run("diff", "first", "second", "--output", "json", "--exit-code")
    assert told.code == 1
    assert told.data["changes"] == [
        {
            "kind": "mandates",
            "id": HELD,
            "what": "changed",
            "field": "role",
            "before": "lead",
            "after": "support",
            "verified": True,
            "sentence": f"Mandate {HELD}: role went from lead to support.",
        }
    ]
    assert told.data["cells"] == [
        {
            "cell": "counsel-victims:CH-BE",
            "responsibility": "counsel-victims",
            "jurisdiction": "CH-BE",
            "before": "covered",
            "after": "partial",
            "because": [HELD],
            "sentence": MOVED,
        }
    ]


def test_a_folder_against_a_release_and_the_way_back(run: Inside, folder: Path) -> None:
    assert run("diff", "second", str(folder), "--exit-code").out == "Nothing is different.\n"
    told = run("diff", str(folder), "release:first", "--output", "json")
    assert told.code == 0
    assert [(cell["before"], cell["after"]) for cell in told.data["cells"]] == [("partial", "covered")]


def test_two_days_of_the_same_records(run: Inside) -> None:
    told = run("diff", "day:2017-04-20", "2026-11-24", "--output", "json").data
    cells = {cell["cell"]: cell for cell in told["cells"]}
    assert cells["serve-as-contact-office:CH"]["because"] == ["ksmm-secretariat--serve-as-contact-office--ch"]
    assert {change["field"] for change in told["changes"]} == {"in_force"}
    assert all(cell["because"] for cell in told["cells"])
    known_before = run("diff", "2017-04-20", "2026-11-24", "--known-on", "first", "--output", "json").data
    moved = {cell["cell"] for cell in known_before["cells"]}
    assert moved >= {"counsel-victims:CH-BE"}


def test_as_text_and_as_a_table_for_a_spreadsheet(run: Inside) -> None:
    text = run("diff", "first", "second").out
    assert text.splitlines()[0] == "1 record changed, 1 cell moved."
    assert f"  {MOVED}" in text.splitlines()
    rows = run("diff", "first", "second", "--output", "csv").out.splitlines()
    assert rows[0] == "kind,id,what,field,before,after,sentence"
    assert [row.split(",")[:2] for row in rows[1:]] == [["cell", "counsel-victims:CH-BE"], ["mandates", HELD]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("diff", "first", "third"), "unknown-side"),
        (("diff", "first", "release:2999-01-01"), "unknown-release"),
        (("diff", "first", "day:yesterday"), "bad-day"),
        (("coverage", "--known-on", "2001-01-01"), "before-first-release"),
        (("coverage", "--known-on", "frist"), "unknown-release"),
        (("crosswalk", "--issuer", "grete"), "unknown-body"),
        (("crosswalk", "--instrument", "cets-197"), "unknown-instrument"),
    ],
)
def test_a_mistake_is_named(run: Inside, words: tuple[str, ...], code: str) -> None:
    with pytest.raises(UserError) as caught:
        run(*words)
    assert caught.value.code == code
    assert caught.value.next


def test_a_folder_that_is_no_data_set_is_refused(run: Inside, tmp_path: Path) -> None:
    with pytest.raises(DataError):
        run("diff", "first", str(tmp_path))


def test_known_on_the_first_release_shows_the_old_role(run: Inside) -> None:
    words = ("coverage", "--responsibility", "counsel-victims", "--jurisdiction", "CH-BE", "--output", "json")
    now, then = run(*words), run(*words, "--known-on", "first")
    assert [cell["status"] for cell in now.data["cells"]] == ["partial"]
    assert [cell["status"] for cell in then.data["cells"]] == ["covered"]
    assert then.json["known_on"] == "first"
    assert [warning["code"] for warning in then.json["warnings"]] == ["known-on"]
    assert "first" in then.json["warnings"][0]["message"]


@pytest.mark.parametrize(("known_on", "role"), [((), "support"), (("--known-on", "first"), "lead")])
def test_show_and_timeline_tell_the_role_of_the_release_asked_for(
    run: Inside, known_on: tuple[str, ...], role: str
) -> None:
    for id in (HELD, "fiz", "counsel-victims"):
        shown = run("show", id, *known_on, "--output", "json").data
        held = [shown["record"], *shown["mandates"]]
        assert [one["role"] for one in held if one["id"] == HELD] == [role]
        happened = run("timeline", id, *known_on, "--output", "json").data["events"]
        said = " ".join(event["what"] for event in happened if event["ids"] == [HELD])
        assert {"lead": "carries out", "support": "supports"}[role] in said
        assert {"lead": "supports", "support": "carries out"}[role] not in said


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (m:Mandate {id: $id}) RETURN m.role",
        "MATCH (m {id: $id}) RETURN m.role",
        "MATCH (:Actor {id: 'fiz'})-[:HOLDS]->(m) WHERE m.id = $id RETURN m.role",
        "MATCH (m)-[:FOR]->(:Responsibility {id: 'counsel-victims'}) WHERE m.id = $id RETURN m.role",
        "MATCH (m) WHERE m.role IS NOT NULL AND m.id STARTS WITH $id RETURN m.role",
    ],
)
def test_ad_hoc_cypher_does_not_meet_the_old_role(run: Inside, cypher: str) -> None:
    told = run("ask", "--cypher", cypher, "-p", f"id={HELD}", "--output", "json").data
    assert told["rows"] == [["support"]]


def test_findings_and_the_crosswalk_can_be_asked_as_known(run: Inside) -> None:
    gaps = run("gaps", "--rule", "no-holder", "--known-on", "first", "--output", "json")
    assert [warning["code"] for warning in gaps.json["warnings"]] == ["known-on"]
    assert len(gaps.data["findings"]) == 7
    told = run("crosswalk", "--issuer", "greta", "--known-on", "first", "--output", "json").data
    assert told["totals"]["recommendations"] == len(told["rows"]) == 27


def test_the_crosswalk_counts_no_answer_that_no_source_states(run: Inside) -> None:
    data = run("crosswalk", "--output", "json").data
    assert data["totals"]["answered"] == 0
    assert {
        "kind",
        "id",
        "responsibilities",
        "mandates",
        "measures",
        "follow_up",
        "answered",
        "touched",
    } <= set(data["rows"][0])
    keys = [(row["kind"], row["id"]) for row in data["rows"]]
    assert keys == sorted(keys)
    text = run("crosswalk").out
    assert "0 of 175 answered: a source says that a measure answers it" in text
    assert "(not verified)" in text


def test_how_often_the_same_was_asked_by_whom_and_in_which_rounds(run: Inside) -> None:
    data = run("crosswalk", "--issuer", "greta", "--output", "json").data
    minors = next(one for one in data["asked"] if one["responsibility"] == "shelter-minors")
    rounds = ["2015, 1st evaluation round", "2019, 2nd evaluation round", "2024, 3rd evaluation round"]
    assert (minors["times"], minors["by"]) == (3, [{"issuer": "greta", "rounds": rounds}])
    text = run("crosswalk", "--issuer", "greta").out
    assert "2015, 1st evaluation round; 2019, 2nd evaluation round; 2024" in text
    then = run("crosswalk", "--issuer", "greta", "--as-of", "2017-04-20", "--output", "json").data
    assert {row["round"] for row in then["rows"]} == {"1st evaluation round"}


def test_the_crosswalk_of_an_instrument_goes_both_ways(run: Inside) -> None:
    """From a treaty down to the measures that touch it, and from a plan up to what it touches."""
    treaty = run("crosswalk", "--instrument", "trafficking-protocol", "--output", "json").data
    article = next(row for row in treaty["rows"] if row["id"] == "tip-protocol-art7")
    assert article["responsibilities"] == ["grant-victim-residence"]
    assert (len(article["mandates"]), article["measures"], article["answered"]) == (3, [], [])
    hole = next(hole for hole in treaty["holes"] if hole["id"] == "tip-protocol-art7")
    assert (hole["without_mandate"], hole["without_measure"]) == ([], ["grant-victim-residence"])
    plan = run("crosswalk", "--instrument", "nap-2", "--output", "json").data
    assert all(row["touched"] for row in plan["rows"])
    assert {id.split("-")[0] for row in plan["rows"] for id in row["touched"]} == {"nap2"}
    assert plan["totals"]["answered"] == 0


def test_bottlenecks_are_those_of_the_day(run: Inside) -> None:
    data = run("bottlenecks", "--output", "json").data
    fiz = next(one for one in data["bottlenecks"] if one["body"] == "fiz")
    assert (data["bodies"], len(fiz["cut_off"])) == (293, 11)
    assert len(run("bottlenecks", "--limit", "3", "--output", "json").data["bottlenecks"]) == 3
