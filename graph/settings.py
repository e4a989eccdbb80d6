"""What the environment says: read once at each way in, then passed on as a value."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import platformdirs

from graph.errors import StoreError, UserError

SCHEMES = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the state lies, which database to talk to, and which day is today."""

    home: Path
    uri: str | None = None
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    today: date | None = None

    @classmethod
    def from_env(
        cls,
        home: Path | str | None = None,
        uri: str | None = None,
        *,
        environ: Mapping[str, str] | None = None,
    ) -> Self:
        """Read the `KSMM_*` variables; `home` and `uri` given here win over them."""
        env = os.environ if environ is None else environ
        return cls(
            home=_home(home or env.get("KSMM_HOME")),
            uri=_uri(uri or env.get("KSMM_URI")),
            user=env.get("KSMM_USER") or "neo4j",
            password=env.get("KSMM_PASSWORD", ""),
            database=env.get("KSMM_DATABASE") or None,
            today=_today(env.get("KSMM_TODAY")),
        )

    def day(self) -> date:
        """The day that counts as today."""
        return self.today or date.today()  # noqa: DTZ011 - the user's own calendar day is meant


def bundled_data() -> Path:
    """The folder of the data sets that come with the program."""
    root = Path(__file__).resolve().parents[1]
    for folder in (root / "ksmm" / "data", root / "data"):
        if folder.is_dir():
            return folder
    raise StoreError(
        f"the bundled data are missing beside {root}",
        code="no-bundled-data",
        next="Install ksmm again, or name a folder to load.",
    )


def _home(given: Path | str | None) -> Path:
    if given:
        return Path(given).expanduser().absolute()
    return Path(platformdirs.user_data_dir("ksmm", appauthor=False))


def _uri(given: str | None) -> str | None:
    if not given:
        return None
    try:
        parts = urlsplit(given)
        wrong = parts.scheme not in SCHEMES or not parts.hostname
        _ = parts.port
    except ValueError:
        wrong = True
    if wrong:
        raise UserError(
            f"{given!r} is not the address of a database",
            code="bad-uri",
            next="Write it like bolt://localhost:7687 or neo4j+s://graph.example.org.",
        )
    return given


def _today(given: str | None) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UserError(
            f"KSMM_TODAY is {given!r}, which is not a day",
            code="bad-day",
            next="Write it like 2026-11-24, or remove the variable.",
        ) from None
