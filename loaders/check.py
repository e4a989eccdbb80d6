"""Everything that is looked at before a load writes anything; all problems at once."""

from collections.abc import Callable, Iterable
from pathlib import Path

from graph.errors import Problem
from graph.model.records import Records
from graph.model.values import MARKINGS, Marking
from loaders.checks import dates, languages, provenance, references, texts
from loaders.checks.found import Found
from loaders.checks.shape import manifest, shape
from loaders.files import read_folder
from loaders.report import CheckReport, Progress, silent

Look = Callable[[Found], Iterable[Problem]]
LOOKS: tuple[Look, ...] = (
    references.unknown_ids,
    references.twins,
    references.tied_wrongly,
    references.cycles,
    provenance.unsourced,
    dates.contradicting,
    dates.before_body,
    languages.unknown_languages,
    texts.persons,
    texts.addresses,
)


def check(path: Path, *, marking: Marking | None = None, progress: Progress | None = None) -> CheckReport:
    """Read the data set in `path` and look for every mistake; what is above `marking` stays out.

    With an error, the records are those that could be read, as they stand in the files.
    """
    tell = progress or silent
    found, problems = _found(path, tell)
    for done, look in enumerate(LOOKS):
        tell("checking", done, len(LOOKS))
        problems.extend(look(found))
    tell("checking", len(LOOKS), len(LOOKS))
    problems.sort(key=_place)
    if found.manifest is None or any(problem.severity == "error" for problem in problems):
        return CheckReport(found.records, found.manifest, tuple(problems), found.records.counts())
    most = marking or MARKINGS[-1]
    marked = provenance.marked(found.records, found.manifest.marking)
    records = provenance.admitted(marked, most)
    left_out = provenance.rejected(marked, records)
    problems.extend(provenance.kept_out(left_out, most))
    return CheckReport(records, found.manifest, tuple(problems), records.counts(), left_out)


def _found(path: Path, tell: Progress) -> tuple[Found, list[Problem]]:
    tell("reading", 0, 1)
    raw = read_folder(path)
    shaped = shape(raw.items)
    problems = [*raw.problems, *shaped.problems]
    found = Found(
        records=Records.of_all(shaped.records.values()),
        items=shaped.items,
        known={kind: frozenset(ids) for kind, ids in shaped.ids.items()},
        unread=frozenset(raw.unread | shaped.unsure),
        manifest=manifest(raw.manifest, problems),
        manifest_item=raw.manifest,
        order=tuple(shaped.records.values()),
    )
    tell("reading", 1, 1)
    return found, problems


def _place(problem: Problem) -> tuple[bool, str, int, int]:
    where = problem.where
    return problem.severity == "warning", where.file or "", where.line or 0, where.column or 0
