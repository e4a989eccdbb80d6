"""Which values of a server's settings will do."""

import pytest

from graph.hardening import SETTINGS, missing, untold
from ksmm.cli.told import server_warnings

TOLD = {
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "db.transaction.timeout": "10s",
    "db.transaction.monitor.check.interval": "1s",
    "db.memory.transaction.max": "512.00MiB",
    "server.jvm.additional": "-XX:+UseG1GC\n-XX:+ExitOnOutOfMemoryError",
}


def test_a_server_that_has_them_all_lacks_nothing() -> None:
    assert missing(TOLD) == ()
    assert untold(TOLD) == ()
    assert missing({each.name: each.wanted for each in SETTINGS}) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dbms.security.allow_csv_import_from_file_urls", "true"),
        ("internal.dbms.cypher_ip_blocklist", ""),
        ("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0"),
        ("db.transaction.timeout", "0s"),
        ("db.transaction.timeout", "1m30s"),
        ("db.transaction.timeout", "1h"),
        ("db.transaction.monitor.check.interval", "5s"),
        ("db.memory.transaction.max", "0B"),
        ("db.memory.transaction.max", "4.00GiB"),
        ("server.jvm.additional", "-XX:+UseG1GC"),
    ],
)
def test_values_that_will_not_do(name: str, value: str) -> None:
    assert [each.name for each in missing({**TOLD, name: value})] == [name]


@pytest.mark.parametrize("value", ["60s", "1m", "500ms", "10s"])
def test_other_limits_will_do_too(value: str) -> None:
    assert missing({**TOLD, "db.transaction.timeout": value}) == ()


def test_what_the_server_does_not_tell_is_not_said_to_be_missing() -> None:
    told = {name: value for name, value in TOLD.items() if not name.startswith("internal")}
    assert missing(told) == ()
    assert [each.name for each in untold(told)] == ["internal.dbms.cypher_ip_blocklist"]


def test_a_user_who_may_not_ask_is_told_so() -> None:
    (note,) = server_warnings({"readable": False, "lacks": [], "untold": []})
    assert "not readable as this user" in note.message
    assert server_warnings(None) == ()
