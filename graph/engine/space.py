"""Room on the disk: the engine itself only says that a commit failed."""

import shutil
import sys
from pathlib import Path

from graph.engine.layout import Layout, layout, read_json
from graph.errors import StoreError
from graph.files import disk_answers

NEEDED = 64 * 1024 * 1024


def refuse_full_disk(at: Layout) -> None:
    """An engine on a full disk dies in the middle of its start and cannot even say so."""
    with disk_answers(at.root):
        free = shutil.disk_usage(at.root).free
    if free < NEEDED:
        raise disk_full(at)


def explain(home: Path, error: StoreError) -> StoreError:
    """What stands behind a failure of the local engine, where it can be known."""
    at = layout(home)
    if error.code != "engine-failed" or not at.root.is_dir():
        return error
    if is_full(at):
        return disk_full(at)
    return StoreError(error.what, next=f"Try again; the log in {at.root / 'log'} says more.")


def is_full(at: Layout) -> bool:
    return shutil.disk_usage(at.root).free < NEEDED or _files_are_limited(at)


def disk_full(at: Layout) -> StoreError:
    return StoreError(
        f"no space is left for the engine's files in {at.root}",
        code="disk-full",
        next="Free some space, or move the state with KSMM_HOME; nothing was lost.",
    )


if sys.platform == "linux":
    import resource

    def _files_are_limited(at: Layout) -> bool:
        """Whether the shell that started the engine set `ulimit -f`."""
        try:
            pid = int((read_json(at.running) or {}).get("pid", 0))
            soft, _ = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        except (OSError, ValueError, StoreError):
            return False
        return soft != resource.RLIM_INFINITY

else:

    def _files_are_limited(at: Layout) -> bool:
        del at
        return False
