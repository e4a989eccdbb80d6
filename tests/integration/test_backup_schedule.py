"""The schedule of docs/how-to/serve-to-a-group.md, each line run as cron and systemd would run it."""

import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import engine

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "serve-to-a-group.md"
LONG_AGO = time.time() - 40 * 24 * 3600


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Path]:
    """The home folder of somebody who has ksmm where pipx puts it, and a backup of last month."""
    program = tmp_path / ".local" / "bin" / "ksmm"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ksmm "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    old = tmp_path / "backups" / "ksmm-2026-01-01.zip"
    old.parent.mkdir()
    old.touch()
    os.utime(old, (LONG_AGO, LONG_AGO))
    yield tmp_path
    engine.stop(tmp_path / ".local" / "share" / "ksmm")


def of_cron() -> str:
    """The command of the crontab's line: there a `%` is written `\\%`, and the rest goes to a shell."""
    (line,) = re.findall(r"^15 2 \* \* \*  (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return line.replace(r"\%", "%")


def of_systemd(home: Path) -> list[list[str]]:
    """The commands of the service, its specifiers filled in."""
    lines = re.findall(r"^ExecStart(?:Post)?=(.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    filled = [line.replace("%h", str(home)).replace("%%", "%").replace("$$", "$") for line in lines]
    assert len(filled) == 2
    return [shlex.split(line) for line in filled]


def run(home: Path, words: list[str]) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
    environment |= {name: os.environ[name] for name in ("TZ",) if name in os.environ}
    return subprocess.run(
        words, env=environment, cwd=home, capture_output=True, text=True, timeout=180, check=False
    )


def kept(home: Path) -> list[str]:
    return [path.name for path in (home / "backups").iterdir()]


def test_cron_and_systemd_write_todays_and_remove_what_is_old(keeper: Path) -> None:
    today = f"ksmm-{time.strftime('%Y-%m-%d')}.zip"
    done = run(keeper, ["/bin/sh", "-c", of_cron()])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert kept(keeper) == [today]

    start, tidy = of_systemd(keeper)
    again = run(keeper, start)  # never over another file
    assert again.returncode == 2
    assert "exists already" in again.stderr
    (keeper / "backups" / today).rename(keeper / "backups" / "ksmm-old.zip")
    os.utime(keeper / "backups" / "ksmm-old.zip", (LONG_AGO, LONG_AGO))
    for words in (start, tidy):
        assert run(keeper, words).returncode == 0
    assert kept(keeper) == [today]
