"""Behind a sign-in nothing of the graph is sent before somebody whom the list names has come in."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
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
    provider, port = Provider(), free_port()
    members = '[ksmm]\nmembers = ["@example.org"]\n'
    file = logins.write(tmp_path / "login.toml", port=port, provider=provider.address, more=members)
    run = dashboard.run
    environment = {**os.environ, **run.environment, "KSMM_HOME": str(run.home), "KSMM_LOGIN": str(file)}
    environment |= {"PYTHONPATH": ROOT, "NO_PROXY": "127.0.0.1,localhost"}
    words = [sys.executable, "-m", "streamlit", *streamlit_arguments(port, login=file)]
    with (tmp_path / "out").open("wb") as out:
        process = subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=out, stderr=out)
    release = run("status", "--output", "json").data["release"]["id"]
    try:
        _wait(port, process)
        yield Closed(f"http://localhost:{port}", provider, release.encode())
    finally:
        process.kill()
        process.wait()
        provider.close()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    give_up = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < give_up:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
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
    page.get_by_test_id("foot").wait_for()
    expect(page.get_by_test_id("person")).to_contain_text("Anna Muster")
    assert closed.release in b"".join(heard)  # so the look before was in the right place

    page.goto(f"{closed.address}/gaps?lang=de")
    expect(page.get_by_test_id("person")).to_contain_text("Angemeldet als Anna Muster")
    with page.expect_download() as taken:
        page.get_by_role("button", name="CSV").first.click()
    assert page.request.get(taken.value.url).status == 200
    page.get_by_test_id("person").get_by_role("link").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert page.request.get(taken.value.url).status == 404
