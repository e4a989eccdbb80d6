"""What a Neo4j server lacks is told; one of the tests' servers has it all, the other is as shipped."""

import pytest

from graph.connect import open_reader
from graph.settings import Settings
from ksmm.cli.told import server_told
from tests import servers
from tests.integration.inside import inside

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
    told = inside(server, capsys, monkeypatch)("status", "--output", "json").json
    notes = [note["message"] for note in told["warnings"] if note["code"] == "server-not-hardened"]
    if server.uri is None or server.home.name == servers.HARDENED:
        assert notes == []
    else:
        (note,) = notes
        assert all(name in note for name in AS_SHIPPED)
