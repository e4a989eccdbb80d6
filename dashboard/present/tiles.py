"""Where each canton stands on a map of equal tiles."""

from collections.abc import Iterable

ACROSS = 8
MAP = (
    "-- -- -- BS -- SH -- --",
    "-- JU SO BL AG ZH TG --",
    "-- NE BE LU ZG SZ SG AR",
    "VD FR -- OW NW UR GL AI",
    "GE -- VS -- TI -- GR --",
)
SPOTS = {
    f"CH-{code}": (column, row) for row, line in enumerate(MAP) for column, code in enumerate(line.split())
}


def spots(places: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Column and row of each place; where one has no spot of its own, all stand in rows in their order."""
    wanted = tuple(places)
    if all(place in SPOTS for place in wanted):
        return {place: SPOTS[place] for place in wanted}
    return {place: (number % ACROSS, number // ACROSS) for number, place in enumerate(wanted)}
