"""How long and how deep a statement may be: the engines read and plan it before any clock runs."""

from graph.errors import UserError
from queries.refusals import refuse
from queries.tokens import Token
from queries.words import OPERATOR_SIGNS, OPERATOR_WORDS

LENGTH, NESTING, OPERATORS, ADDITIONS, PROJECTIONS, MATCHES, CASES = 4000, 40, 200, 24, 16, 24, 12


def check_sizes(found: tuple[Token, ...], depth: tuple[int, ...]) -> None:
    """Nothing that takes an engine seconds only to understand."""
    if not found:
        raise UserError("The statement is empty", code="cypher-syntax", next="Begin with MATCH or RETURN.")
    operators = sum(t.text in OPERATOR_SIGNS for t in found if t.kind == "sign")
    counted = (
        (max(depth) + 1, NESTING, "brackets inside one another"),
        (operators + _count(found, *OPERATOR_WORDS), OPERATORS, "operators"),
        (sum(t.text in ("+", "||") for t in found), ADDITIONS, "additions"),
        (_count(found, "WITH", "RETURN"), PROJECTIONS, "WITH and RETURN"),
        (_count(found, "MATCH"), MATCHES, "MATCH"),
        (_count(found, "CASE"), CASES, "CASE"),
    )
    for number, most, what in counted:
        if number > most:
            raise refuse(f"{number} x {what}, at most {most} are allowed", None, "Split the question in two.")


def _count(found: tuple[Token, ...], *words: str) -> int:
    return sum(token.upper in words for token in found)
