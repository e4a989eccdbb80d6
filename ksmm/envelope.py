"""The one JSON object that every command prints, for an answer or an error. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from typing import Any

from graph.errors import KsmmError

SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Something the reader should know that is no error."""

    code: str
    message: str

    def as_dict(self) -> dict[str, str]:
        return {"code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the data: which command, day, language, engine and release."""

    command: str
    as_of: date | None = None
    known_on: str | None = None
    lang: str = "en"
    engine: Mapping[str, str] | None = None
    release: Mapping[str, Any] | None = None
    warnings: Sequence[Warned] = field(default_factory=tuple)


def answer(frame: Frame, data: Mapping[str, Any]) -> dict[str, Any]:
    """The object for an answer."""
    return {
        "ksmm": version("ksmm"),
        "schema": SCHEMA,
        "command": frame.command,
        "as_of": frame.as_of.isoformat() if frame.as_of else None,
        "known_on": frame.known_on,
        "lang": frame.lang,
        "engine": dict(frame.engine) if frame.engine else None,
        "release": dict(frame.release) if frame.release else None,
        "data": dict(data),
        "warnings": [warning.as_dict() for warning in frame.warnings],
    }


def failure(command: str, error: KsmmError) -> dict[str, Any]:
    """The object for an error."""
    return {
        "ksmm": version("ksmm"),
        "schema": SCHEMA,
        "command": command,
        "error": error.as_dict(),
    }
