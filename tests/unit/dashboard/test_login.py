"""The file of the sign-in: what works, and what would leave a door open."""

from pathlib import Path

import pytest

from dashboard import login
from dashboard.components import frame
from dashboard.i18n import Words
from graph.errors import UserError
from graph.model.values import LANGUAGES, Language
from tests import logins

MEMBERS = '[ksmm]\nmembers = ["Anna@example.org", "@example.com"]\n'


def file(folder: Path, more: str = "") -> Path:
    return logins.write(folder / "login.toml", port=8501, provider="https://id.example.org", more=more)


def test_without_a_list_everybody_whom_the_provider_knows_comes_in(tmp_path: Path) -> None:
    known = login.read(file(tmp_path))
    assert (known.providers, known.members) == ((None,), ())
    assert known.lets_in({"sub": "1"})


def test_named_providers_are_offered_by_name(tmp_path: Path) -> None:
    keys = 'client_id = "a"\nclient_secret = "b"\nserver_metadata_url = "c"\n'
    known = login.read(file(tmp_path, f"[auth.one]\n{keys}[auth.two]\n{keys}"))
    assert known.providers == ("one", "two")


@pytest.mark.parametrize(
    ("claims", "comes_in"),
    [
        ({"email": "anna@example.org"}, True),
        ({"email": "ANNA@EXAMPLE.ORG", "email_verified": True}, True),
        ({"email": "anna@example.org", "email_verified": False}, False),
        ({"email": "bob@example.org"}, False),
        ({"email": "bob@example.com"}, True),
        ({"email": "bob@evil-example.com"}, False),
        ({"email": "bob@example.com.evil.example"}, False),
        ({"email": ""}, False),
        ({"name": "anna@example.org"}, False),
    ],
)
def test_the_list(tmp_path: Path, claims: dict[str, object], comes_in: bool) -> None:
    assert login.read(file(tmp_path, MEMBERS)).lets_in(claims) is comes_in


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("[auth]", "[other]"), "no section [auth]"),
        (("client_secret", "client_word"), "lacks client_secret in [auth]"),
        ((logins.COOKIE, "short"), "less than 32 characters"),
        (("[auth]", "[auth"), "is no TOML"),
        (("members", "member"), "not understood"),
        (('"Anna@example.org"', '"Anna"'), "not understood"),
        (('["Anna@example.org", "@example.com"]', "[]"), "lets nobody in"),
    ],
)
def test_a_file_that_cannot_work_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = file(tmp_path, MEMBERS)
    path.write_text(path.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(UserError) as wrong:
        login.read(path)
    assert said in str(wrong.value)
    assert wrong.value.code == "bad-login"
    assert logins.COOKIE not in str(wrong.value)


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = file(tmp_path)
    path.chmod(0o640)
    with pytest.raises(UserError, match="chmod 600"):
        login.read(path)


def test_what_must_be_installed_for_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "NEEDED", ("authlib", "no_such_module"))
    with pytest.raises(UserError, match=r"no_such_module must be installed.*ksmm\[login\]"):
        login.read(file(tmp_path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_signed_in_is_shown_in_each_language(language: Language) -> None:
    words = Words(language)
    shown = frame.person("Anna <Muster>", words)
    assert words("login.as", name="Anna &lt;Muster&gt;") in shown
    assert f'href="./sign-out">{words("login.out")}<' in shown
