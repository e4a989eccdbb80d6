"""Makes room: bodies with their names are pushed apart until none covers another."""

import numpy as np

from dashboard.present.layout.shapes import Flags, Floats, rounds

LEAST, MOST = 15, 160  # rounds
STEP = 0.5


def spread(places: Floats, rooms: Floats, free: Flags | None = None) -> Floats:
    """The same places, moved as little as it takes; what is not free stays where it is."""
    moved = places.copy()
    able = np.ones(len(places)) if free is None else free.astype(np.float64)
    share = able[:, None] / np.maximum(able[:, None] + able[None, :], 1.0)
    near_x = (rooms[:, None, 0] + rooms[None, :, 0]) / 2
    near_y = (rooms[:, None, 1] + rooms[None, :, 1]) / 2
    for _ in range(rounds(len(places), least=LEAST, most=MOST)):
        away = moved[:, None, :] - moved[None, :, :]
        over_x, over_y = near_x - np.abs(away[..., 0]), near_y - np.abs(away[..., 1])
        touch = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(touch, val=False)
        if not touch.any():
            break
        sideways = touch & (over_x < over_y)
        upright = touch & ~sideways
        push_x = np.where(sideways, over_x * _side(away[..., 0]) * share, 0.0).sum(axis=1)
        push_y = np.where(upright, over_y * _side(away[..., 1]) * share, 0.0).sum(axis=1)
        moved += STEP * np.stack([push_x, push_y], axis=1) * able[:, None]
    return moved


def _side(away: Floats) -> Floats:
    """Which way to go; two at the same place part by their order."""
    order = np.sign(np.subtract.outer(np.arange(len(away)), np.arange(len(away))))
    return np.where(away == 0, order, np.sign(away))
