"""What any order of hits has to keep, said without the program's own words, folding or scores.

The servers give this very order: tests/integration/test_ranking.py.
"""

import functools
import re
import unicodedata

import pytest

from graph.model.values import Names
from queries.search import Hit
from tests import swiss
from tests.searching import ERRORS, EVERYWHERE, TEXTS, found

TYPED = [text for text in TEXTS if text not in ERRORS]
KINDS = (
    *("actors", "responsibilities", "jurisdictions", "instruments pillars", "provisions measures"),
    *("mandates", "reported_gaps", "figures round_tables recommendations", "sources"),
)
CALLED = ("name", "acronym", "acronyms", "aliases", "title", "number")
Key = tuple[str, str]
SAYS = ("text", "duty", "what", "definition", "wording", "also_worded")


def bare(text: str) -> str:
    """Lower case, no marks, one space between words; ue and u are the same, as are ae and oe."""
    letters = unicodedata.normalize("NFD", text.lower().replace("ß", "ss").replace("œ", "oe"))
    plain = "".join(each for each in letters if unicodedata.category(each) != "Mn")
    words = re.sub(r"[^a-z0-9_]+", " ", plain).strip()
    return re.sub("(?<=[aou])e", "", words)


@functools.cache
def texts(kind: str, id: str, fields: tuple[str, ...] = CALLED) -> tuple[str, ...]:
    record, listed = swiss.records().get(kind, id), list[str]()
    for field in fields:
        value = getattr(record, field, None) or ()
        listed += value.all() if isinstance(value, Names) else [value] if isinstance(value, str) else value
    return tuple(listed)


@functools.cache
def named(kind: str, id: str) -> tuple[str, ...]:
    return tuple(bare(text) for text in texts(kind, id))


@functools.cache
def nodes() -> tuple[Key, ...]:
    return tuple((record.KIND, record.id) for record in swiss.records() if record.LABEL)


def words_in_a_name(text: str, hit: Hit) -> bool:
    return any(set(bare(text).split()) <= set(name.split()) for name in named(hit.kind, hit.id))


def whole(text: str, kind: str, id: str) -> bool:
    """It is called just so; the title of a document is no name."""
    return bare(id) == bare(text) or (kind != "sources" and bare(text) in named(kind, id))


def test_they_are_a_hundred_and_all_find_something() -> None:
    assert len(TEXTS) == len(set(TEXTS)) == 102
    assert [text for text in TEXTS if not found(text)] == []
    assert sum(len(found(text)) for text in TEXTS) > 3000


@pytest.mark.parametrize("text", TYPED)
def test_what_is_called_just_so_comes_before_everything_else(text: str) -> None:
    called = [whole(text, hit.kind, hit.id) for hit in found(text)]
    assert called == sorted(called, reverse=True)
    wanted = {key for key in nodes() if whole(text, *key)}
    assert wanted == {(hit.kind, hit.id) for hit, so in zip(found(text), called, strict=True) if so}


@pytest.mark.parametrize("text", [*TEXTS, *EVERYWHERE])
def test_bodies_come_first_and_sources_last(text: str) -> None:
    order = {kind: place for place, kinds in enumerate(KINDS) for kind in kinds.split()}
    places = [order[hit.kind] for hit in found(text) if hit.score < 1000]
    assert places == sorted(places)


@pytest.mark.parametrize("text", [*TYPED, *EVERYWHERE])
def test_of_one_kind_those_that_have_the_words_in_a_name_come_first(text: str) -> None:
    for kind in {hit.kind for hit in found(text)}:
        hits = [hit for hit in found(text) if hit.kind == kind]
        have = [words_in_a_name(text, hit) or bare(hit.id) == bare(text) for hit in hits]
        assert have == sorted(have, reverse=True)


@pytest.mark.parametrize("text", [*TYPED, *EVERYWHERE])
def test_every_record_that_is_called_so_is_found(text: str) -> None:
    wanted = re.compile(rf"\b{re.escape(text.lower())}\b")
    called = {key for key in nodes() if any(wanted.search(name.lower()) for name in texts(*key))}
    assert called <= {(hit.kind, hit.id) for hit in found(text)}


@pytest.mark.parametrize("text", [*TEXTS, *EVERYWHERE])
def test_nothing_is_there_twice_or_found_by_a_text_that_it_has_not(text: str) -> None:
    hits = found(text)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    for hit in hits:
        own = " | ".join([hit.id, *texts(hit.kind, hit.id, (*CALLED, *SAYS))])
        assert " ".join(hit.matched.rstrip("…").split()) in " ".join(own.split()), hit


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("Zuerich", "Zürich"), ("geneve", "Genève"), ("GENÈVE", "Genève"), ("prevention", "prévention")),
        *(("buero", "büro"), ("ASTREE", "ASTRÉE"), ("Graubuenden", "Graubunden"), ("fiz", "FIZ")),
    ],
)
def test_accents_umlauts_and_case_change_no_place(typed: str, meant: str) -> None:
    assert [(hit.kind, hit.id) for hit in found(typed)] == [(hit.kind, hit.id) for hit in found(meant)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("zuirch", "Zürich"), ("fedpl", "fedpol"), ("frontx", "Frontex"), ("astreee", "ASTRÉE")),
        *(("trafficing", "trafficking"), ("menschenhadel", "Menschenhandel")),
    ],
)
def test_one_typing_error_loses_no_body(typed: str, meant: str) -> None:
    assert found(typed)[0].id == found(meant)[0].id
    wanted = {hit.id for hit in found(meant) if hit.kind == "actors" and words_in_a_name(meant, hit)}
    assert wanted
    assert wanted <= {hit.id for hit in found(typed)}
