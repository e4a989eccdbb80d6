"""Users and passwords of the local engine, written before it starts for the first time."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from graph.engine.layout import DATABASE, Layout, read_json
from graph.errors import StoreError
from graph.files import private_folder, write_private

ROUNDS = 65536
READ_LIMIT_MS = 20_000


@dataclass(frozen=True, slots=True)
class Credentials:
    """The passwords of the two users: `root`, and `reader`, who cannot write."""

    root: str = field(repr=False)
    reader: str = field(repr=False)


def credentials(at: Layout) -> Credentials:
    known = read_json(at.credentials)
    try:
        return Credentials(root=(known or {})["root"], reader=(known or {})["reader"])
    except KeyError:
        raise StoreError(
            f"the engine's passwords are missing from {at.credentials}",
            code="engine-files-damaged",
            next="Restore the file from a backup, or begin anew with `ksmm db reset --yes`.",
        ) from None


def prepare(at: Layout) -> None:
    """Make the users once; the file with the passwords comes last and says that all is there."""
    if at.credentials.exists():
        return
    private_folder(at.config)
    fresh = Credentials(root=secrets.token_urlsafe(24), reader=secrets.token_urlsafe(24))
    users = [_user("root", fresh.root, "*", "admin")]
    users += [_user("reader", fresh.reader, DATABASE, "readonly")]
    write_private(at.config / "server-groups.json", json.dumps(_groups()))
    write_private(at.config / "server-users.jsonl", "".join(f"{json.dumps(u)}\n" for u in users))
    write_private(at.credentials, json.dumps({"root": fresh.root, "reader": fresh.reader}))


def _user(name: str, password: str, database: str, group: str) -> dict[str, Any]:
    return {"name": name, "databases": {database: [group]}, "password": _hashed(password)}


def _hashed(password: str) -> str:
    """The engine's own format, so that no password is ever on a command line."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${ROUNDS}${salt}${base64.b64encode(digest).decode()}"


def _groups() -> dict[str, Any]:
    record = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    admin = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    groups = {
        "admin": _group(admin, record),
        "readonly": _group([], ["readRecord"], READ_LIMIT_MS),
        "*": _group([], []),
    }
    return {"databases": {"*": {"groups": groups}}, "version": 2}


def _group(access: list[str], types: list[str], limit_ms: int = -1) -> dict[str, Any]:
    return {
        "resultSetLimit": -1,
        "readTimeout": limit_ms,
        "access": access,
        "types": {"*": {"access": types}},
    }
