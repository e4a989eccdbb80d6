"""A statement as tokens and brackets: what stands in which one."""

from dataclasses import dataclass

from queries.tokens import Token, closing, depths, opening, tokens

_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Text:
    """A query cut into tokens, with the depth of each and the bracket it stands in."""

    found: tuple[Token, ...]
    depth: tuple[int, ...]
    inside: tuple[str, ...]

    def __getitem__(self, at: int) -> Token:
        """The token at `at`; an empty one before the first and after the last."""
        return self.found[at] if 0 <= at < len(self.found) else Token("sign", "", 0)

    def close(self, at: int) -> int:
        return closing(self.found, self.depth, at)

    def open(self, at: int) -> int:
        """Where the bracket that `at` stands in is opened; -1 outside all of them."""
        return opening(self.depth, at)


def read(cypher: str, *, first_line: int = 1) -> Text:
    """Raises UserError where a text or a bracket is not closed."""
    found = tokens(cypher, first_line=first_line)
    return Text(found, depths(found), _surroundings(found))


def _surroundings(found: tuple[Token, ...]) -> tuple[str, ...]:
    """The innermost open bracket at each token; `map` for the braces of a map."""
    stack: list[str] = [""]
    result: list[str] = []
    for at, token in enumerate(found):
        if token.kind == "sign" and token.text in _BRACKETS.values():
            stack.pop()
        result.append(stack[-1])
        if token.kind == "sign" and token.text in _BRACKETS:
            after = found[at + 1 : at + 3]
            is_map = token.text == "{" and (
                after[0].text in (".", "}") or (len(after) > 1 and after[0].names and after[1].text == ":")
            )
            stack.append("map" if is_map else token.text)
    return tuple(result)
