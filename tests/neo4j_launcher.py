"""One Neo4j in this process, on the Java runtime of the local engine: LIB HOME CONF HEAP.

Ends by SIGTERM, or when the process that started it is gone.
"""

import os
import signal
import sys
import threading
from pathlib import Path

import jpype  # pyright: ignore[reportMissingTypeStubs] - it has none

from graph.engine import java

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


def main(lib: str, home: str, conf: str, heap: str) -> None:
    parent = os.getppid()
    opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED]
    settings = [
        f"-Xmx{heap}",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        *opened,
    ]
    jpype.startJVM(_machine(), *settings, classpath=[f"{lib}/*"])
    path = jpype.JClass("java.nio.file.Path")
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
    server = builder(path.of(home)).loadPropertiesFromFile(path.of(conf)).build()
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())  # pyright: ignore[reportUnknownLambdaType]
    os.write(1, b"started\n")
    while not stop.wait(1) and os.getppid() == parent:
        pass
    server.shutdown()


def _machine() -> str:
    runtime: Path = java.package() / "jre"
    found = [*runtime.glob("lib/server/libjvm.*"), *runtime.glob("bin/server/jvm.dll")]
    return str(found[0])


if __name__ == "__main__":
    main(*sys.argv[1:5])
