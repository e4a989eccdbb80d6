"""Neo4j Community as its ordinary jars, fetched once by Maven into the user's cache."""

import os
import shutil
import subprocess
from pathlib import Path

import platformdirs

from graph.engine import java
from graph.errors import StoreError
from graph.files import locked, private_folder

FETCH_LIMIT = 900
POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <properties><neo4j.version>0</neo4j.version></properties>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4j.version}</version>
  </dependency></dependencies>
</project>
"""


class Missing(Exception):  # noqa: N818 - a part that is not there, not a failure of the test
    """What a test needs and this machine does not have; the text names it."""


def jars(version: str) -> Path:
    """The folder with the jars of this version, fetched if need be."""
    folder = Path(platformdirs.user_cache_dir("ksmm", appauthor=False)) / f"neo4j-{version}"
    lib = folder / "lib"
    if not lib.is_dir():
        private_folder(folder)
        with locked(folder / "fetch.lock", patience=FETCH_LIMIT, otherwise=_too_slow):
            if not lib.is_dir():
                _fetch(version, folder, lib)
    return lib


def _fetch(version: str, folder: Path, lib: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing(f"Neo4j {version} needs Maven (mvn) once to fetch its jars: make tools")
    part = folder / "part"
    shutil.rmtree(part, ignore_errors=True)
    (folder / "pom.xml").write_text(POM, encoding="utf-8")
    words = [maven, "-q", "-B", f"-Dneo4j.version={version}", "dependency:copy-dependencies"]
    words += ["-DincludeScope=runtime", f"-DoutputDirectory={part}"]
    done = subprocess.run(
        words, cwd=folder, env=_with_java(), capture_output=True, text=True, check=False, timeout=FETCH_LIMIT
    )
    if done.returncode or not part.is_dir():
        said = (done.stdout + done.stderr).strip().splitlines() or ["no words"]
        raise Missing(f"the jars of Neo4j {version} could not be fetched by Maven: {said[0][:200]}")
    part.rename(lib)


def _with_java() -> dict[str, str]:
    """Maven runs on the local engine's own Java where there is no other."""
    if shutil.which("java") or "JAVA_HOME" in os.environ:
        return dict(os.environ)
    return {**os.environ, "JAVA_HOME": str(java.package() / "jre")}


def _too_slow() -> StoreError:
    return StoreError("another process has been fetching the jars of Neo4j for too long")
