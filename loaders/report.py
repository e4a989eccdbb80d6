"""What a check and a load have to say, as values."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from graph.errors import DataError, Problem
from graph.model.dataset import DataSet
from graph.model.records import Records

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


def silent(phase: str, done: int, total: int) -> None:
    """Nobody asked for progress."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A data set, and everything that is wrong with it."""

    records: Records
    manifest: DataSet | None
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    kept_out: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of the records that are marked above what the load takes, or rest on such."""

    @property
    def rejected(self) -> Mapping[str, int]:
        """How many records of each kind stay out."""
        return Counter(kind for kind, _ in self.kept_out)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def must_be_whole(self) -> DataSet:
        """The manifest of a data set without errors; otherwise all problems at once."""
        if self.errors or self.manifest is None:
            count = len(self.errors)
            what = f"the data set has {count} problem{'' if count == 1 else 's'}; nothing was written"
            raise DataError(what, problems=self.problems, next="Correct them and try again.")
        return self.manifest

    def as_dict(self) -> dict[str, Any]:
        return {
            "records": dict(self.counts),
            "problems": [problem.as_dict() for problem in self.problems],
        }


@dataclass(frozen=True, slots=True)
class Counts:
    """What a load does to the records of one kind."""

    added: int = 0
    changed: int = 0
    closed: int = 0
    unchanged: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, or with `dry_run` would do."""

    release: str
    digest: str
    by_kind: Mapping[str, Counts]
    problems: tuple[Problem, ...] = ()
    dry_run: bool = False

    @property
    def total(self) -> Counts:
        return summed(self.by_kind.values())

    @property
    def changes_anything(self) -> bool:
        total = self.total
        return bool(total.added or total.changed or total.closed)

    def as_dict(self) -> dict[str, Any]:
        return {
            "release": self.release,
            "digest": self.digest,
            "by_kind": {kind: asdict(counts) for kind, counts in self.by_kind.items()},
            "problems": [problem.as_dict() for problem in self.problems],
        }


def summed(counts: Iterable[Counts]) -> Counts:
    parts = [asdict(each) for each in counts]
    return Counts(**{name: sum(part[name] for part in parts) for name in Counts.__slots__})
