"""Scenes made of the Swiss data as they stand in their files, without a graph."""

import functools
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
import yaml

from dashboard import state
from dashboard.files import Grid
from dashboard.i18n import Words
from dashboard.present.scene import Scene, Snapshot
from graph.coverage.matrix import coverage
from graph.coverage.values import Coverage
from graph.force import windows
from graph.model.dataset import DataSet
from tests import swiss

TODAY = date(2026, 11, 24)
MakeScene = Callable[..., Scene]


@functools.cache
def swiss_snapshot() -> Snapshot:
    manifest = yaml.safe_load((swiss.FOLDER / "dataset.yaml").read_text(encoding="utf-8"))
    records = swiss.records()
    return Snapshot(records, windows(records), DataSet.model_validate(manifest), "2026-11", "", 4)


@functools.cache
def swiss_coverage(day: date) -> Coverage:
    return coverage(swiss_snapshot().records, day)


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return swiss_snapshot()


@pytest.fixture(scope="session")
def make_scene() -> MakeScene:
    """A scene at an address: the view, then its parameters."""

    def make(view: state.View = "coverage", query: Mapping[str, str] | None = None) -> Scene:
        here = state.read(view, query or {}, "en-GB")
        shown = swiss_coverage(here.as_of or TODAY)
        return Scene(swiss_snapshot(), shown, TODAY, here, Words(here.lang))

    return make


def lines_of(grid: Grid) -> list[dict[str, Any]]:
    """Rows to take along, by column."""
    return [dict(zip(grid.columns, row, strict=True)) for row in grid.rows]
