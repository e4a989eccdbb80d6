"""The import contracts notice what they are there to notice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import repository as repo

PLANTED = [
    ("graph/force.py", "import os", "the core is pure"),
    ("graph/model/dates.py", "import graph.settings", "the core is pure"),
    ("graph/errors.py", "import graph.model", "inside graph"),
    ("graph/settings.py", "import loaders", "arrows point down"),
    ("queries/__init__.py", "import loaders", "arrows point down"),
    ("loaders/__init__.py", "import dashboard", "arrows point down"),
    ("queries/__init__.py", "import neo4j", "one door to the database"),
    ("graph/engine/__init__.py", "import arcadedb_embedded", "nobody imports the local engine"),
    ("dashboard/__init__.py", "import graph.store", "one module of the dashboard reads the graph"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The packages and their contracts, to be spoilt."""
    for package in repo.PACKAGES:
        shutil.copytree(
            repo.ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "data")
        )
    shutil.copy(repo.ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED, ids=[f"{p[0]}: {p[1]}" for p in PLANTED])
def test_a_planted_import_is_reported(copy: Path, file: str, line: str, contract: str) -> None:
    spoilt = copy / file
    spoilt.write_text(f"{spoilt.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    words = " ".join(done.stdout.split())
    broken = [part for part in words.split(" KEPT") if part.rstrip().endswith("BROKEN") or " BROKEN" in part]
    assert done.returncode == 1, done.stdout
    assert any(contract in part for part in broken), done.stdout
