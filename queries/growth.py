"""Values that grow step by step: a text or list made twice as long again and again fills all memory."""

from collections.abc import Iterator

from queries.refusals import refuse
from queries.tokens import Token, closing, depths, is_subquery, opening
from queries.words import NO_NAMES

GROWTH = 256
_STEPS = ("WITH", "RETURN", "UNWIND")
_MORE_ROWS = ("MATCH", "UNWIND", "CALL")
_HINT = "Take the parts apart: return each as a column of its own."


def check_growth(found: tuple[Token, ...]) -> None:
    """Multiplies how many times as long each WITH or RETURN can make what came before it."""
    _check_collected(found)
    grown, depth = 1, depths(found)
    for start, end in _clauses(found):
        grown *= 1 + sum(_adds(found, depth, at) for at in range(start, end))
        for at in range(start, end):
            grown *= _replaced(found, depth, at)
        if grown > GROWTH:
            raise refuse(f"A value could become {grown} times as long here", found[start], _HINT)


def _check_collected(found: tuple[Token, ...]) -> None:
    """A list collected again for each further row is as many lists as there are rows, sent one by one."""
    fresh: set[str] = set()
    spread: set[str] = set()
    for at, token in enumerate(found[:-4]):
        if token.upper in _MORE_ROWS:
            spread |= fresh
        if token.upper == "COLLECT" and found[at + 1].text == "(":
            if found[at + 2].text in spread and found[at + 3].text == ")":
                raise refuse(
                    f"collect({found[at + 2].text}) makes a list of lists",
                    token,
                    "Collect what is in it, or a map: collect({id: a.id, all: all}).",
                )
            end = next((i for i in range(at, len(found) - 1) if found[i].upper == "AS"), None)
            fresh |= {found[end + 1].text} if end else set()


def _clauses(found: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Each WITH, RETURN and UNWIND, up to the next one."""
    starts = [at for at, token in enumerate(found) if token.upper in _STEPS]
    return zip(starts, [*starts[1:], len(found)], strict=False)


def _adds(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> int:
    """How many further copies of a value this token stands for; a written one is always as long."""
    if found[at].text in ("+", "||"):
        return int(not any(token.kind in ("text", "number") for token in found[at + 1 : at + 2]))
    return int(found[at].text == "," and _of_list(found, depth, at) and _has_name(found, depth, at))


def _replaced(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> int:
    """How many times as long replace() can make a text: its last value stands for every sign."""
    if found[at].bare.lower() != "replace" or at + 1 == len(found) or found[at + 1].text != "(":
        return 1
    end = closing(found, depth, at + 1)
    if found[end - 1].kind != "text" or found[end - 2].text != ",":
        raise refuse(
            "replace() with something that is not written out",
            found[at],
            "Write the new text in quotes: replace(a.name_en, 'Federal ', '').",
        )
    return max(1, len(found[end - 1].value))


def _of_list(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> bool:
    """True for a comma between the items of a list or a map."""
    opens = opening(depth, at)
    return opens >= 0 and found[opens].text in ("[", "{") and not is_subquery(found, opens)


def _has_name(found: tuple[Token, ...], depth: tuple[int, ...], at: int) -> bool:
    """Whether the item after a comma holds more than written values."""
    for i in range(at + 1, len(found)):
        if depth[i] < depth[at] or (depth[i] == depth[at] and found[i].text == ","):
            return False
        if (found[i].names and found[i].upper not in NO_NAMES and found[i + 1].text != ":") or (
            found[i].kind == "param"
        ):
            return True
    return False
