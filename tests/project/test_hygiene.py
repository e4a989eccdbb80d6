"""What no file of the repository may contain, and what the repository must have."""

import re

import pytest

from tests.project import repository as repo

# in pieces, so that this file does not contain what it forbids
REGISTRIES = [
    *("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "npmjs" + ".org"),
    *(
        "repo.maven" + ".apache",
        "repo1." + "maven",
        "deb." + "debian",
        "proxy." + "golang",
        "index." + "crates",
    ),
]
STARTS = r"(?<![\w./-])"  # an address may well have such a folder in it
PLACES = [STARTS + "/wo" + "rk/", STARTS + "/ro" + "ot/", STARTS + "/ho" + "me/[a-z]", "C:" + r"\\Users"]
WORKSHOP = [
    *(
        "\\.\\./sha" + "red/",
        "sha" + "red/(design|reference|research|examples)",
        "issues" + " show",
        "house" + "\\.md",
    ),
    *(
        r"\bsub-?ag" + r"ents?\b",
        r"\bLL" + r"Ms?\b",
        r"\bclau" + r"de\b",
        "anthro" + "pic",
        "chat" + "gpt",
        "co" + "pilot",
    ),
]


def _containing(pattern: str) -> list[str]:
    wanted = re.compile(pattern, re.IGNORECASE)
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1}"
        for name, text in repo.text_files()
        if (found := wanted.search(text))
    ]


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_package_registry(host: str) -> None:
    assert _containing(re.escape(host)) == []


@pytest.mark.parametrize("place", PLACES)
def test_no_file_names_a_place_on_one_machine(place: str) -> None:
    assert _containing(place) == []


@pytest.mark.parametrize("words", WORKSHOP)
def test_no_file_speaks_of_how_it_was_made(words: str) -> None:
    given_names = "loaders/names/given.txt"  # one of them is a word that is looked for
    assert [spot for spot in _containing(words) if not spot.startswith(given_names)] == []


def test_text_ends_with_one_newline_and_has_no_carriage_returns() -> None:
    bad = [
        name
        for name, text in repo.text_files()
        if text and not name.startswith("ksmm/frontend/") and ("\r" in text or not text.endswith("\n"))
    ]
    assert bad == []


@pytest.mark.parametrize(
    "name",
    ["README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", ".ci/run", "docs/decisions.md"],
)
def test_the_files_a_newcomer_looks_for_are_there(name: str) -> None:
    assert (repo.ROOT / name).is_file()


def test_the_licence_is_apache_2_in_full() -> None:
    text = (repo.ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
