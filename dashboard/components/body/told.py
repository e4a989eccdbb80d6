"""A body's time in words: from when to when, whether it holds on the day, its newest evidence."""

from collections.abc import Sequence

from dashboard.present.moments import years
from dashboard.present.scene import Scene
from dashboard.present.strips import Bar
from dashboard.present.telling import ended_by
from graph.model.body import Actor, Tie
from graph.model.dates import Edtf
from graph.model.responsibility import Mandate

Dated = Actor | Mandate | Tie


def said(scene: Scene, bar: Bar[object], record: Dated) -> str:
    """All of it in one sentence."""
    words = scene.words
    parts = [words("since", when=since(scene, record)) if record.since else words("since.unknown")]
    parts += [words("until", when=end)] if (end := until(scene, bar, record)) else []
    parts += [words("body.ended")] if bar.ended else []
    parts += [words("picture.truth.perhaps")] if bar.truth == "perhaps" else []
    parts += [words("evidence.newest", when=str(bar.newest.year))] if bar.newest else []
    return ", ".join(parts)


def since(scene: Scene, record: Dated) -> str:
    return scene.words.edtf(record.since) if record.since else ""


def until(scene: Scene, bar: Bar[object], record: Dated) -> str:
    """Its own end, or that of the body that it ended with."""
    if record.until:
        return scene.words.edtf(record.until)
    if not bar.ended:
        return ""
    cause = ended_by(scene, record) if isinstance(record, Tie) else None
    return years(cause[1] if cause else bar.window)


def state(scene: Scene, bar: Bar[object]) -> str:
    """Whether it holds on the day, as the network's legend says it."""
    words = scene.words
    if bar.truth == "perhaps":
        return words("picture.truth.perhaps")
    moment = "there" if bar.truth == "yes" else "later" if bar.later else "ended"
    return words(f"network.time.now.{moment}")


def day(scene: Scene, written: str) -> str:
    """The date of an event, as doubtful as it is written."""
    return scene.words.edtf(Edtf.parse(written))


def counted(scene: Scene, bars: Sequence[Bar[object]]) -> str:
    """How many there are, and how many of them have ended."""
    words, count, ended = scene.words, len(bars), sum(bar.ended for bar in bars)
    return words("body.family.ended", count=count, ended=ended) if ended else words.number(count)
