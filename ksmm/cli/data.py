"""check, load and export: data sets in and out of the graph."""

from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.connect import open_store
from graph.errors import DataError, Problem, UserError
from graph.model.values import MARKINGS, Marking
from ksmm.cli.options import Output, State, takes
from ksmm.cli.printing import Progress, Result, Table, say, show
from ksmm.cli.session import answer, frame, reading
from loaders import check as checking
from loaders import export as exporting
from loaders import run
from loaders.report import CheckReport, LoadReport


class Format(StrEnum):
    yaml = "yaml"
    csv = "csv"
    json = "json"


@takes("output")
def check(state: State, path: Annotated[Path, typer.Argument(help="Folder of the data set.")]) -> None:
    """Say everything that is wrong with a data set; nothing is written."""
    progress = Progress()
    report = checking.check(path, progress=progress)
    progress.close()
    result = Result(
        data=report.as_dict(),
        lines=[*(_sentence(problem) for problem in report.problems), _verdict(report.problems)],
        tables=_tables(report, state.given.output),
    )
    answer(state, None, result, timeless=True)
    if report.errors:
        raise typer.Exit(DataError.exit_code)


def _tables(report: CheckReport, output: Output) -> list[Table]:
    """For people the counts of what could be loaded; for programs the problems as lines."""
    if output is not Output.table:
        return [_problems(report.problems)]
    return [] if report.errors else [_counts(report.counts)]


@takes("output")
def load(
    state: State,
    path: Annotated[
        Path | None, typer.Argument(help="Folder of the data set; the bundled one if none.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, write nothing.")] = False,
    release: Annotated[str | None, typer.Option(help="Name of the release.")] = None,
    marking: Annotated[
        str | None, typer.Option(metavar="TLP", help="Leave out what is marked above, like TLP:GREEN.")
    ] = None,
) -> None:
    """Make the graph hold a data set: one release, whole or not at all."""
    wish = run.Wish(dry_run=dry_run, release=release, today=state.settings.day(), marking=_marking(marking))
    progress = Progress()
    with open_store(state.settings) as store:
        try:
            report = run.load(store, path, progress=progress, **wish)
        except DataError as error:
            progress.close()
            _refused(state, error)
            raise typer.Exit(error.exit_code) from None
        progress.close()
        answer(state, store, _loaded(report), timeless=True)


def _marking(given: str | None) -> Marking | None:
    if given is None or given in MARKINGS:
        return given
    raise UserError(
        f"{given!r} is not a marking", code="unknown-marking", next=f"Write one of {', '.join(MARKINGS)}."
    )


def _refused(state: State, error: DataError) -> None:
    """Problems are printed also when they stop the load."""
    if state.given.output is not Output.table:
        data: dict[str, Any] = {"release": None, "digest": None, "by_kind": {}}
        data["problems"] = _as_dicts(error.problems)
        result = Result(data=data, tables=[_problems(error.problems)])
        show(frame(state, None, timeless=True), result, state.given.output)
    else:
        for problem in error.problems:
            say(_sentence(problem))
    say(f"ksmm: {error}")


def _loaded(report: LoadReport) -> Result:
    done = "would be written" if report.dry_run else "is written"
    line = f"Release {report.release} {done}." if report.changes_anything else "Nothing changes."
    rows = [(kind, *asdict(counts).values()) for kind, counts in sorted(report.by_kind.items())]
    columns = ("kind", "added", "changed", "closed", "unchanged", "rejected")
    tables = [Table(columns, rows)]
    lines = [*_warned(report), line, f"digest {report.digest}"]
    return Result(data=report.as_dict(), lines=lines, tables=tables)


def _warned(report: LoadReport) -> list[str]:
    """Warnings one by one where the load brought something new; else how many there are."""
    if report.changes_anything or not report.problems:
        return [_sentence(problem) for problem in report.problems]
    return [f"{_verdict(report.problems)} `ksmm check` lists them."]


def _sentence(problem: Problem) -> str:
    return f"{problem.severity}: {problem}"


def _verdict(problems: Iterable[Problem]) -> str:
    found = [problem.severity for problem in problems]
    errors, warnings = found.count("error"), found.count("warning")
    if not found:
        return "No problem found."
    return f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}."


def _problems(problems: Iterable[Problem]) -> Table:
    rows = [(p.severity, str(p.where), p.id, p.what, p.next) for p in problems]
    return Table(("severity", "where", "id", "what", "next"), rows)


def _counts(counts: Any) -> Table:
    return Table(("kind", "records"), sorted(counts.items()))


def _as_dicts(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [problem.as_dict() for problem in problems]


@takes("output")
def export(
    state: State,
    path: Annotated[Path, typer.Argument(help="Folder to write into.")],
    format: Annotated[Format, typer.Option(help="What to write.")] = Format.yaml,
) -> None:
    """Write the graph's records to files; YAML loads back to the same digest."""
    with reading(state) as reader:
        done = exporting.export(reader, path, format.value)
        data = {"format": format.value, **done.as_dict()}
        line = f"{len(done.files)} files written to {path} ({done.marking})."
        answer(state, reader, Result(data=data, lines=[line]), timeless=True)
