"""Plain scalars by YAML 1.2, and texts that come back as they went out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import yamltext, yamlwrite

TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.text(alphabet="ab :#-'\"\\[]{}!&*?|>%@`,.0123456789~\u00a0\n é", max_size=260)
    | st.sampled_from(
        ["yes", "no", "~", "2017-04-20", "1_000", "0x1F", "1:30", "null", "- a", "a: b", "=", "<<"]
    )
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("2017-04-20", "2017-04-20"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        (".nan", ".nan"),
        (".inf", ".inf"),
        ("2017", 2017),
        ("-3", -3),
        ("007", 7),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("1.2.3", "1.2.3"),
        ("[2018..2021]", "[2018..2021]"),
        ("-", "-"),
    ],
)
def test_a_plain_scalar_is_read_by_the_core_schema(text: str, value: object) -> None:
    found = yamltext.scalar(text)
    assert found == value
    assert type(found) is type(value)


@given(TEXTS)
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    body = {"kind": [{"id": "x", "text": text, "list": [text, {"inner": text}]}]}
    written = yamlwrite.document(["a comment"], body)
    root = yamltext.compose(written)
    assert root is not None
    assert yamltext.Plain().value(root) == body


@given(st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans())
def test_a_number_comes_back_as_it_was_written(value: float) -> None:
    root = yamltext.compose(yamlwrite.document([], {"value": value, "none": None, "list": []}))
    assert root is not None
    found = yamltext.Plain().value(root)
    assert found == {"value": value, "none": None, "list": []}
    assert type(found["value"]) is type(value)


def test_the_form_is_that_of_the_data_files() -> None:
    words = " ".join(["word"] * 40)
    body = {
        "id": "a",
        "name": {"en": "A: b"},
        "year": "2014",
        "note": words,
        "list": ["no", "1"],
        "position": 2,
    }
    assert yamlwrite.document(["c"], {"kind": [body]}).splitlines() == [
        "# c",
        "kind:",
        "  - id: a",
        "    name:",
        "      en: 'A: b'",
        "    year: '2014'",
        "    note: " + " ".join(["word"] * 21),
        "      " + " ".join(["word"] * 19),
        "    list:",
        "      - 'no'",
        "      - '1'",
        "    position: 2",
    ]
