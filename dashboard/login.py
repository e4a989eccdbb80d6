"""The file of the sign-in: which provider is asked who somebody is, and who of those may come in.

It is Streamlit's own `secrets.toml` with a section `[auth]`; ours is `[ksmm]`, with `members`.
"""

import hashlib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from graph.errors import UserError, Where
from graph.files import disk_answers

SHARED = ("redirect_uri", "cookie_secret")
OF_A_PROVIDER = ("client_id", "client_secret", "server_metadata_url")
NEEDED = ("authlib", "httpx")
LENGTH = 32  # characters of a secret that nobody guesses
OTHERS = 0o077
PAGE = "docs/how-to/serve-to-a-group.md shows such a file."


@dataclass(frozen=True, slots=True)
class Login:
    """The providers by name, None for one without; and who may come in: everybody, if nobody is named."""

    providers: tuple[str | None, ...]
    members: tuple[str, ...]
    mark: str
    """Changes with every change of the file."""

    def lets_in(self, claims: Mapping[str, object]) -> bool:
        """Whether the provider says this of somebody whom the list names; a domain begins with @."""
        if not self.members:
            return True
        email = str(claims.get("email") or "").lower()
        if not email or claims.get("email_verified") is False:
            return False
        return email in self.members or f"@{email.rpartition('@')[2]}" in self.members


def read(path: Path) -> Login:
    """What the file says, refused where it leaves a door open or cannot work."""
    with disk_answers(path):
        raw = path.read_bytes()
        mode = path.stat().st_mode
    if os.name != "nt" and mode & OTHERS:
        raise _wrong(path, "holds secrets that others on this machine can read", f"Run: chmod 600 {path}")
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        text = f"asks for a sign-in, for which {' and '.join(missing)} must be installed"
        raise _wrong(path, text, "Run: pip install 'ksmm[login]'")
    return _understood(path, raw)


@cache
def known(path: Path) -> Login:
    """The file as it was when this process first read it; Streamlit keeps to that too."""
    return read(path)


def _understood(path: Path, raw: bytes) -> Login:
    try:
        said: dict[str, Any] = tomllib.loads(raw.decode())
    except ValueError as error:
        raise _wrong(path, f"is no TOML: {error}") from None
    auth = _section(said, "auth")
    if auth is None:
        raise _wrong(path, "has no section [auth]")
    _must_have(path, "[auth]", auth, SHARED)
    if len(str(auth["cookie_secret"])) < LENGTH:
        advice = "Make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
        raise _wrong(path, f"has a cookie_secret of less than {LENGTH} characters", advice)
    sections = {name: _section(auth, name) for name in auth}
    named = {name: each for name, each in sections.items() if each and "client_id" in each}
    for name, provider in named.items():
        _must_have(path, f"[auth.{name}]", provider, OF_A_PROVIDER)
    if not named:
        _must_have(path, "[auth]", auth, OF_A_PROVIDER)
    digest = hashlib.sha256(raw).hexdigest()[:16]
    return Login(tuple(named) or (None,), _members(path, said), digest)


def _members(path: Path, said: Mapping[str, Any]) -> tuple[str, ...]:
    """Whoever gets a name wrong here must not believe that the door is closed."""
    if "ksmm" not in said:
        return ()
    ours = _section(said, "ksmm") or {}
    listed: Any = ours["members"] if [*ours] == ["members"] else None
    if not isinstance(listed, list) or not all("@" in str(each) for each in cast(list[object], listed)):
        raise _wrong(
            path,
            "has a section [ksmm] that is not understood",
            'Write members = ["anna@example.org", "@example.org"] there, and nothing else.',
        )
    if not listed:
        raise _wrong(path, "lets nobody in: its list of members is empty", "Name some, or leave [ksmm] out.")
    return tuple(str(each).strip().lower() for each in cast(list[object], listed))


def _section(table: Mapping[str, object], name: str) -> dict[str, object] | None:
    found = table.get(name)
    return cast(dict[str, object], found) if isinstance(found, dict) else None


def _must_have(path: Path, section: str, found: Mapping[str, object], names: tuple[str, ...]) -> None:
    if lacks := [name for name in names if not isinstance(found.get(name), str) or not found[name]]:
        raise _wrong(path, f"lacks {', '.join(lacks)} in {section}")


def _wrong(path: Path, what: str, advice: str = PAGE) -> UserError:
    text = f"the file of the sign-in {what}"
    return UserError(text, code="bad-login", where=Where(file=str(path)), next=advice)
