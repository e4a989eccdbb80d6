"""What commands have in common: reach the database, frame the answer, print it."""

from collections.abc import Generator
from contextlib import contextmanager

from graph.connect import open_reader
from graph.store import Reader
from ksmm.cli.options import State
from ksmm.cli.printing import Result, show
from ksmm.envelope import Frame, Warned
from queries import state as graph_state

_BEHIND = Warned(
    code="older-release-possible",
    message="the server that answered is not known to have the last load yet; ask again in a minute",
)


@contextmanager
def reading(state: State) -> Generator[Reader]:
    """A reader of the database that the settings name; the local engine is started if need be."""
    with open_reader(state.settings) as reader:
        yield reader


def frame(
    state: State, reader: Reader | None, *, timeless: bool = False, warnings: tuple[Warned, ...] = ()
) -> Frame:
    """The frame of an answer; without a reader, engine and release stay empty."""
    release = graph_state.release(reader) if reader else None
    if reader and release is None:
        empty = Warned(code="empty-graph", message="the graph is empty; `ksmm load` fills it")
        warnings = (*warnings, empty)
    if reader and reader.behind:
        warnings = (*warnings, _BEHIND)
    return Frame(
        command=state.command,
        as_of=None if timeless else state.day(),
        known_on=state.given.known_on,
        lang=state.given.lang.value,
        engine={"name": reader.engine.name, "version": reader.engine.version} if reader else None,
        release=release.as_dict() if release else None,
        warnings=warnings,
    )


def answer(
    state: State,
    reader: Reader | None,
    result: Result,
    *,
    timeless: bool = False,
    warnings: tuple[Warned, ...] = (),
) -> None:
    """Print one answer in its frame."""
    show(frame(state, reader, timeless=timeless, warnings=warnings), result, state.given.output)
