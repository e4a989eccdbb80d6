"""What the rules about the repository look at: its files, its modules, its functions."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("graph", "loaders", "queries", "dashboard", "ksmm")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Definition:
    """One function or method and where it stands."""

    where: str
    node: Function

    @property
    def lines(self) -> int:
        """Lines from `def` to the end, decorators left out."""
        return (self.node.end_lineno or self.node.lineno) - self.node.lineno + 1

    @property
    def parameters(self) -> list[ast.arg]:
        """Every parameter but self and cls."""
        given = self.node.args
        listed = [*given.posonlyargs, *given.args, *given.kwonlyargs]
        starred = [argument for argument in (given.vararg, given.kwarg) if argument]
        return [argument for argument in [*listed, *starred] if argument.arg not in {"self", "cls"}]


@cache
def files() -> tuple[Path, ...]:
    """Files that git tracks or would track: ignored ones are left out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def name(path: Path) -> str:
    """The path as people write it: from the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def under(*folders: str, suffix: str = "") -> list[Path]:
    """Files below these top folders, with one suffix if asked for."""
    return [path for path in files() if name(path).split("/")[0] in folders and name(path).endswith(suffix)]


def text_files() -> Iterator[tuple[str, str]]:
    """Name and text of every file that is text."""
    for path in files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield name(path), content.decode("utf-8")


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def definitions() -> tuple[Definition, ...]:
    """Every function and method of the packages and the scripts, nested ones included."""
    return tuple(found for path in under(*PACKAGES, "scripts", suffix=".py") for found in _in_module(path))


def _in_module(path: Path) -> Iterator[Definition]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield Definition(f"{name(path)}:{node.lineno} {node.name}", node)


def ninetieth(values: list[int]) -> int:
    """The value that nine of ten do not exceed."""
    return sorted(values)[int(0.9 * (len(values) - 1))]
