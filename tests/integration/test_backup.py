"""Backup, reset, restore: the same graph again."""

from pathlib import Path

from tests.integration.commands import ksmm


def test_backup_reset_restore_gives_the_same_digest(tmp_path: Path) -> None:
    run, file = ksmm(tmp_path / "home"), tmp_path / "saved" / "graph.zip"
    assert run("load").code == 0
    before = run.ask_json("status")["data"]
    assert run("db", "backup", file).code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("db", "backup", file).code == 2  # never over another file
    assert run("db", "reset", "--yes").code == 0
    assert run.ask_json("db", "start")["data"]["bolt"]
    assert run.ask_json("status")["data"]["release"] is None
    restored = run.ask_json("db", "restore", file)
    assert restored["data"]["saved"]
    after = run.ask_json("status")["data"]
    assert (after["release"], after["counts"]) == (before["release"], before["counts"])
    (tmp_path / "letter.zip").write_text("no backup")
    told = run("db", "restore", tmp_path / "letter.zip")
    assert told.code == 2
    assert "is not a backup" in told.err
    assert run.ask_json("status")["data"]["release"] == before["release"]
    assert run("stop").code == 0
