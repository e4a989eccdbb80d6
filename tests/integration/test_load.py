"""One load on every server: what is written, what is kept of the past, and what is refused."""

import random
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph import snapshot
from graph.connect import open_store
from graph.errors import DataError, UserError
from graph.model.records import Records
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Reader, Store
from loaders import run
from loaders.export import export
from loaders.run import load
from tests import servers, small

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes the small data set, with some files replaced, to a new folder."""
    made: list[Path] = []

    def make(files: Mapping[str, str] = small.FILES) -> Path:
        made.append(small.write(tmp_path / f"set-{len(made)}", files))
        return made[-1]

    return make


def everything(reader: Reader) -> tuple[list[Any], list[Any]]:
    """All nodes and relationships of the records, without recorded time, in one order."""
    nodes = reader.read(
        "MATCH (n) WHERE NOT n:Meta AND NOT n:Release AND NOT n:Revision"
        " RETURN labels(n) AS labels, properties(n) AS props"
    ).rows
    ties = reader.read(
        "MATCH (a)-[t]->(b) RETURN a.id AS start, type(t) AS type, b.id AS end_id, properties(t) AS props"
    ).rows
    return (
        sorted((sorted(labels), _timeless(props)) for labels, props in nodes),
        sorted((start, type, end, _timeless(props)) for start, type, end, props in ties),
    )


def _timeless(props: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((key, repr(value)) for key, value in props.items() if key != "first_seen")


def revisions(reader: Reader) -> list[tuple[Any, ...]]:
    return reader.read(
        "MATCH (n:Revision) RETURN n.of AS of, n.first_seen AS first, n.last_seen AS last ORDER BY last, of"
    ).rows


def test_the_swiss_data_are_loaded_once_and_hold_every_field(
    empty_server: Settings, swiss_records: Records, tmp_path: Path
) -> None:
    with open_store(empty_server) as store:
        first = load(store)
        assert first.digest == swiss_records.digest()
        assert first.total.added == len(swiss_records)
        assert first.by_kind["actors"].added == 401
        assert snapshot.read_records(store).digest() == first.digest
        state = store.meta()
        again = load(store)
        assert store.meta() == state
        assert (again.release, again.digest) == (first.release, first.digest)
        assert again.total.unchanged == len(swiss_records)
        assert not again.changes_anything
        exported = export(store, tmp_path / "set")
        assert exported.digest == first.digest
    servers.empty(empty_server)
    with open_store(empty_server) as store:
        assert load(store, exported.path).digest == first.digest
        assert snapshot.read_records(store).digest() == first.digest


def test_a_change_is_a_new_release_and_the_old_state_stays_beside_it(store: Store, folder: Folder) -> None:
    one = load(store, folder(), release="one")
    files = small.changed("actors.yaml", "summary: Houses women.", "summary: Houses women and children.")
    files["figures.yaml"] = files["figures.yaml"][: files["figures.yaml"].index("  - id: share")]
    files["sources.yaml"] += "  - id: new\n    title: New\n    publisher: X\n    language: de\n"
    two = load(store, folder(files), release="two")
    total = two.total
    assert (total.added, total.changed, total.closed, total.unchanged) == (1, 1, 1, 19)
    assert (two.by_kind["actors"].changed, two.by_kind["figures"].closed) == (1, 1)
    assert snapshot.read_records(store).digest() == two.digest != one.digest
    assert revisions(store) == [("actors:shelter", "one", "one"), ("figures:share", "one", "one")]
    bodies = store.read(
        "MATCH (n:Revision {of: 'actors:shelter'}) RETURN n.body AS body, n.kind AS kind"
    ).rows
    assert "Houses women." in bodies[0][0]
    assert bodies[0][1] == "actors"
    seen = store.read("MATCH (n:Actor) RETURN n.id AS id, n.first_seen AS seen ORDER BY id").rows
    assert dict(seen) == {"geneva-police": "one", "police-forces": "one", "shelter": "two"}
    assert [(each.id, each.previous) for each in snapshot.releases(store)] == [("one", None), ("two", "one")]
    latest = snapshot.latest_release(store)
    assert latest is not None
    assert (latest.id, latest.digest, latest.dataset) == ("two", two.digest, "small")


def test_back_to_the_first_state_is_a_third_release(store: Store, folder: Folder) -> None:
    first = load(store, folder())
    other = load(store, folder(small.changed("relations.yaml", "role: training", "role: advice")))
    assert other.by_kind["relations"].changed == 1
    third = load(store, folder())
    assert third.digest == first.digest
    assert len({first.release, other.release, third.release}) == 3
    assert snapshot.read_records(store).digest() == first.digest
    assert len(revisions(store)) == 2


def test_a_body_of_another_sort_keeps_all_its_relationships(store: Store, folder: Folder) -> None:
    fresh = folder(small.changed("actors.yaml", "label: NGO", "label: Committee"))
    load(store, fresh)
    wanted = everything(store)
    servers_emptied(store)
    load(store, folder(), release="one")
    report = load(store, fresh, release="two")
    assert (report.total.changed, report.total.unchanged) == (1, 20)
    assert everything(store) == wanted
    seen = dict(store.read("MATCH ()-[t:COOPERATES_WITH]->() RETURN t.id AS id, t.first_seen AS seen").rows)
    assert set(seen.values()) == {"one"}
    assert snapshot.read_records(store).digest() == report.digest


def servers_emptied(store: Store) -> None:
    store.define([Statement("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")])
    store.define([Statement("MATCH (m:Meta) SET m.release = null")])


def test_what_is_worked_out_follows_its_neighbours(store: Store, folder: Folder) -> None:
    """The window of a tie depends on its bodies: the tie is the same, what is written is not."""
    load(store, folder(), release="one")
    files = small.changed("actors.yaml", "until: '[2020..2022]'", "until: '2018'")
    report = load(store, folder(files), release="two")
    assert report.total.changed == 1
    rows = store.read("MATCH ()-[t:COOPERATES_WITH]->() RETURN t.sure_to AS to, t.first_seen AS seen").rows
    assert rows == [("2018-12-31", "one")] * 2


def test_the_shortcut_is_for_mandates_in_force_on_the_day(store: Store, folder: Folder) -> None:
    text = (
        "MATCH (a:Actor)-[r:RESPONSIBLE_FOR]->(x:Responsibility)"
        " RETURN a.id AS a, x.id AS x, r.role AS role, r.jurisdictions AS j, r.mandates AS m, r.derived AS d"
    )
    load(store, folder(), today=date(2018, 1, 1))
    mandate = "shelter--shelter-women--ch-ge"
    assert store.read(text).rows == [("shelter", "shelter-women", "lead", ["CH-GE"], [mandate], True)]
    load(store, folder(small.changed("sources.yaml", "fedpol", "Fedpol")), today=date(2015, 1, 1))
    assert store.read(text).rows == []


def test_a_dry_run_says_what_would_be_and_writes_nothing(store: Store, folder: Folder) -> None:
    load(store, folder())
    before = everything(store), store.meta()
    path = folder(small.changed("actors.yaml", "Houses women.", "Houses everybody."))
    dry = load(store, path, dry_run=True)
    assert dry.total.changed == 1
    assert (everything(store), store.meta()) == before
    wet = load(store, path)
    assert (wet.release, wet.digest, wet.by_kind) == (dry.release, dry.digest, dry.by_kind)


def test_a_broken_data_set_changes_nothing(store: Store, folder: Folder) -> None:
    load(store, folder())
    before = everything(store), store.meta()
    files = small.changed("mandates/geneva.yaml", "role: lead", "role: laed")
    files["actors.yaml"] = files["actors.yaml"].replace("Houses", "Keeps")
    files["figures.yaml"] = files["figures.yaml"].replace("actor: shelter", "actor: nobody")
    with pytest.raises(DataError) as caught:
        load(store, folder(files))
    assert sorted(problem.code for problem in caught.value.problems) == [
        "bad-value",
        "unknown-id",
        "unknown-id",
    ]
    assert (everything(store), store.meta()) == before


def test_a_changed_manifest_is_no_new_release(store: Store, folder: Folder) -> None:
    first = load(store, folder())
    second = load(
        store, folder({**small.FILES, "dataset.yaml": small.FILES["dataset.yaml"] + "licence: Free.\n"})
    )
    assert second.release == first.release
    (release,) = snapshot.releases(store)
    assert '"licence":"Free."' in release.manifest


def test_what_is_marked_too_strictly_does_not_enter(store: Store, folder: Folder) -> None:
    path = folder(small.changed("figures.yaml", "unit: beds", "unit: beds\n    marking: TLP:RED"))
    report = load(store, path, marking="TLP:AMBER")
    assert report.by_kind["figures"].rejected == 1
    assert store.read("MATCH (n:Figure) RETURN n.id AS id").rows == [("share",)]
    assert [problem.code for problem in report.problems] == ["above-marking"]


def test_a_release_name_is_given_once(store: Store, folder: Folder) -> None:
    load(store, folder(), release="one")
    assert load(store, folder(), release="one").release == "one"
    with pytest.raises(UserError) as caught:
        load(store, folder(small.changed("sources.yaml", "fedpol", "Fedpol")), release="one")
    assert caught.value.code == "release-taken"


def test_somebody_elses_graph_is_left_alone(store: Store, folder: Folder) -> None:
    store.define([Statement("CREATE (:Actor {name: 'Keanu'})")])
    with pytest.raises(UserError) as caught:
        load(store, folder())
    assert caught.value.code == "foreign-data"
    assert store.read("MATCH (n:Actor) RETURN n.name AS name").rows == [("Keanu",)]


def test_a_large_first_load_goes_in_parts_and_is_begun_anew_when_cut_off(
    store: Store, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder()
    load(store, path)
    wanted = everything(store)
    servers_emptied(store)
    monkeypatch.setattr(run, "MOST_AT_ONCE", 0)
    for parts in (3, 25, 60):
        _cut_off(store, path, parts)
        assert store.meta().release is None
    load(store, path)
    assert everything(store) == wanted
    assert len(snapshot.releases(store)) == 1
    assert not store.meta().busy


class Cut(Exception):  # noqa: N818 - stands for a power cut
    """The program ends here."""


def _cut_off(store: Store, path: Path, parts: int) -> None:
    """A load that ends after so many statements."""
    fill = store.fill

    def short(batches: list[Statement], *, release: str, told: Callable[[int, int], None]) -> None:
        fill([*batches[:parts], Statement("RETURN cut off here")], release=release, told=told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "fill", short)
        with pytest.raises(UserError):
            load(store, path)


def test_any_change_leads_to_the_same_graph_as_a_first_load(store: Store, folder: Folder) -> None:
    """Twenty random states one after the other; now and then compared with a graph made anew."""
    chance = random.Random(7)  # noqa: S311 - the same states each time
    for step in range(20):
        path = folder(_shuffled(chance))
        report = load(store, path)
        assert snapshot.read_records(store).digest() == report.digest
        if step % 5 == 4:
            grown = everything(store)
            servers_emptied(store)
            load(store, path)
            assert everything(store) == grown


def _shuffled(chance: random.Random) -> dict[str, str]:
    """The small data set with some of its records changed or gone, all references whole."""
    files = dict(small.FILES)
    for name, old, new in (
        ("actors.yaml", "label: NGO", "label: Committee"),
        ("actors.yaml", "summary: All of them.", "summary: Each of them."),
        ("actors.yaml", "    instance_of: police-forces\n", ""),
        ("actors.yaml", "    serves:\n      - CH-GE\n", ""),
        ("relations.yaml", "to: shelter\n    role: training", "to: police-forces\n    role: training"),
        ("relations.yaml", "type: COOPERATES_WITH", "type: FUNDS"),
        ("mandates/geneva.yaml", "role: lead", "role: support"),
        ("mandates/geneva.yaml", "actor: shelter", "actor: geneva-police"),
        ("mandates/geneva.yaml", "    instruments:\n      - act\n", ""),
        ("sources.yaml", "date: 2021", "date: '2021-02'"),
        ("round_tables.yaml", "      - actor: shelter\n        as_of: '2020'\n", ""),
        ("figures.yaml", "value: 12", "value: 13"),
        ("instruments.yaml", "    adopted_by:\n      - geneva-police\n", ""),
        ("pillars.yaml", "en: Protection", "de: Schutz"),
        ("jurisdictions.yaml", "    within: CH\n", ""),
    ):
        if chance.random() < 0.4:
            files[name] = files[name].replace(old, new, 1)
    for name in (
        "relations.yaml",
        "mandates/geneva.yaml",
        "measures.yaml",
        "figures.yaml",
        "reported_gaps.yaml",
    ):
        if chance.random() < 0.25:
            files[name] = files[name].splitlines()[0].removesuffix(":") + ": []\n"
    return files


def test_what_may_not_be_in_the_database_is_not_in_its_past_either(store: Store, folder: Folder) -> None:
    secret = small.changed("figures.yaml", "unit: beds", "unit: hidden-word\n    marking: TLP:RED")
    load(store, folder(secret), release="one")
    load(store, folder(), release="two")  # no longer secret: the strict state is in the past
    load(store, folder(secret), release="three")
    load(store, folder(secret), marking="TLP:AMBER", release="four")
    bodies = store.read("MATCH (n:Revision) RETURN n.body AS body").rows
    assert not [body for (body,) in bodies if "hidden-word" in body]
    assert store.read("MATCH (n:Figure) RETURN n.id AS id").rows == [("share",)]
