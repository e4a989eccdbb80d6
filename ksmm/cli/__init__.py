"""The command line: `ksmm`."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

import ksmm.cli.quick  # noqa: F401  # pyright: ignore[reportUnusedImport] - first: importing it is the point
from graph.errors import DataError, KsmmError, UserError
from graph.settings import Settings
from ksmm.cli import answers, bottlenecks, connections, data, difference, lifecycle, obligations, records
from ksmm.cli.options import Output, State
from ksmm.cli.printing import say
from ksmm.envelope import failure

CANCELLED = 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Who is responsible for what against human trafficking and migrant smuggling.",
)
for command in (
    *(lifecycle.up, lifecycle.stop, lifecycle.status),
    *(data.check, data.load, data.export),
    *(answers.ask, answers.coverage, answers.gaps),
    *(difference.diff, obligations.crosswalk, bottlenecks.bottlenecks),
    *(connections.path, records.search, records.show, records.timeline),
):
    app.command()(command)
app.add_typer(lifecycle.database, name="db")


@app.callback(invoke_without_command=True)
def top(
    context: typer.Context,
    home: Annotated[Path | None, typer.Option(help="Folder of the state; else KSMM_HOME.")] = None,
    uri: Annotated[str | None, typer.Option(help="Database to talk to; else KSMM_URI.")] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Who is responsible for what against human trafficking and migrant smuggling."""
    if version:
        from ksmm import __version__

        typer.echo(f"ksmm {__version__}")
        raise typer.Exit
    context.obj = State(settings=Settings.from_env(home, uri))


def main() -> None:
    """Run one command; a failure is one sentence and an exit code, never a stack trace."""
    try:
        code = app(standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        code = CANCELLED
    except BrokenPipeError:  # the reader of our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KsmmError as error:
        _tell(error)
        sys.exit(error.exit_code)
    except typer.TyperException as error:
        _tell(UserError(_usage(error), code="bad-usage", next="`ksmm COMMAND --help` lists what it takes."))
        sys.exit(UserError.exit_code)
    if code == CANCELLED:
        say("Cancelled.")
    sys.exit(code if isinstance(code, int) else 0)


def _usage(error: typer.TyperException) -> str:
    say_it = getattr(error, "format_message", lambda: str(error))
    return str(say_it()).rstrip(".")


def _tell(error: KsmmError) -> None:
    """The error on stderr, and as JSON on stdout where JSON was asked for."""
    if _wants_json():
        command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
        sys.stdout.write(json.dumps(failure(command, error), ensure_ascii=False, indent=2) + "\n")
        return
    problems = error.problems if isinstance(error, DataError) else ()
    for problem in problems:
        say(str(problem))
    say(f"ksmm: {error}")


def _wants_json() -> bool:
    words = sys.argv[1:]
    return "--output=json" in words or any(
        word in ("--output", "-o") and words[place + 1 : place + 2] == [Output.json]
        for place, word in enumerate(words)
    )
