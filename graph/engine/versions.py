"""The stamp that says which engine wrote the files: an older one must not touch them."""

import json

from graph.engine import java
from graph.engine.layout import Layout, read_json
from graph.engine.platforms import numbers
from graph.errors import StoreError
from graph.files import write_private


def older(at: Layout) -> str | None:
    """The engine that wrote the files if ours is newer, None if they are ours or there are none.

    Files of a newer engine are refused.
    """
    stamp = read_json(at.stamp)
    if stamp is None:
        return None
    wrote, brings = str(stamp.get("engine")), java.version()
    if numbers(wrote) > numbers(brings):
        raise StoreError(
            f"the files in {at.root} were written by engine {wrote}, this ksmm brings {brings}",
            code="engine-version",
            next="Use the ksmm that wrote them, or begin anew with `ksmm db reset --yes`.",
        )
    return wrote if wrote != brings else None


def write(at: Layout) -> None:
    write_private(at.stamp, json.dumps({"engine": java.version()}))
