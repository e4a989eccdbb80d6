"""Servers that hold the Swiss network, loaded once for each server."""

from collections.abc import Iterator

import pytest

from graph.connect import open_reader, open_store
from graph.settings import Settings
from graph.store import Reader
from loaders.run import load
from tests import servers
from tests.swiss import records


@pytest.fixture(scope="module")
def swiss_server(server: Settings) -> Settings:
    """A server with the Swiss network and nothing else."""
    return _with_swiss(server)


@pytest.fixture(scope="module")
def swiss_local(local_server: Settings) -> Settings:
    """The local engine alone, with the Swiss network and nothing else."""
    return _with_swiss(local_server)


@pytest.fixture(scope="module")
def swiss(swiss_server: Settings) -> Iterator[Reader]:
    """A reader of the Swiss network."""
    with open_reader(swiss_server) as reader:
        yield reader


def _with_swiss(server: Settings) -> Settings:
    with open_store(server) as store:
        loaded = store.read("MATCH (r:Release) RETURN r.digest AS digest").rows
        if loaded != [(records().digest(),)]:
            servers.empty(server)
            load(store)
    return server
