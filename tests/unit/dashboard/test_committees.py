"""Committees: their seats, what they share, who has none; facts checked by hand in the data."""

from dashboard.components.committee import many, seats
from dashboard.components.committee.page import page
from dashboard.present.committee import Committee, committee
from dashboard.present.committees import committees, outside, rows, shared
from tests.unit.dashboard.conftest import MakeScene

THEN = {"as_of": "2017-04-20"}


def of(make_scene: MakeScene, id: str, **query: str) -> Committee:
    scene = make_scene("committees", {"id": id, **query})
    return committee(scene, committees(scene)[id])


def test_the_list_holds_single_committees_and_the_largest_come_first(make_scene: MakeScene) -> None:
    found = rows(make_scene("committees"))
    assert len(found) == 79
    assert [one.actor.id for one in found[:2]] == ["ge-mecanisme", "roundtable-chairs-meeting"]
    assert (found[0].members, found[-1].truth)[1] == "no"
    tables = rows(make_scene("committees", {"kind": "round-table"}))
    assert {one.actor.kind for one in tables} == {"round-table"}
    assert [one.actor.id for one in rows(make_scene("committees", {"q": "koge"}))] == ["be-koge"]


def test_a_committee_without_members_on_record_says_so(make_scene: MakeScene) -> None:
    scene = make_scene("committees")
    shown = many.table(scene, rows(scene))
    assert "no member on record" in shown
    agmm = page(scene, of(make_scene, "agmm"))
    assert "Its members are not on record" in agmm
    assert 'data-testid="no-members"' not in page(scene, of(make_scene, "plateforme-traite"))


def test_the_unit_of_2017_and_its_parts(make_scene: MakeScene) -> None:
    then, now = of(make_scene, "ksmm", **THEN), of(make_scene, "ksmm")
    assert {part.actor.id for part in then.parts} == {
        "ksmm",
        "ksmm-campaign-group",
        "ksmm-expert-group-2005",
        "ksmm-expert-working-groups",
        "ksmm-secretariat",
        "ksmm-steering-committee",
    }
    steering = next(part for part in then.parts if part.actor.id == "ksmm-steering-committee")
    assert [seat.body for seat in steering.seats if seat.tie.type == "CHAIRS"] == ["fedpol"]
    assert now.seats == ()
    assert now.ever == then.ever > 10
    assert [tie.from_actor for tie in now.parts[0].after] == ["fsmm"]


def test_who_carries_the_same_without_a_seat(make_scene: MakeScene) -> None:
    found = {one.body: one for one in of(make_scene, "ksmm", **THEN).outside}
    assert len(found) == 15
    assert found["act212"].count == 5
    assert found["federal-council"].leads == ("set-national-strategy",)
    nowhere = {one.body for one in outside(make_scene("committees"))}
    assert "victras" in nowhere
    assert "fiz" not in nowhere


def test_members_in_common_are_single_bodies_that_sit_in_both(make_scene: MakeScene) -> None:
    found = {(one.one, one.other): one.bodies for one in shared(make_scene("committees"))}
    assert found["action-weeks-group", "be-koge"] == ("be-emf", "fiz")
    assert [len(bodies) for bodies in found.values()] == sorted(map(len, found.values()), reverse=True)
    mine = shared(make_scene("committees"), "be-koge")
    assert all("be-koge" in (one.one, one.other) for one in mine)


def test_seats_are_taken_along_with_their_sources(make_scene: MakeScene) -> None:
    whole = of(make_scene, "be-koge")
    taken = seats.grid(whole)
    assert len(taken.rows) == whole.ever == 15
    assert all(row[-1] for row in taken.rows)
