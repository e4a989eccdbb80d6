"""The notebooks in docs show what their cells give today, on the Swiss data."""

from pathlib import Path

import pytest

from graph.settings import Settings
from tests import notebooks
from tests.integration.inside import settled


def test_there_are_notebooks() -> None:
    assert [path.name for path in notebooks.paths()] == ["coverage-and-gaps.ipynb", "network.ipynb"]


@pytest.mark.parametrize("path", notebooks.paths(), ids=lambda path: path.stem)
def test_a_notebook_keeps_what_its_cells_give(
    path: Path,
    swiss_local: Settings,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    settled(swiss_local, monkeypatch)
    now = notebooks.text(notebooks.executed(notebooks.read(path)))
    if request.config.getoption("--update-golden"):
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now


@pytest.mark.parametrize("path", notebooks.paths(), ids=lambda path: path.stem)
def test_a_notebook_is_small_and_all_text(path: Path) -> None:
    cells = notebooks.read(path)["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    assert path.stat().st_size < 30_000
    assert {kind for output in outputs for kind in output["data"]} == {"text/plain"}
    assert len(outputs) >= 5
