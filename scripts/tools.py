"""Sees to what the tests need beyond Python packages: Maven, Chromium, the jars of Neo4j.

As root with apt-get it installs what is missing; otherwise it prints the line to run.
With CI=1 a missing part is a failure; elsewhere the tests that need it are skipped by name.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = {"maven": ("mvn",), "chromium": ("chromium", "chromium-browser", "google-chrome")}


def missing() -> list[str]:
    """The Debian packages whose program is not on the path."""
    return [package for package, names in PROGRAMS.items() if not any(map(shutil.which, names))]


def may_install() -> bool:
    """Whether this is root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> None:
    """Refresh the package lists and install by name."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        print(f"tools: apt-get {' '.join(words)}", flush=True)
        done = subprocess.run(
            ["apt-get", "-qq", *words], env=environment, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            sys.exit(f"tools: apt-get {words[0]} failed. Run it by hand, then again: make tools")


def programs() -> bool:
    """Install or name what is missing; whether all of it is there now."""
    packages = missing()
    if packages and may_install():
        apt_install(packages)
        packages = missing()
    if packages:
        print(f"tools: missing: {', '.join(packages)}. Install: apt-get install {' '.join(packages)}")
    return not packages


def jars() -> bool:
    """Fetch the Neo4j versions the tests run on into the user's cache; quick when they are there."""
    if shutil.which("mvn") is None:
        return False
    done = subprocess.run([sys.executable, "-m", "tests.servers", "--fetch"], cwd=ROOT, check=False)
    return done.returncode == 0


def main() -> None:
    """Report what is missing; fail for it in CI only."""
    complete = programs() and jars()
    if not complete and os.environ.get("CI"):
        sys.exit("tools: in CI every part is needed; see above for what is missing.")


if __name__ == "__main__":
    main()
