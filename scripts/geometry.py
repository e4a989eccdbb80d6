"""Writes a file of outlines for the map: each border thinned once, so that neighbours keep touching.

    .venv/bin/python scripts/geometry.py SOURCE.topo.json dashboard/geometry/switzerland.geojson

SOURCE is TopoJSON in degrees whose areas have ids like CH.ZH; what came from where stands beside the result.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Line = list[Point]
TOLERANCE = 0.0025  # degrees; about a third of a pixel of the map
DECIMALS = 3  # about a hundred metres
TRIANGLE = 3


def main(source: Path, target: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [thinned(arc, TOLERANCE) for arc in unpacked(topology)]
    (areas,) = topology["objects"].values()
    features = sorted((feature(area, arcs) for area in areas["geometries"]), key=lambda one: one["id"])
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in features)
    target.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")


def unpacked(topology: Mapping[str, Any]) -> Iterator[Line]:
    """The arcs in degrees; in the file each point is the step from the one before."""
    (wide, high), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for right, up in arc:
            x, y = x + right, y + up
            line.append((x * wide + left, y * high + low))
        yield line


def thinned(line: Line, tolerance: float) -> Line:
    """Without the points that lie nearer than this to the line through the others (Douglas-Peucker)."""
    if len(line) < TRIANGLE:
        return line
    if line[0] == line[-1]:  # a ring: it has no chord, so its farthest point cuts it in two
        cut = max(range(len(line)), key=lambda at: _distance(line[at], (line[0], line[0])))
    else:
        cut = max(range(1, len(line) - 1), key=lambda at: _distance(line[at], (line[0], line[-1])))
        if _distance(line[cut], (line[0], line[-1])) < tolerance:
            return [line[0], line[-1]]
    return thinned(line[: cut + 1], tolerance)[:-1] + thinned(line[cut:], tolerance)


def _distance(point: Point, chord: tuple[Point, Point]) -> float:
    (x, y), ((x0, y0), (x1, y1)) = point, chord
    along, up = x1 - x0, y1 - y0
    length = along * along + up * up
    t = max(0.0, min(1.0, ((x - x0) * along + (y - y0) * up) / length)) if length else 0.0
    return ((x - x0 - t * along) ** 2 + (y - y0 - t * up) ** 2) ** 0.5


def feature(area: Mapping[str, Any], arcs: Sequence[Line]) -> Mapping[str, Any]:
    parts = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    polygons = [[_ring(ring, arcs) for ring in part] for part in parts]
    kept = [[ring for ring in rings if len(ring) > TRIANGLE] for rings in polygons]
    geometry = {"type": "MultiPolygon", "coordinates": [rings for rings in kept if rings]}
    return {"type": "Feature", "id": area["id"].replace(".", "-"), "properties": {}, "geometry": geometry}


def _ring(numbers: Sequence[int], arcs: Sequence[Line]) -> list[list[float]]:
    """The arcs of a ring one after the other; a number below nought means backwards."""
    ring: list[list[float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points = [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in arc]
        ring += [point for at, point in enumerate(points) if not (at == 0 and ring)]
    return [point for at, point in enumerate(ring) if at == 0 or point != ring[at - 1]]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
