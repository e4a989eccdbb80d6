"""A page of somebody else, whose name was made to point to this machine, gets nothing (DNS rebinding)."""

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Dashboard
from tests.websocket import opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("host", "origin", "answer"),
    [
        ("localhost:{port}", "http://localhost:{port}", 101),
        ("127.0.0.1:{port}", "http://127.0.0.1:{port}", 101),
        ("evil.example:{port}", "http://evil.example:{port}", 403),
        ("localhost:{port}", "http://evil.example:{port}", 403),
        ("localhost.evil.example:{port}", "http://localhost.evil.example:{port}", 403),
    ],
)
def test_only_this_machine_s_own_names_open_the_websocket(
    dashboard: Dashboard, host: str, origin: str, answer: int
) -> None:
    port = urlsplit(dashboard.address).port
    assert port is not None
    assert opened(port, host=host.format(port=port), origin=origin.format(port=port)) == answer
