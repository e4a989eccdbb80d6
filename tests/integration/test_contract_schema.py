"""A graph of a newer program is refused, not misread."""

import pytest

from graph.connect import open_reader, open_store
from graph.errors import StoreError
from graph.rows import Statement
from graph.settings import Settings
from graph.store import Store


def test_a_graph_of_a_newer_program_is_refused(store: Store, empty_server: Settings) -> None:
    newer = Statement("MATCH (m:Meta {id: 'graph'}) SET m.schema = 99")
    store.apply([newer], release="of-the-future")
    for opened in (open_reader, open_store):
        with pytest.raises(StoreError, match="written by a newer ksmm") as refused:
            opened(empty_server)
        assert refused.value.code == "newer-graph"
