"""`make tools` on a machine that lacks Maven and Chromium: installs by name, or prints the line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import repository as repo

APT = '#!/bin/sh\necho "$@" >> "{folder}/asked"\n'


def _run(path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if name not in {"CI", "PATH"}}
    return subprocess.run(
        [sys.executable, "scripts/tools.py"],
        cwd=repo.ROOT,
        env={**outside, "PATH": str(path), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_apt_get_the_line_is_printed(tmp_path: Path) -> None:
    done = _run(tmp_path)
    assert done.returncode == 0
    assert "Install: apt-get install maven chromium" in done.stdout


def test_in_ci_a_missing_part_is_a_failure(tmp_path: Path) -> None:
    done = _run(tmp_path, CI="1")
    assert done.returncode == 1
    assert "missing: maven, chromium" in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may install packages")
def test_root_with_apt_get_installs_by_name(tmp_path: Path) -> None:
    stub = tmp_path / "apt-get"
    stub.write_text(APT.format(folder=tmp_path), encoding="utf-8")
    stub.chmod(0o755)
    _run(tmp_path)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["-qq update", "-qq install --yes --no-install-recommends maven chromium"]
