"""Where in a statement a date or time stands that the server complained of; no server says that."""

import re
from collections.abc import Callable

from graph.errors import UserError, Where
from graph.moments import CODE
from queries.tokens import Token, tokens

_MOMENTS = frozenset({"date", "datetime", "localdatetime", "localtime", "time", "duration"})
_QUOTED = re.compile(r"'([^']+)'")


def placed(error: UserError, text: str) -> UserError:
    """The same with its line, if there is only one that it can be."""
    if error.code != CODE or error.where:
        return error
    found = tokens(text)
    named = _QUOTED.search(error.what)
    lines = (named and _lines(found, lambda at: named[1] in found[at].text)) or _lines(
        found, lambda at: _is_moment(found, at)
    )
    if len(lines) != 1:
        return error
    return UserError(error.what, code=error.code, where=Where(line=lines.pop()), next=error.next)


def _lines(found: tuple[Token, ...], fits: Callable[[int], bool]) -> set[int]:
    return {token.line for at, token in enumerate(found) if fits(at)}


def _is_moment(found: tuple[Token, ...], at: int) -> bool:
    """A call such as date(...) or date.truncate(...)."""
    after = found[at + 1].text if at + 1 < len(found) else ""
    before = found[at - 1].text if at else ""
    return found[at].bare.lower() in _MOMENTS and after in ("(", ".") and before != "."
