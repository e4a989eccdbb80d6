"""Places for a few at once."""

import pytest

from graph.clock import stoppable
from graph.crowd import Crowd
from graph.errors import LimitError


def test_who_finds_no_place_is_told_and_finds_one_later() -> None:
    crowd = Crowd(2, patience=0.1)
    with crowd.place(), crowd.place():
        with pytest.raises(LimitError, match="2 statements of this program") as caught, crowd.place():
            pass
        assert caught.value.code == "too-many-at-once"
    with crowd.place(), crowd.place():
        pass


def test_a_failure_frees_its_place() -> None:
    crowd = Crowd(1, patience=0.1)
    with pytest.raises(ValueError, match="mine"), crowd.place():
        raise ValueError("mine")
    with crowd.place():
        pass


def test_who_is_not_wanted_any_more_stops_waiting() -> None:
    crowd = Crowd(1, patience=30)
    with (
        crowd.place(),
        stoppable(lambda: True),
        pytest.raises(LimitError, match="stopped") as caught,
        crowd.place(),
    ):
        pass
    assert caught.value.code == "cancelled"
