"""ask, coverage and gaps: questions to the graph."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, cast

import typer

from graph.coverage.values import Coverage, Lens
from graph.errors import UserError
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Pillar, Responsibility
from graph.model.values import Crime, Language, TargetGroup
from graph.rules import RULES
from graph.rules.base import SEVERITIES
from ksmm.cli.coverage_text import coverage_result, findings_result
from ksmm.cli.ids import known_id
from ksmm.cli.known import noted
from ksmm.cli.leaving import as_by_hand
from ksmm.cli.options import State, takes
from ksmm.cli.printing import Result, Table, say
from ksmm.cli.session import answer, reading
from ksmm.envelope import Warned
from queries import catalogue, runner
from queries.catalogue import Query
from queries.coverage import Answer, agreed_only
from queries.coverage import coverage as worked_out
from queries.strangers import strangers
from queries.table import Table as Found

MET = 1  # exit code: a condition that was asked for is met


class Crimes(StrEnum):
    human_trafficking = "human-trafficking"
    migrant_smuggling = "migrant-smuggling"


class Groups(StrEnum):
    women = "women"
    men = "men"
    minors = "minors"
    lgbti = "lgbti"


class Blocks(StrEnum):
    cantonal = "cantonal"
    national = "national"
    all = "all"


class Severities(StrEnum):
    low = "low"
    medium = "medium"
    high = "high"


def _listed(known: Iterable[str]) -> str:
    return f"There are {', '.join(sorted(known))}."


@takes("output", "lang", "as_of", "known_on", "limit")
def coverage(
    state: State,
    pillar: Annotated[str | None, typer.Option(help="Only this pillar.")] = None,
    responsibility: Annotated[str | None, typer.Option(help="Only this responsibility.")] = None,
    jurisdiction: Annotated[str | None, typer.Option(help="Only here, like CH-TI.")] = None,
    crime: Annotated[Crimes | None, typer.Option(help="Look at this crime only.")] = None,
    group: Annotated[Groups | None, typer.Option(help="Look at this target group only.")] = None,
    block: Annotated[Blocks, typer.Option(help="Which cells.")] = Blocks.all,
    agreed_only: Annotated[bool, typer.Option("--agreed-only", help="Without proposed ones.")] = False,
    unknown: Annotated[bool, typer.Option("--unknown", help="List unknown cells, too.")] = False,
) -> None:
    """Say for each responsibility and place who carries it and what is only unknown."""
    lens = Lens(crime=cast(Crime | None, crime), group=cast(TargetGroup | None, group))
    with reading(state) as reader:
        found = worked_out(reader, state.day(), block=block.value, lens=lens, known_on=state.given.known_on)
        wanted = _Wanted(found.records, pillar, responsibility, jurisdiction)
        shown = _kept(found, wanted, agreed=agreed_only)
        result = coverage_result(found.records, shown, state.given.lang.value, unknown=unknown)
        answer(state, reader, result, warnings=noted(found.known_in))


class _Wanted:
    """The cells asked for; every id is checked."""

    def __init__(
        self, records: Records, pillar: str | None, responsibility: str | None, jurisdiction: str | None
    ) -> None:
        self.pillar = known_id(records, Pillar, pillar, "pillar")
        self.responsibility = known_id(records, Responsibility, responsibility, "responsibility")
        self.jurisdiction = known_id(records, Jurisdiction, jurisdiction, "jurisdiction")


def _kept(found: Answer, wanted: _Wanted, *, agreed: bool) -> Coverage:
    shown = agreed_only(found) if agreed else found.coverage
    known = found.records.of(Responsibility)
    return shown.where(
        lambda cell: (
            wanted.responsibility in (None, cell.responsibility)
            and wanted.jurisdiction in (None, cell.jurisdiction)
            and wanted.pillar in (None, known[cell.responsibility].pillar)
        )
    )


@takes("output", "lang", "as_of", "known_on")
def gaps(
    state: State,
    rule: Annotated[str | None, typer.Option(help="Only this rule.")] = None,
    fail_on: Annotated[
        Severities | None, typer.Option(help="Exit with 1 if a finding is as serious as this.")
    ] = None,
) -> None:
    """Say what the rules found, on which evidence, and what to do next."""
    chosen = [one for one in RULES if rule in (None, one.id)]
    if not chosen:
        ids = {one.id: one for one in RULES}
        raise UserError(
            f"there is no rule {rule!r}",
            code="unknown-rule",
            next=catalogue.nearest(str(rule), ids) or _listed(ids),
        )
    with reading(state) as reader:
        found = worked_out(reader, state.day(), known_on=state.given.known_on)
        results = {one.id: one.judge(one, found.coverage, found.records) for one in chosen}
        answer(state, reader, findings_result(results), warnings=noted(found.known_in))
    worst = {finding.severity for result in results.values() for finding in result.found}
    if fail_on and worst & set(SEVERITIES[SEVERITIES.index(fail_on.value) :]):
        raise typer.Exit(MET)


@takes("output", "lang", "as_of", "limit", "timeout", "show_query")
def ask(
    state: State,
    name: Annotated[str | None, typer.Argument(help="A question of the library; none lists them.")] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter.")
    ] = None,
    cypher: Annotated[
        str | None, typer.Option(metavar="TEXT|-", help="Your own Cypher, or - to read it from stdin.")
    ] = None,
) -> None:
    """Ask a question of the library, or one of your own in Cypher; nothing can be written."""
    if name is None and cypher is None:
        notes = tuple(Warned(code=each.code, message=str(each)) for each in catalogue.library().problems)
        answer(state, None, _library(state.given.lang.value), timeless=True, warnings=notes)
        return
    if name is not None and cypher is not None:
        raise UserError("both a question and Cypher are given", code="bad-usage", next="Give one of them.")
    given = dict(_pair(text) for text in param or ())
    limit = state.given.limit or runner.LIMIT
    with reading(state) as reader, as_by_hand():
        if cypher is not None:
            text = sys.stdin.read() if cypher == "-" else cypher
            if "$as_of" in text:
                given = {"as_of": state.day().isoformat(), **given}
            found = runner.run_cypher(reader, text, given, limit=limit, timeout=state.given.timeout)
            answer(state, reader, _asked(state, None, text, given, found), warnings=_unknown(text))
            return
        query = catalogue.find(name or "")
        found = runner.run(reader, query, given, as_of=state.day(), limit=limit, timeout=state.given.timeout)
        answer(state, reader, _asked(state, query, query.cypher, given, found), timeless=query.timeless)


def _unknown(cypher: str) -> tuple[Warned, ...]:
    """A note on each name that the graph has not: it matches nothing."""
    return tuple(Warned(code="unknown-name", message=str(each)) for each in strangers(cypher))


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise UserError(
            f"{text!r} is not a parameter", code="bad-parameter", next="Write it like -p committee=ksmm."
        )
    return name, value


def _asked(state: State, query: Query | None, cypher: str, given: dict[str, str], found: Found) -> Result:
    if state.given.show_query:
        say(cypher)
    data: dict[str, Any] = {
        "query": {"name": query.name if query else None, "cypher": cypher, "params": given},
        "columns": list(found.columns),
        "rows": [list(row) for row in found.rows],
        "truncated": found.truncated,
        "ms": found.ms,
    }
    if found.truncated:
        say(f"note: only the first {len(found.rows)} rows; --limit takes more")
    language = state.given.lang.value
    lines = [query.question.best(language)] if query else []
    empty = "(nothing on record)"
    if query and query.may_be_empty:
        day = "" if query.timeless else f" (asked as of {state.day()})"
        empty = f"{query.may_be_empty.rstrip('.')}{day}."
    return Result(data=data, lines=lines, tables=[Table(tuple(found.columns), found.rows, if_empty=empty)])


def _library(language: Language) -> Result:
    queries = [_described(query, language) for query in catalogue.catalogue().values()]
    rows = [(item["name"], item["question"]) for item in queries]
    return Result(data={"queries": queries}, tables=[Table(("name", "question"), rows)])


def _described(query: Query, language: Language) -> dict[str, Any]:
    return {
        "name": query.name,
        "title": query.title.best(language),
        "question": query.question.best(language),
        "params": [
            {
                "name": item.name,
                "type": item.type,
                "picker": item.picker,
                "default": item.default,
                "example": item.example,
            }
            for item in query.params
        ],
        "columns": list(query.headings),
        "picture": query.picture,
        "timeless": query.timeless,
    }
