"""The outlines of places as a file holds them: GeoJSON in degrees, under the id of the place.

The format, for a file of one's own (KSMM_MAP): a FeatureCollection; each feature is a Polygon or a
MultiPolygon and has as `id` the id of a jurisdiction, such as CH-ZH. Properties and heights are not read.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, Field, ValidationError

from dashboard.present.outlines import Outline, Ring
from graph.errors import UserError, Where

BUNDLED = Path(__file__).parent / "geometry" / "switzerland.geojson"
HALF_ROUND = 180  # degrees; metres of a national grid are more

Position: TypeAlias = Annotated[list[float], Field(min_length=2)]
Rings: TypeAlias = list[list[Position]]


class Polygon(BaseModel):
    type: Literal["Polygon"]
    coordinates: Rings


class MultiPolygon(BaseModel):
    type: Literal["MultiPolygon"]
    coordinates: list[Rings]


class Feature(BaseModel):
    type: Literal["Feature"]
    id: str
    geometry: Annotated[Polygon | MultiPolygon, Field(discriminator="type")]


class Collection(BaseModel):
    type: Literal["FeatureCollection"]
    features: list[Feature]


def read(path: Path) -> Mapping[str, Outline]:
    """The outlines by place; a file that cannot be drawn is refused with the first thing wrong in it."""
    try:
        held = Collection.model_validate_json(path.read_bytes())
    except OSError as error:
        raise _refused(path, error.strerror or "it cannot be read") from None
    except ValidationError as error:
        first = error.errors()[0]
        spot = "/".join(str(part) for part in first["loc"])
        raise _refused(path, f"{spot}: {first['msg']}" if spot else first["msg"]) from None
    found = {feature.id: _outline(feature.geometry) for feature in held.features}
    far = [id for id, rings in found.items() if any(abs(n) > HALF_ROUND for r in rings for p in r for n in p)]
    if far:
        raise _refused(path, f"{far[0]} is not in degrees")
    return found


def _outline(geometry: Polygon | MultiPolygon) -> Outline:
    parts = [geometry.coordinates] if isinstance(geometry, Polygon) else geometry.coordinates
    return tuple(_ring(ring) for part in parts for ring in part)


def _ring(positions: list[Position]) -> Ring:
    return tuple((position[0], position[1]) for position in positions)


def _refused(path: Path, why: str) -> UserError:
    return UserError(
        f"the outlines of the map cannot be drawn: {why}",
        code="bad-map",
        where=Where(file=str(path)),
        next="Name a GeoJSON file in degrees whose features have ids such as CH-ZH, or unset KSMM_MAP.",
    )
