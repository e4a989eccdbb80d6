"""Does a server answer, on both of its doors? Needs no driver, so that asking is cheap."""

import base64
import http.client
import json
import socket

from graph.engine.java import Ports
from graph.engine.layout import DATABASE

HOST = "127.0.0.1"
BOLT_HELLO = b"\x60\x60\xb0\x17" + bytes((0, 4, 4, 5, 0, 0, 0, 4)) + bytes(8)
HTTP_OK = 200


def answers(ports: Ports, password: str, *, timeout: float = 5.0) -> bool:
    """Whether the database itself answers; the Bolt door opens before the database is there."""
    return _bolt(ports.bolt, timeout) and _query(ports.http, password, timeout)


def ask_to_stop(ports: Ports, password: str) -> bool:
    """Ask for an orderly end; whether the server said yes."""
    return _post(ports.http, "/api/v1/server", {"command": "shutdown"}, password, 5.0)


def write_backup(ports: Ports, password: str, name: str, *, timeout: float) -> bool:
    """Have the server write a backup of that name into its own folder; whether it did."""
    body = {"language": "sql", "command": f"BACKUP DATABASE file://{name}"}
    return _post(ports.http, f"/api/v1/command/{DATABASE}", body, password, timeout)


def free_ports() -> Ports:
    with socket.socket() as one, socket.socket() as two:
        for each in (one, two):
            each.bind((HOST, 0))
        return Ports(bolt=one.getsockname()[1], http=two.getsockname()[1])


def _bolt(port: int, timeout: float) -> bool:
    try:
        with socket.create_connection((HOST, port), timeout) as door:
            door.sendall(BOLT_HELLO)
            return any(door.recv(4))
    except OSError:
        return False


def _query(port: int, password: str, timeout: float) -> bool:
    body = {"language": "sql", "command": "SELECT 1"}
    return _post(port, f"/api/v1/query/{DATABASE}", body, password, timeout)


def _post(port: int, path: str, body: dict[str, str], password: str, timeout: float) -> bool:
    key = base64.b64encode(f"root:{password}".encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {key}"}
    door = http.client.HTTPConnection(HOST, port, timeout=timeout)
    try:
        door.request("POST", path, json.dumps(body), headers)
        return door.getresponse().status == HTTP_OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        door.close()
