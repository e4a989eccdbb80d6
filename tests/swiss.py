"""The Swiss data as they stand in their files, read with plain PyYAML; independent of the loaders."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.model.records import Records
from graph.model.registry import KINDS

DATA = Path(__file__).parents[1] / "data"
FOLDER = DATA / "switzerland"


class Core(yaml.CSafeLoader):
    """Reads scalars by the core schema of YAML 1.2: no dates, no yes and no, no base 60."""


Core.yaml_implicit_resolvers = {}

for tag, pattern, first in (
    ("null", r"(?:~|null|)", ["~", "n", ""]),
    ("bool", r"(?:true|false)", list("tf")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^{pattern}$"), first)


def files() -> tuple[Path, ...]:
    """Every file of records, `dataset.yaml` left out."""
    return tuple(path for path in sorted(FOLDER.rglob("*.yaml")) if path.name != "dataset.yaml")


@functools.cache
def document(path: Path) -> Mapping[str, Any]:
    return yaml.load(path.read_text(encoding="utf-8"), Core)  # noqa: S506 - a safe loader


@functools.cache
def items() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Every (kind, item) as written, in the order of the files."""
    return tuple(
        (kind, item) for path in files() for kind, listed in document(path).items() for item in listed
    )


@functools.cache
def records() -> Records:
    return Records.of_all(KINDS[kind].model_validate(item) for kind, item in items())
