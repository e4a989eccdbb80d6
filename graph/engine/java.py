"""The engine's program: the Java runtime and the jars that come with its package."""

import importlib.metadata
import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path

from graph.engine.layout import DATABASE, Layout
from graph.engine.platforms import NEO4J, Facts, obstacle
from graph.errors import StoreError

PACKAGE = "arcadedb_embedded"
COMMAND_LIMIT_MS = 120_000
JVM = (
    "-XX:+UseSerialGC",
    "--add-modules=jdk.incubator.vector",
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",
    "-Dfile.encoding=UTF8",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "-XX:+UseCompactObjectHeaders",
)


@dataclass(frozen=True, slots=True)
class Ports:
    bolt: int
    http: int


def package() -> Path:
    """The folder of the engine's package; it is never imported, its JVM would live in here."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise missing(Facts.here())
    return Path(spec.origin).parent


def missing(facts: Facts) -> StoreError:
    """Why the package is not there: this machine has none, or it was left out."""
    reason = obstacle(facts)
    if reason:
        return StoreError(
            f"the local engine does not run on this machine ({facts}): {reason}",
            code="no-local-engine",
            next=NEO4J,
        )
    return StoreError(
        f"the local engine's package arcadedb-embedded is not installed ({facts})",
        code="no-local-engine",
        next=f"Install ksmm again with all it depends on. {NEO4J}",
    )


def version() -> str:
    package()
    return importlib.metadata.version("arcadedb-embedded")


def program() -> Path:
    return package() / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")


def arguments(at: Layout, ports: Ports, heap: str) -> str:
    """The text of the argument file: everything the server is told, loopback only."""
    settings = {
        "server.rootPath": at.root,
        "server.mode": "development",  # the only mode that says what is wrong with a query
        "txWalFlush": 1,
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": ports.http,
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt.host": "127.0.0.1",
        "bolt.port": ports.bolt,
        "server.defaultDatabases": f"{DATABASE}[]",
        "command.timeout": COMMAND_LIMIT_MS,
        "queryMaxConcurrent": 0,  # else a few endless statements keep out even those that end them
        "server.httpWorkerThreads": 8,
        "server.logsDirectory": at.root / "log",
    }
    words = [f"-Xmx{heap}", *JVM, f"-XX:ErrorFile={at.root}/hs_err_%p.log"]
    words += [f"-Djava.util.logging.config.file={at.log_settings}"]
    words += [f"-Darcadedb.{name}={value}" for name, value in settings.items()]
    words += ["-cp", f"{package()}/jars/*", "com.arcadedb.server.ArcadeDBServer"]
    return "".join(f"{_quoted(word)}\n" for word in words)


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
