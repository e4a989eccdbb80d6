"""The whole program as a user has it, and a headless Chromium that looks at it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.integration.commands import Ksmm, ksmm

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 40_000
expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A running dashboard with the Swiss network, and the program that runs it."""

    address: str
    run: Ksmm


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    run = ksmm(tmp_path_factory.mktemp("browser") / "home")
    told = run("up", "--no-browser", "--output", "json")
    assert told.code == 0, told.err
    yield Dashboard(told.data["address"], run)
    assert run("stop").code == 0


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium: Playwright's download of one is not used."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        missing = "no Chromium on this machine: install the package chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS])
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    opened = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def open_view(page: Page, dashboard: Dashboard, path: str) -> None:
    """Open an address and wait until the whole view is there."""
    page.goto(dashboard.address + path)
    page.get_by_test_id("foot").wait_for()
