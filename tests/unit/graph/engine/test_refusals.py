"""Why the local engine does not start, each in one sentence; nothing here starts one."""

import json
import os
from pathlib import Path

import pytest

from graph import engine
from graph.engine import java, launch, probe
from graph.engine.layout import layout
from graph.engine.space import explain
from graph.errors import StoreError


def failure(home: Path) -> StoreError:
    with pytest.raises(StoreError) as failed:
        engine.ensure(home)
    assert failed.value.next
    assert "\n" not in str(failed.value)
    return failed.value


def test_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert failure(tmp_path / "file" / "home").code == "home-not-writable"


def test_no_build_for_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "PACKAGE", "no_such_package_anywhere")
    failed = failure(tmp_path)
    assert failed.code == "no-local-engine"
    assert "is not installed" in failed.what
    assert "KSMM_URI" in failed.next


def test_files_of_a_newer_version(tmp_path: Path) -> None:
    at = layout(tmp_path)
    at.root.mkdir()
    at.stamp.write_text(json.dumps({"engine": "99.1"}), encoding="utf-8")
    failed = failure(tmp_path)
    assert failed.code == "engine-version"
    assert java.version() in failed.what


def test_damaged_passwords(tmp_path: Path) -> None:
    at = layout(tmp_path)
    at.root.mkdir()
    at.credentials.write_text("{}", encoding="utf-8")
    with pytest.raises(StoreError) as failed:
        engine.credentials(tmp_path)
    assert failed.value.code == "engine-files-damaged"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("java.io.IOException: No space left on device", "disk-full"),
        ("java.net.BindException: Address already in use", "port-in-use"),
        ("Error: Could not reserve enough space for object heap", "memory-short"),
        ("Error occurred during initialization of VM: Too small maximum heap", "memory-short"),
        ("java.nio.file.AccessDeniedException: databases/ksmm", "home-not-writable"),
        ("something else", "engine-did-not-start"),
    ],
)
def test_the_engines_last_words(tmp_path: Path, said: str, code: str) -> None:
    at = layout(tmp_path)
    at.root.mkdir()
    at.output.write_text(said, encoding="utf-8")
    assert launch.why_not(at, 1).code == code


def test_the_log_of_an_earlier_start_explains_nothing(tmp_path: Path) -> None:
    at = layout(tmp_path)
    at.log.parent.mkdir(parents=True)
    at.log.write_text("java.net.BindException: Address already in use", encoding="utf-8")
    at.arguments.write_text("", encoding="utf-8")
    now = at.log.stat().st_mtime
    os.utime(at.arguments, (now + 5, now + 5))
    assert launch.why_not(at, 1).code == "engine-did-not-start"
    os.utime(at.arguments, (now - 5, now - 5))
    assert launch.why_not(at, 1).code == "port-in-use"


def test_a_failure_that_nothing_explains_points_to_the_log(tmp_path: Path) -> None:
    layout(tmp_path).root.mkdir()
    explained = explain(tmp_path, StoreError("the database failed: x"))
    assert explained.code == "engine-failed"
    assert "log" in explained.next
    unreachable = StoreError("gone", code="engine-unreachable")
    assert explain(tmp_path, unreachable) is unreachable


def test_ports_are_free_and_different() -> None:
    ports = probe.free_ports()
    assert ports.bolt != ports.http
    assert not probe.answers(ports, "none", timeout=0.2)


def test_the_argument_file_survives_odd_paths(tmp_path: Path) -> None:
    at = layout(tmp_path / 'a "b" \\ c')
    text = java.arguments(at, probe.free_ports(), "1g")
    assert '"-Xmx1g"' in text
    assert '\\"b\\" \\\\ c' in text
    assert text.count("127.0.0.1") == 2
