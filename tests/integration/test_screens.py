"""What a screen counts from the records is what its question answers on every server."""

from datetime import date

import pytest

from dashboard.i18n import Words
from dashboard.present.body import profile
from dashboard.present.committee import committee
from dashboard.present.committees import committees, outside, rows
from dashboard.present.listing import entries
from dashboard.present.scene import Scene
from dashboard.state import Address
from graph.store import Reader
from queries.runner import run
from tests import goldens
from tests.unit.dashboard.conftest import swiss_coverage, swiss_snapshot

DAYS = pytest.mark.parametrize("day", [goldens.TODAY, goldens.PAGE_DAY], ids=str)


def scene_on(day: date) -> Scene:
    here = Address(view="committees", as_of=day)
    return Scene(swiss_snapshot(), swiss_coverage(day), goldens.TODAY, here, Words("en"))


@DAYS
def test_a_body(swiss: Reader, day: date) -> None:
    seen = scene_on(day)
    for actor in [one.actor for one in entries(seen)][::40]:
        whole, given = profile(seen, actor), {"body": actor.id}
        assert len(run(swiss, "responsibilities/hanging-on", given, as_of=day)) == len(whole.losses)
        assert len(run(swiss, "mandates/of-body", given, as_of=day)) == len(whole.lanes)
        assert len(run(swiss, "connections/ties-of", given, as_of=day)) == len(whole.tied)
        assert len(run(swiss, "obligations/asked-of", given, as_of=day)) == len(whole.asked_of)


@DAYS
def test_a_committee(swiss: Reader, day: date) -> None:
    seen = scene_on(day)
    for id in ("ksmm", *sorted(committees(seen))[::30]):
        whole, given = committee(seen, committees(seen)[id]), {"committee": id}
        assert len(run(swiss, "committees/members", given, as_of=day)) == len(whole.seats)
        assert len(run(swiss, "committees/structure", given, as_of=day)) == len(whole.parts)
        assert len(run(swiss, "committees/without-seat", given, as_of=day)) == len(whole.outside)
        assert len(run(swiss, "committees/overlap", given, as_of=day)) == len(whole.shared)


@DAYS
def test_the_lists(swiss: Reader, day: date) -> None:
    seen = scene_on(day)
    there = sum(one.truth == "yes" for one in rows(seen))
    assert len(run(swiss, "committees/sizes", as_of=day)) == there
    assert len(run(swiss, "committees/without-seat", as_of=day)) == len(outside(seen))
    assert len(run(swiss, "bodies/on-record", as_of=day)) == len(entries(seen))
