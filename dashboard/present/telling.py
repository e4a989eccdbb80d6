"""Ties in words: who is tied to whom, since when, until when, and whether it holds."""

from dashboard.present.moments import Clock
from dashboard.present.scene import Scene
from dashboard.present.web import SUCCESSION, Line
from graph.force import ALWAYS_TO, Window
from graph.model.body import Actor, Tie


def told(scene: Scene, tie: Tie) -> str:
    """The tie alone."""
    return scene.words(f"tie.{tie.type}", a=scene.short(tie.from_actor), b=scene.short(tie.to_actor))


def sentence(scene: Scene, line: Line) -> str:
    """The tie with its time."""
    return f"{told(scene, line.tie)} ({', '.join((*times(scene, line.tie), state(scene, line)))})"


def times(scene: Scene, tie: Tie) -> list[str]:
    words = scene.words
    found = [words("since", when=words.edtf(tie.since))] if tie.since else []
    return found + ([words("until", when=words.edtf(tie.until))] if tie.until else [])


def state(scene: Scene, line: Line) -> str:
    """Its time against the day of the page, as the legend names it."""
    if line.family == SUCCESSION:
        return scene.words("network.family.succession")
    said = scene.words(moment_key(scene, line.moment))
    return scene.words("network.doubtful", state=said) if line.perhaps else said


def moment_key(scene: Scene, moment: str) -> str:
    """A past day is seen against today, and then the times have other names."""
    kind = "then" if Clock(scene.day, scene.today).compares else "now"
    return f"network.time.{kind}.{moment}"


def ended_by(scene: Scene, tie: Tie) -> tuple[Actor, Window] | None:
    """The body whose end ended a tie that has no end of its own, and when that was."""
    windows = scene.snapshot.windows
    mine = windows[Tie.KIND, tie.id]
    if tie.until or mine.possible_to == ALWAYS_TO:
        return None
    ends = sorted((tie.from_actor, tie.to_actor), key=lambda one: (windows[Actor.KIND, one].possible_to, one))
    actor = scene.actor(ends[0])
    return (actor, windows[Actor.KIND, ends[0]]) if actor else None
