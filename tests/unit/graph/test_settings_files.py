"""Settings in files: which one wins, where each came from, and mistakes by file and line."""

from datetime import date
from pathlib import Path

import pytest

from graph.errors import StoreError, UserError
from graph.settings import Settings

SECRET = "secret"  # noqa: S105 - stands in for one
ENV = "KSMM_ENV_FILE"
TOML = "KSMM_SETTINGS"


def private(path: Path, text: str, mode: int = 0o600) -> str:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return str(path)


def mistake(environ: dict[str, str]) -> UserError:
    with pytest.raises(UserError) as wrong:
        Settings.from_env(environ=environ)
    assert wrong.value.next
    assert "\n" not in str(wrong.value)
    return wrong.value


def test_the_nearest_source_wins_and_each_setting_says_where_it_stands(tmp_path: Path) -> None:
    near = private(tmp_path / ".env", "KSMM_HEAP=2g\nKSMM_TODAY=2017-04-20\n")
    far = private(
        tmp_path / "settings.toml", 'heap = "3g"\ntoday = "2001-01-01"\nhome = "/far"\nuri = "bolt://far"'
    )
    settings = Settings.from_env(home="/here", environ={"KSMM_HEAP": "1g", ENV: near, TOML: far})
    assert (settings.heap, settings.today, settings.uri) == ("1g", date(2017, 4, 20), "bolt://far")
    assert settings.home == Path("/here")
    assert settings.origins == {"heap": "KSMM_HEAP", "today": near, "uri": far, "home": "--home"}


def test_the_password_of_a_file_goes_to_its_own_address_only(tmp_path: Path) -> None:
    """Else a `.env` in a strange folder could have it sent to a strange server."""
    far = private(
        tmp_path / "s.toml", 'uri = "bolt://mine"\nuser = "me"\npassword = "secret"\ndatabase = "d"'
    )
    near = private(tmp_path / ".env", "KSMM_URI=bolt://strange")
    assert Settings.from_env(environ={TOML: far}).password == SECRET
    for environ in ({ENV: near, TOML: far}, {"KSMM_URI": "bolt://strange", TOML: far}):
        settings = Settings.from_env(environ=environ)
        assert (settings.uri, settings.user, settings.password) == ("bolt://strange", "neo4j", "")
        assert settings.database is None
    given = Settings.from_env(environ={"KSMM_PASSWORD": "mine", ENV: near})
    assert (given.uri, given.password) == ("bolt://strange", "mine")  # typed by the person


def test_the_usual_places_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENV)
    monkeypatch.delenv(TOML)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.chdir(tmp_path)
    assert Settings.from_env().origins == {}
    private(tmp_path / ".env", "KSMM_HEAP=2g")
    (tmp_path / "config" / "ksmm").mkdir(parents=True)
    private(tmp_path / "config" / "ksmm" / "settings.toml", 'uri = "bolt://far"')
    assert set(Settings.from_env().origins) == {"heap", "uri"}
    monkeypatch.setenv(ENV, "")
    assert set(Settings.from_env().origins) == {"uri"}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("KSMM_USER=me", "me"),
        ("  export KSMM_USER = me  ", "me"),
        ("KSMM_USER='m e # no comment'", "m e # no comment"),
        ('KSMM_USER="m=e"  # a comment', "m=e"),
        ("KSMM_USER=m#e # a comment", "m#e"),
        ("KSMM_USER=", "neo4j"),
        ("# KSMM_USER=me", "neo4j"),
        ("USER=me\nnot a line\nPATH=", "neo4j"),
    ],
)
def test_lines_of_an_env_file(tmp_path: Path, line: str, value: str) -> None:
    assert Settings.from_env(environ={ENV: private(tmp_path / ".env", line)}).user == value


def test_unknown_settings_are_named_by_file_and_line(tmp_path: Path) -> None:
    wrong = mistake({ENV: private(tmp_path / ".env", "OTHER=1\n\nKSMM_PASWORD=x")})
    assert (wrong.code, wrong.next) == ("unknown-setting", "Did you mean KSMM_PASSWORD?")
    assert wrong.where
    assert (wrong.where.file, wrong.where.line) == (str(tmp_path / ".env"), 3)
    for text, line in (('uri = "bolt://x"\nurl = "y"', 2), ("[neo4j]\nuri = 1", 1), ("a.b = 1", 1)):
        wrong = mistake({TOML: private(tmp_path / "s.toml", text)})
        assert wrong.code == "unknown-setting"
        assert wrong.where
        assert wrong.where.line == line


@pytest.mark.parametrize(("text", "line"), [('uri = "x"\nuser = me', 2), ("heap = 2", 1), ("uri", 1)])
def test_settings_that_cannot_be_read_are_named_by_file_and_line(
    tmp_path: Path, text: str, line: int
) -> None:
    wrong = mistake({TOML: private(tmp_path / "s.toml", text)})
    assert wrong.code == "bad-settings"
    assert wrong.where
    assert wrong.where.line == line


@pytest.mark.parametrize(("mode", "refused"), [(0o644, True), (0o604, True), (0o640, False), (0o600, False)])
def test_a_password_that_everybody_can_read_is_refused(tmp_path: Path, mode: int, refused: bool) -> None:
    for variable, text in ((ENV, "KSMM_PASSWORD=secret"), (TOML, 'password = "secret"')):
        environ = {variable: private(tmp_path / variable, text, mode)}
        if not refused:
            assert Settings.from_env(environ=environ).password == SECRET
            continue
        wrong = mistake(environ)
        assert (wrong.code, wrong.next) == ("password-exposed", f"Run: chmod 600 {tmp_path / variable}")
        assert SECRET not in str(wrong)


def test_without_a_password_everybody_may_read_it(tmp_path: Path) -> None:
    assert Settings.from_env(environ={ENV: private(tmp_path / ".env", "KSMM_USER=me", 0o644)}).user == "me"


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"gone\.toml"):
        Settings.from_env(environ={TOML: str(tmp_path / "gone.toml")})


def test_another_process_gets_the_same_settings_without_any_file(tmp_path: Path) -> None:
    far = private(tmp_path / "s.toml", 'uri = "bolt://mine"\npassword = "secret"\nheap = "2g"')
    settings = Settings.from_env(environ={TOML: far})
    again = Settings.from_env(environ=settings.variables())
    assert again == settings
    assert set(again.origins) == {"home", "uri", "user", "password", "heap"}
    assert all(origin.startswith("KSMM_") for origin in again.origins.values())
