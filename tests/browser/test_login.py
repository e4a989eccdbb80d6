"""Behind a sign-in nothing of the graph is sent before somebody whom the list names has come in."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from ksmm.server import streamlit_arguments
from tests import logins
from tests.browser.conftest import Dashboard
from tests.neo4j_server import free_port
from tests.oidc import Provider

pytestmark = pytest.mark.browser
ROOT = str(Path(__file__).parents[2])
ANNA = {"sub": "1", "name": "Anna Muster", "email": "Anna@example.org"}
OTHER = {"sub": "2", "name": "Somebody Else", "email": "anna@example.net"}


@dataclass(frozen=True)
class Closed:
    """A dashboard with a sign-in over the graph of the other one."""

    address: str
    provider: Provider
    release: bytes


@pytest.fixture
def closed(dashboard: Dashboard, tmp_path: Path) -> Iterator[Closed]:
    with _closed(dashboard, tmp_path) as started:
        yield started


@pytest.fixture
def below_ksmm(dashboard: Dashboard, tmp_path: Path) -> Iterator[Closed]:
    """The same below a base path, as docs/how-to/serve-to-a-group.md has it."""
    with _closed(dashboard, tmp_path, base="/ksmm") as started:
        yield started


@contextmanager
def _closed(dashboard: Dashboard, folder: Path, base: str = "") -> Generator[Closed]:
    provider, port = Provider(), free_port()
    members = '[ksmm]\nmembers = ["@example.org"]\n'
    path = folder / "login.toml"
    file = logins.write(path, port=port, provider=provider.address, more=members, base=base)
    run = dashboard.run
    environment = {**os.environ, **run.environment, "KSMM_HOME": str(run.home), "KSMM_LOGIN": str(file)}
    environment |= {"PYTHONPATH": ROOT, "NO_PROXY": "127.0.0.1,localhost"}
    environment |= {"STREAMLIT_SERVER_BASE_URL_PATH": base.strip("/")} if base else {}
    words = [sys.executable, "-m", "streamlit", *streamlit_arguments(port, login=file)]
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(words, cwd=folder, env=environment, stdout=out, stderr=out)
    release = run("status", "--output", "json").data["release"]["id"]
    try:
        _wait(f"127.0.0.1:{port}{base}", process)
        yield Closed(f"http://localhost:{port}{base}", provider, release.encode())
    finally:
        process.kill()
        process.wait()
        provider.close()


def _wait(where: str, process: "subprocess.Popen[bytes]") -> None:
    give_up = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < give_up:
        try:
            with urllib.request.urlopen(f"http://{where}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the dashboard does not answer")


def _heard(page: Page) -> list[bytes]:
    """Everything that the dashboard sends to this page."""
    heard: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on(
            "framereceived", lambda data: heard.append(data if isinstance(data, bytes) else data.encode())
        )

    page.on("websocket", listen)
    return heard


def test_nothing_is_told_before_somebody_on_the_list_has_signed_in(page: Page, closed: Closed) -> None:
    heard = _heard(page)
    page.goto(f"{closed.address}/gaps?lang=de")
    sign_in = page.get_by_role("button", name="Anmelden")
    sign_in.wait_for()
    closed.provider.person = OTHER
    sign_in.click()
    expect(page.get_by_test_id("message")).to_contain_text("Somebody Else")
    expect(page.get_by_test_id("foot")).to_have_count(0)
    assert closed.release not in b"".join(heard)

    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert closed.provider.left == 1

    closed.provider.person = ANNA
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_test_id("person")).to_contain_text("Angemeldet als Anna Muster")
    page.get_by_test_id("foot").wait_for()
    expect(page).to_have_url(re.compile(r"/gaps\?lang=de$"))  # the address of the first try
    assert closed.release in b"".join(heard)  # so the look before was in the right place

    page.goto(f"{closed.address}/gaps?lang=de")
    expect(page.get_by_test_id("person")).to_contain_text("Angemeldet als Anna Muster")
    with page.expect_download() as taken:
        page.get_by_role("button", name="CSV").first.click()
    assert page.request.get(taken.value.url).status == 200
    page.get_by_test_id("person").get_by_role("link").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert page.request.get(taken.value.url).status == 404


def test_below_a_base_path_one_comes_to_the_address_that_one_came_for(page: Page, below_ksmm: Closed) -> None:
    below_ksmm.provider.person = ANNA
    page.goto(f"{below_ksmm.address}/coverage?lang=fr&pillar=protection")
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_test_id("person")).to_contain_text("Anna Muster")
    expect(page).to_have_url(f"{below_ksmm.address}/coverage?lang=fr&pillar=protection")
    page.get_by_test_id("foot").wait_for()
    page.goto(f"{below_ksmm.address}/")  # remembered once, not for ever
    page.get_by_test_id("foot").wait_for()
    expect(page).to_have_url(f"{below_ksmm.address}/")
