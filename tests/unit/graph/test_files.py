"""Private files, locks, and what a disk can answer."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.files import disk_error, locked, private_folder, write_private

ROOT = Path(__file__).resolve().parents[3]
HOLD = """import sys
from pathlib import Path
from graph.errors import StoreError
from graph.files import locked
with locked(Path(sys.argv[1]), patience=0, otherwise=lambda: StoreError("busy")):
    print("held", flush=True)
    sys.stdin.read()
"""


def busy() -> StoreError:
    return StoreError("somebody else holds it", code="busy")


def test_a_private_file_is_replaced_whole_and_leaves_no_draft(tmp_path: Path) -> None:
    file = private_folder(tmp_path / "a" / "b") / "secret"
    for text in ("first", "zweiter, größer"):
        write_private(file, text)
        assert file.read_text(encoding="utf-8") == text
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["secret"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk(number: int) -> None:
    assert disk_error(Path("x"), OSError(number, "full")).code == "disk-full"


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError) as failed:
        private_folder(tmp_path / "file" / "home")
    assert failed.value.code == "home-not-writable"
    assert "KSMM_HOME" in failed.value.next


def test_a_lock_is_for_one_and_ends_with_its_process(tmp_path: Path) -> None:
    file = tmp_path / "locks" / "one.lock"
    words = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(StoreError), locked(file, patience=0.1, otherwise=busy):
            pass
        other.kill()
    with locked(file, patience=2, otherwise=busy):
        pass
