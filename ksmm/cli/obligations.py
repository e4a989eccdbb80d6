"""crosswalk: what is demanded and asked, who holds it, which measure is about it, and the holes."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from graph.model.body import Actor
from graph.model.obligation import Instrument
from ksmm.cli.ids import known_id
from ksmm.cli.known import noted
from ksmm.cli.options import State, takes
from ksmm.cli.printing import Result, Table
from ksmm.cli.session import answer, reading
from queries.coverage import known
from queries.obligations import Asked, Crosswalk, Row
from queries.obligations import crosswalk as worked_out

_COUNTED = {
    "answered": "answered: a source says that a measure answers it",
    "touched": "touched: a measure shares a responsibility; worked out, no answer",
    "followed_up": "with a follow-up on record; no answer by itself",
    "without_mandate": "about something for which nobody holds a mandate anywhere",
    "without_measure": "about something for which there is no measure",
}


@takes("output", "lang", "as_of", "known_on")
def crosswalk(
    state: State,
    instrument: Annotated[str | None, typer.Option(help="Only this treaty, or only this plan.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Only what this body asked for.")] = None,
) -> None:
    """Set what treaties demand and monitors ask for against mandates and measures; show the holes."""
    with reading(state) as reader:
        records, release = known(reader, state.given.known_on)
        known_id(records, Instrument, instrument, "instrument")
        known_id(records, Actor, issuer, "body")
        found = worked_out(records, state.day(), instrument=instrument, issuer=issuer)
        answer(state, reader, _result(found), warnings=noted(release))


def _result(found: Crosswalk) -> Result:
    data = {
        "rows": [_row(row) for row in found.rows],
        "holes": [_hole(row) for row in found.holes],
        "asked": [_asked(asked) for asked in found.asked],
        "totals": found.totals(),
    }
    return Result(data=data, lines=list(_lines(found)), tables=[_rows(found), _repeated(found)])


def _row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "id": row.id,
        "issuer": row.issuer,
        "instrument": row.instrument,
        "year": row.year,
        "round": row.round,
        "verified": row.verified,
        "responsibilities": list(row.responsibilities),
        "mandates": list(row.mandates),
        "perhaps": list(row.perhaps),
        "measures": list(row.measures),
        "follow_up": row.follow_up,
        "answered": list(row.answered),
        "touched": list(row.touched),
    }


def _hole(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "id": row.id,
        "without_responsibility": not row.responsibilities,
        "without_mandate": list(row.without_mandate),
        "without_measure": list(row.without_measure),
    }


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "responsibility": asked.responsibility,
        "times": asked.times,
        "by": [{"issuer": issuer, "rounds": list(rounds)} for issuer, rounds in asked.by.items()],
        "demanded_by": list(asked.demanded_by),
    }


def _lines(found: Crosswalk) -> Iterator[str]:
    if not found.rows:
        yield "Nothing is on record there: no provision and no recommendation up to that day."
        yield "`ksmm ask obligations/recommendations` and `obligations/provisions` list what is."
        return
    totals = found.totals()
    rows = totals["recommendations"] + totals["provisions"]
    yield f"{totals['recommendations']} recommendations, {totals['provisions']} provisions"
    if totals["not_verified"]:
        yield f"  {totals['not_verified']:>4}  more are not verified: shown, never counted"
    for name, says in _COUNTED.items():
        yield f"  {totals[name]:>4} of {rows} {says}"


def _rows(found: Crosswalk) -> Table:
    columns = ("id", "responsibilities", "mandates", "answered", "touched", "follow_up", "holes")
    rows = [
        (
            row.id if row.verified else f"{row.id} (not verified)",
            row.responsibilities,
            len(row.mandates),
            len(row.answered),
            len(row.touched),
            row.follow_up is not None,
            "; ".join(_holes(row)),
        )
        for row in found.rows
    ]
    return Table(columns, rows, "One by one: how many mandates in force, measures that answer, that touch")


def _holes(row: Row) -> Iterator[str]:
    if row.without_mandate:
        yield f"no mandate: {', '.join(row.without_mandate)}"
    if row.without_measure:
        yield f"no measure: {', '.join(row.without_measure)}"
    if not row.responsibilities:
        yield "about no responsibility on record"


def _repeated(found: Crosswalk) -> Table:
    """What was asked for again and again."""
    columns = ("responsibility", "times", "issuers", "rounds", "provisions")
    rows = [
        (asked.responsibility, asked.times, _issuers(asked), _rounds(asked), len(asked.demanded_by))
        for asked in found.asked
    ]
    return Table(columns, rows, "How often the same was asked for, by whom, in which years and rounds")


def _issuers(asked: Asked) -> str:
    most = sorted(asked.by.items(), key=lambda item: (-len(item[1]), item[0]))
    return ", ".join(f"{issuer} {len(rounds)}" for issuer, rounds in most)


def _rounds(asked: Asked) -> str:
    """Each year and round once, with how often it was asked in it where that is more than once."""
    counted = Counter(each for rounds in asked.by.values() for each in rounds)
    return "; ".join(each if n == 1 else f"{each} x{n}" for each, n in sorted(counted.items()))
