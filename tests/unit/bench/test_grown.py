"""The enlarged network is a whole data set: as many copies as wanted, no loose end."""

import functools

from bench.grown import grown
from graph.model.body import Tie
from graph.model.records import Records
from loaders.check import check
from loaders.run import bundled


@functools.cache
def records() -> Records:
    return check(bundled()).records


def test_everything_but_the_country_comes_once_a_copy() -> None:
    small, large = records().counts(), grown(records(), 3).counts()
    once = ("pillars", "jurisdictions", "responsibilities")
    assert large == {kind: count if kind in once else 3 * count for kind, count in small.items()}


def test_no_reference_leads_nowhere() -> None:
    large = grown(records(), 3)
    loose = [(each.id, ref) for each in large for ref in each.references() if not large.get(*ref[1:])]
    assert loose == []


def test_one_tie_in_ten_leads_to_the_first_copy() -> None:
    copies = [tie for tie in grown(records(), 2).of(Tie).values() if tie.id.endswith(".2")]
    shared = [tie for tie in copies if not tie.to_actor.endswith(".2")]
    assert abs(len(shared) - len(copies) / 10) < 1
    assert all(tie.from_actor.endswith(".2") for tie in copies)
