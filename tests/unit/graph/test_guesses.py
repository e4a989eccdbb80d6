"""What somebody who wrote an unknown word probably meant."""

import pytest

from graph.guesses import called, guesses

PLACES = ("CH", "CH-GE", "CH-TI", "CH-ZH", "european-union", "council-of-europe")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("ch-ti", ["CH-TI"]),
        ("TI", ["CH-TI"]),
        ("ti", ["CH-TI"]),
        ("european-unoin", ["european-union"]),
        ("europe", ["council-of-europe"]),
        ("nothing-like-it", []),
        ("", []),
    ],
)
def test_what_was_meant(given: str, meant: list[str]) -> None:
    assert guesses(given, PLACES) == meant


def test_no_more_than_asked_for() -> None:
    assert guesses("CH-XX", PLACES, close=0.5, most=2) == ["CH-ZH", "CH-TI"]


def test_a_name_leads_to_the_id() -> None:
    names = {"CH-GE": ("Geneva", "Genève", "Genf"), "CH-ZH": ("Zurich", "Zürich")}
    assert called("geneve", names) == ["CH-GE"]
    assert called("ZURICH", names) == ["CH-ZH"]
    assert called("Bern", names) == []
