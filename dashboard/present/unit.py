"""What became of the body that the data set's story is about, and of what it led."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.present.scene import Scene
from graph.coverage.values import Coverage
from graph.model.body import Actor, Tie
from graph.model.obligation import Instrument
from graph.model.responsibility import Mandate, Responsibility


@dataclass(frozen=True, slots=True)
class Task:
    """A responsibility that the unit led on the day, and who leads it for the country now."""

    responsibility: Responsibility
    leads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The unit, what came after it, the plans around it, and its tasks then and now."""

    unit: Actor
    successor: Actor | None
    plans: tuple[Instrument, ...]
    day: date
    held: tuple[Mandate, ...]
    held_after: tuple[Mandate, ...]
    tasks: tuple[Task, ...]

    @property
    def orphans(self) -> tuple[Task, ...]:
        """Tasks that nobody on record leads now."""
        return tuple(task for task in self.tasks if not task.leads)


def story(scene: Scene, now: Coverage) -> Story | None:
    """The story of the data set's focus, told from its first reference day to `now`."""
    focus, days = scene.snapshot.dataset.focus, scene.snapshot.dataset.reference_days
    unit = scene.actor(focus.body) if focus else None
    if focus is None or unit is None or not days:
        return None
    day = days[0].day
    held = _held(scene, family(scene.snapshot.records.of(Tie), unit.id), day)
    successor = scene.actor(focus.successor) if focus.successor else None
    after = _held(scene, {successor.id}, now.as_of) if successor else ()
    instruments = scene.snapshot.records.of(Instrument)
    plans = tuple(instruments[id] for id in focus.plans if id in instruments)
    return Story(unit, successor, plans, day, held, after, _tasks(scene, held, now))


def family(ties: Mapping[str, Tie], body: str) -> set[str]:
    """A body and its parts."""
    found, queue = {body}, [body]
    while queue:
        whole = queue.pop()
        parts = {t.from_actor for t in ties.values() if t.type == "PART_OF" and t.to_actor == whole}
        queue += parts - found
        found |= parts
    return found


def _held(scene: Scene, bodies: set[str], day: date) -> tuple[Mandate, ...]:
    every = scene.snapshot.records.of(Mandate).values()
    mine = [mandate for mandate in every if mandate.actor in bodies]
    return tuple(mandate for mandate in mine if scene.snapshot.in_force(mandate, day) == "yes")


def _tasks(scene: Scene, held: tuple[Mandate, ...], now: Coverage) -> tuple[Task, ...]:
    known = scene.snapshot.records.of(Responsibility)
    led = {mandate.responsibility for mandate in held if mandate.role == "lead"}
    tasks = [Task(known[id], _leads(scene, now, id)) for id in led if id in known]
    return tuple(sorted(tasks, key=lambda task: (not task.leads, task.responsibility.position)))


def _leads(scene: Scene, now: Coverage, responsibility: str) -> tuple[str, ...]:
    cell = now.cell(responsibility, scene.snapshot.country)
    return tuple(sorted(cell.leads, key=scene.short)) if cell else ()
