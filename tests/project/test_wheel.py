"""What is shipped: the wheel holds what the program reads, nothing else, and works from anywhere."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project import repository as repo

ASK = """
import json
import streamlit.components.v2.manifest_scanner as scanner
from graph.settings import bundled_data
from ksmm import __file__ as place, __version__
manifests = scanner.scan_component_manifests()
assets = {str(part.resolve_asset_root(root)) for manifest, root in manifests for part in manifest.components}
print(json.dumps([place, __version__, str(bundled_data()), sorted(assets)]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the pinned backend without asking the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    command = [sys.executable, "-c", build]
    done = subprocess.run(command, cwd=repo.ROOT, capture_output=True, text=True, check=True)
    return folder / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    """Names in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_everything_the_program_reads_is_in_the_wheel(contents: set[str]) -> None:
    packaged = {repo.name(path) for path in repo.under(*repo.PACKAGES)}
    data = {f"ksmm/{repo.name(path)}" for path in repo.under("data")}
    assert packaged | data <= contents


def test_nothing_else_is_in_the_wheel(contents: set[str]) -> None:
    tops = {name.split("/")[0] for name in contents}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(repo.PACKAGES)
    assert [name for name in contents if "node_modules" in name or name.endswith(".pyc")] == []


def test_the_wheel_carries_the_licence(contents: set[str]) -> None:
    assert [name for name in contents if name.endswith("licenses/LICENSE")]


def test_the_wheel_carries_the_licence_of_everything_that_is_bundled(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        notice = archive.read("ksmm/frontend/NOTICE.txt").decode()
    named = dict(re.findall(r"^(@?[a-z][\w./-]*) (\d[\w.-]+) \(.+\)$", notice, re.MULTILINE))
    locked = json.loads((repo.ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    versions = {
        name.removeprefix("node_modules/"): one.get("version") for name, one in locked["packages"].items()
    }
    assert named == {name: versions[name] for name in named}
    assert _imported() | {"@fontsource-variable/inter", "@dagrejs/dagre", "cose-base"} <= set(named)
    assert notice.count("without restriction, including") >= 10
    assert "SIL OPEN FONT LICENSE" in notice


def _imported() -> set[str]:
    """The packages that our own scripts import."""
    sources = (repo.ROOT / "frontend" / "src").glob("*.ts")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    return set(re.findall(r"""^import .*["']((?:@[\w-]+/)?[a-z][\w-]*)[/"']""", text, re.MULTILINE))


def test_the_installed_wheel_works_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    empty.mkdir()
    assert _asked(empty, {"PYTHONPATH": str(installed)}).count(str(installed)) == 3


def test_the_editable_install_reads_the_checkout(tmp_path: Path) -> None:
    assert _asked(tmp_path, {}).count(str(repo.ROOT)) == 3


def _asked(folder: Path, environment: dict[str, str]) -> str:
    """Where the program, its data and its front end were found, asked from this folder."""
    command = [sys.executable, "-W", "ignore", "-c", ASK]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout
