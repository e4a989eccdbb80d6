"""The stamp that says which engine wrote the files: another one must not touch them."""

import json

from graph.engine import java
from graph.engine.layout import Layout, read_json
from graph.errors import StoreError
from graph.files import write_private


def check(at: Layout) -> None:
    stamp = read_json(at.stamp)
    if stamp is None:
        return
    wrote, brings = str(stamp.get("engine")), java.version()
    if wrote != brings:
        raise StoreError(
            f"the files in {at.root} were written by engine {wrote}, this ksmm brings {brings}",
            code="engine-version",
            next="Use the ksmm that wrote them, or begin anew with `ksmm db reset --yes`.",
        )


def write(at: Layout) -> None:
    if not at.stamp.exists():
        write_private(at.stamp, json.dumps({"engine": java.version()}))
