"""The matrix as the browser's component wants it: ids, numbers and the words to read out."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.present.leads import responsibility
from dashboard.present.scene import Scene
from dashboard.present.totals import in_pillar, stack
from graph.coverage.matrix import ordered
from graph.coverage.values import STATUSES, Cell, Flag
from graph.model.place import Jurisdiction
from graph.model.responsibility import Pillar, Responsibility

# A corner of the sign by bit, and the flags that it stands for.
CORNERS: tuple[tuple[str, tuple[Flag, ...]], ...] = (
    ("weak", ("weakness",)),
    ("single", ("single-provider",)),
    ("aged", ("stale", "undated")),
    ("confed", ("by-confederation",)),
)
Table = Mapping[str, Mapping[str, Cell]]


def corners(cell: Cell) -> int:
    bits = [1 << bit for bit, (_, flags) in enumerate(CORNERS) if not set(flags).isdisjoint(cell.flags)]
    return sum(bits) if cell.status != "unknown" else sum(bits) & 1


def corner_of(flag: Flag | None) -> int:
    """The corner that shows a flag; 0 if none does."""
    return sum(1 << bit for bit, (_, flags) in enumerate(CORNERS) if flag in flags)


def matrix(scene: Scene) -> dict[str, Any]:
    """Everything that the component draws."""
    cells = scene.cantonal()
    table: dict[str, dict[str, Cell]] = {}
    for cell in scene.cells():
        table.setdefault(cell.responsibility, {})[cell.jurisdiction] = cell
    columns = _columns(scene, cells)
    places = [column["id"] for column in columns]
    groups = [group for pillar in scene.pillars() if (group := _group(scene, pillar, table, places))]
    shown = {
        "href": scene.address.href(responsibility="", jurisdiction=""),
        "closeHref": scene.address.href(responsibility="", jurisdiction=""),
        "columns": columns,
        "groups": groups,
        "show": [STATUSES.index(status) for status in scene.address.status],
        "corner": corner_of(scene.address.flag),
        "words": _words(scene, groups, len(places)),
    }
    signature = f"{scene.snapshot.sequence} {scene.snapshot.release} {shown['href']} {scene.day}"
    return {**shown, "signature": signature, "selected": scene.address.cell}


def _columns(scene: Scene, cells: Iterable[Cell]) -> list[dict[str, Any]]:
    """The cantons: by what is known, then in their official order."""
    mine: dict[str, list[Cell]] = {}
    for cell in cells:
        mine.setdefault(cell.jurisdiction, []).append(cell)
    places = scene.snapshot.records.of(Jurisdiction)

    def order(id: str) -> tuple[int, int, str]:
        known = 0 if scene.address.official else -_known(mine[id])
        return (known, (places[id].bfs_number or 0) if id in places else 0, id)

    return [
        {
            "id": id,
            "short": id.rsplit("-", 1)[-1],
            "name": scene.place_name(id),
            "href": scene.address.to("cantons", jurisdiction=id),
            "known": _known(mine[id]),
            "totals": stack(mine[id]),
        }
        for id in sorted(mine, key=order)
    ]


def _group(scene: Scene, pillar: Pillar, table: Table, places: list[str]) -> dict[str, Any] | None:
    """One pillar: rows with evidence first, the others in one line unless all are wanted."""
    wanted = [item for item in ordered(scene.snapshot.records) if item.pillar == pillar.id]
    rows = [_row(scene, item, table[item.id], places) for item in wanted if _is_cantonal(table, item, places)]
    if not rows:
        return None
    if not scene.address.official:
        rows.sort(key=lambda row: -row["known"])
    silent = [] if scene.address.every else [row for row in rows if not row["known"]]
    known, total = sum(row["known"] for row in rows), len(rows) * len(places)
    return {
        "name": scene.words.name(pillar.name),
        "count": scene.words("matrix.count", part=known, whole=total),
        "rows": [row for row in rows if row not in silent],
        "folded": _folded(scene, silent) if silent else None,
    }


def _is_cantonal(table: Table, item: Responsibility, places: list[str]) -> bool:
    return not set(places).isdisjoint(table.get(item.id, {}))


def _row(scene: Scene, item: Responsibility, cells: Mapping[str, Cell], places: list[str]) -> dict[str, Any]:
    name, language = item.name.best(scene.words.language)
    mine = [cells[id] for id in places]
    national = cells.get(scene.snapshot.country)
    return {
        "id": item.id,
        "name": name,
        "href": responsibility(scene, item.id),
        "cantons": scene.address.to("cantons", responsibility=item.id),
        "lang": None if language == scene.words.language else language,
        "proposed": item.proposed,
        "national": _cell(scene, national) if national else None,
        "cells": [_cell(scene, cell) for cell in mine],
        "known": _known(mine),
        "totals": stack(mine),
    }


def _cell(scene: Scene, cell: Cell) -> list[int]:
    could = sum(1 << STATUSES.index(status) for status in cell.could_be)
    newest = cell.newest_evidence.latest.year if cell.newest_evidence and cell.newest_evidence.latest else 0
    aside = int(scene.moved is not None and cell.key not in scene.moved)
    return [STATUSES.index(cell.status), corners(cell), could, len(cell.leads), len(cell.gaps), newest, aside]


def _folded(scene: Scene, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "text": scene.words("matrix.folded", n=len(rows)),
        "href": scene.address.href(every=True),
        "rows": [{"id": row["id"], "name": row["name"], "cell": row["national"]} for row in rows],
    }


def _known(cells: Iterable[Cell]) -> int:
    return sum(cell.status != "unknown" for cell in cells)


def _words(scene: Scene, groups: list[dict[str, Any]], width: int) -> dict[str, Any]:
    words = scene.words
    rows = sum(len(group["rows"]) for group in groups)
    folded = sum(len(group["folded"]["rows"]) for group in groups if group["folded"])
    note = words("matrix.rows", n=rows)
    return {
        "lang": words.language,
        "grid": words("matrix.label"),
        "responsibility": words("responsibility"),
        "known": words("known"),
        "knownOf": words("matrix.known-of", whole=width),
        "rowsNote": words("matrix.rows-folded", rows=note, n=folded) if folded else note,
        "proposed": words("proposed"),
        "national": words("confederation"),
        "canton": words("canton"),
        "statuses": {status: words(f"status.{status}") for status in STATUSES},
        "corners": [words(f"corner.{name}") for name, _ in CORNERS],
        "lead": words.raw("say.lead"),
        "leads": words.raw("say.leads"),
        "gap": words.raw("say.gap"),
        "gaps": words.raw("say.gaps"),
        "newest": words.raw("say.newest"),
        "perhaps": words.raw("say.perhaps"),
    }


def national_only(scene: Scene) -> list[tuple[Pillar, list[Cell]]]:
    """The country's cells of responsibilities that no canton holds, by pillar."""
    shared = {cell.responsibility for cell in scene.cantonal()}
    cells = [cell for cell in scene.national() if cell.responsibility not in shared]
    if not scene.address.official:
        cells.sort(key=lambda cell: STATUSES.index(cell.status))
    groups = [(pillar, in_pillar(scene, cells, pillar.id)) for pillar in scene.pillars()]
    return [(pillar, mine) for pillar, mine in groups if mine]
