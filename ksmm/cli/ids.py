"""Ids that somebody typed as an option: there, or answered with what was probably meant."""

from graph.errors import UserError
from graph.guesses import called
from graph.model.base import Record
from graph.model.records import Records
from queries.catalogue import nearest
from queries.names import every_name


def known_id(records: Records, kind: type[Record], given: str | None, what: str) -> str | None:
    """The id given, if there is such a record; raises UserError that says the id behind a name."""
    known = records.of(kind)
    if given is None or given in known:
        return given
    named = called(given, {id: every_name(record) for id, record in known.items()})
    next_ = f"Its id is {' or '.join(named)}." if named else nearest(given, known)
    raise UserError(f"there is no {what} {given!r}", code=f"unknown-{what}", next=next_)
