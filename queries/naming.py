"""Words such as START or SET that, where they stand, can only be somebody's own name for something."""

from queries.tokens import Token
from queries.words import KEYWORDS, NO_NAMES, words

# After these an engine expects a value; after `+` and `*` it may not: they also end a repeated path.
_VALUE_AFTER = words("( [ , = < <= >= <>")
_VALUES = words("NULL TRUE FALSE END")
_GRAMMAR = (KEYWORDS | NO_NAMES) - _VALUES
_NEVER = words("SHORTEST")
_BEFORE_VALUES = words("RETURN WITH UNWIND WHERE AND OR XOR")  # not IN and THEN: IN TRANSACTIONS


def is_name(found: tuple[Token, ...], at: int) -> bool:
    """True where no clause can begin, whatever the words around it are names of."""
    if at == 0 or found[at].upper in _NEVER or _text(found, at + 1) == "(":
        return False
    before = found[at - 1]
    if before.kind == "sign":
        is_key = before.text == "{" and _text(found, at + 1) == ":"
        return is_key or before.text in _VALUE_AFTER
    return _wants_value(found, at - 1)


def _wants_value(found: tuple[Token, ...], at: int) -> bool:
    """Whether the word at `at` is a keyword that a value or a name follows, and no name itself."""
    word = found[at].upper
    if word == "BY":
        return found[at - 1].upper == "ORDER"
    if word == "DISTINCT":  # `WITH distinct DELETE distinct`: here it is a name itself
        return _text(found, at + 2) in (".", ",", "") and _wants_value(found, at - 1)
    if word in _BEFORE_VALUES:
        return at == 0 or _ends_value(found[at - 1])
    return word == "AS" and at > 0 and _ends_value(found[at - 1])


def _ends_value(token: Token) -> bool:
    """What follows a value and is a word is a keyword: two names never stand side by side."""
    if token.kind == "sign":
        return token.text in (")", "]", "}")
    return token.upper not in _GRAMMAR


def _text(found: tuple[Token, ...], at: int) -> str:
    return found[at].text if 0 <= at < len(found) else ""
