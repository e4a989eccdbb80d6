"""Cut off at any moment, the old or the new release stands; whoever reads meanwhile sees whole releases."""

import multiprocessing
import random
import threading
import time
from pathlib import Path

import pytest

from graph.connect import open_reader, open_store
from graph.rows import Statement
from graph.settings import Settings
from loaders.check import check
from loaders.run import load, put
from tests import loading, releases
from tests.releases import whole

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.loading"])
KILLS = 7  # on each of three servers
PAUSES = random.Random(2026)  # noqa: S311 - the same moments each time, as far as a machine keeps them


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return releases.write(tmp_path_factory.mktemp("releases"))


@pytest.fixture
def digests(empty_server: Settings, folders: tuple[Path, Path]) -> set[str]:
    """Both releases, the first of them loaded."""
    with open_store(empty_server) as store:
        load(store, folders[0])
    return {check(path).records.digest() for path in folders}


def test_a_load_that_is_killed_leaves_the_old_release_or_the_new_one(
    empty_server: Settings, folders: tuple[Path, Path], digests: set[str]
) -> None:
    seen: list[str] = []
    with open_reader(empty_server) as reader:
        for _ in range(KILLS):
            _kill_a_load(empty_server, folders)
            seen.append(reader.consistently(whole))
    assert set(seen) <= digests
    with open_store(empty_server) as store:
        report = load(store, folders[1])
        assert store.consistently(whole) == report.digest


def _kill_a_load(server: Settings, folders: tuple[Path, Path]) -> None:
    """Start a process that loads, and end it at some moment of its first three loads."""
    said, told = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=loading.forever, args=(server, folders, told))
    process.start()
    told.close()
    begun = last = time.monotonic()
    for _ in range(PAUSES.randint(1, 3)):
        assert said.recv_bytes() == b"loading"
        begun, last = time.monotonic(), begun
    time.sleep(PAUSES.random() * max(0.6, begun - last))
    process.kill()
    process.join()
    said.close()


def test_a_reader_sees_whole_releases_only(
    empty_server: Settings, folders: tuple[Path, Path], digests: set[str]
) -> None:
    seen: list[str] = []
    failed: list[Exception] = []
    over = threading.Event()

    def poll() -> None:
        with open_reader(empty_server) as reader:
            while not over.is_set() and not failed:
                try:
                    seen.append(reader.consistently(whole))
                except Exception as error:  # noqa: BLE001 - looked at below
                    failed.append(error)

    polling = threading.Thread(target=poll)
    polling.start()
    reports = [check(path) for path in folders]
    try:
        with open_store(empty_server) as store:
            for number in range(10):
                put(store, reports[(number + 1) % 2])
                _wait_for_another(seen)
    finally:
        over.set()
        polling.join()
    assert failed == []
    assert set(seen) == digests


def _wait_for_another(seen: list[str]) -> None:
    """Let the reader finish one look at least, so that it sees each release."""
    count, give_up = len(seen), time.monotonic() + 20
    while len(seen) == count and time.monotonic() < give_up:
        time.sleep(0.01)


def test_two_loads_at_once_come_one_after_the_other(
    empty_server: Settings, folders: tuple[Path, Path], digests: set[str]
) -> None:
    reports = [check(path) for path in folders]

    def work(number: int) -> None:
        with open_store(empty_server) as store:
            put(store, reports[number])

    threads = [threading.Thread(target=work, args=(number % 2,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_reader(empty_server) as reader:
        assert reader.consistently(whole) in digests


def test_a_flag_left_up_does_not_stop_the_next_load(
    empty_server: Settings, folders: tuple[Path, Path], digests: set[str]
) -> None:
    with open_store(empty_server) as store:
        store.define([Statement("MATCH (m:Meta) SET m.busy = true, m.busy_since = datetime()")])
        assert load(store, folders[1]).digest in digests
        assert not store.meta().busy
