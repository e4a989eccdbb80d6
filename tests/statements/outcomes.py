"""What becomes of the later hostile list on a real server: sends it, prints and notes how it falls.

    python -m tests.statements.outcomes neo4j-5.26             # all of it: about 15 minutes
    python -m tests.statements.outcomes neo4j-2026 --open      # only what was not sent there yet
    python -m tests.statements.outcomes neo4j-2026 --note      # and note the outcomes in held-out.txt
    python -m tests.statements.outcomes                        # only the table of docs/ad-hoc-cypher.md

Each statement is sent by itself, as the frozen gate would have let it through and, where that refused
it, behind its back. After each one all that the server holds is compared, the laid traps are looked at, and
a server that still works on it after 20 s is ended and started again. Exits with 1 if harm was done.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from graph.connect import open_reader, open_store
from graph.errors import KsmmError, LimitError, RefusedError, UserError
from graph.rows import Rows
from graph.settings import Settings
from graph.store import Reader
from loaders.run import load
from queries.table import Table
from tests import statements
from tests.servers import LOCAL, NEO4J, Servers
from tests.statements import FOLDER, Typed
from tests.statements.harm import CANARY, Traps, fingerprint

FILE, COLUMNS = "held-out.txt", 5
SERVERS = (LOCAL, *NEO4J)
TIMEOUT, PATIENCE = 1.0, 20.0
NOT_SENT, NEVER = "?", "-"
RUNNING = "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text"
WORDS = {
    "server": "refused by the server as no reading",
    "parser": "not understood by the server, or nothing of that name",
    "answers": "answered, harmlessly",
    "contained": "ended by the clock or a limit",
    "restarted": "ended only together with the engine, by the watchdog, after 15 to 45 s",
    "runs-on": "whoever asked was told in time, but it ran on for more than 20 s",
    "fell": "took the server down; it had to be started again",
    "failed": "refused in words that blame the server",
    NOT_SENT: "passed the gate and not sent",
}


def became(ask: Callable[[], Rows | Table]) -> str:
    """What a statement came to, in the words of the lists; a failure of the server has none."""
    try:
        found = ask()
    except RefusedError:
        return "server"
    except LimitError as error:
        return "restarted" if error.code == "engine-restarted" else "contained"
    except UserError:
        return "parser"
    except KsmmError as error:
        return f"failed: {error}"
    assert CANARY not in repr(found.rows)
    return "answers"


def still_running(reader: Reader) -> list[str]:
    """What the server works on beside this question."""
    texts = (text or "" for (text,) in reader.read(RUNNING).rows)
    return [text for text in texts if "SHOW TRANSACTIONS" not in text]


class Bench:
    """One server with the Swiss network, and what it held before."""

    def __init__(self, name: str, started: Servers, folder: Path) -> None:
        self._name, self._started = name, started
        self._settings: Settings = started.settings(name)
        with open_store(self._settings) as store:
            load(store)
            self._held = fingerprint(store)
        self._traps = Traps(self._settings, folder)
        self._files = self._traps.files()

    def send(self, typed: Typed) -> str:
        """How it fell; raises AssertionError if it did harm."""
        if typed.said[1] == "too-much-work":
            return NEVER
        traps = self._traps
        sent = typed.with_places(port=traps.port, file=traps.file, folder=traps.folder)
        with open_reader(self._settings) as reader:
            fell = became(
                lambda: reader.read_untrusted(
                    sent.text, sent.parameters, tag="held-out", timeout=TIMEOUT, limit=10
                )
            )
        fell = fell if self._is_free() else self._ended(fell)
        with open_reader(self._settings) as reader:
            assert fingerprint(reader) == self._held, f"{typed.place} changed the graph"
        assert traps.files() == self._files, f"{typed.place} made a file"
        assert not traps.met, f"{typed.place} reached the network"
        return fell

    def _is_free(self) -> bool:
        """Whether the server works on nothing any more, within the patience."""
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            with suppress(KsmmError), open_reader(self._settings) as reader:
                if not still_running(reader):
                    return True
            time.sleep(0.2)
        return False

    def _ended(self, fell: str) -> str:
        """The server is started again; whether it still spoke before, or had fallen."""
        spoke: Literal["runs-on", "fell"] = "fell"
        with suppress(KsmmError), open_reader(self._settings) as reader:
            spoke = "runs-on" if still_running(reader) else "fell"
        self._started.crash(self._name)
        print(f"    {fell}; the server {'went on' if spoke == 'runs-on' else 'did not answer'}, ended")
        return spoke


def sent(name: str, wanted: list[Typed]) -> Iterator[tuple[Typed, str]]:
    """Each statement and what became of it on a server of its own."""
    started = Servers()
    try:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(name, started, Path(folder))
            for typed in wanted:
                began = time.monotonic()
                fell = bench.send(typed)
                took = time.monotonic() - began
                print(f"{typed.place:<18}{fell:<12}{took:6.1f} s  {typed.text[:90]!r}", flush=True)
                yield typed, fell
    finally:
        started.stop()


def note(typed: Typed, name: str, fell: str) -> None:
    """Write the outcome into its column of the list."""
    path = FOLDER / FILE
    lines = path.read_text(encoding="utf-8").split("\n")
    number = int(typed.place.partition(":")[2]) - 1
    parts = lines[number].split(" | ", COLUMNS)
    parts[2 + SERVERS.index(name)] = fell.partition(":")[0]
    lines[number] = " | ".join(parts)
    path.write_text("\n".join(lines), encoding="utf-8")


def table() -> str:
    """What stands in the list, counted: one line for each outcome that there was."""
    listed = statements.read(FILE, COLUMNS)
    passed = [typed for typed in listed if typed.said[1] == "passes"]
    refused = len(listed) - len(passed)
    lines = [
        "| | local engine | Neo4j 5.26 | Neo4j 2026 |",
        "|---|---|---|---|",
        f"| refused by the gate (the same everywhere), naming the word |{f' {refused} |' * 3}",
    ]
    counts = [Counter(typed.said[2 + at] for typed in passed) for at in range(len(SERVERS))]
    for word, said in WORDS.items():
        if any(count[word] for count in counts):
            lines.append(f"| {said} |" + "".join(f" {count[word]} |" for count in counts))
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.statements.outcomes", description=__doc__)
    parser.add_argument("server", nargs="?", choices=SERVERS)
    parser.add_argument("--open", action="store_true", help="only what was not sent there yet")
    parser.add_argument("--note", action="store_true", help="note the outcomes in the list")
    asked = parser.parse_args()
    if asked.server:
        listed = statements.read(FILE, COLUMNS)
        at = 2 + SERVERS.index(asked.server)
        wanted = [typed for typed in listed if not asked.open or typed.said[at] == NOT_SENT]
        for typed, fell in sent(asked.server, wanted):
            if asked.note:
                note(typed, asked.server, fell)
    print(table())
    return 0


if __name__ == "__main__":
    sys.exit(main())
