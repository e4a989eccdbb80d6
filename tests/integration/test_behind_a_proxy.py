"""The settings of docs/how-to/serve-to-a-group.md, as a browser behind a reverse proxy meets them."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ksmm.server import streamlit_arguments
from tests.neo4j_server import free_port
from tests.websocket import opened

HOST = "graph.example.org"
ENVIRONMENT = {"STREAMLIT_SERVER_BASE_URL_PATH": "ksmm", "STREAMLIT_SERVER_ALLOWED_HOSTS": HOST}


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A dashboard that was started with these variables."""
    chosen, folder = free_port(), tmp_path_factory.mktemp("proxied")
    words = [sys.executable, "-m", "streamlit", *streamlit_arguments(chosen)]
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, **ENVIRONMENT, "PYTHONPATH": root, "KSMM_HOME": str(folder / "home")}
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(words, cwd=folder, env=environment, stdout=out, stderr=out)
    try:
        _wait(chosen, process)
        yield chosen
    finally:
        process.kill()
        process.wait()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    give_up = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < give_up:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ksmm/_stcore/health", timeout=2) as reply:
                assert reply.read() == b"ok"
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the dashboard does not answer below its base path")


def test_the_websocket_opens_for_the_public_name(port: int) -> None:
    assert opened(port, host=HOST, origin=f"https://{HOST}", base="/ksmm") == 101


@pytest.mark.parametrize(
    ("host", "origin"), [(HOST, "https://evil.example"), ("evil.example", "https://evil.example")]
)
def test_nobody_else_opens_it(port: int, host: str, origin: str) -> None:
    assert opened(port, host=host, origin=origin, base="/ksmm") == 403
