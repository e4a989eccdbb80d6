"""An older graph becomes one of today: saved first, then step by step."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import engine
from graph.errors import StoreError
from graph.migrations import Step, due, newest
from graph.rows import Meta
from graph.settings import Settings
from graph.store import Store

notices = logging.getLogger("ksmm")


@dataclass(frozen=True, slots=True)
class Upgraded:
    """From which schema to which, and the file that holds the graph as it was."""

    before: int
    after: int
    saved: Path | None = None


def is_older(meta: Meta, steps: Sequence[Step]) -> bool:
    """Whether the graph lacks a step; one that was never loaded lacks none."""
    return meta.schema is not None and meta.schema < newest(steps)


def must_be_ours(settings: Settings, meta: Meta, steps: Sequence[Step]) -> None:
    """A graph on somebody's server is changed when a person says so, never because a program is newer."""
    if settings.uri is None:
        return
    name = settings.database or "neo4j"
    raise StoreError(
        f"the graph was written by an older ksmm (schema {meta.schema}, this one needs {newest(steps)})",
        code="older-graph",
        next=f"Stop the server, save the graph with `neo4j-admin database dump {name} --to-path=FOLDER`, "
        "start it again, then run `ksmm db migrate --yes`; an older ksmm cannot read it afterwards.",
    )


def upgrade(store: Store, settings: Settings, steps: Sequence[Step]) -> Upgraded:
    """Take the steps that the graph lacks; whoever comes second finds nothing to do."""
    with store.import_lock():
        meta = store.meta()
        before = newest(steps) if meta.schema is None else meta.schema
        todo = due(before, steps)
        if not todo:
            return Upgraded(before, before)
        saved = _saved(settings, before) if settings.uri is None else None
        store.migrate(todo)
    done = Upgraded(before, newest(steps), saved)
    notices.warning("The graph was brought from schema %d to %d.", done.before, done.after)
    if saved:
        notices.warning("As it was before, it is in %s; `ksmm db restore` reads it.", saved)
    return done


def _saved(settings: Settings, schema: int) -> Path:
    return engine.save(settings.home, f"schema-{schema + 1}", heap=settings.heap)
