"""up, stop, status and db: the engine and the dashboard of one home."""

import os
import sys
import webbrowser
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from graph import engine
from graph.connect import migrate, open_reader, open_store
from graph.errors import KsmmError, StoreError, UserError
from graph.settings import Settings
from graph.store import Reader, Store
from ksmm import screen
from ksmm.cli.options import State, takes
from ksmm.cli.printing import Progress, Result, Table, say
from ksmm.cli.session import answer
from ksmm.cli.told import server_lines, server_told, server_warnings, settings_told
from ksmm.envelope import Warned
from loaders.run import load
from queries import state as graph_state

database = typer.Typer(no_args_is_help=True, help="The local engine.")


@takes("output")
def up(
    state: State,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port of the dashboard; a free one if none.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
) -> None:
    """Start the engine, load the bundled data if need be, open the dashboard."""
    with _ready(state.settings) as reader:
        warnings = _bundled_if_needed(reader, state.settings.day()) if isinstance(reader, Store) else ()
        if screen.status(state.settings.home) is None:
            say("Starting the dashboard …")
        shown = screen.ensure(state.settings, port)
        data = {"address": shown.address, "port": shown.port}
        lines = [f"The dashboard is open at {shown.address}"]
        answer(state, reader, Result(data=data, lines=lines, tables=()), warnings=warnings)
    if not no_browser:
        _open(shown.address)


def _ready(settings: Settings) -> Reader:
    """The database, for loading too; where people may only look, as it stands."""
    if settings.read_only:
        return open_reader(settings)
    if settings.uri is None and engine.status(settings.home) is None:
        say("Starting the engine …")
    return open_store(settings)


def _bundled_if_needed(store: Store, today: date) -> tuple[Warned, ...]:
    """Load the bundled data into an empty graph, or over an older copy of themselves."""
    held = graph_state.release(store)
    if held and not held.bundled:
        own = Warned(
            code="own-data", message=f"the graph holds release {held.id}, loaded by you; left as it is"
        )
        return (own,)
    progress = Progress()
    report = load(store, today=today, progress=progress)
    progress.close()
    same = held is not None and held.digest == report.digest
    say(
        f"The Swiss network is loaded: release {report.release}."
        if not same
        else "The Swiss network is there."
    )
    return ()


def _open(address: str) -> None:
    """Open a browser where there is somebody to look at it."""
    if sys.stdout.isatty() and (sys.platform != "linux" or os.environ.get("DISPLAY")):
        webbrowser.open(address)


@takes("output")
def stop(state: State) -> None:
    """Stop the dashboard and the local engine; what was loaded stays."""
    state.settings.must_allow_changes()
    home = state.settings.home
    data = {"dashboard": screen.stop(home), "engine": engine.stop(home)}
    stopped = [name for name, there in data.items() if there]
    lines = [f"Stopped: {', '.join(stopped)}." if stopped else "Nothing was running."]
    answer(state, None, Result(data=data, lines=lines), timeless=True)


@takes("output")
def status(
    state: State,
    check: Annotated[
        bool, typer.Option("--check", help="End with code 3 where no engine answers or no release is loaded.")
    ] = False,
) -> None:
    """Say what runs and what the graph holds; starts nothing."""
    told = _look(state)
    if check and told["release"] is None:
        missing = "no release is loaded" if told["engine"] else "no engine answers"
        say(f"ksmm: nothing can be asked here: {missing}.")
        raise typer.Exit(StoreError.exit_code)


def _look(state: State) -> dict[str, Any]:
    """Print what there is; a database out of reach is an answer, too."""
    data: dict[str, Any] = {"engine": None, "dashboard": None, "home": str(state.settings.home)}
    data |= {"counts": {}, "server": None, "release": None, "settings": settings_told(state.settings)}
    shown = screen.status(state.settings.home)
    if shown:
        data["dashboard"] = {"address": shown.address, "pid": shown.pid}
    if state.settings.uri is None and engine.status(state.settings.home) is None:
        answer(state, None, _status(data), timeless=True)
        return data
    try:
        with open_reader(state.settings) as reader:
            data |= _held(reader)
            answer(state, reader, _status(data), timeless=True, warnings=server_warnings(data["server"]))
    except KsmmError as error:
        down = Warned(code=error.code, message=str(error))
        answer(state, None, _status(data), timeless=True, warnings=(down,))
    return data


def _held(reader: Reader) -> dict[str, Any]:
    """What a database tells of itself; all of it or, where it goes away meanwhile, nothing."""
    held = graph_state.release(reader)
    return {
        "engine": {"name": reader.engine.name, "version": reader.engine.version},
        "counts": graph_state.counts(reader),
        "release": held.as_dict() if held else None,
        "server": server_told(reader),
    }


def _status(data: dict[str, Any]) -> Result:
    running, shown, held = data["engine"], data["dashboard"], data["release"]
    lines = [
        f"engine     {running['name']} {running['version']}" if running else "engine     not running",
        f"dashboard  {shown['address']}" if shown else "dashboard  not running",
        f"home       {data['home']}",
        f"release    {held['id']}  {held['digest']}"
        if held
        else f"release    {'none' if running else 'not known while the engine is down'}",
    ]
    lines += server_lines(data["server"])
    chosen = [(name, each["value"], each["from"]) for name, each in data["settings"].items()]
    tables = (
        Table(("kind", "records"), [(kind, n) for kind, n in data["counts"].items()]),
        Table(("setting", "value", "from"), chosen),
    )
    return Result(data=data, lines=lines, tables=[table for table in tables if table.rows])


