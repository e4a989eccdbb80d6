"""Records as they were known: which release a text means, and which states were seen in it."""

from datetime import date, datetime

import pytest

from graph.errors import UserError
from graph.model.body import Actor
from graph.model.records import Records
from graph.snapshot import Release
from queries.known import State, as_of_release, chosen, in_order, loaded_on


def release(id: str, loaded_at: str, previous: str | None) -> Release:
    moment = datetime.fromisoformat(loaded_at).astimezone().isoformat()
    return Release(id, "sha256:0", moment, "switzerland", "{}", bundled=True, previous=previous)


FIRST = release("first", "2026-01-05T10:00", None)
SECOND = release("second", "2026-03-01T09:00", "first")
THIRD = release("2026-03-01", "2026-03-01T18:00", "second")
KNOWN = (SECOND, THIRD, FIRST)
ORDER = {"first": 0, "second": 1, "2026-03-01": 2}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("first", "first"),
        ("second", "second"),
        ("2026-01-05", "first"),
        ("2026-02-28", "first"),
        ("2026-03-01", "2026-03-01"),  # a release of that name goes before the day
        ("2026-12-31", "2026-03-01"),
    ],
)
def test_a_day_means_the_last_release_by_its_end(text: str, id: str) -> None:
    assert chosen(KNOWN, text).id == id


@pytest.mark.parametrize(
    ("text", "code"), [("2026-01-04", "before-first-release"), ("secnd", "unknown-release")]
)
def test_an_error_says_which_releases_there_are(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        chosen(KNOWN, text)
    assert caught.value.code == code
    assert "first (loaded 2026-01-05), second (loaded 2026-03-01)" in caught.value.next


def test_an_empty_graph_is_said_to_be_empty() -> None:
    with pytest.raises(UserError, match="empty"):
        chosen((), "2026-01-04")


def test_the_order_is_that_of_what_followed_what_not_of_the_clock() -> None:
    late = release("first", "2027-01-01T00:00", None)
    assert [each.id for each in in_order((SECOND, late))] == ["first", "second"]
    assert loaded_on(late) == date(2027, 1, 1)


def body(id: str, summary: str) -> Actor:
    return Actor.model_validate(
        {
            "id": id,
            "label": "NGO",
            "kind": "ngo",
            "level": "national-civil-society",
            "name": {"en": id},
            "jurisdiction": "CH",
            "summary": summary,
            "confidence": "high",
        }
    )


STATES = (
    State(body("changed", "now"), "second"),
    State(body("changed", "then"), "first", "first"),
    State(body("kept", "always"), "first"),
    State(body("gone", "was there"), "first", "second"),
    State(body("new", "since the third"), "2026-03-01"),
)


@pytest.mark.parametrize(
    ("release", "seen"),
    [
        ("first", {"changed": "then", "kept": "always", "gone": "was there"}),
        ("second", {"changed": "now", "kept": "always", "gone": "was there"}),
        ("2026-03-01", {"changed": "now", "kept": "always", "new": "since the third"}),
    ],
)
def test_each_release_has_the_states_that_were_seen_in_it(release: str, seen: dict[str, str]) -> None:
    found: Records = as_of_release(STATES, ORDER, release)
    assert {id: actor.summary for id, actor in found.of(Actor).items()} == seen
