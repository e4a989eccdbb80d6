"""compose.yaml runs Neo4j as `ksmm status` wants it, on loopback, from pinned images; without Docker."""

import re
from typing import Any

import yaml

from graph import hardening
from graph.settings import Settings
from tests.project import repository as repo

COMPOSE: Any = yaml.safe_load((repo.ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
DOCKERFILE = (repo.ROOT / "Dockerfile").read_text(encoding="utf-8")
PINNED = re.compile(r"[a-z0-9]+:\d+\.\d+\.\d+[\w.-]*")
OUR_OWN = {"server.memory.heap.max_size"}  # how large the server is, no matter of safety


def _variable(name: str) -> str:
    """How Neo4j's image takes a setting."""
    return "NEO4J_" + name.replace("_", "__").replace(".", "_")


def test_the_server_has_exactly_the_settings_that_status_checks() -> None:
    given = {name: value for name, value in SERVICES["neo4j"]["environment"].items() if name != "NEO4J_AUTH"}
    wanted = {_variable(each.name): each.wanted for each in hardening.SETTINGS}
    assert {name: value for name, value in given.items() if name in wanted} == wanted
    assert set(given) - set(wanted) == {_variable(name) for name in OUR_OWN}


def test_the_guide_lists_the_same_settings() -> None:
    guide = (repo.ROOT / "docs" / "how-to" / "use-neo4j.md").read_text(encoding="utf-8")
    assert all(f"| `{each.name}` | `{each.wanted}` | {each.why}" in guide for each in hardening.SETTINGS)


def test_what_is_set_holds() -> None:
    assert hardening.missing({each.name: each.wanted for each in hardening.SETTINGS}) == ()


def test_images_are_pinned_and_name_no_host() -> None:
    images = [SERVICES["neo4j"]["image"], *re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)]
    assert len(images) == 2
    assert all(PINNED.fullmatch(image) for image in images)


def test_ports_are_open_on_this_machine_only() -> None:
    ports = [port for service in SERVICES.values() for port in service["ports"]]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_no_password_stands_in_the_file() -> None:
    for service, name in (("neo4j", "NEO4J_AUTH"), ("dashboard", "KSMM_PASSWORD")):
        assert "${KSMM_PASSWORD:?" in SERVICES[service]["environment"][name]


def test_the_dashboard_s_settings_are_ours() -> None:
    given = {**SERVICES["dashboard"]["environment"], "KSMM_PASSWORD": "x"}
    settings = Settings.from_env(environ=given)
    assert set(settings.origins) == {"uri", "user", "password", "database"}


def test_the_image_is_built_from_the_lock_and_from_what_is_there() -> None:
    assert "--require-hashes --only-binary :all: -r requirements/run.txt" in DOCKERFILE
    assert "-r " not in DOCKERFILE.replace("-r requirements/run.txt", "")
    copied = [
        word for line in re.findall(r"^COPY (.+) \S+$", DOCKERFILE, re.MULTILINE) for word in line.split()
    ]
    assert copied
    assert all((repo.ROOT / name).exists() for name in copied)
    let_in = (repo.ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in copied} <= set(let_in)
