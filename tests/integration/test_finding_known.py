"""show and timeline as an earlier release had it."""

from datetime import date
from pathlib import Path

from graph.store import Store
from loaders.run import load
from queries.about import about, about_known_on, timeline, timeline_in
from queries.known import records_known_on
from tests import small

TODAY = date(2026, 11, 24)
MANDATE = "shelter--shelter-women--ch-ge"


def test_show_and_timeline_tell_the_old_role_of_the_first_release(store: Store, tmp_path: Path) -> None:
    load(store, small.write(tmp_path / "first"), release="first")
    changed = small.changed("mandates/geneva.yaml", "role: lead", "role: support")
    load(store, small.write(tmp_path / "second", changed), release="second")

    then, release = about_known_on(store, "shelter", TODAY, "first")
    assert release.id == "first"
    assert [one.role for one in then.mandates] == ["lead"]
    assert [one.role for one in about(store, "shelter", TODAY).mandates] == ["support"]

    before = timeline_in(records_known_on(store, "first")[0], "shelter", "en")
    now = timeline(store, "shelter", "en")[1]
    of_before, of_now = ({one.what for one in events if one.ids == (MANDATE,)} for events in (before, now))
    assert any("carries out" in what for what in of_before)
    assert of_now
    assert not any("carries out" in what for what in of_now)
