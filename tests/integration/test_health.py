"""`ksmm status --check`: a probe that ends with 0 only where a release can be asked."""

from pathlib import Path

import pytest

from graph.connect import open_store
from graph.settings import Settings
from loaders.run import load
from tests import servers, small
from tests.integration.inside import inside
from tests.neo4j_server import free_port

PROBE = ("status", "--check")


def test_a_graph_without_a_release_is_not_healthy_and_one_with_a_release_is(
    local_server: Settings,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = inside(local_server, capsys, monkeypatch)
    servers.empty(local_server)
    empty = run(*PROBE)
    assert (empty.code, empty.err.splitlines()[-1]) == (
        3,
        "ksmm: nothing can be asked here: no release is loaded.",
    )
    assert run("status").code == 0
    with open_store(local_server) as store:
        load(store, small.write(tmp_path / "data", small.FILES))
    loaded = run(*PROBE, "--output", "json")
    assert (loaded.code, bool(loaded.data["release"])) == (0, True)


@pytest.mark.parametrize("uri", [None, "bolt://127.0.0.1:{}"], ids=["local", "server"])
def test_an_engine_that_does_not_answer_is_not_healthy_and_is_not_started(
    uri: str | None, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = Settings(home=home, uri=uri and uri.format(free_port()))
    told = inside(nobody, capsys, monkeypatch)(*PROBE, "--output", "json")
    assert (told.code, told.data["engine"]) == (3, None)
    assert told.err == "ksmm: nothing can be asked here: no engine answers.\n"
    assert not home.exists()
