"""The settings of a Neo4j server on which people may run Cypher of their own. Pure.

They narrow what a statement can do beyond reading the graph, and how long and large it can get.
They belong to whoever runs the server; `compose.yaml` sets them, `ksmm status` says which are missing.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

SECONDS = {"ns": 1e-9, "μs": 1e-6, "us": 1e-6, "ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
BYTES = {"B": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "k": 2**10, "m": 2**20, "g": 2**30}
PART = re.compile(r"(\d+(?:\.\d+)?)\s*([a-zA-Zμ]*)")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting, the value to give it, what it is for, and whether another value will do."""

    name: str
    wanted: str
    why: str
    holds: Callable[[str], bool]


def _is(wanted: str) -> Callable[[str], bool]:
    return lambda value: value.strip().lower() == wanted


def _at_most(limit: float, units: Mapping[str, float]) -> Callable[[str], bool]:
    """Neo4j takes 0 for no limit at all."""
    return lambda value: 0 < _amount(value, units) <= limit


def _amount(value: str, units: Mapping[str, float]) -> float:
    return sum(float(number) * units.get(unit, 1) for number, unit in PART.findall(value))


def _all_addresses(value: str) -> bool:
    return {"0.0.0.0/0", "::/0"} <= set(re.split(r"[\s,\[\]]+", value))


SETTINGS = (
    Setting(
        "dbms.security.allow_csv_import_from_file_urls",
        "false",
        "LOAD CSV reads no file of the server",
        _is("false"),
    ),
    Setting(
        "internal.dbms.cypher_ip_blocklist",
        "0.0.0.0/0,::/0",
        "LOAD CSV reaches no address",
        _all_addresses,
    ),
    Setting(
        "db.transaction.timeout",
        "10s",
        "a statement ends that does not say itself how long it may take",
        _at_most(60, SECONDS),
    ),
    Setting(
        "db.transaction.monitor.check.interval",
        "1s",
        "time is looked at often enough to hold the limit",
        _at_most(2, SECONDS),
    ),
    Setting(
        "db.memory.transaction.max",
        "512m",
        "one statement cannot take all memory; a first load fits in",
        _at_most(2**30, BYTES),
    ),
    Setting(
        "server.jvm.additional",
        "-XX:+ExitOnOutOfMemoryError",
        "a server without memory ends and is started again instead of lingering",
        lambda value: "-XX:+ExitOnOutOfMemoryError" in value,
    ),
)


UNSTOPPED = (
    "Work inside one expression, such as a loop over a collected list: no time limit of the server or of "
    "ksmm ends it in every case, nor does TERMINATE.",
    "Values that one expression builds: db.memory.transaction.max does not count all of them, so they can "
    "fill the server's memory and end it for everybody.",
)
"""What a statement that passes our gate can still do, whatever the settings; measured on Neo4j Community."""

ADVICE = (
    "Only ending the server stops it: let people you trust ask in Cypher of their own, or give them a copy."
)


def missing(found: Mapping[str, str]) -> tuple[Setting, ...]:
    """Which settings a server lacks, by what it says of itself."""
    return tuple(each for each in SETTINGS if each.name in found and not each.holds(found[each.name]))


def untold(found: Mapping[str, str]) -> tuple[Setting, ...]:
    """Which settings a server says nothing of: Neo4j keeps the internal ones to itself."""
    return tuple(each for each in SETTINGS if each.name not in found)
