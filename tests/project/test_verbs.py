"""The verbs of the repository: one line each, explained, and the only ones the texts mention."""

import os
import re
import subprocess

import pytest

from tests.project import repository as repo


def _makefile() -> str:
    return (repo.ROOT / "Makefile").read_text(encoding="utf-8")


def _verbs() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## \S", _makefile(), re.MULTILINE))


def test_the_agreed_verbs_are_there_and_explained() -> None:
    assert {"help", "up", "stop", "test", "check", "fix", "tools", "lock", "docs", "frontend"} <= _verbs()


def test_recipes_are_single_lines() -> None:
    recipes = [line for line in _makefile().splitlines() if line.startswith("\t")]
    assert [line for line in recipes if line.endswith("\\")] == []


def test_make_alone_explains_every_verb() -> None:
    shown = subprocess.run(["make"], cwd=repo.ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"make (\w+)", shown)) == _verbs()


@pytest.mark.parametrize("page", [path for path in repo.files() if path.suffix == ".md"], ids=repo.name)
def test_texts_mention_only_verbs_that_exist(page: os.PathLike[str]) -> None:
    text = (repo.ROOT / page).read_text(encoding="utf-8")
    mentioned = set(re.findall(r"(?:`|^\s{0,4}\$? ?)(?:CI=1 )?make ([a-z]+)", text, re.MULTILINE))
    assert mentioned <= _verbs()


def test_ci_runs_the_command_of_the_readme_and_nothing_else() -> None:
    script = repo.ROOT / ".ci/run"
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == ["set -e", 'cd "$(dirname "$0")/.."', "CI=1 make test"]
    assert os.access(script, os.X_OK)
