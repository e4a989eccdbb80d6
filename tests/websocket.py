"""A browser's first step towards the dashboard, with a host and an origin of our choice."""

import base64
import http.client


def opened(port: int, *, host: str, origin: str, base: str = "") -> int:
    """The answer to a browser that opens the websocket; 101 lets it in."""
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    key = base64.b64encode(b"0" * 16).decode()
    headers = {"Host": host, "Origin": origin, "Upgrade": "websocket", "Connection": "Upgrade"}
    headers |= {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": key}
    try:
        door.request("GET", f"{base}/_stcore/stream", headers=headers)
        return door.getresponse().status
    finally:
        door.close()
