"""Builds and refreshes .venv: `python scripts/bootstrap.py run|dev`. Standard library only.

Installs the pinned packages of requirements/<name>.txt by hash, then the project itself as editable.
A stamp in .venv says what was installed; while it is true, nothing is done.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  the one file an older Python is likely to meet
    sys.exit(
        "Python 3.11 or later is needed, this is %d.%d. Name another: make up PYTHON=/path/to/python3.12"  # noqa: UP031
        % sys.version_info[:2]
    )

import hashlib
import os
import re
import runpy
import shutil
import subprocess
import time
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = VENV / "install.log"
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
ENGINE = ("arcadedb-embedded", "jpype1")  # has builds for a few platforms only
COVERS = {"run": ("run", "dev"), "dev": ("dev",)}  # everything in run.txt is in dev.txt too


def stamp_file(name: str) -> Path:
    """Where it is written down what was installed last."""
    return VENV / f"stamp-{name}"


def fingerprint(name: str) -> str:
    """What the environment depends on: lock, project, interpreter and place."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shape = repr([project["build-system"], project["project"], project["tool"]["hatch"]])
    lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return f"{hashlib.sha256((lock + shape).encode()).hexdigest()} {VENV}\n"


def is_current(name: str) -> bool:
    """Whether the environment holds what the lock asks for."""
    stamp = stamp_file(name)
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint(name)


def say(text: str) -> None:
    """One line of progress."""
    print(text, file=sys.stderr, flush=True)


def works() -> bool:
    """Whether .venv has a Python that starts, is new enough and lives in this very place."""
    probe = "import sys, pip; print(sys.version_info >= (3, 11), sys.prefix)"
    try:
        answer = subprocess.run([str(PYTHON), "-c", probe], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.stdout.strip() == f"True {VENV}"


def create() -> None:
    """Make an empty environment, or say in one line what is missing for it."""
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        sys.exit(f"This Python has no venv. On Debian or Ubuntu: apt-get install {package}")
    say(f"environment: creating .venv with Python {sys.version.split()[0]}")
    shutil.rmtree(VENV, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(f"This Python cannot create .venv: {(done.stdout + done.stderr).strip()}")


def show(lines: Iterable[str], total: int) -> None:
    """Turn pip's words into a count, rewritten in place on a terminal, now and then elsewhere."""
    seen = 0
    terminal = sys.stderr.isatty()
    for line in lines:
        if line.startswith("Collecting "):
            seen += 1
            name = re.split(r"[=<>! ]", line.removeprefix("Collecting "))[0]
            if terminal:
                print(f"\r\033[K  {seen} of {total}: {name}", end="", file=sys.stderr, flush=True)
            elif seen % 20 == 0:
                say(f"  {seen} of {total} fetched")
        elif line.startswith("Installing collected packages"):
            if terminal:
                print("\r\033[K", end="", file=sys.stderr)
            if total > 1:
                say("  unpacking")


def logged(lines: Iterable[str], log: IO[str]) -> Iterator[str]:
    """The same lines, each written to the log on its way."""
    for line in lines:
        log.write(line)
        yield line


def pip(arguments: list[str], total: int = 1) -> None:
    """Run pip, keep its output in a log, and show the end of it when it fails."""
    with LOG.open("a", encoding="utf-8") as log:
        process = subprocess.Popen(
            [*PIP, *arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert process.stdout is not None  # noqa: S101  for the type checker: we asked for a pipe
        show(logged(process.stdout, log), total)
    if process.wait():
        tail = LOG.read_text(encoding="utf-8").splitlines()[-12:]
        sys.exit(
            "\n".join(
                ["environment: pip failed:", *tail, f"All of it: {LOG}. Run the command again to resume."]
            )
        )


def without_engine(lock: str) -> str:
    """The lock for a machine that has no build of the local engine: pip would give up on all of it."""
    return re.sub(rf"^(?:{'|'.join(ENGINE)})==.*\n(?:[ \t].*\n)*", "", lock, flags=re.MULTILINE)


def lock_for_here(name: str) -> Path:
    """The lock file that this machine can install."""
    lock = ROOT / "requirements" / f"{name}.txt"
    known = runpy.run_path(str(ROOT / "graph" / "engine" / "platforms.py"))
    reason = known["obstacle"](known["Facts"].here())
    if reason is None:
        return lock
    say(f"environment: without the local engine ({reason}); `ksmm` works with a Neo4j server, by KSMM_URI")
    own = VENV / f"{name}-without-engine.txt"
    own.write_text(without_engine(lock.read_text(encoding="utf-8")), encoding="utf-8")
    return own


def install(name: str) -> None:
    """Install the lock by hash, then the project as editable; the stamp comes last."""
    lock = lock_for_here(name)
    total = len(re.findall(r"^[\w.-]+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    for other in COVERS:
        stamp_file(other).unlink(missing_ok=True)
    say(f"environment: installing {total} pinned packages from requirements/{name}.txt")
    pip(["--require-hashes", "--only-binary", ":all:", "-r", str(lock)], total)
    say("environment: installing ksmm itself, editable")
    pip(["--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)])
    stamp_file(name).write_text(fingerprint(name), encoding="utf-8")


def lock(handle: IO[bytes]) -> None:
    """Let one run at a time change .venv; the lock goes when the process ends."""
    with suppress(ImportError):  # Windows has no fcntl
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)


def main(name: str) -> None:
    """Bring .venv to what requirements/<name>.txt says."""
    if any(is_current(cover) for cover in COVERS[name]):
        return
    start = time.monotonic()
    with Path(__file__).open("rb") as handle:
        lock(handle)
        if any(is_current(cover) for cover in COVERS[name]):
            return
        if not works():
            create()
        install(name)
    say(f"environment: ready after {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in COVERS:  # noqa: PLR2004  program and one word
        sys.exit("usage: python scripts/bootstrap.py run|dev")
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        sys.exit("environment: cancelled; run the command again to resume.")
