"""What the user has set, read once at each way in, then passed on as a value.

The nearest source wins: a word of the command line, a `KSMM_*` variable, `.env` in the working
folder, `settings.toml` in the user's configuration folder. User, password and database belong to
an address: those of a file are not sent to an address that a nearer source names.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import platformdirs

from graph.errors import RefusedError, StoreError, UserError
from graph.settings_files import NAMES, PREFIX, Found, Layer, read_env, read_toml

HEAP = "1g"
HEAP_FORM = re.compile(r"[1-9]\d*[mMgG]")
SCHEMES = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})
OF_AN_ADDRESS = ("user", "password", "database")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the state lies, which database to talk to, and which day is today."""

    home: Path
    uri: str | None = None
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    heap: str = HEAP
    today: date | None = None
    read_only: bool = False
    map: Path | None = None
    """A file of outlines of one's own for the map."""
    login: Path | None = None
    """The file with the sign-in of the dashboard; without one nobody is asked who they are."""
    origins: Mapping[str, str] = field(default_factory=dict[str, str], compare=False, repr=False)
    """Where each setting that is no default was found."""

    @classmethod
    def from_env(
        cls,
        home: Path | str | None = None,
        uri: str | None = None,
        *,
        environ: Mapping[str, str] | None = None,
    ) -> Self:
        """Read all sources; `home` and `uri` given here win.

        KSMM_ENV_FILE and KSMM_SETTINGS name other files, or none if empty. With an `environ` only
        files that it names are read.
        """
        env = os.environ if environ is None else environ
        given = {"home": Found(str(home), "--home")} if home else {}
        given |= {"uri": Found(uri, "--uri")} if uri else {}
        found = merged([{**_variables(env), **given}, *_files(env, usual=environ is None)])
        value = {name: each.value for name, each in found.items()}
        return cls(
            home=_home(value.get("home")),
            uri=_uri(value.get("uri")),
            user=value.get("user", "neo4j"),
            password=value.get("password", ""),
            database=value.get("database"),
            heap=_heap(value.get("heap")),
            today=_today(value.get("today")),
            read_only=_yes(value.get("read_only")),
            map=_file(value.get("map")),
            login=_file(value.get("login")),
            origins={name: each.origin for name, each in found.items()},
        )

    def day(self) -> date:
        """The day that counts as today."""
        return self.today or date.today()  # noqa: DTZ011 - the user's own calendar day is meant

    def must_allow_changes(self) -> None:
        """Refuse what changes the graph or its engine where people may only look."""
        if self.read_only:
            raise RefusedError(
                f"this ksmm only reads ({self.origins.get('read_only', 'read-only mode')})",
                code="read-only",
                next="Whoever keeps the graph does this, without KSMM_READ_ONLY.",
            )

    def variables(self) -> dict[str, str]:
        """The same settings as the environment of another process, which then reads no file."""
        values = {name: getattr(self, name) for name in NAMES}
        values["read_only"] = "1" if self.read_only else ""
        chosen = {PREFIX + name.upper(): str(value) for name, value in values.items() if value}
        return {**chosen, f"{PREFIX}ENV_FILE": "", f"{PREFIX}SETTINGS": ""}


def merged(layers: Iterable[Layer]) -> dict[str, Found]:
    """The nearest value of each setting; the nearest layer comes first."""
    found: dict[str, Found] = {}
    for layer in layers:
        barred = OF_AN_ADDRESS if "uri" in found else ()
        found |= {name: each for name, each in layer.items() if name not in found and name not in barred}
    return found


def _variables(env: Mapping[str, str]) -> Layer:
    names = {name: PREFIX + name.upper() for name in NAMES}
    return {name: Found(env[key], key) for name, key in names.items() if env.get(key)}


def _files(env: Mapping[str, str], *, usual: bool) -> Iterable[Layer]:
    config = Path(platformdirs.user_config_dir("ksmm", appauthor=False)) / "settings.toml"
    for variable, path, read in (
        (f"{PREFIX}ENV_FILE", Path.cwd() / ".env", read_env),
        (f"{PREFIX}SETTINGS", config, read_toml),
    ):
        named = env.get(variable)
        if named:
            yield read(Path(named).expanduser().absolute())
        elif named is None and usual and path.is_file():
            yield read(path)


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


def _file(given: str | None) -> Path | None:
    return Path(given).expanduser().absolute() if given else None


def _uri(given: str | None) -> str | None:
    if not given:
        return None
    try:
        parts = urlsplit(given)
        wrong = parts.scheme not in SCHEMES or not parts.hostname or parts.username is not None
        _ = parts.port
    except ValueError:
        wrong = True
    if wrong:
        raise UserError(
            f"{given!r} is not the address of a database",
            code="bad-uri",
            next="Write it like bolt://localhost:7687 or neo4j+s://graph.example.org; the scheme is bolt or "
            "neo4j, with +s for an encrypted connection, +ssc for one with a certificate of its own.",
        )
    return given


def _heap(given: str | None) -> str:
    if given and not HEAP_FORM.fullmatch(given):
        raise UserError(
            f"{given!r} is not an amount of memory",
            code="bad-heap",
            next="Write KSMM_HEAP like 512m or 2g; without it the local engine takes 1g.",
        )
    return given or HEAP


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


def _yes(given: str | None) -> bool:
    """Whoever writes something unclear here must not believe that the graph is safe."""
    word = (given or "0").strip().lower()
    if word not in {"0", "1", "no", "yes", "false", "true"}:
        raise UserError(
            f"KSMM_READ_ONLY is {given!r}", code="bad-settings", next="Write 1 for reading only, or 0."
        )
    return word in {"1", "yes", "true"}
