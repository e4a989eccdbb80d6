"""path: how one body is tied to another."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from graph.errors import UserError
from graph.model.body import Actor
from graph.model.values import Language
from ksmm.cli.options import Output, State, takes
from ksmm.cli.printing import Result, Table
from ksmm.cli.session import answer, reading
from queries.links import Wanted, chosen
from queries.names import said
from queries.paths import MOST, Ask, Paths, Route, Step, paths

_NO_DIRECTION = "COOPERATES_WITH"
_COLUMNS = ("path", "step", "from", "type", "to", "id", "since", "until", "in_force", "sources")


@takes("output", "lang", "as_of", "limit")
def path(
    state: State,
    start: Annotated[str, typer.Argument(metavar="FROM", help="Id of a body.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="Id of another body.")],
    ties: Annotated[
        str | None,
        typer.Option(metavar="T,..", help="Types or families (belongs, works, oversees); all three if none."),
    ] = None,
    max: Annotated[int | None, typer.Option(min=1, help="At most so many ties from end to end.")] = None,
    when: Annotated[
        str, typer.Option(metavar="any|DAY", help="Ties of any time, or those that may be in force on a day.")
    ] = "any",
    disjoint: Annotated[
        bool, typer.Option("--disjoint", help="Also routes that share no body on the way.")
    ] = False,
) -> None:
    """Show all shortest ways from one body to another over their ties, today's and working ones first."""
    day = _day(when)
    ask = Ask(
        wanted=Wanted(types=chosen(ties), day=day),
        day=day if day and state.given.as_of is None else state.day(),
        longest=max,
        disjoint=disjoint,
        limit=state.given.limit or MOST,
    )
    with reading(state) as reader:
        found = paths(reader, start, end, ask)
        answer(state, reader, _result(found, state))


def _day(given: str) -> date | None:
    try:
        return None if given == "any" else date.fromisoformat(given)
    except ValueError:
        raise UserError(
            f"{given!r} is not a day", code="bad-day", next="Write any, or a day like 2017-04-20."
        ) from None


def _result(found: Paths, state: State) -> Result:
    text = _Text(found, state.given.lang.value)
    lines = list(text.lines()) if state.given.output is Output.table else []
    tables = [Table(_COLUMNS, list(_rows(found)))] if state.given.output is Output.csv else []
    return Result(data=found.as_dict(), lines=lines, tables=tables)


def _rows(found: Paths) -> Iterator[tuple[object, ...]]:
    for number, route in enumerate(found.paths, start=1):
        for place, (step, *_) in enumerate(route.steps, start=1):
            tie = step.as_dict()
            cited = [f"{source['source']}#{source['at'] or ''}" for source in tie["sources"]]
            ends = (tie["from"], tie["type"], tie["to"], tie["id"], tie["since"], tie["until"])
            yield (number, place, *ends, tie["in_force"], cited)


class _Text:
    """The answer as a person reads it."""

    def __init__(self, found: Paths, language: Language) -> None:
        self._found = found
        self._language: Language = language

    def lines(self) -> Iterator[str]:
        found = self._found
        ends = f"{self._body(found.start)} and {self._body(found.end)}"
        if found.length is None:
            yield f"{ends} are not tied by what was asked for."
        else:
            ways = f"{found.count} shortest way{'' if found.count == 1 else 's'}"
            yield f"{ends}: {found.length} tie{'' if found.length == 1 else 's'} apart, {ways}."
        for number, route in enumerate(found.paths, start=1):
            yield ""
            yield from self._route(f"{number}", route)
        if found.count > len(found.paths):
            yield f"({found.count - len(found.paths)} more; --limit takes more)"
        if found.disjoint is not None:
            yield ""
            yield f"{len(found.disjoint)} routes share no body on the way:"
            for number, route in enumerate(found.disjoint, start=1):
                yield f"  {number}  {' - '.join(route.nodes)}"

    def _route(self, number: str, route: Route) -> Iterator[str]:
        yield f"{number:>3}  {self._body(route.nodes[0])}"
        for body, (best, *others) in zip(route.nodes[1:], route.steps, strict=True):
            yield f"       {_arrow(best, body)}{_said(best)}"
            if cited := _cited(best):
                yield f"           {cited}"
            if others:
                yield f"           also: {', '.join(_brief(step) for step in others)}"
            yield f"     {self._body(body)}"

    def _body(self, id: str) -> str:
        name = self._found.names.get((Actor.KIND, id)) or self._found.names.get(("jurisdictions", id))
        return f"{said(name, self._language, otherwise=id)} ({id})"


def _arrow(step: Step, towards: str) -> str:
    if step.link.type == _NO_DIRECTION:
        return f"-- {step.link.type} --"
    return f"-- {step.link.type} ->" if step.link.end == towards else f"<- {step.link.type} --"


def _said(step: Step) -> str:
    """Its role and its days; what is over or in doubt is said to be."""
    record = step.record
    words = [f" {record.role}" if record and record.role else ""]
    words += [f" since {record.since}" if record and record.since else ""]
    words += [f" until {record.until}" if record and record.until else ""]
    words += [f" as of {record.as_of}" if record and record.as_of and not record.since else ""]
    return f"{';'.join(word for word in words if word)}{_state(step)}"


def _state(step: Step) -> str:
    if step.ended:
        return f"  [ENDED, by {step.last_day} at the latest]"
    if step.in_force == "no":
        return f"  [not begun on {step.day}]"
    return f"  [perhaps in force on {step.day}]" if step.in_force == "perhaps" else ""


def _brief(step: Step) -> str:
    return f"{step.link.type}{' [ENDED]' if step.ended else ''}"


def _cited(step: Step) -> str:
    sources = step.stated_by.sources if step.stated_by else ()
    return "; ".join(f"{each.source}, {each.at}" if each.at else each.source for each in sources)
