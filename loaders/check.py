"""Everything that is looked at before a load writes anything."""

from collections.abc import Callable
from pathlib import Path

from graph.model.records import Records
from graph.model.values import Marking
from loaders.checks.shape import manifest, shape
from loaders.files import read_folder
from loaders.report import CheckReport


def check(
    path: Path, *, marking: Marking | None = None, progress: Callable[[str, int, int], None] | None = None
) -> CheckReport:
    raw = read_folder(path)
    shaped = shape(raw.items)
    problems = [*raw.problems, *shaped.problems]
    head = manifest(raw.manifest, problems)
    records = Records.of_all(shaped.records.values())
    return CheckReport(records, head, tuple(problems), records.counts())
