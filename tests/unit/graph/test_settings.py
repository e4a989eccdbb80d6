"""The environment becomes a value, or one clear sentence."""

from datetime import date
from pathlib import Path

import pytest

from graph.errors import UserError
from graph.settings import Settings, bundled_data


def test_nothing_set_means_the_local_engine_in_the_users_folder() -> None:
    settings = Settings.from_env(environ={})
    assert settings.home.name == "ksmm"
    assert settings.home.is_absolute()
    assert (settings.uri, settings.database, settings.today) == (None, None, None)


def test_all_variables() -> None:
    settings = Settings.from_env(
        environ={
            "KSMM_HOME": "~/elsewhere",
            "KSMM_URI": "neo4j+s://graph.example.org",
            "KSMM_USER": "me",
            "KSMM_PASSWORD": "secret",
            "KSMM_DATABASE": "swiss",
            "KSMM_TODAY": "2017-04-20",
            "KSMM_MAP": "~/cantons.geojson",
            "KSMM_LOGIN": "~/login.toml",
        }
    )
    assert settings.login == Path.home() / "login.toml"
    assert settings.map == Path.home() / "cantons.geojson"
    assert settings.home == Path.home() / "elsewhere"
    assert (settings.uri, settings.user) == ("neo4j+s://graph.example.org", "me")
    assert (settings.password, settings.database) == ("secret", "swiss")
    assert settings.day() == settings.today == date(2017, 4, 20)
    assert "secret" not in repr(settings)


def test_what_is_given_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"KSMM_HOME": "/other", "KSMM_URI": "bolt://other"}
    settings = Settings.from_env(home=tmp_path, uri="bolt://here:7687", environ=environ)
    assert (settings.home, settings.uri) == (tmp_path, "bolt://here:7687")


@pytest.mark.parametrize(
    "uri",
    [
        "localhost:7687",
        "http://localhost",
        "bolt://",
        "bolt://host:port",
        "bolt",
        "neo4j://me:secret@host",
        "neo4j+tls://host",
    ],
)
def test_an_address_that_is_none(uri: str) -> None:
    with pytest.raises(UserError) as wrong:
        Settings.from_env(environ={"KSMM_URI": uri})
    assert wrong.value.code == "bad-uri"


@pytest.mark.parametrize("day", ["20.4.2017", "2017-13-01", "today"])
def test_a_day_that_is_none(day: str) -> None:
    with pytest.raises(UserError) as wrong:
        Settings.from_env(environ={"KSMM_TODAY": day})
    assert wrong.value.code == "bad-day"


def test_the_bundled_data_are_found() -> None:
    assert bundled_data().name == "data"


@pytest.mark.parametrize("heap", ["1", "g", "0g", "1 g", "-1g", "2gb", "lots"])
def test_an_amount_of_memory_that_is_none(heap: str) -> None:
    with pytest.raises(UserError) as wrong:
        Settings.from_env(environ={"KSMM_HEAP": heap})
    assert wrong.value.code == "bad-heap"


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_every_scheme_of_the_driver_is_taken(scheme: str) -> None:
    uri = f"{scheme}://graph.example.org:7687"
    assert Settings.from_env(environ={"KSMM_URI": uri}).uri == uri
