"""What the graph holds at the moment: the release, its manifest, and counts by kind."""

import json
from dataclasses import dataclass

from graph import hardening
from graph.errors import RefusedError, StoreError
from graph.model.body import TIE_TYPES, Tie
from graph.model.dataset import DataSet
from graph.model.registry import NODES
from graph.store import Reader

_RELEASE = """
MATCH (r:Release {id: $id})
RETURN r.id AS id, r.digest AS digest, r.loaded_at AS loaded_at, r.bundled AS bundled,
  r.manifest AS manifest
"""
_COUNTS = " UNION ALL ".join(
    f"MATCH (n:{record.LABEL}) RETURN '{record.KIND}' AS kind, count(n) AS number" for record in NODES
)
_SETTINGS = "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value"
_TIES = f"MATCH (:Actor)-[t:{'|'.join(TIE_TYPES)}]->(:Actor) RETURN count(t) AS number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The release that the graph holds."""

    id: str
    digest: str
    loaded_at: str
    bundled: bool
    manifest: DataSet | None

    def as_dict(self) -> dict[str, str]:
        return {"id": self.id, "digest": self.digest, "loaded_at": self.loaded_at}


def release(reader: Reader) -> Release | None:
    """The release on show; None while the graph is empty."""
    name = reader.meta().release
    found = reader.read(_RELEASE, {"id": name}, tag="state/release").rows if name else []
    if not found:
        return None
    id, digest, loaded_at, bundled, manifest = found[0]
    return Release(
        id=id,
        digest=digest,
        loaded_at=loaded_at,
        bundled=bool(bundled),
        manifest=DataSet.model_validate(json.loads(manifest)) if manifest else None,
    )


def server_settings(reader: Reader) -> dict[str, str] | None:
    """What a Neo4j server says of its settings; None where this user may not ask."""
    names = [each.name for each in hardening.SETTINGS]
    try:
        rows = reader.read(_SETTINGS, {"names": names}, tag="state/settings").rows
        return {name: value or "" for name, value in rows}
    except (RefusedError, StoreError) as error:
        if error.code == "engine-unreachable":
            raise
        return None


def counts(reader: Reader) -> dict[str, int]:
    """Records of each kind in the release on show."""
    found: dict[str, int] = dict(reader.read(_COUNTS, tag="state/counts").rows)
    found[Tie.KIND] = reader.read(_TIES, tag="state/counts").rows[0][0]
    return dict(sorted(found.items()))
