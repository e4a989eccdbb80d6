"""Loads two data sets in turn until somebody ends the process."""

import itertools
from multiprocessing.connection import Connection
from pathlib import Path

from graph.connect import open_store
from graph.settings import Settings
from loaders.check import check
from loaders.run import put


def forever(settings: Settings, folders: tuple[Path, ...], told: "Connection[bytes, bytes]") -> None:
    """Says so before each load."""
    checked = [check(folder) for folder in folders]
    with open_store(settings) as store:
        for report in itertools.cycle(checked):
            told.send_bytes(b"loading")
            put(store, report)
