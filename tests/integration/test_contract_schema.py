"""A graph of a newer program is refused, not misread; one of an older program is brought up to date."""

import logging
import zipfile

import pytest

from graph.connect import migrate, open_reader, open_store
from graph.errors import StoreError, UserError
from graph.migrations import SCHEMA, STEPS, Step
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Store
from tests.integration.inside import inside

NAMES = "MATCH (b:Body) RETURN b.name AS name, b.title AS title ORDER BY name"
BODY = Statement("UNWIND $rows AS r CREATE (b:Body) SET b = r", {"rows": [{"id": "a", "title": "A"}]})
RENAME = Step(
    "a body's title is called its name",
    (Statement("MATCH (b:Body) WHERE b.title IS NOT NULL SET b.name = b.title REMOVE b.title"),),
)
BROKEN = Step("nothing of a step that fails stays", (*RENAME.statements, Statement("RETURN 1 / 0 AS x")))
LATER = (*STEPS, RENAME)


@pytest.fixture
def older(store: Store) -> Store:
    """A graph as this program leaves it, which is an older one for a program that knows more steps."""
    store.apply([BODY], release="r1")
    return store


def upgrade(settings: Settings) -> None:
    """As a newer program does it: alone for the local engine, told to for a server."""
    if settings.uri is None:
        open_reader(settings, steps=LATER).close()
    else:
        migrate(settings, LATER)


def test_a_newer_program_migrates_an_older_graph(
    older: Store, empty_server: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "ksmm"):
        upgrade(empty_server)
    assert f"from schema {SCHEMA} to {SCHEMA + 1}" in caplog.text
    with open_reader(empty_server, steps=LATER) as reader:
        assert reader.read(NAMES).rows == [("A", None)]
        meta = reader.meta()
    assert (meta.schema, meta.release, meta.busy) == (SCHEMA + 1, "r1", False)
    assert migrate(empty_server, LATER).saved is None  # nothing is left to do


def test_an_older_program_refuses_a_newer_graph(older: Store, empty_server: Settings) -> None:
    upgrade(empty_server)
    for refused_by in (
        lambda: open_reader(empty_server),
        lambda: open_store(empty_server),
        lambda: older.consistently(lambda reader: reader.read(NAMES)),  # connected before
        lambda: older.apply([BODY], release="r2"),
    ):
        with pytest.raises(StoreError, match="written by a newer ksmm") as refused:
            refused_by()
        assert refused.value.code == "newer-graph"


def test_only_the_local_engine_is_migrated_by_itself(older: Store, empty_server: Settings) -> None:
    if empty_server.uri is None:
        open_store(empty_server, steps=LATER).close()
        with open_reader(empty_server, steps=LATER) as reader:
            assert reader.meta().schema == SCHEMA + 1
        return
    for opened in (open_reader, open_store):
        with pytest.raises(StoreError, match="neo4j-admin database dump ksmm") as refused:
            opened(empty_server, steps=LATER)
        assert refused.value.code == "older-graph"
    assert older.read(NAMES).rows == [(None, "A")]


def test_a_step_that_fails_leaves_the_graph_as_it_was(older: Store, empty_server: Settings) -> None:
    with pytest.raises(UserError):
        migrate(empty_server, (*STEPS, BROKEN))
    meta = older.meta()
    assert (meta.schema, meta.busy) == (SCHEMA, False)
    assert older.read(NAMES).rows == [(None, "A")]


def test_a_local_graph_is_saved_before_it_is_migrated(older: Store, empty_server: Settings) -> None:
    saved = migrate(empty_server, LATER).saved
    if empty_server.uri is not None:
        assert saved is None
        return
    assert saved is not None
    assert saved.parent == empty_server.home / "backups"
    assert saved.stat().st_mode & 0o777 == 0o600
    assert "schema.json" in zipfile.ZipFile(saved).namelist()  # what `db restore` asks of a backup


def test_the_command_says_that_nothing_is_to_be_done(
    older: Store,
    empty_server: Settings,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = inside(empty_server, capsys, monkeypatch)
    if empty_server.uri is not None:
        with pytest.raises(UserError, match="older ksmm cannot read") as unsure:
            run("db", "migrate")
        assert unsure.value.code == "not-confirmed"
    assert run("db", "migrate", "--yes").out == f"The graph is of schema {SCHEMA} already.\n"
