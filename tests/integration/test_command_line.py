"""The contract of the command line, on the local engine, from an empty folder to stop."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import engine
from tests import swiss
from tests.integration.commands import DAY, Ksmm, ksmm

ROOT = Path(__file__).parents[2]
COUNTS = {
    "actors": 401,
    "figures": 113,
    "instruments": 66,
    "jurisdictions": 37,
    "mandates": 455,
    "measures": 36,
    "pillars": 4,
    "provisions": 60,
    "recommendations": 141,
    "relations": 655,
    "reported_gaps": 93,
    "responsibilities": 70,
    "round_tables": 26,
    "sources": 711,
}


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ksmm]:
    """The program with engine and dashboard up and the bundled data in it."""
    run = ksmm(tmp_path_factory.mktemp("state") / "home")
    told = run("up", "--no-browser", "--output", "json")
    assert told.code == 0, told.err
    yield run
    assert run("stop").code == 0


def test_up_loads_the_bundled_data_once_and_answers_at_its_address(up: Ksmm) -> None:
    first = up.ask_json("status")
    assert first["data"]["counts"] == COUNTS
    assert first["data"]["release"]["digest"] == swiss.records().digest()
    again = up.ask_json("up", "--no-browser")
    assert again["data"]["address"] == first["data"]["dashboard"]["address"]
    assert up.ask_json("status")["data"]["release"] == first["data"]["release"]
    address = first["data"]["dashboard"]["address"]
    with urllib.request.urlopen(address, timeout=10) as page:  # noqa: S310 - loopback
        assert page.status == 200


def test_the_envelope_is_the_same_around_every_answer(up: Ksmm) -> None:
    for words in (("status",), ("coverage", "--jurisdiction", "CH-JU"), ("gaps",), ("ask",)):
        told = up.ask_json(*words)
        assert list(told) == [
            *("ksmm", "schema", "command", "as_of", "known_on", "lang"),
            *("engine", "release", "data", "warnings"),
        ]
        assert told["command"] == words[0]


def test_coverage_counts_every_cell_once(up: Ksmm) -> None:
    told = up.ask_json("coverage")
    data = told["data"]
    assert told["as_of"] == DAY
    assert data["cells_total"] == len(data["cells"]) == 38 * 26 + 45
    assert sum(data["totals"].values()) == data["cells_total"]
    for counts in data["by"].values():
        assert sum(sum(each.values()) for each in counts.values()) == data["cells_total"]
    agreed = up.ask_json("coverage", "--block", "cantonal", "--agreed-only", "--as-of", "2017-04-20")
    assert agreed["data"]["totals"]["covered"] == 76


def test_gaps_can_fail_a_pipeline(up: Ksmm) -> None:
    assert up("gaps", "--fail-on", "high").code == 1
    assert up("gaps", "--rule", "single-provider", "--fail-on", "high").code == 0


def test_ask_answers_from_the_library_and_in_free_cypher(up: Ksmm) -> None:
    members = up.ask_json("ask", "committees/members", "-p", "committee=ksmm", "--as-of", "2017-04-20")
    assert members["data"]["query"]["name"] == "committees/members"
    assert members["data"]["rows"]
    free = up.ask_json("ask", "--cypher", "-", stdin="MATCH (n:NGO) RETURN count(n) AS n")
    assert (free["data"]["columns"], free["data"]["query"]["name"]) == (["n"], None)


def test_the_commands_that_the_readme_shows_answer(up: Ksmm) -> None:
    shown = re.findall(r"^ksmm ([^#\n]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    asked = [shlex.split(line) for line in shown if not line.startswith(("stop", "load"))]
    assert len(asked) >= 5
    for words in asked:
        told = up(*words)
        assert told.code == 0, (words, told.err)
        assert told.out


def test_a_graph_that_the_user_loaded_is_never_touched_by_up(up: Ksmm, tmp_path: Path) -> None:
    own = _copy(tmp_path)
    _edit(own / "pillars.yaml", "en: Prevention", "en: Preventing")
    assert up("load", own).code == 0
    mine = up.ask_json("status")["data"]["release"]
    told = up.ask_json("up", "--no-browser")
    assert [warning["code"] for warning in told["warnings"]] == ["own-data"]
    assert up.ask_json("status")["data"]["release"] == mine
    assert up("load").code == 0
    assert up.ask_json("status")["data"]["release"]["digest"] == swiss.records().digest()


@pytest.mark.parametrize(
    ("words", "code", "say"),
    [
        (("cover",), 2, "No such command"),
        (("coverage", "--as-of", "2017"), 2, "Write it like 2017-04-20"),
        (("coverage", "--jurisdiction", "CH-ZZ"), 2, "Did you mean CH-Z"),
        (("coverage", "--responsibility", "shelter-woman"), 2, "shelter-women"),
        (("gaps", "--rule", "lapse"), 2, "lapsed"),
        (("ask", "committees/member"), 2, "committees/members"),
        (("ask", "committees/members"), 2, "committee"),
        (("ask", "committees/members", "-p", "comittee=ksmm"), 2, "committee"),
        (("ask", "committees/members", "-p", "committee=kssm"), 2, "ksmm"),
        (("ask", "committees/members", "-p", "committee"), 2, "Write it like"),
        (("ask", "--cypher", "MATCH (n RETURN n"), 2, ""),
        (("ask", "--cypher", "MATCH (n:Actor) DETACH DELETE n"), 4, "only reads"),
        (("ask", "--cypher", "CREATE (n:Actor {id: 'x'}) RETURN n"), 4, "only reads"),
        (("load", "/nowhere"), 2, "no folder"),
        (("load", "--marking", "TLP:PINK"), 2, "TLP:AMBER+STRICT"),
        (("db", "reset"), 2, "--yes"),
        (("export", "/dev/null/x"), 2, "Name a folder that you may write to"),
    ],
)
def test_a_mistake_is_one_clear_sentence(up: Ksmm, words: tuple[str, ...], code: int, say: str) -> None:
    told = up(*words)
    assert told.code == code, told.err
    assert say in told.err
    assert told.out == ""
    assert told.err.splitlines()[-1].startswith("ksmm: ")


def test_an_error_is_one_object_where_json_is_asked_for(up: Ksmm) -> None:
    told = up("coverage", "--jurisdiction", "CH-ZZ", "--output", "json")
    assert told.code == 2
    assert told.json["error"]["code"] == "unknown-jurisdiction"
    assert set(told.json["error"]) == {"code", "what", "where", "next"}


def test_a_port_in_use_is_named(up: Ksmm) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = up("up", "--no-browser", "--port", str(port))
    assert told.code == 2
    assert f"port {port} is in use" in told.err


def test_five_broken_records_are_five_problems_and_nothing_is_written(up: Ksmm, tmp_path: Path) -> None:
    before = up.ask_json("status")["data"]["release"]
    own = _copy(tmp_path)
    _edit(own / "pillars.yaml", "  - id: prevention", "  - id: Pre vention")
    _edit(own / "measures.yaml", "status: unknown", "status: unkown")
    _edit(own / "figures.yaml", "actor: fiz", "actor: fizz")
    _edit(own / "reported_gaps.yaml", "nature: insufficient", "natur: insufficient")
    _edit(own / "round_tables.yaml", "exists: true", "exists: maybe")
    told = up("load", own, "--output", "json")
    assert told.code == 2
    errors = [problem for problem in told.data["problems"] if problem["severity"] == "error"]
    files = sorted(Path(problem["file"]).name for problem in errors)
    assert files == [
        "figures.yaml",
        "measures.yaml",
        "pillars.yaml",
        "reported_gaps.yaml",
        "round_tables.yaml",
    ]
    assert all(problem["line"] and problem["what"] and problem["next"] for problem in errors)
    assert up("check", own).code == 2
    assert up.ask_json("status")["data"]["release"] == before


@pytest.mark.parametrize(
    ("name", "content", "say"),
    [
        ("wide.yaml", b"actors:\n  - id: a\n    summary: " + b"x" * 2_000_000, "line"),
        ("latin.yaml", "actors:\n  - id: zürich\n".encode("latin-1"), "UTF-8"),
        ("tabs.yaml", b"actors:\n\t- id: a\n", "tab"),
        ("list.yaml", b"- a\n- b\n", ""),
    ],
)
def test_a_file_nobody_can_read_is_named(
    up: Ksmm, tmp_path: Path, name: str, content: bytes, say: str
) -> None:
    own = _copy(tmp_path)
    (own / name).write_bytes(content)
    told = up("check", own, "--output", "json")
    assert told.code == 2
    problems = [problem for problem in told.data["problems"] if Path(problem["file"]).name == name]
    assert len(problems) == 1
    assert say.lower() in (problems[0]["what"] + problems[0]["next"]).lower()


def test_an_empty_folder_is_no_data_set(up: Ksmm, tmp_path: Path) -> None:
    told = up("check", tmp_path)
    assert told.code == 2
    assert "no YAML files" in told.out


def test_export_loads_back_to_the_same_digest(up: Ksmm, tmp_path: Path) -> None:
    digest = up.ask_json("status")["data"]["release"]["digest"]
    assert up("export", tmp_path / "out").code == 0
    assert up.ask_json("load", tmp_path / "out", "--dry-run")["data"]["digest"] == digest


def test_the_engine_killed_under_the_dashboard_comes_back_by_the_next_question(up: Ksmm) -> None:
    server = engine.status(up.home)
    assert server
    os.kill(server.pid, signal.SIGKILL)
    time.sleep(0.5)
    assert up.ask_json("coverage", "--jurisdiction", "CH-TI")["data"]["cells_total"] == 38
    assert up.ask_json("status")["data"]["counts"] == COUNTS


def test_the_dashboard_killed_comes_back_by_the_next_up(up: Ksmm) -> None:
    assert up("up", "--no-browser").code == 0
    note = up.home / "dashboard.json"
    before = json.loads(note.read_text(encoding="utf-8"))
    os.kill(before["pid"], signal.SIGKILL)
    assert up.ask_json("status")["data"]["dashboard"] is None
    assert up("up", "--no-browser").code == 0
    assert json.loads(note.read_text(encoding="utf-8"))["pid"] != before["pid"]


def test_the_log_is_printed(up: Ksmm) -> None:
    told = up("db", "logs", "--lines", "200")
    assert "ArcadeDB Server started" in told.out
    assert told.err.strip().endswith("engine.log.0")
    assert up("db", "logs", "--lines", "1").out == told.out.splitlines()[-1] + "\n"


def test_status_starts_nothing_and_creates_nothing(tmp_path: Path) -> None:
    run = ksmm(tmp_path / "home")
    told = run.ask_json("status")
    assert (told["engine"], told["data"]["engine"], told["data"]["dashboard"]) == (None, None, None)
    assert not run.home.exists()
    assert run("stop").code == 0
    assert not run.home.exists()


def test_status_names_where_each_setting_stands_and_no_password(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("KSMM_PASSWORD=very-secret\nKSMM_HEAP=512m\n", encoding="utf-8")
    file.chmod(0o600)
    run = ksmm(tmp_path / "home")
    told = run("status", "--output", "json", KSMM_ENV_FILE=str(file))
    assert "very-secret" not in told.out + told.err
    found = {name: each["from"] for name, each in told.data["settings"].items()}
    assert found == {
        "home": "--home",
        "password": str(file),
        "heap": str(file),
        "today": "KSMM_TODAY",
    }
    assert told.data["settings"]["heap"]["value"] == "512m"
    assert re.search(rf"heap +512m +{re.escape(str(file))}", run("status", KSMM_ENV_FILE=str(file)).out)


def test_a_database_out_of_reach_is_exit_three(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
    run = ksmm(tmp_path / "home")
    told = run("--uri", nobody, "coverage")
    assert told.code == 3
    assert nobody.removeprefix("bolt://") in told.err
    assert run("--uri", nobody, "status").code == 0


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    told = ksmm(tmp_path / "home")("coverage")
    assert told.code == 3
    assert "home" in told.err


def _copy(into: Path) -> Path:
    return Path(shutil.copytree(swiss.FOLDER, into / "own"))


def _edit(path: Path, before: str, after: str) -> Any:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
