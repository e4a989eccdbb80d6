"""A statement that no timeout of the local engine ends: the engine is replaced, and others go on."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph import engine
from graph.connect import open_reader, open_store
from graph.errors import LimitError
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Reader

DEAF = (
    "UNWIND range(1, 50000) AS x WITH collect(x) AS l RETURN size([a IN l | size([b IN l WHERE b > a])]) AS n"
)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """An engine of its own, with one node that must survive."""
    home: Path = tmp_path_factory.mktemp("watchdog") / "home"
    settings = Settings(home=home)
    with open_store(settings) as store:
        store.apply([Statement("CREATE (:Kept {id: 'kept'})")], release="r")
    yield settings
    engine.stop(home)


def test_a_deaf_engine_is_replaced_and_everybody_goes_on(settings: Settings) -> None:
    before = engine.status(settings.home)
    began = time.monotonic()
    with open_reader(settings) as asker, open_reader(settings) as other, ThreadPoolExecutor(1) as pool:
        late = pool.submit(asker.read_untrusted, DEAF, {}, tag="t", timeout=3, limit=1)
        counted = 0
        while not late.done():
            counted += kept(other)
        with pytest.raises(LimitError, match="the local engine was ended and started again") as caught:
            late.result()
        assert caught.value.code == "engine-restarted"
        assert counted
        assert kept(asker) == kept(other) == 1
    after = engine.status(settings.home)
    assert before is not None
    assert after is not None
    assert after.pid != before.pid
    assert time.monotonic() - began < 60


def kept(reader: Reader) -> int:
    """Asks as other readers do: they see one graph before and after, and no error."""
    return reader.read("MATCH (n:Kept) RETURN count(n) AS n").rows[0][0]
