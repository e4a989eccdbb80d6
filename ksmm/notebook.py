"""Names for notebooks: ask a question, look at coverage, take the network away, show a record.

Each call reads the variables `KSMM_*`, opens the database, asks and lets go of it again.
"""

from datetime import date
from typing import TYPE_CHECKING

from graph.connect import open_reader
from graph.coverage.values import Coverage
from graph.errors import UserError
from graph.settings import Settings
from queries import about, links, runner
from queries import coverage as covering
from queries import network as networks
from queries.arguments import Value
from queries.record import About
from queries.table import Table

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


def ask(
    name: str | None = None, *, cypher: str | None = None, as_of: date | str | None = None, **given: Value
) -> Table:
    """Answer a question of the library, or one of your own in Cypher; parameters by name.

    `ask("committees/members", committee="ksmm").frame()` for pandas, `.network()` for networkx.
    """
    settings = Settings.from_env()
    with open_reader(settings) as reader:
        if cypher is not None:
            return runner.run_cypher(reader, cypher, given)
        if name is None:
            raise UserError("nothing is asked", code="bad-usage", next="Name a question, or give cypher=.")
        return runner.run(reader, name, given, as_of=_day(settings, as_of))


def coverage(as_of: date | str | None = None) -> Coverage:
    """Every cell on a day."""
    settings = Settings.from_env()
    with open_reader(settings) as reader:
        return covering.coverage(reader, _day(settings, as_of)).coverage


def network(
    *,
    ties: str | None = None,
    when: date | str | None = None,
    around: str | None = None,
    steps: int = 1,
) -> "nx.MultiDiGraph[str]":
    """Bodies and ties as a networkx graph, keyed by our ids; `ties` as for `ksmm path`.

    With `around` only the bodies within so many steps of that one.
    """
    settings = Settings.from_env()
    day = None if when is None else _day(settings, when)
    with open_reader(settings) as reader:
        return networks.network(reader, ties=links.chosen(ties), when=day, around=around, steps=steps)


def frame(answer: Table | Coverage) -> "pd.DataFrame":
    """An answer, or the cells of a day, as a pandas frame with typed columns."""
    from queries import frames

    return frames.of_coverage(answer) if isinstance(answer, Coverage) else frames.of_table(answer)


def show(id: str, as_of: date | str | None = None) -> About:
    """Everything on one record; `.record` is the record itself."""
    settings = Settings.from_env()
    with open_reader(settings) as reader:
        return about.about(reader, id, _day(settings, as_of))


def _day(settings: Settings, given: date | str | None) -> date:
    """The day given, else today as the settings have it."""
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise UserError(
                f"{given!r} is not a day", code="bad-day", next="Write it like 2017-04-20."
            ) from None
    return given or settings.day()


__all__ = ["ask", "coverage", "frame", "network", "show"]
