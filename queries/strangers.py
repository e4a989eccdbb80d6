"""Names in a statement that the graph has not: it answers with nothing, and says nothing. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.errors import UserError
from graph.guesses import guesses
from graph.model.values import LANGUAGES
from queries import vocabulary
from queries.brackets import Text, read
from queries.words import KEYWORDS, OPERATOR_WORDS, words

Sort = Literal["label", "tie", "property"]
MOST = 5  # strangers that are told, and guesses for each
_CALLED = {"label": "there is no label", "tie": "there is no relationship type"}
# What dates, durations and points have of their own.
_PARTS = words(
    "year quarter month week day weekyear dayofweek dayofquarter ordinalday hour minute second millisecond "
    "microsecond nanosecond timezone offset epochmillis epochseconds years quarters months weeks days hours "
    "minutes seconds milliseconds microseconds nanoseconds x y z longitude latitude height srid crs"
)
_NO_FUNCTIONS = KEYWORDS | OPERATOR_WORDS


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that the graph has not, as what it was used, and what was probably meant."""

    sort: Sort
    name: str
    near: tuple[str, ...]

    def __str__(self) -> str:
        said = f"{_CALLED.get(self.sort, 'nothing has a property')} {self.name}"
        return f"{said}; did you mean {' or '.join(self.near)}?" if self.near else said


def strangers(cypher: str) -> tuple[Stranger, ...]:
    """The unknown names of a statement, each once, in the order in which they stand there."""
    try:
        text = read(cypher)
    except UserError:
        return ()
    own = frozenset(_keys(text))
    free = frozenset(_free(text))
    found: dict[Stranger, None] = {}
    for at in range(len(text.found)):
        if stranger := _label(text, at) or _property(text, at, own, free):
            found[stranger] = None
    return tuple(found)[:MOST]


def _label(text: Text, at: int) -> Stranger | None:
    """A name after the colon of a pattern; in `[...]` after a dash it is a relationship type."""
    if not text[at].names or text.inside[at] == "map" or not _is_label(text, at):
        return None
    name, opens = text[at].bare, text.open(at)
    of_tie = text[opens].text == "[" and text[opens - 1].text == "-"
    if of_tie and not any(text[i].upper == "WHERE" for i in range(opens, at)):
        known = vocabulary.ties()
        return None if name in known else Stranger("tie", name, _near(name, known))
    if name in vocabulary.labels() | vocabulary.ties():
        return None
    return Stranger("label", name, _near(name, vocabulary.labels()))


def _is_label(text: Text, at: int) -> bool:
    """True after `:`, and for the further names of `:A&B`, `:A|B`; not for `[x IN l WHERE x:A | x]`."""
    opens = text.open(at)
    loop = text[opens].text == "[" and text[opens - 1].text != "-"
    while text[at - 1].text in (("&", "!") if loop else ("|", "&", "!")):
        at -= 1 if text[at - 1].text == "!" else 2
    return text[at - 1].text == ":" and text[at - 2].text != ":"


def _property(text: Text, at: int, own: frozenset[str], free: frozenset[str]) -> Stranger | None:
    """A name after `n.`, in `n {.name}`, or a key in the braces of a pattern."""
    token = text[at]
    if not token.names or not (_after_name(text, at, free) or _in_pattern(text, at)):
        return None
    if token.bare in vocabulary.properties() | own or token.bare.lower() in _PARTS:
        return None
    return Stranger("property", token.bare, _near_property(token.bare))


def _after_name(text: Text, at: int, free: frozenset[str]) -> bool:
    if text[at - 1].text != "." or text[at + 1].text in ("(", "."):
        return False
    owner = text[at - 2]
    if owner.text in ("{", ","):
        return text.inside[at] == "map"
    return owner.names and owner.bare not in free and text[at - 3].text != "."


def _in_pattern(text: Text, at: int) -> bool:
    return text.inside[at] == "map" and text[at + 1].text == ":" and _of_pattern(text, text.open(at))


def _of_pattern(text: Text, brace: int) -> bool:
    """Whether a map's brace stands in a node or a relationship: `(a {...})`, `-[t {...}]-`."""
    if brace < 1 or text[brace + 1].text == ".":
        return False
    around = text.open(brace)
    before = text[around - 1]
    if text[around].text == "[":
        return before.text == "-"
    called = before.names and before.upper not in _NO_FUNCTIONS
    return text[around].text == "(" and not called and (text[brace - 1].names or brace == around + 1)


def _keys(text: Text) -> Iterator[str]:
    """The keys of the maps that the statement itself makes."""
    for at, token in enumerate(text.found):
        is_key = token.names and text.inside[at] == "map" and text[at + 1].text == ":"
        if is_key and not _in_pattern(text, at):
            yield token.bare


def _free(text: Text) -> Iterator[str]:
    """What holds a parameter, or a part of one: it may have any keys."""
    for at, token in enumerate(text.found):
        if token.kind == "param":
            yield text[at + 2].bare if text[at + 1].upper == "AS" else ""
            yield text[at - 2].bare if text[at - 1].upper == "IN" else ""


def _near(name: str, known: frozenset[str]) -> tuple[str, ...]:
    return tuple(guesses(name, known))


def _near_property(name: str) -> tuple[str, ...]:
    """One of several languages; a relationship where records have a field of that name; or a misspelling."""
    known = vocabulary.properties()
    in_languages = tuple(f"{name}_{language}" for language in LANGUAGES if f"{name}_{language}" in known)
    if in_languages:
        return in_languages
    types = vocabulary.links().get(name.lower(), ())
    return tuple(f"[:{type_}]" for type_ in types) or _near(name, known)
