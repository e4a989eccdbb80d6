"""What the packages import is what the project declares: nothing of development leaks into the program."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from tests.project import repository as repo

OURS = {*repo.PACKAGES, "tests", "scripts"}
OPTIONAL = {"py2neo"}
COMES_WITH = {"pydantic-core"}  # part of pydantic, of one version with it
NEVER_IMPORTED = {"arcadedb-embedded"}  # its jars and its Java are looked up
FOR_NOTEBOOKS = {"networkx", "pandas"}  # what an answer is handed over as


@cache
def _declared() -> frozenset[str]:
    project = tomllib.loads((repo.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = (re.match(r"[\w.-]+", line) for line in project["dependencies"])
    return frozenset(canonicalize_name(found.group()) for found in names if found)


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def _outside(*folders: str) -> dict[str, str]:
    """Every top-level module from elsewhere, and one file that imports it."""
    found = {top: repo.name(path) for path in repo.under(*folders, suffix=".py") for top in _imported(path)}
    return {top: file for top, file in found.items() if top not in OURS | set(sys.stdlib_module_names)}


@cache
def _installed() -> Mapping[str, list[str]]:
    return packages_distributions()


def _distributions(top: str) -> set[str]:
    return {canonicalize_name(name) for name in _installed().get(top, [top])}


def test_everything_imported_is_declared() -> None:
    undeclared = {
        top: file
        for top, file in _outside(*repo.PACKAGES).items()
        if not _distributions(top) & (_declared() | OPTIONAL | COMES_WITH)
    }
    assert undeclared == {}


def test_everything_declared_is_imported() -> None:
    used = {name for top in _outside(*repo.PACKAGES) for name in _distributions(top)}
    assert _declared() - used - NEVER_IMPORTED - FOR_NOTEBOOKS == frozenset()


def test_the_bootstrap_needs_nothing_but_python() -> None:
    assert [top for top, file in _outside("scripts").items() if file == "scripts/bootstrap.py"] == []
