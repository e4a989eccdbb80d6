"""Opens the database that the settings name; without one, the local engine is started."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from graph import engine, upgrade
from graph.bolt import Target
from graph.connection import Access, Connection
from graph.migrations import STEPS, Step, newest
from graph.settings import Settings
from graph.store import Reader, Store
from graph.upgrade import Upgraded

R = TypeVar("R", bound=Reader)


def open_reader(
    settings: Settings, *, bookmarks: Iterable[str] = (), steps: Sequence[Step] = STEPS
) -> Reader:
    """A Reader that has already reached its database."""
    return _reached(_made(Reader, settings, bookmarks, steps), settings, steps)


def open_store(settings: Settings, *, bookmarks: Iterable[str] = (), steps: Sequence[Step] = STEPS) -> Store:
    """A Store that has already reached its database; refused where people may only look."""
    settings.must_allow_changes()
    return _reached(_made(Store, settings, bookmarks, steps), settings, steps)


def migrate(settings: Settings, steps: Sequence[Step] = STEPS) -> Upgraded:
    """Bring an older graph to the shape that this program writes; a local one is saved first."""
    settings.must_allow_changes()
    with _made(Store, settings, (), steps) as store:
        return upgrade.upgrade(store, settings, steps)


def _made(kind: type[R], settings: Settings, bookmarks: Iterable[str], steps: Sequence[Step]) -> R:
    connection = _connection(settings, bookmarks)
    return kind(connection, _lock(settings), local=settings.uri is None, schema=newest(steps))


def _reached(opened: R, settings: Settings, steps: Sequence[Step]) -> R:
    """The same, once it has answered and its graph is one that this program understands."""
    try:
        if upgrade.is_older(opened.meta(), steps):
            upgrade.must_be_ours(settings, opened.meta(), steps)
            migrate(settings, steps)
    except BaseException:
        opened.close()
        raise
    return opened


def access(settings: Settings) -> Access:
    """Where the database is and who we are there; starts the local engine if that is the one."""
    if settings.uri is None:
        return _local(settings)
    owner = Target(settings.uri, settings.user, settings.password, settings.database)
    return Access(owner=owner, leader=owner if settings.uri.startswith("neo4j") else None)


def _connection(settings: Settings, bookmarks: Iterable[str]) -> Connection:
    explain = partial(engine.explain, settings.home) if settings.uri is None else None
    replace = partial(_replace, settings) if settings.uri is None else None
    return Connection(partial(access, settings), bookmarks, explain=explain, replace=replace)


def _replace(settings: Settings, gone: Target) -> None:
    engine.replace(settings.home, int(gone.uri.rpartition(":")[2]), heap=settings.heap)


def _local(settings: Settings) -> Access:
    server = engine.status(settings.home) if settings.read_only else None
    if server is None:
        settings.must_allow_changes()
        server = engine.ensure(settings.home, heap=settings.heap)
    secrets = engine.credentials(settings.home)
    uri = f"bolt://127.0.0.1:{server.bolt}"

    def user(name: str, password: str) -> Target:
        """A local engine that is gone does not come back by itself on the same port."""
        return Target(uri, name, password, engine.DATABASE, patience=1.0, contact=30.0)

    return Access(owner=user("root", secrets.root), reader=user("reader", secrets.reader))


def _lock(settings: Settings) -> Path:
    """One lock file for each database that this home loads into."""
    if settings.uri is None:
        return settings.home / "locks" / "local.lock"
    name = hashlib.sha256(f"{settings.uri} {settings.database}".encode()).hexdigest()[:16]
    return settings.home / "locks" / f"{name}.lock"
