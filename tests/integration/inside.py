"""Runs a command of the program inside the test's own process, on a server that is already up."""

from collections.abc import Callable

import pytest
import typer

from graph.settings import Settings
from ksmm.cli import app
from tests.integration.commands import Told

DAY = "2026-11-24"
Inside = Callable[..., Told]


def settled(settings: Settings, patch: pytest.MonkeyPatch) -> None:
    """Set the variables so that whoever reads them finds this server, and a fixed day."""
    given = {"KSMM_URI": settings.uri, "KSMM_DATABASE": settings.database, "KSMM_USER": settings.user}
    given |= {"KSMM_PASSWORD": settings.password, "KSMM_TODAY": DAY, "KSMM_HOME": str(settings.home)}
    for name, value in given.items():
        if value:
            patch.setenv(name, value)


def inside(settings: Settings, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> Inside:
    """A function that runs one command on this server; deliberate failures are raised."""
    settled(settings, patch)

    def run(*words: str) -> Told:
        capsys.readouterr()
        try:
            code = app(["--home", str(settings.home), *words], standalone_mode=False)
        except typer.Exit as left:
            code = left.exit_code
        out, err = capsys.readouterr()
        return Told(code if isinstance(code, int) else 0, out, err)

    return run
