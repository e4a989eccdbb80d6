"""search, show and timeline: one record, found and seen from all sides."""

from typing import Annotated

import typer

from graph.snapshot import Release
from graph.store import Reader
from ksmm.cli.known import noted
from ksmm.cli.options import Output, State, takes
from ksmm.cli.printing import Result, Table
from ksmm.cli.record_text import lines, rows
from ksmm.cli.session import answer, reading
from queries import about, known
from queries import search as searching
from queries.record import About
from queries.timeline import Event

_RECORD = Annotated[str, typer.Argument(metavar="ID", help="Its id, or kind:id.")]


@takes("output", "lang", "limit")
def search(
    state: State,
    text: Annotated[list[str], typer.Argument(help="A name, an acronym, words of a wording or a title.")],
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind, like actors.")] = None,
) -> None:
    """Find records by name; accents, case and one typing error do not matter."""
    limit = state.given.limit or searching.LIMIT
    with reading(state) as reader:
        hits = reader.consistently(
            lambda steady: searching.search(
                steady, " ".join(text), state.given.lang.value, kinds=kind or (), limit=limit
            )
        )
        found = [(f"{hit.kind}:{hit.id}", hit.label, _name(hit), hit.matched, hit.score) for hit in hits]
        table = Table(("id", "label", "name", "matched", "score"), found)
        data = {"hits": [hit.as_dict() for hit in hits]}
        answer(state, reader, Result(data=data, tables=[table]), timeless=True)


def _name(hit: searching.Hit) -> str:
    return hit.name if hit.verified else f"{hit.name} (not verified)"


@takes("output", "lang", "as_of", "known_on")
def show(state: State, id: _RECORD) -> None:
    """Tell everything on one record: what it is, its ties, mandates, gaps, and where it is said."""
    with reading(state) as reader:
        found, release = _shown(reader, state, id)
        text = list(lines(found, state.given.lang.value)) if state.given.output is Output.table else ()
        table = Table(("part", "kind", "id", "in_force", "sources"), list(rows(found)))
        tables = [table] if state.given.output is Output.csv else ()
        answer(
            state, reader, Result(data=found.as_dict(), lines=text, tables=tables), warnings=noted(release)
        )


def _shown(reader: Reader, state: State, id: str) -> tuple[About, Release | None]:
    if state.given.known_on is None:
        return about.about(reader, id, state.day()), None
    return about.about_known_on(reader, id, state.day(), state.given.known_on)


@takes("output", "lang", "known_on", "limit")
def timeline(state: State, id: _RECORD) -> None:
    """Tell what happened to one record and around it, in order; doubtful dates stay doubtful."""
    with reading(state) as reader:
        found, release = _happened(reader, state, id)
        shown = found[: state.given.limit]
        table = Table(("day", "what", "ids"), [(one.day, one.what, one.ids) for one in shown])
        wide = [f"{one.day:<26}{one.what}" for one in shown] or ["(nothing dated on record)"]
        in_text = state.given.output is Output.table
        result = Result(
            data={"events": [one.as_dict() for one in shown]},
            lines=wide if in_text else (),
            tables=() if in_text else [table],
        )
        answer(state, reader, result, timeless=True, warnings=noted(release))


def _happened(reader: Reader, state: State, id: str) -> tuple[tuple[Event, ...], Release | None]:
    language, then = state.given.lang.value, state.given.known_on
    if then is None:
        return about.timeline(reader, id, language)[1], None
    records, release = known.records_known_on(reader, then)
    return about.timeline_in(records, id, language), release