@database.command("start")
@takes("output")
def start_engine(state: State) -> None:
    """Start the local engine."""
    _local_only(state.settings)
    state.settings.must_allow_changes()
    server = engine.ensure(state.settings.home, heap=state.settings.heap)
    data = {"pid": server.pid, "bolt": f"bolt://127.0.0.1:{server.bolt}"}
    answer(state, None, Result(data=data, lines=[f"The engine answers at {data['bolt']}."]), timeless=True)


@database.command("stop")
@takes("output")
def stop_engine(state: State) -> None:
    """Stop the local engine."""
    _local_only(state.settings)
    state.settings.must_allow_changes()
    data = {"engine": engine.stop(state.settings.home)}
    line = "The engine is stopped." if data["engine"] else "The engine was not running."
    answer(state, None, Result(data=data, lines=[line]), timeless=True)


@database.command("status")
@takes("output")
def engine_status(state: State) -> None:
    """Say whether the local engine runs; starts nothing."""
    _local_only(state.settings)
    server = engine.status(state.settings.home)
    data = {"pid": server.pid, "bolt": f"bolt://127.0.0.1:{server.bolt}"} if server else {}
    line = f"The engine answers at {data['bolt']}." if server else "The engine is not running."
    answer(state, None, Result(data={"engine": data or None}, lines=[line]), timeless=True)


@database.command("reset")
@takes("output")
def reset(
    state: State,
    yes: Annotated[bool, typer.Option("--yes", help="Yes, remove everything that was loaded.")] = False,
) -> None:
    """Remove the local engine's data; the next start begins with an empty graph."""
    _local_only(state.settings)
    state.settings.must_allow_changes()
    if not yes:
        raise UserError(
            f"this removes everything that was loaded into {state.settings.home}",
            code="not-confirmed",
            next="Say so with --yes.",
        )
    engine.reset(state.settings.home)
    answer(state, None, Result(data={"reset": True}, lines=["The local engine is empty."]), timeless=True)


@database.command("backup")
@takes("output")
def backup(
    state: State, file: Annotated[Path, typer.Argument(help="File to write; it must not exist yet.")]
) -> None:
    """Write the whole local graph, with its past, to one file."""
    _local_only(state.settings)
    size = engine.backup(state.settings.home, file, heap=state.settings.heap)
    data = {"file": str(file), "bytes": size}
    line = f"{file} holds the graph ({size / 1e6:.1f} MB)."
    answer(state, None, Result(data=data, lines=[line]), timeless=True)


@database.command("restore")
@takes("output")
def restore(
    state: State, file: Annotated[Path, typer.Argument(help="A file written by `ksmm db backup`.")]
) -> None:
    """Put a backup in place of the local graph; what stood there is saved first."""
    _local_only(state.settings)
    state.settings.must_allow_changes()
    saved = engine.restore(state.settings.home, file, heap=state.settings.heap)
    lines = [f"The graph of {file} is in place."]
    lines += [f"What stood there before is in {saved}."] if saved else []
    data = {"file": str(file), "saved": str(saved) if saved else None}
    answer(state, None, Result(data=data, lines=lines), timeless=True)


@database.command("logs")
def logs(
    context: typer.Context,
    lines: Annotated[int, typer.Option("--lines", "-n", min=0, help="How many of the last lines.")] = 50,
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with each new line until Ctrl-C.")
    ] = False,
) -> None:
    """Print the end of the local engine's log."""
    settings: Settings = context.obj.settings
    _local_only(settings)
    if not follow:
        path, found = engine.tail(settings.home, lines)
        say(str(path))
        for line in found:
            typer.echo(line)
        return
    for line in engine.follow(settings.home, lines):
        typer.echo(line)


@database.command("migrate")
@takes("output")
def migrate_graph(
    state: State,
    yes: Annotated[bool, typer.Option("--yes", help="Yes, the server's graph was saved.")] = False,
) -> None:
    """Bring a graph of an older ksmm to this one; locally it happens by itself, after a backup."""
    if state.settings.uri is not None and not yes:
        raise UserError(
            f"after this, an older ksmm cannot read the graph at {state.settings.uri}",
            code="not-confirmed",
            next="Save it with `neo4j-admin database dump` first, then say so with --yes.",
        )
    done = migrate(state.settings)
    same = done.before == done.after
    line = f"The graph is of schema {done.after}{' already' if same else ''}."
    saved = str(done.saved) if done.saved else None
    data = {"before": done.before, "after": done.after, "saved": saved}
    answer(state, None, Result(data=data, lines=[line]), timeless=True)


def _local_only(settings: Settings) -> None:
    if settings.uri is not None:
        raise UserError(
            f"{settings.uri} is not the local engine",
            code="not-local",
            next="Whoever runs that server starts and stops it; leave KSMM_URI out for the local engine.",
        )
