"""Every sentence in four languages, none of them in the code."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import dashboard
from dashboard.i18n import Words, catalogue
from graph.coverage.values import FLAGS, RULES, STATUSES
from graph.model.body import LABELS, TIE_TYPES
from graph.model.dates import Edtf
from graph.model.values import LANGUAGES, Language

FOLDER = Path(dashboard.__file__).parent
CODE = sorted(FOLDER.rglob("*.py"))
PLURAL = re.compile(r"\.(one|other|many|few|two|zero)$")
# Built from names of the model; each family is checked below.
FAMILIES = """status flag rule tie label role basis confidence group crime part nature corner picture count
graph language view start table topic param column value error editor begin kind level network column
canton cantons finding obligation body bodies way figures committee committees
again data records lens"""
BUILT = tuple(f"{family}." for family in FAMILIES.split())


def base(key: str) -> str:
    return PLURAL.sub("", key)


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def called() -> set[str]:
    """Keys that the code asks for literally."""
    found = re.compile(r'words(?:\.raw)?\(\s*"([\w.-]+)"')
    return {key for path in CODE for key in found.findall(path.read_text(encoding="utf-8"))}


def named() -> set[str]:
    """Every text in the code, keys among them."""
    nodes = [node for path in CODE for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences(language: Language) -> None:
    assert set(catalogue(language)) == set(catalogue("en"))


def test_french_keeps_a_space_before_its_double_signs() -> None:
    close = re.compile(r"\w[;!?](\s|$)|\w:\s")
    assert [key for key, text in catalogue("fr").items() if close.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_places(language: Language) -> None:
    english = catalogue("en")
    different = [k for k, text in catalogue(language).items() if places(text) != places(english[k])]
    assert different == []


@pytest.mark.parametrize("language", ["de", "fr", "it"])
def test_long_sentences_are_translated(language: Language) -> None:
    english = catalogue("en")
    same = [k for k, text in catalogue(language).items() if text == english[k] and len(text.split()) > 3]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_and_swiss_german_has_no_sharp_s(language: Language) -> None:
    assert [k for k, text in catalogue(language).items() if not text.strip()] == []
    assert not any("ß" in text for text in catalogue(language).values())


def test_every_key_that_the_code_asks_for_exists() -> None:
    known = {base(key) for key in catalogue("en")} | set(catalogue("en"))
    assert sorted(called() - known) == []


def test_no_sentence_is_left_over() -> None:
    left = {base(key) for key in catalogue("en")} - named()
    assert sorted(key for key in left if not f"{key}.".startswith(BUILT)) == []


def test_words_of_the_model_are_all_there() -> None:
    keys = set(catalogue("en"))
    wanted = {f"status.{s}" for s in STATUSES} | {f"status.{s}.meaning" for s in STATUSES}
    wanted |= {f"flag.{f}" for f in FLAGS} | {f"flag.short.{f}" for f in FLAGS}
    wanted |= {f"rule.{n}" for n in RULES} | {f"tie.{t}" for t in TIE_TYPES if t != "SUCCEEDS"}
    wanted |= {f"label.{one}" for one in LABELS} | {f"picture.shape.{one}" for one in LABELS}
    assert wanted - keys == set()


def test_no_text_stands_in_the_code() -> None:
    found = [
        f"{path.name}: {text}"
        for path in CODE
        for text in _texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def _texts(tree: ast.Module) -> Iterator[str]:
    """Literal children of elements, and literal titles and labels."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tag":
            values = [
                *node.args[1:],
                *(k.value for k in node.keywords if k.arg in ("title", "aria_label", "alt")),
            ]
            yield from (text for value in values if (text := _words(value)))


def _words(node: ast.expr) -> str:
    text = node.value if isinstance(node, ast.Constant) else None
    return text if isinstance(text, str) and any(letter.isalpha() for letter in text) else ""


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "2017-04-20", "20 Apr 2017"),
        ("de", "2017-04-20", "20. Apr. 2017"),
        ("fr", "2017-04-20", "20 avr. 2017"),
        ("it", "2017-04-20", "20 apr 2017"),
        ("en", "2021-10", "Oct 2021"),
        ("en", "2006~", "about 2006"),
        ("en", "[2018..2021]", "between 2018 and 2021"),
        ("de", "[..2021-05]", "Mai 2021 oder früher"),
        ("fr", "[2016..]", "2016 ou après"),
    ],
)
def test_dates_in_words(language: Language, text: str, said: str) -> None:
    assert Words(language).edtf(Edtf.parse(text)) == said


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [("en", 1, "1 source"), ("en", 0, "0 sources"), ("fr", 0, "0 source"), ("de", 1284, "1’284 Quellen")],
)
def test_counts_in_words(language: Language, count: int, said: str) -> None:
    assert Words(language)("count.sources", n=count) == said


def test_a_small_share_is_not_nothing() -> None:
    words = Words("en")
    assert [words.percent(n, 988) for n in (0, 3, 621)] == ["0\u00a0%", "0.3\u00a0%", "63\u00a0%"]
    assert words.day(date(2026, 11, 24)) == "24 Nov 2026"
