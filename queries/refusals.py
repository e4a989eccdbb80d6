"""How the gate says no: what, on which line, and how to write it instead."""

from graph.errors import RefusedError, Where
from queries.tokens import Token


def refuse(what: str, token: Token | None, next_: str, *, code: str = "too-much-work") -> RefusedError:
    """The error for something that is Cypher but may not run here."""
    return RefusedError(what, code=code, where=Where(line=token.line) if token else None, next=next_)
