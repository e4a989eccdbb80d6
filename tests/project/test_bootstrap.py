"""The first command on a machine that lacks something: one line that says what to do."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import repository as repo

OLD = """
import runpy, sys
sys.version_info, sys.argv[1:] = (3, 9, 2), ["run"]
runpy.run_path({script!r}, run_name="__main__")
"""
NO_VENV = """
import importlib.util
true = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "ensurepip" else true(name, *rest)
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """The bootstrap in a checkout that has no environment yet."""
    for name in ("scripts/bootstrap.py", "requirements/run.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(repo.ROOT / name, tmp_path / name)
    return tmp_path / "scripts" / "bootstrap.py"


def _one_line(command: list[str], environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_an_old_python_is_told_which_one_is_needed(script: Path) -> None:
    said = _one_line([sys.executable, "-c", OLD.format(script=str(script))])
    assert "3.11 or later is needed, this is 3.9" in said
    assert "PYTHON=" in said


def test_a_python_without_venv_is_told_what_to_install(script: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_VENV, encoding="utf-8")
    said = _one_line([sys.executable, str(script), "run"], {"PYTHONPATH": str(tmp_path)})
    assert f"apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv" in said
    assert not (tmp_path / ".venv").exists()


def test_no_python_at_all_is_one_line_too(tmp_path: Path) -> None:
    for tool in ("sh", "sed", "echo"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or "")
    make = shutil.which("make") or "make"
    done = subprocess.run(
        [make, "up"], cwd=repo.ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert "Python 3.11 or later is needed" in done.stderr.splitlines()[0]


def test_a_current_environment_is_left_alone(script: Path, tmp_path: Path) -> None:
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    ours = runpy.run_path(str(script))
    ours["stamp_file"]("run").write_text(ours["fingerprint"]("run"), encoding="utf-8")
    done = subprocess.run([sys.executable, str(script), "run"], capture_output=True, text=True, check=True)
    assert done.stdout + done.stderr == ""


def test_a_machine_without_a_build_of_the_engine_gets_the_rest_of_the_lock() -> None:
    lock = (repo.ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    ours = runpy.run_path(str(repo.ROOT / "scripts" / "bootstrap.py"))
    rest = ours["without_engine"](lock)
    gone = set(_names(lock)) - set(_names(rest))
    assert gone == {"arcadedb-embedded", "jpype1"}
    assert set(rest.splitlines()) <= set(lock.splitlines())
    assert all("--hash=sha256:" in block for block in re.split(r"^(?=\w)", rest, flags=re.MULTILINE)[1:])


def _names(lock: str) -> list[str]:
    return re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)


def test_what_says_which_machines_have_a_build_needs_nothing_installed() -> None:
    """It runs before there is an environment."""
    file = repo.ROOT / "graph" / "engine" / "platforms.py"
    text = f"import runpy; m = runpy.run_path({str(file)!r}); print(m['obstacle'](m['Facts'].here()))"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", text], capture_output=True, text=True, check=True
    )
    assert done.stdout == "None\n"
