"""The ladder: from the evidence of a cell to its status. The first line that fits decides."""

from collections.abc import Iterable, Sequence
from itertools import chain, combinations

from graph.coverage.evidence import Held, Reported
from graph.coverage.values import RULES, STATUSES, Lens, Status
from graph.model.responsibility import Responsibility
from graph.model.values import Crime

EVERYBODY = frozenset({"women", "men", "minors"})
_CRIMES: dict[Crime, frozenset[str]] = {
    "both": frozenset({"human-trafficking", "migrant-smuggling"}),
    "human-trafficking": frozenset({"human-trafficking"}),
    "migrant-smuggling": frozenset({"migrant-smuggling"}),
}
_MANY = 8  # beyond so many records in doubt only the extremes are tried


def need(responsibility: Responsibility, lens: Lens) -> frozenset[str]:
    """The crimes and target groups that the leads together must reach."""
    crimes = _CRIMES[responsibility.crime]
    groups = frozenset(responsibility.target_groups) or EVERYBODY
    if lens.crime and lens.crime != "both":
        crimes &= _CRIMES[lens.crime]
    if lens.group:
        groups &= {lens.group}
    return crimes | groups


def reached(leads: Iterable[Held]) -> frozenset[str]:
    """The crimes and target groups that these leads reach; crime and groups apart."""
    found: set[str] = set()
    for held in leads:
        found |= _CRIMES[held.mandate.crime]
        found |= set(held.mandate.target_groups) or EVERYBODY
    return frozenset(found)


def disputes(lead: Held, report: Reported) -> bool:
    """A reported absence not older than the lead's start, or that start is not known."""
    if report.gap.nature != "absent":
        return False
    since, observed = lead.mandate.since, report.gap.observed
    if since is None or since.earliest is None or observed is None or observed.latest is None:
        return True
    return observed.latest >= since.earliest


def climb(held: Sequence[Held], reported: Sequence[Reported], needed: frozenset[str]) -> int:
    """Number of the first line of the ladder that fits."""
    named = [item for item in held if not item.by_class]
    leads = [item for item in named if item.mandate.role == "lead"]
    natures = {item.gap.nature for item in reported}
    if any(disputes(lead, report) for lead in leads for report in reported):
        return 1
    if leads:
        return 2 if needed <= reached(leads) else 3
    if "absent" in natures:
        return 4
    if named:
        return 5
    if any(item.mandate.role == "lead" for item in held):
        return 6
    return 7 if "insufficient" in natures else 8


def could_be(
    sure: tuple[Sequence[Held], Sequence[Reported]],
    doubtful: tuple[Sequence[Held], Sequence[Reported]],
    needed: frozenset[str],
) -> tuple[Status, ...]:
    """Every status that the cell has if the records in doubt do or do not count."""
    in_doubt: list[Held | Reported] = [*doubtful[0], *doubtful[1]]
    found: set[Status] = set()
    for chosen in _choices(in_doubt):
        held = [*sure[0], *(item for item in chosen if isinstance(item, Held))]
        reported = [*sure[1], *(item for item in chosen if isinstance(item, Reported))]
        found.add(RULES[climb(held, reported, needed)][0])
    return tuple(status for status in STATUSES if status in found)


def _choices(items: Sequence[Held | Reported]) -> Iterable[tuple[Held | Reported, ...]]:
    if len(items) <= _MANY:
        return chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))
    held = tuple(item for item in items if isinstance(item, Held))
    reported = tuple(item for item in items if isinstance(item, Reported))
    return ((), held, reported, (*held, *reported), *((item,) for item in items))
