"""The program's first steps: are our packages our own?

Their names are general (`graph`, `queries`, …), and another distribution may bring a package of the
same name and overwrite ours. That would fail in strange ways later, so it is looked at first.
"""

import importlib
import sys

PACKAGES = ("graph", "loaders", "queries", "dashboard")
MARK = "ksmm"


def strangers() -> list[str]:
    """Those of our packages that are missing or somebody else's."""
    return [name for name in PACKAGES if not _ours(name)]


def _ours(name: str) -> bool:
    try:
        return getattr(importlib.import_module(name), "PART_OF", None) == MARK
    except ImportError:
        return False


def main() -> None:
    """Run the command line, unless a package is not ours."""
    foreign = strangers()
    if foreign:
        where = ", ".join(str(getattr(sys.modules.get(name), "__file__", "missing")) for name in foreign)
        sys.stderr.write(
            f"ksmm: the package {', '.join(foreign)} is not ksmm's own ({where})."
            " Another program has brought one of that name: install ksmm in an environment of its own,"
            " for example with `pipx install ksmm`.\n"
        )
        sys.exit(2)
    from ksmm.cli import main as run

    run()
