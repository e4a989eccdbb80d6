"""Our packages have general names: a stranger's package is noticed."""

import os
import subprocess
import sys
from pathlib import Path

from ksmm.start import strangers

ROOT = Path(__file__).parents[3]


def test_our_own_packages_are_ours() -> None:
    assert strangers() == []


def test_a_strangers_package_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text('"""Plots of functions."""\n')
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", "from ksmm.start import main; main()", "status"],
        env={**os.environ, "PYTHONPATH": path},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "the package graph is not ksmm's own" in done.stderr
    assert str(tmp_path / "graph") in done.stderr
