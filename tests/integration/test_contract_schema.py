"""A graph of a newer program is refused, not misread."""

import contextlib

import pytest

from graph.bolt import Wire
from graph.connect import access, open_reader, open_store
from graph.errors import StoreError
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Store


def test_a_graph_of_a_newer_program_is_refused(store: Store, empty_server: Settings) -> None:
    store.apply([], release="of-the-future")
    with contextlib.closing(Wire(access(empty_server).owner)) as wire:
        wire.write([Statement("MATCH (m:Meta {id: 'graph'}) SET m.schema = 99")])
    for opened in (open_reader, open_store):
        with pytest.raises(StoreError, match="written by a newer ksmm") as refused:
            opened(empty_server)
        assert refused.value.code == "newer-graph"
