"""The lock files: complete, hashed, without an address, and in step with pyproject.toml."""

import re
import tomllib
from functools import cache
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project import repository as repo

LOCKS = ("run", "login", "dev")


@cache
def _project() -> dict[str, Any]:
    return tomllib.loads((repo.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def _entries(lock: str) -> dict[str, str]:
    """Each pinned package with its version and hashes."""
    text = (repo.ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    joined = text.replace("\\\n", " ")
    listed = [line for line in joined.splitlines() if line and not line.startswith("#")]
    return {canonicalize_name(line.partition("==")[0]): line.partition("==")[2] for line in listed}


def _group(name: str) -> list[str]:
    return [word for word in _project()["dependency-groups"][name] if isinstance(word, str)]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_exact_and_hashed(lock: str) -> None:
    loose = [
        name for name, rest in _entries(lock).items() if not re.match(r"[\w.]+ .*--hash=sha256:\w{64}", rest)
    ]
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_in_a_lock(lock: str) -> None:
    text = (repo.ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert re.findall(r"://|--index|--extra-index|--find-links|^-\w ", text, re.MULTILINE) == []


def test_no_address_in_the_front_end_lock() -> None:
    lock = repo.ROOT / "frontend" / "package-lock.json"
    assert not lock.exists() or '"resolved"' not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("run", ["build"]), ("login", ["build"]), ("dev", ["build", "dev"])],
    ids=LOCKS,
)
def test_the_lock_answers_what_the_project_asks(lock: str, groups: list[str]) -> None:
    asked = [*_project()["project"]["dependencies"], *(word for group in groups for word in _group(group))]
    unmet = [word for word in asked if not _meets(lock, Requirement(word))]
    assert unmet == []


def _meets(lock: str, wanted: Requirement) -> bool:
    version = _entries(lock).get(canonicalize_name(wanted.name), "").split(" ")[0]
    return bool(version) and wanted.specifier.contains(version, prereleases=True)


def test_what_runs_is_tested_in_the_very_same_versions() -> None:
    for lock in ("run", "login"):
        different = {name for name, rest in _entries(lock).items() if _entries("dev").get(name) != rest}
        assert different == set()


def test_the_lock_of_the_sign_in_has_what_streamlit_needs_for_it() -> None:
    assert {"authlib", "httpx"} <= _entries("login").keys() - _entries("run").keys()
