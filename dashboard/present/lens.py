"""Through which lens the matrix is looked at: one crime, one target group, one level of responsibilities."""

from typing import Literal, get_args

from dashboard.pick import one_of
from dashboard.state import Address
from graph.coverage.values import Lens
from graph.model.values import Crime, TargetGroup

CRIMES: tuple[Crime, ...] = ("human-trafficking", "migrant-smuggling")
GROUPS: tuple[TargetGroup, ...] = get_args(TargetGroup)
Level = Literal["cantonal", "both", "national"]
LEVELS: tuple[Level, ...] = get_args(Level)
WHOLE = Lens()


def lens(address: Address) -> Lens:
    """Only the matrix has one: elsewhere the whole is looked at."""
    if address.view != "coverage":
        return WHOLE
    crime, group = one_of(CRIMES, address.option("crime")), one_of(GROUPS, address.option("group"))
    return Lens(crime=crime, group=group)


def level(address: Address) -> Level | None:
    """Whose responsibilities are shown; None for all."""
    return one_of(LEVELS, address.option("level")) if address.view == "coverage" else None
