"""How long the server works from a click to the answer, for each view.

`python -m bench.screens [--server NAME]`

The Swiss network on a real server, each view run as the dashboard runs it, without a browser: the first
time anybody opens it, again, and on a day that nobody has asked for yet. Reading the release from the
graph is measured apart: it happens once for everybody.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest

import dashboard
from graph.connect import open_store
from graph.settings import Settings
from loaders.run import load
from tests import servers
from tests.servers import Servers

APP = Path(dashboard.__file__).parent / "app.py"
BUDGET = 300.0  # milliseconds
TODAY, OTHER = "2026-11-24", "2019-05-06"
VIEWS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "overview": ("overview", {}),
    "coverage": ("coverage", {}),
    "coverage, table": ("coverage", {"table": "1"}),
    "coverage, one cell": ("coverage", {"cell": "identify-victims-formally,CH-GE"}),
    "cantons": ("cantons", {}),
    "one canton": ("cantons", {"id": "CH-JU"}),
    "bodies": ("bodies", {}),
    "one body": ("bodies", {"id": "fedpol"}),
    "committees": ("committees", {}),
    "one committee": ("committees", {"id": "ksmm"}),
    "network": ("network", {}),
    "network, a body": ("network", {"id": "fiz"}),
    "network, a way": ("network", {"id": "fiz", "to": "europol"}),
    "obligations": ("obligations", {}),
    "gaps": ("gaps", {}),
    "ask, a question": ("ask", {"name": "connections/ties-of", "p.body": "fiz"}),
    "data": ("data", {}),
    "search": ("search", {"q": "opferhilfe"}),
}


@dataclass(frozen=True, slots=True)
class Line:
    """Milliseconds of one view: the first time, again (the best of three), another day."""

    view: str
    first: float
    again: float
    other_day: float


def measured() -> Iterator[Line]:
    for name, (view, query) in VIEWS.items():
        first, *again = (_run(view, {**query, "as_of": TODAY}) for _ in range(4))
        yield Line(name, first, min(again), _run(view, {**query, "as_of": OTHER}))


def _run(view: str, query: Mapping[str, str]) -> float:
    """Milliseconds of one run of a view; a failure in it ends the measurement."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in {"lang": "en", **query}.items():
        app.query_params[name] = value
    app.switch_page(f"views/{view}.py")
    began = time.monotonic()
    app.run()
    took = 1000 * (time.monotonic() - began)
    if app.exception:
        raise RuntimeError(f"{view}: {app.exception[0].message}")
    return took


def _settled(settings: Settings) -> None:
    given = {"KSMM_URI": settings.uri, "KSMM_DATABASE": settings.database, "KSMM_USER": settings.user}
    given |= {"KSMM_PASSWORD": settings.password, "KSMM_HOME": str(settings.home), "KSMM_TODAY": TODAY}
    os.environ.update({name: value for name, value in given.items() if value})


def main() -> int:
    """Load the network, run every view, print the table."""
    words = argparse.ArgumentParser(description="How long the server works for each view.")
    words.add_argument("--server", choices=servers.names(), default=servers.names()[0])
    given, started = words.parse_args(), Servers()
    try:
        settings = started.settings(given.server)
        with open_store(settings) as store:
            load(store)
        _settled(settings)
        print(f"the release read for the first time: {_run('search', {}):.0f} ms")
        print(f"{'view':<22}{'first':>8}{'again':>8}{'other day':>11}")
        lines = list(measured())
    finally:
        started.stop()
    for line in lines:
        print(f"{line.view:<22}{line.first:>8.0f}{line.again:>8.0f}{line.other_day:>11.0f}")
    slow = [line.view for line in lines if line.again > BUDGET]
    print(f"load average {os.getloadavg()[0]:.1f}, {len(slow)} slower than {BUDGET:.0f} ms when seen again")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
