"""HTML is escaped unless it was built here."""

import pytest

from dashboard.markup import Html, join, tag, web


def test_text_and_attributes_are_escaped() -> None:
    made = tag("a", "<b> & co", href='"x"')
    assert made == '<a href="&quot;x&quot;">&lt;b&gt; &amp; co</a>'


def test_built_html_is_kept() -> None:
    assert tag("p", tag("b", "x"), " ", 3) == "<p><b>x</b> 3</p>"


def test_none_and_false_leave_an_attribute_out_and_true_stands_alone() -> None:
    assert tag("option", "x", selected=True, disabled=False, title=None) == "<option selected>x</option>"


def test_names_of_attributes() -> None:
    assert tag("i", cls="sign", aria_hidden="true", data_x="1", for_="y") == (
        '<i class="sign" aria-hidden="true" data-x="1" for="y"></i>'
    )


def test_void_elements_have_no_end() -> None:
    assert tag("input", type="date") == '<input type="date"/>'


def test_children_may_nest() -> None:
    assert join(["a", ["<", None, Html("<i></i>")]]) == "a&lt;<i></i>"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", None, "//host/x"])
def test_a_browser_is_sent_to_web_addresses_only(url: str | None) -> None:
    assert web(url) is None


def test_web_addresses_pass() -> None:
    assert web("https://example.org/x?y=1") == "https://example.org/x?y=1"
