"""Statements as people type them, one a line, and what must become of each.

A line says ` | `-separated what its file's first lines explain; the statement comes last. In it,
`⏎` is a new line, `⟨200B⟩` the character of that number, `⟦x×40⟧` forty times x, `«file»` a place
that `with_places` fills in; after `%%` stand its parameters.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Typed:
    """One statement, what is said about it, and its place in the file."""

    place: str
    said: tuple[str, ...]
    text: str
    parameters: Mapping[str, Any]

    def with_places(self, **places: object) -> "Typed":
        """The same with each `«name»` filled in, in the text and in the parameters."""

        def put(text: str) -> str:
            for name, value in places.items():
                text = text.replace(f"«{name}»", str(value))
            return text

        given = json.loads(put(json.dumps(dict(self.parameters), ensure_ascii=False)))
        return Typed(self.place, self.said, put(self.text), given)


def read(name: str, columns: int) -> tuple[Typed, ...]:
    """All statements of a file; each line has so many columns before the statement."""
    return tuple(_lines(FOLDER / name, columns))


def _lines(path: Path, columns: int) -> Iterator[Typed]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            *said, typed = line.split(" | ", columns)
            assert len(said) == columns, f"{path.name}:{number} has too few columns"
            text, _, given = typed.partition(" %% ")
            parameters = json.loads(given) if given else {}
            yield Typed(
                f"{path.name}:{number}", tuple(each.strip() for each in said), _plain(text), parameters
            )


def _plain(text: str) -> str:
    text = re.sub(r"⟦(.*?)×(\d+)⟧", lambda found: found[1] * int(found[2]), text)
    text = re.sub(r"⟨([0-9A-F]{4})⟩", lambda found: chr(int(found[1], 16)), text)
    return text.replace("⏎", "\n")
