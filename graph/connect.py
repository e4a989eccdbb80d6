"""Opens the database that the settings name; without one, the local engine is started."""

import hashlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from graph import engine
from graph.bolt import Target
from graph.connection import Access, Connection
from graph.errors import StoreError
from graph.rows import Meta
from graph.seqlock import SCHEMA
from graph.settings import Settings
from graph.store import Reader, Store

R = TypeVar("R", bound=Reader)


def open_reader(settings: Settings, *, bookmarks: Iterable[str] = ()) -> Reader:
    """A Reader that has already reached its database."""
    reader = Reader(_connection(settings, bookmarks), _lock(settings), local=settings.uri is None)
    return _reached(reader)


def open_store(settings: Settings, *, bookmarks: Iterable[str] = ()) -> Store:
    """A Store that has already reached its database."""
    store = Store(_connection(settings, bookmarks), _lock(settings), local=settings.uri is None)
    return _reached(store)


def _reached(opened: R) -> R:
    """The same, once it has answered and its graph is one that this program understands."""
    try:
        _ = opened.engine
        _must_be_understood(opened.meta())
    except BaseException:
        opened.close()
        raise
    return opened


def _must_be_understood(meta: Meta) -> None:
    """Refuse a graph that a newer program has written: it may mean things that we would misread."""
    if meta.schema is not None and meta.schema > SCHEMA:
        raise StoreError(
            f"the graph was written by a newer ksmm (schema {meta.schema}, this one knows {SCHEMA})",
            code="newer-graph",
            next="Install that version of ksmm, or name another database with KSMM_URI or KSMM_HOME.",
        )


def access(settings: Settings) -> Access:
    """Where the database is and who we are there; starts the local engine if that is the one."""
    if settings.uri is None:
        return _local(settings.home)
    return Access(owner=Target(settings.uri, settings.user, settings.password, settings.database))


def _connection(settings: Settings, bookmarks: Iterable[str]) -> Connection:
    explain = partial(engine.explain, settings.home) if settings.uri is None else None
    return Connection(partial(access, settings), bookmarks, explain=explain)


def _local(home: Path) -> Access:
    server = engine.ensure(home)
    secrets = engine.credentials(home)
    uri = f"bolt://127.0.0.1:{server.bolt}"

    def user(name: str, password: str) -> Target:
        """A local engine that is gone does not come back by itself on the same port."""
        return Target(uri, name, password, engine.DATABASE, patience=1.0)

    return Access(owner=user("root", secrets.root), reader=user("reader", secrets.reader))


def _lock(settings: Settings) -> Path:
    """One lock file for each database that this home loads into."""
    if settings.uri is None:
        return settings.home / "locks" / "local.lock"
    name = hashlib.sha256(f"{settings.uri} {settings.database}".encode()).hexdigest()[:16]
    return settings.home / "locks" / f"{name}.lock"
