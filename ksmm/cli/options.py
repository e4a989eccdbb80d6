"""The options that commands share, added to a command by name so that each takes only its own."""

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar, cast

import typer

from graph.errors import UserError
from graph.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])


class Output(StrEnum):
    table = "table"
    csv = "csv"
    json = "json"


class Lang(StrEnum):
    en = "en"
    de = "de"
    fr = "fr"
    it = "it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The shared options of one call."""

    output: Output = Output.table
    lang: Lang = Lang.en
    as_of: str | None = None
    known_on: str | None = None
    limit: int | None = None
    timeout: float = 30.0
    show_query: bool = False


@dataclass(slots=True)
class State:
    """What the program was called with; travels in typer's context."""

    settings: Settings
    command: str = ""
    given: Given = field(default_factory=Given)

    def day(self) -> date:
        """The day that the answer is for."""
        if self.given.as_of is None:
            return self.settings.day()
        try:
            return date.fromisoformat(self.given.as_of)
        except ValueError:
            raise UserError(
                f"{self.given.as_of!r} is not a day",
                code="bad-day",
                next="Write it like 2017-04-20.",
            ) from None


_DECLARED: dict[str, tuple[Any, Any]] = {
    "output": (
        Annotated[Output, typer.Option("--output", "-o", help="How to print the answer.")],
        Output.table,
    ),
    "lang": (Annotated[Lang, typer.Option(help="Language of names.")], Lang.en),
    "as_of": (
        Annotated[str | None, typer.Option(metavar="DAY", help="The day asked about; today if none.")],
        None,
    ),
    "known_on": (
        Annotated[
            str | None,
            typer.Option(metavar="DAY|RELEASE", help="As the graph knew it on a day or in a release."),
        ],
        None,
    ),
    "limit": (Annotated[int | None, typer.Option(min=1, help="At most so many rows.")], None),
    "timeout": (Annotated[float, typer.Option(min=0.1, help="Stop after so many seconds.")], 30.0),
    "show_query": (
        Annotated[bool, typer.Option("--show-query", help="Print the Cypher behind the answer.")],
        False,
    ),
}


def takes(*names: str) -> Callable[[F], F]:
    """Give a command these shared options; it finds their values in its State."""

    def decorate(command: F) -> F:
        @functools.wraps(command)
        def wrapped(context: typer.Context, **values: Any) -> Any:
            shared = {name: values.pop(name) for name in names}
            state: State = context.obj
            state.command = context.info_name or ""
            state.given = Given(**shared)
            return command(state, **values)

        own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]
        shared = [inspect.Parameter(name, _KEYWORD, default=d, annotation=a) for name, a, d in _of(names)]
        context = inspect.Parameter("context", _KEYWORD, annotation=typer.Context)
        signature = inspect.Signature([context, *(item.replace(kind=_KEYWORD) for item in own), *shared])
        setattr(wrapped, "__signature__", signature)  # noqa: B010 - what typer reads the options from
        wrapped.__annotations__ = {}
        return cast(F, wrapped)

    return decorate


def _of(names: Iterable[str]) -> Iterator[tuple[str, Any, Any]]:
    for name in names:
        kind, default = _DECLARED[name]
        yield name, kind, default


_KEYWORD = inspect.Parameter.KEYWORD_ONLY
