"""The whole ranking, ids and order, of a hundred texts: on every server that of the files."""

import pytest

from graph.model.values import LANGUAGES
from graph.store import Reader
from queries.search import LIMIT, search
from tests.searching import EVERYWHERE, TEXTS, found

ALL = 5000


@pytest.mark.parametrize("text", TEXTS)
def test_the_whole_ranking_is_that_of_the_files(swiss: Reader, text: str) -> None:
    told = [(hit.kind, hit.id, hit.matched, hit.score) for hit in search(swiss, text, limit=ALL)]
    assert told == [(hit.kind, hit.id, hit.matched, hit.score) for hit in found(text)]


@pytest.mark.parametrize("text", EVERYWHERE)
def test_of_what_stands_nearly_everywhere_the_first_are_right(swiss: Reader, text: str) -> None:
    told = [(hit.kind, hit.id) for hit in search(swiss, text)]
    assert told == [(hit.kind, hit.id) for hit in found(text)[:LIMIT]]


@pytest.mark.parametrize("text", ["Zürich", "polizia", "menschenhadel", "round table"])
def test_the_language_of_the_reader_changes_names_and_no_place(swiss: Reader, text: str) -> None:
    for language in LANGUAGES:
        told = [(hit.kind, hit.id) for hit in search(swiss, text, language, limit=ALL)]
        assert told == [(hit.kind, hit.id) for hit in found(text)]
