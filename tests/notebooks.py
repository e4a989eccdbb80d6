"""The notebooks under docs/notebooks/, run cell by cell in this process.

What a cell shows is its last expression, as plain text: what Jupyter keeps as `text/plain`.
"""

import ast
import itertools
import json
from pathlib import Path
from typing import Any

import pandas as pd

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "notebooks"
WIDTH = ("display.width", 110, "display.max_columns", 12, "display.max_colwidth", 44)


def paths() -> list[Path]:
    return sorted(FOLDER.glob("*.ipynb"))


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def text(notebook: dict[str, Any]) -> str:
    """A notebook as its file holds it."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def executed(notebook: dict[str, Any]) -> dict[str, Any]:
    """The same notebook with the outputs that it has now."""
    names: dict[str, Any] = {"__name__": "__main__"}
    numbers = itertools.count(1)
    with pd.option_context(*WIDTH):
        cells = [
            _run(cell, names, next(numbers)) if cell["cell_type"] == "code" else cell
            for cell in notebook["cells"]
        ]
    return notebook | {"cells": cells}


def _run(cell: dict[str, Any], names: dict[str, Any], number: int) -> dict[str, Any]:
    shown = _shown("".join(cell["source"]), names, f"cell {number}")
    return cell | {"execution_count": number, "outputs": _outputs(shown, number)}


def _shown(source: str, names: dict[str, Any], where: str) -> str | None:
    """Run a cell; its last expression as text, or nothing."""
    tree = ast.parse(source, where)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, where, "exec"), names)  # noqa: S102 - our own notebook
    if not isinstance(last, ast.Expr):
        return None
    value = eval(compile(ast.Expression(last.value), where, "eval"), names)  # noqa: S307 - likewise
    return None if value is None else repr(value)


def _outputs(shown: str | None, count: int) -> list[dict[str, Any]]:
    if shown is None:
        return []
    data = {"text/plain": shown.splitlines(keepends=True)}
    return [{"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"}]
