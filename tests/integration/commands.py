"""Runs the program as a person does: a process, its words, its output and its exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DAY = "2026-11-24"
NO_FILES = {"KSMM_ENV_FILE": "", "KSMM_SETTINGS": ""}  # of whoever runs the tests


@dataclass(frozen=True, slots=True)
class Told:
    """What came back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def data(self) -> Any:
        return self.json["data"]


@dataclass(frozen=True, slots=True)
class Ksmm:
    """The program with a home of its own."""

    home: Path
    environment: Mapping[str, str]

    def __call__(self, *words: str | Path, stdin: str = "", **more: str) -> Told:
        done = subprocess.run(
            [sys.executable, "-m", "ksmm", "--home", str(self.home), *map(str, words)],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
            env={**self.environment, **more},
        )
        told = Told(done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in told.err, told.err
        return told

    def ask_json(self, *words: str | Path, stdin: str = "") -> Any:
        told = self(*words, "--output", "json", stdin=stdin)
        assert told.code == 0, told.err or told.out
        return told.json


def ksmm(home: Path) -> Ksmm:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KSMM_")}
    return Ksmm(home, {**kept, **NO_FILES, "KSMM_TODAY": DAY, "PYTHONSAFEPATH": "1"})
