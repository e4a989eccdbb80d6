"""Loops inside one expression: no time limit of any engine stops them, so their work is bounded."""

from collections.abc import Iterator

from graph.errors import RefusedError, Where
from queries.tokens import Token, closing, is_subquery
from queries.words import COMPARISONS, NO_NAMES, OF_ONE_VALUE, QUANTIFIERS

LOOPS = 6
_HINT = "Write UNWIND list AS item ... instead, so that the time limit works."


def check_loops(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    """No loop inside another, and nothing in a loop that is itself as long as a list."""
    spans = tuple(_loops(found, depth))
    if len(spans) > LOOPS:
        raise _refused(f"{len(spans)} list loops, at most {LOOPS} are allowed", found[spans[-1][0]])
    for start, end in spans:
        if inner := next((other for other, _ in spans if start < other < end), None):
            raise _refused("A list loop inside another", found[inner])
        _check_body(found, depth, start, end)
    _check_repeats(found, depth)


def _loops(found: tuple[Token, ...], depth: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(found):
        quantified = token.text == "(" and at and found[at - 1].upper in QUANTIFIERS and _binds(found, at)
        if quantified or (token.text == "[" and _is_loop(found, depth, at)):
            yield at, closing(found, depth, at)


def _binds(found: tuple[Token, ...], at: int) -> bool:
    return at + 2 < len(found) and found[at + 1].names and found[at + 2].upper == "IN"


def _is_loop(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> bool:
    """`[x IN list ...]`, or a pattern comprehension `[(a)-->(b) | ...]`; not `-[r:A|B]-`."""
    if _binds(found, at):
        return True
    if at and found[at - 1].text == "-":
        return False
    inside = range(at + 1, closing(found, depth, at))
    return any(found[i].text == "|" and depth[i] == depth[at] + 1 for i in inside)


def _check_body(found: tuple[Token, ...], depth: tuple[int, ...], start: int, end: int) -> None:
    body = _body(found, depth, start, end)
    if star := next((at for at in range(start, body.start) if found[at].text == "*"), None):
        raise _refused("A path of any length inside a list loop", found[star])
    own = {found[start + 1].text} if _binds(found, start) else _bound(found, start, end)
    for at in body:
        token = found[at]
        if token.upper == "UNWIND":
            raise _refused("UNWIND inside a list loop", token)
        if token.names and token.text not in own and _is_variable(found, at) and not _compared(found, at):
            raise _refused(f"{token.text} is used whole inside a list loop", token)


def _body(found: tuple[Token, ...], depth: tuple[int, ...], start: int, end: int) -> range:
    """What is done for each item: all that follows WHERE or `|`, whichever comes first."""
    for at in range(start + 1, end):
        if depth[at] == depth[start] + 1 and (found[at].upper == "WHERE" or found[at].text == "|"):
            return range(at + 1, end)
    return range(end, end)


def _bound(found: tuple[Token, ...], start: int, end: int) -> set[str]:
    """The variables of a pattern comprehension."""
    return {found[i].text for i in range(start + 1, end) if found[i].names and found[i - 1].text in "(["}


def _is_variable(found: tuple[Token, ...], at: int) -> bool:
    """A bare variable: no keyword, property, label, map key, function or what keys() is asked of."""
    before, after = found[at - 1].text, found[at + 1].text
    if (
        found[at].upper in NO_NAMES
        or before in (".", ":")
        or after in (".", "(", ":")
        or _is_label(found, at)
    ):
        return False
    return not (before == "(" and found[at - 2].text.lower() in OF_ONE_VALUE)


def _is_label(found: tuple[Token, ...], at: int) -> bool:
    """True for the further names of `:A|B` and `:A&B`."""
    while found[at - 1].text in ("|", "&", "!"):
        at -= 1 if found[at - 1].text == "!" else 2
    return found[at - 1].text == ":"


def _compared(found: tuple[Token, ...], at: int) -> bool:
    return found[at - 1].text in COMPARISONS or found[at + 1].text in COMPARISONS


def _check_repeats(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    """`[x, x]` again and again grows beyond all memory; so does `{a: x, b: x}`."""
    for at, token in enumerate(found):
        if token.text not in ("[", "{") or is_subquery(found, at):
            continue
        names = [
            found[i].text
            for i in range(at + 1, closing(found, depth, at))
            if depth[i] == depth[at] + 1 and found[i].names and _stands_alone(found, i)
        ]
        if repeated := next((name for name in names if names.count(name) > 1), None):
            raise _refused(f"{repeated} stands twice in one list or map", token)


def _stands_alone(found: tuple[Token, ...], at: int) -> bool:
    return found[at - 1].text in ("[", ",", ":") and found[at + 1].text in (",", "]", "}")


def _refused(what: str, token: Token) -> RefusedError:
    return RefusedError(what, code="too-much-work", where=Where(line=token.line), next=_HINT)
