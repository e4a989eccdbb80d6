"""What `ksmm status` tells of the settings, ours and the server's."""

from collections.abc import Mapping
from typing import Any

from graph import hardening
from graph.settings import Settings
from graph.settings_files import NAMES
from graph.store import Reader
from ksmm.envelope import Warned
from queries.state import server_settings

HIDDEN = "(set)"


def settings_told(settings: Settings) -> dict[str, dict[str, str]]:
    """Each setting that was made, its value and where it stands; never the password."""
    return {
        name: {
            "value": HIDDEN if name == "password" else str(getattr(settings, name)),
            "from": settings.origins[name],
        }
        for name in NAMES
        if name in settings.origins
    }


def server_told(reader: Reader) -> dict[str, Any] | None:
    """What a Neo4j server lacks, does not tell and cannot stop; None for the local engine, which we end."""
    if reader.engine.name != "neo4j":
        return None
    open_to = {"unstopped": [*hardening.UNSTOPPED], "advice": hardening.ADVICE}
    found = server_settings(reader)
    if found is None:
        return {"readable": False, "lacks": [], "untold": [], **open_to}
    lacks = [
        {"name": each.name, "wanted": each.wanted, "found": found[each.name], "why": each.why}
        for each in hardening.missing(found)
    ]
    untold = [each.name for each in hardening.untold(found)]
    return {"readable": True, "lacks": lacks, "untold": untold, **open_to}


def server_lines(told: Mapping[str, Any] | None) -> list[str]:
    """What free Cypher can do to a server of others, for people."""
    if told is None:
        return []
    return ["cannot be stopped on this server:", *(f"  {each}" for each in told["unstopped"]), told["advice"]]


def server_warnings(told: Mapping[str, Any] | None) -> tuple[Warned, ...]:
    """A note on a server that lets free Cypher do more than it should."""
    if told is None or (told["readable"] and not told["lacks"]):
        return ()
    if not told["readable"]:
        message = "the server's settings are not readable as this user, so they were not checked"
        return (Warned(code="settings-not-readable", message=message),)
    names = ", ".join(f"{each['name']}={each['wanted']}" for each in told["lacks"])
    message = f"for free Cypher the server lacks {names}; `docs/how-to/use-neo4j.md` says why"
    return (Warned(code="server-not-hardened", message=message),)
