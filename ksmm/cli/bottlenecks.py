"""bottlenecks: bodies that others need to reach the rest of the network."""

from ksmm.cli.options import State, takes
from ksmm.cli.printing import Result, Table
from ksmm.cli.session import answer, reading


@takes("output", "lang", "as_of", "limit")
def bottlenecks(state: State) -> None:
    """Show the bodies without which others would lose touch with the main network."""
    from queries.bottlenecks import bottlenecks as worked_out

    with reading(state) as reader:
        found = worked_out(reader, state.day())
        shown = found.found[: state.given.limit]
        data = {
            "bodies": found.bodies,
            "bottlenecks": [
                {
                    "body": one.body,
                    "cut_off": list(one.cut_off),
                    "groups": [list(part) for part in one.groups],
                }
                for one in shown
            ],
        }
        rows = [(one.body, len(one.cut_off), one.cut_off) for one in shown]
        line = f"{found.bodies} bodies hang together over ties in force on {state.day()}."
        table = Table(("body", "count", "cut_off"), rows, "Who would lose touch with the others without whom")
        answer(state, reader, Result(data=data, lines=[line], tables=[table]))
