"""How well a text answers a question: accents, case, typing errors, parts of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.ranking import asked, best, fit, one_error, pieces, words


@pytest.mark.parametrize("typed", ["Zurich", "Zürich", "Zuerich", "ZÜRICH", " zürich "])
@pytest.mark.parametrize("text", ["Zürich", "Zurich"])
def test_every_spelling_of_a_name_finds_it_whole(typed: str, text: str) -> None:
    assert fit(asked(typed), words(text)) == 95


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("FIZ", "fiz", 95),
        ("zurich city", "Zurich City Police", 80),
        ("police zurich", "Zurich City Police", 60),
        ("pol zur", "Zurich City Police", 40),
        ("olic", "Zurich City Police", 20),
        ("bern", "Zurich City Police", 0),
        ("geneve", "Genève", 95),
        ("massnahmen", "Maßnahmen", 95),
        ("sans papiers", "Sans-Papiers", 95),
        ("europl", "Europol", 19),
        ("zurihc polic", "Zurich City Police", 8),
        ("zurihc polcie", "Zurich City Police", 0),  # two errors
    ],
)
def test_a_longer_and_surer_match_fits_better(typed: str, text: str, expected: int) -> None:
    assert fit(asked(typed), words(text)) == expected


def test_of_several_texts_the_best_one_is_named() -> None:
    found = best(asked("fedpol"), ["Federal Office of Police", "Bundesamt für Polizei fedpol", "fedpol"])
    assert found is not None
    assert (found.text, found.whole) == ("fedpol", True)


@pytest.mark.parametrize("meant", ["europol", "eurpol", "europool", "europal", "euorpol"])
def test_one_letter_may_be_wrong_missing_too_many_or_changed_over(meant: str) -> None:
    assert one_error("europol", meant) is (meant != "europol")


def test_two_errors_are_another_word() -> None:
    assert not one_error("europol", "eurpal")
    assert not one_error("ab", "ac")  # too short to guess


@given(st.text(alphabet="abcdef", min_size=4, max_size=9), st.data())
def test_what_the_database_looks_for_stands_in_every_word_that_can_be_meant(
    word: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdef"))
    edits = [
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    ]
    for meant in edits:
        assert meant == word or one_error(word, meant)
        assert any(piece in meant for piece in pieces(word))
