"""A statement with its values written out, so that it can be taken anywhere. Pure."""

import re
from collections.abc import Mapping
from typing import cast


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with each `$name` replaced by what it stands for."""
    return re.sub(
        r"\$(\w+)", lambda found: literal(values[found[1]]) if found[1] in values else found[0], text
    )


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(literal(part) for part in cast(list[object], value))}]"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{text}'"
