"""Where people may only look, nothing changes the graph or its engine, and one message says why."""

from pathlib import Path

import pytest

from graph.connect import open_reader
from graph.errors import RefusedError, UserError
from graph.settings import Settings
from tests.integration.inside import Inside, inside

CHANGES = [
    ("load",),
    ("db", "start"),
    ("db", "stop"),
    ("db", "reset", "--yes"),
    ("db", "restore", "x"),
    ("stop",),
]


@pytest.fixture
def run(
    local_server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Inside:
    monkeypatch.setenv("KSMM_READ_ONLY", "1")
    return inside(local_server, capsys, monkeypatch)


@pytest.mark.parametrize("words", CHANGES, ids=" ".join)
def test_what_changes_something_is_refused(
    run: Inside, local_server: Settings, words: tuple[str, ...]
) -> None:
    if local_server.uri is not None and words[0] == "db":
        return  # a given server is not ours to start and stop, and that is said first
    with pytest.raises(RefusedError) as caught:
        run(*words)
    assert (caught.value.code, caught.value.exit_code) == ("read-only", 4)
    assert "KSMM_READ_ONLY" in str(caught.value)


def test_reading_goes_on(run: Inside) -> None:
    assert run("ask", "--cypher", "MATCH (a:Actor) RETURN count(a) AS n").code == 0
    assert run("status", "--output", "json").data["engine"]


def test_an_engine_that_is_down_is_not_started(home: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        open_reader(Settings(home=home, read_only=True))
    assert caught.value.code == "read-only"
    assert not home.exists()


@pytest.mark.parametrize(("word", "only"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_the_setting(word: str, only: bool) -> None:
    settings = Settings.from_env(environ={"KSMM_READ_ONLY": word})
    assert settings.read_only is only
    assert Settings.from_env(environ=settings.variables()).read_only is only


def test_an_unclear_setting_is_refused() -> None:
    with pytest.raises(UserError, match="KSMM_READ_ONLY"):
        Settings.from_env(environ={"KSMM_READ_ONLY": "perhaps"})
