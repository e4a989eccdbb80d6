"""Two releases of one data set, large enough to be cut off in the middle, and which of them stands."""

import re
from collections.abc import Mapping
from pathlib import Path

from graph import snapshot
from graph.store import Reader
from tests import small

COPIES = 30
LATER = {"label: NGO": "label: Committee", "confidence: high": "confidence: low"}


def write(root: Path) -> tuple[Path, Path]:
    """The folders of both: in the second every body and tie reads otherwise."""
    return small.write(root / "old", many({})), small.write(root / "new", many(LATER))


def many(replaced: Mapping[str, str]) -> dict[str, str]:
    """The small data set with many bodies, ties and mandates, some texts replaced throughout."""
    files = dict(small.FILES)
    for name in ("actors.yaml", "relations.yaml", "mandates/geneva.yaml"):
        head, *items = files[name].split("  - id: ")
        copies = [_copy(item, number) for number in range(COPIES) for item in items]
        files[name] = "  - id: ".join([head, *items, *copies])
        for old, new in replaced.items():
            files[name] = files[name].replace(old, new)
    return files


def _copy(item: str, number: int) -> str:
    """The record under another id, about other copies of the same bodies."""
    id, rest = item.split("\n", 1)
    for body in ("geneva-police", "police-forces", "shelter"):
        rest = re.sub(rf": {body}$", f": {body}-n{number}", rest, flags=re.MULTILINE)
    return f"{id}-n{number}\n{rest}"


def whole(reader: Reader) -> str:
    """The digest over what the graph holds, which must be the one that its release names."""
    release = snapshot.latest_release(reader)
    found = snapshot.read_records(reader).digest()
    assert release is not None
    assert found == release.digest
    return found
