"""Bodies as far apart on paper as they are in ties: stress majorisation, some held fast if wanted."""

import numpy as np

from dashboard.present.layout.shapes import Flags, Floats, Net, rounds

EDGE = 118.0
WIDE, FLAT = 1.35, 0.85  # pictures are wider than high
TINY = 1e-9
LEAST, MOST = 10, 200  # rounds


def distances(tied: Flags) -> Floats:
    """Ties from each body to each; infinite where there is no way."""
    size = len(tied)
    found = np.full((size, size), np.inf)
    np.fill_diagonal(found, 0.0)
    seen, rim = np.eye(size, dtype=np.bool_), np.eye(size, dtype=np.float32)
    step, links = 0, tied.astype(np.float32)
    while True:
        step += 1
        fresh = (rim @ links > 0) & ~seen
        if not fresh.any():
            return found
        found[fresh] = step
        seen |= fresh
        rim = fresh.astype(np.float32)


def lengths(web: Net) -> Floats:
    """The wished distances: ties at well connected bodies are longer, so that their neighbours find room."""
    degree = web.tied.sum(axis=1)
    crowd = np.sqrt(np.maximum(degree, 1.0) / 8.0)
    stretch = np.clip(np.maximum.outer(crowd, crowd), 1.0, 3.0)
    far = distances(web.tied)
    return np.where(web.tied, EDGE * stretch, EDGE * (far + 0.15 * far * (far > 1)))


def relaxed(web: Net, start: Floats, free: Flags | None = None) -> Floats:
    """The start pulled towards the wished distances; only free bodies move."""
    size = len(web.ids)
    if size < 2:  # noqa: PLR2004 - one body has nobody to keep away from
        return start
    wish = lengths(web)
    weight = np.where(np.isfinite(wish) & (wish > 0), 1.0 / np.maximum(wish, TINY) ** 2, 0.0)
    wish = np.where(np.isfinite(wish), wish, 0.0)
    total = np.maximum(weight.sum(axis=1), TINY)[:, None]
    moving = (weight.sum(axis=1) > 0) & (free if free is not None else True)
    places = start.copy()
    for _ in range(rounds(size, least=LEAST, most=MOST)):
        away = places[:, None, :] - places[None, :, :]
        norm = np.maximum(np.hypot(away[..., 0], away[..., 1]), TINY)
        pull = places[None, :, :] + away * (wish / norm)[..., None]
        wanted = (weight[..., None] * pull).sum(axis=1) / total
        places[moving] = wanted[moving]
    return places


def circle(web: Net, around: tuple[float, float] = (0.0, 0.0), radius: float = EDGE) -> Floats:
    """A start without chance: the best connected in the middle, the others on a spiral."""
    degree = web.tied.sum(axis=1)
    order = sorted(range(len(web.ids)), key=lambda at: (-int(degree[at]), web.ids[at]))
    places = np.zeros((len(web.ids), 2))
    golden = np.pi * (3.0 - np.sqrt(5.0))
    for turn, at in enumerate(order):
        away = radius * np.sqrt(turn)
        places[at] = (around[0] + away * np.cos(turn * golden), around[1] + away * np.sin(turn * golden))
    return places
