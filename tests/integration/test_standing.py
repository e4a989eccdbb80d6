"""What one reader read of a release serves all who see that release, and nobody who sees another."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from graph.connect import open_reader, open_store
from graph.model.records import Records
from graph.model.responsibility import Mandate
from graph.settings import Settings
from graph.store import Reader
from loaders.run import load
from queries import standing
from queries.about import about
from queries.coverage import coverage
from queries.standing import Shelf
from tests import servers, small

TODAY = date(2026, 11, 24)
MANDATE = "shelter--shelter-women--ch-ge"


def put(server: Settings, folder: Path, role: str) -> None:
    """Load the small data set with this role in its one mandate."""
    files = small.changed("mandates/geneva.yaml", "role: lead", f"role: {role}")
    with open_store(server) as store:
        load(store, small.write(folder / role, files), release=role)


def roles(reader: Reader) -> set[str]:
    """The role of the one mandate, by coverage and as shown."""
    shown = about(reader, MANDATE, TODAY).record
    assert isinstance(shown, Mandate)
    return {coverage(reader, TODAY).records.of(Mandate)[MANDATE].role, shown.role}


def test_readers_share_what_was_read_and_worked_out(empty_server: Settings, tmp_path: Path) -> None:
    put(empty_server, tmp_path, "lead")
    with open_reader(empty_server) as reader, open_reader(empty_server) as other:
        one, two = coverage(reader, TODAY), coverage(other, TODAY)
        assert (one.records is two.records, one.coverage is two.coverage) == (True, True)
        assert coverage(other, date(2017, 4, 20)).coverage != one.coverage


def test_a_load_is_seen_at_once(empty_server: Settings, tmp_path: Path) -> None:
    with open_reader(empty_server) as reader:
        for role in ("lead", "support", "consulted"):
            put(empty_server, tmp_path, role)
            assert roles(reader) == {role}


def test_a_database_made_anew_is_another_one(empty_server: Settings, tmp_path: Path) -> None:
    """Release and sequence may be called as before."""
    with open_reader(empty_server) as reader:
        put(empty_server, tmp_path, "lead")
        before = reader.meta()
        assert roles(reader) == {"lead"}
        servers.empty(empty_server)
        files = small.changed("mandates/geneva.yaml", "role: lead", "role: support")
        with open_store(empty_server) as store:
            load(store, small.write(tmp_path / "anew", files), release="lead")
        assert (reader.meta(), roles(reader)) == (before, {"support"})


def test_who_waits_too_long_for_somebody_elses_reading_reads_himself(
    empty_server: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(empty_server, tmp_path, "lead")
    shelf, reads, may_end = Shelf(), standing.read_records, threading.Event()

    def hangs(reader: Reader) -> Records:
        if threading.current_thread().name.endswith("_0"):
            assert may_end.wait(20)
        return reads(reader)

    monkeypatch.setattr(standing, "read_records", hangs)
    monkeypatch.setattr(standing, "PATIENCE", 0.3)
    with open_reader(empty_server) as reader, ThreadPoolExecutor(2, thread_name_prefix="asks") as pool:
        first, second = (pool.submit(shelf.read, reader) for _ in range(2))
        assert MANDATE in second.result(20).records.of(Mandate)
        assert not first.done()
        may_end.set()
        assert first.result(20).records == second.result().records
