"""How the cantons lie, for their map."""

from collections.abc import Iterable

from dashboard import data, screen
from dashboard.components import frame
from dashboard.present.cantons import Row
from dashboard.present.outlines import Flat
from dashboard.present.scene import Scene
from graph.errors import UserError


def lie(scene: Scene, found: Iterable[Row]) -> Flat | None:
    """Nothing where one has no outline; says so where a file of one's own cannot be drawn."""
    try:
        return data.lie([row.id for row in found])
    except UserError as error:
        screen.show(frame.message(scene.words("cantons.map.broken", why=str(error))), key="no-map")
        return None
