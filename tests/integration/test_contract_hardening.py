"""What a Neo4j server lacks is told; one of the tests' servers has it all, the other is as shipped."""

import pytest

from graph import hardening
from graph.connect import open_reader
from graph.settings import Settings
from ksmm.cli.told import server_told
from tests import servers
from tests.integration.inside import inside
from tests.project.repository import ROOT

INTERNAL = "internal.dbms.cypher_ip_blocklist"
AS_SHIPPED = {
    "dbms.security.allow_csv_import_from_file_urls",
    "db.memory.transaction.max",
    "server.jvm.additional",
}  # the tests themselves set a time limit on both


def test_what_a_server_lacks_is_told(server: Settings) -> None:
    with open_reader(server) as reader:
        told, name = server_told(reader), reader.engine.name
    if name == "arcadedb":
        assert told is None
        return
    assert told is not None
    hardened = server.home.name == servers.HARDENED
    assert {each["name"] for each in told["lacks"]} == (set() if hardened else AS_SHIPPED)
    assert (told["readable"], told["untold"]) == (True, [INTERNAL])


def test_status_says_it(
    server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = inside(server, capsys, monkeypatch)
    told = run("status", "--output", "json").json
    notes = [note["message"] for note in told["warnings"] if note["code"] == "server-not-hardened"]
    if server.uri is None or server.home.name == servers.HARDENED:
        assert notes == []
    else:
        (note,) = notes
        assert all(name in note for name in AS_SHIPPED)


def test_status_says_what_no_setting_stops(
    server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a shared Neo4j, hardened or not; the local engine is ended and started again by us."""
    run = inside(server, capsys, monkeypatch)
    told, read = run("status", "--output", "json").data["server"], run("status").out
    if server.uri is None:
        assert told is None
        assert "stop" not in read
        return
    assert told["unstopped"] == [*hardening.UNSTOPPED]
    assert all(line in read for line in (*hardening.UNSTOPPED, hardening.ADVICE, told["advice"]))


def test_the_page_on_free_cypher_says_the_same() -> None:
    page = " ".join(
        (ROOT / "docs" / "ad-hoc-cypher.md").read_text(encoding="utf-8").replace("> ", "").split()
    )
    assert [line for line in (*hardening.UNSTOPPED, hardening.ADVICE) if line not in page] == []
