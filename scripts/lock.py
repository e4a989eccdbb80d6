"""Writes the lock files requirements/*.txt: exact versions for all platforms, each with its hashes.

Without options the versions already chosen stay; `python scripts/lock.py --upgrade` takes the newest.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = [
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--quiet",
    "--fork-strategy",
    "fewest",
]
HEAD = "# Written by `make lock` from pyproject.toml. Change that, not this.\n"


def compile_lock(name: str, group: str, extra: list[str]) -> None:
    """Resolve the project with one dependency group and write the result."""
    target = ROOT / "requirements" / f"{name}.txt"
    command = [
        "uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--group",
        group,
        *OPTIONS,
        "--output-file",
        str(target),
    ]
    subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:], *extra], cwd=ROOT, check=True
    )
    target.write_text(HEAD + target.read_text(encoding="utf-8").removeprefix(HEAD), encoding="utf-8")
    print(f"requirements/{name}.txt")


def main() -> None:
    """What runs first, then what a sign-in and development add to exactly that."""
    upgrade = [word for word in sys.argv[1:] if word == "--upgrade"]
    compile_lock("run", "build", upgrade)
    same = ["--constraints", "requirements/run.txt"]
    compile_lock("login", "build", [*upgrade, "--extra", "login", *same])
    compile_lock("dev", "dev", [*upgrade, "--constraints", "requirements/login.txt"])


if __name__ == "__main__":
    main()
