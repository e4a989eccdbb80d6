"""Values as YAML in the form of the data files: plain blocks, folded lines, quotes where needed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

WIDTH = 118
_WORDS = frozenset(
    {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "none", "~", ".inf", ".nan", "<<"}
)
_LIKE_A_NUMBER = re.compile(r"[-+.]?\d[\d_,.:eExXoObB+\-TtZz ]*[a-fA-F]*")
_FIRST = re.compile(r"[\w(§«“„‹/€$+.]", re.UNICODE)
_UNSAFE = re.compile(r": |:$| #|[\[\]{}],? |^[-?:] ")
_BEGINS_LINE = re.compile(r"[\w(§«“\"/]")
_GAPS = frozenset("\u00a0\u202f\u2009\u200a\u2007")  # blanks that French and figures need


def document(comments: list[str], body: Mapping[str, Any]) -> str:
    """A whole file."""
    lines = [f"# {comment}" for comment in comments]
    return "\n".join([*lines, *_fields(body, 0)]) + "\n"


def _fields(body: Mapping[str, Any], indent: int) -> Iterator[str]:
    for name, value in body.items():
        yield from _field(name, value, indent)


def _field(name: str, value: Any, indent: int) -> Iterator[str]:
    lead = f"{' ' * indent}{scalar(name)}:"
    if isinstance(value, dict) and value:
        yield lead
        yield from _fields(cast("dict[str, Any]", value), indent + 2)
    elif isinstance(value, list) and value:
        yield lead
        yield from _items(cast("list[Any]", value), indent + 2)
    else:
        yield from _folded(lead, value, indent + 2)


def _items(values: list[Any], indent: int) -> Iterator[str]:
    dash = f"{' ' * indent}-"
    for value in values:
        if isinstance(value, dict) and value:
            first, *rest = _fields(cast("dict[str, Any]", value), indent + 2)
            yield f"{dash} {first.lstrip()}"
            yield from rest
        else:
            yield from _folded(dash, value, indent + 2)


def _folded(lead: str, value: Any, indent: int) -> Iterator[str]:
    """A field or an item with its value, over as many lines as it takes."""
    if isinstance(value, str) and _is_block(value):
        yield f"{lead} |-"
        yield from (f"{' ' * indent}{line}" if line else "" for line in value.split("\n"))
        return
    line = lead
    for number, word in enumerate(_words(scalar(value))):
        too_long = len(line) + 1 + len(word) > WIDTH
        if number and too_long and _BEGINS_LINE.match(word):
            yield line
            line = f"{' ' * indent}{word}"
        else:
            line = f"{line} {word}"
    yield line


def _words(text: str) -> list[str]:
    """Pieces between which a line may end: single blanks between other signs."""
    if text.startswith('"'):
        return [text]  # a line end in double quotes is not always one blank
    return re.split(r"(?<=[^ ]) (?=[^ ])", text)


def scalar(value: Any) -> str:
    """One value on one line; a text in quotes if it would be read as something else."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | dict):
        return "[]" if isinstance(value, list) else "{}"
    text = str(value)
    if not all(sign.isprintable() or sign in _GAPS for sign in text):
        return _escaped(text)
    if _is_plain(text):
        return text
    quoted = text.replace("'", "''")
    return f"'{quoted}'"


def _is_plain(text: str) -> bool:
    """Conservative: what an old reader of YAML would take for a date or a yes is quoted, too."""
    return (
        bool(_FIRST.match(text))
        and text == text.strip()
        and text.lower() not in _WORDS
        and not _LIKE_A_NUMBER.fullmatch(text)
        and not _UNSAFE.search(text)
    )


def _is_block(text: str) -> bool:
    """Several lines that a literal block gives back as they are."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(sign.isprintable() or sign in _GAPS or sign == "\n" for sign in text)
        and bool(lines[0].strip())
        and bool(lines[-1].strip())
        and not any(line != line.strip() for line in lines)
    )


def _escaped(text: str) -> str:
    escaped = (_ESCAPES.get(sign) or (sign if _stays(sign) else _code(sign)) for sign in text)
    return f'"{"".join(escaped)}"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def _stays(sign: str) -> bool:
    return sign.isprintable() or sign in _GAPS


def _code(sign: str) -> str:
    number = ord(sign)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - the first plane
