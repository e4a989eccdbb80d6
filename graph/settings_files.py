"""Settings that stand in files: `.env` in the working folder, TOML in the user's own one.

A mistake is named with file and line. A file with a password must not be readable by everybody.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from graph.errors import UserError, Where
from graph.files import disk_answers

PREFIX = "KSMM_"
NAMES = ("home", "uri", "user", "password", "database", "heap", "today", "read_only", "map", "login")
EVERYBODY = 0o004
LINE = re.compile(r"\s*(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*?)\s*")
QUOTED = re.compile(r"""(?P<mark>["'])(?P<value>.*)(?P=mark)\s*(?:#.*)?""")


@dataclass(frozen=True, slots=True)
class Found:
    """The value of a setting and where it stands."""

    value: str
    origin: str


Layer = Mapping[str, Found]


def read_env(path: Path) -> Layer:
    """The settings in a `.env`; other programs keep theirs there too, so only `KSMM_*` are looked at."""
    found = {name: Found(value, str(path)) for name, value in _env_lines(path, _text(path)) if value}
    _must_be_private(path, found)
    return found


def read_toml(path: Path) -> Layer:
    """The settings in a TOML file, by their names without the prefix."""
    text = _text(path)
    try:
        known: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        spot = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = (int(spot[1]), int(spot[2])) if spot else (len(text.splitlines()), None)
        raise UserError(
            f"the settings are no TOML: {error}",
            code="bad-settings",
            where=Where(file=str(path), line=line, column=column),
            next='Write one NAME = "VALUE" on each line.',
        ) from None
    for name, value in known.items():
        if name not in NAMES:
            _unknown(name, NAMES, Where(file=str(path), line=_line_of(name, text)))
        if not isinstance(value, str):
            raise UserError(
                f"the setting {name} is no text",
                code="bad-settings",
                where=Where(file=str(path), line=_line_of(name, text)),
                next=f'Write it in quotes, like {name} = "...".',
            )
    found = {name: Found(value, str(path)) for name, value in known.items() if value}
    _must_be_private(path, found)
    return found


def _text(path: Path) -> str:
    with disk_answers(path):
        return path.read_text(encoding="utf-8", errors="replace")


def _env_lines(path: Path, text: str) -> Iterator[tuple[str, str]]:
    variables = [PREFIX + name.upper() for name in NAMES]
    for number, line in enumerate(text.splitlines(), 1):
        parts = LINE.fullmatch(line)
        if parts is None or not parts["name"].startswith(PREFIX):
            continue
        if parts["name"] not in variables:
            _unknown(parts["name"], variables, Where(file=str(path), line=number))
        yield parts["name"].removeprefix(PREFIX).lower(), _unquoted(parts["value"])


def _unquoted(value: str) -> str:
    quoted = QUOTED.fullmatch(value)
    return quoted["value"] if quoted else re.split(r"(?:^|\s)#", value)[0].rstrip()


def _line_of(name: str, text: str) -> int | None:
    wanted = re.compile(rf"""\s*\[?["']?{re.escape(name)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if wanted.match(line)), None)


def _unknown(name: str, known: "tuple[str, ...] | list[str]", where: Where) -> NoReturn:
    near = difflib.get_close_matches(name, known, 1)
    raise UserError(
        f"there is no setting {name}",
        code="unknown-setting",
        where=where,
        next=f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}.",
    )


def _must_be_private(path: Path, found: Layer) -> None:
    if "password" in found and os.name != "nt" and path.stat().st_mode & EVERYBODY:
        raise UserError(
            f"{path} holds a password, and everybody on this machine can read it",
            code="password-exposed",
            next=f"Run: chmod 600 {path}",
        )
