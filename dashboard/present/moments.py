"""When a tie holds, seen from the page's day and, where that day is past, from today as well."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from graph.force import Window

Moment = Literal["there", "ended", "new", "later", "other"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
USUAL: tuple[Moment, ...] = ("there", "ended", "new")
"""What is drawn unless something else is asked for."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of the page, and today."""

    day: date
    today: date

    @property
    def compares(self) -> bool:
        """A past day is seen against today."""
        return self.day < self.today

    @property
    def latest(self) -> date:
        return max(self.day, self.today)

    def moment(self, window: Window) -> Moment:
        """`there` on the day (and still today), `ended` (since), `new` since, or `other`: on neither."""
        if not self.compares:
            return self._on_one_day(window)
        then, now = window.on(self.day) != "no", window.on(self.today) != "no"
        if then:
            return "there" if now else "ended"
        return "new" if now else "other"

    def doubtful(self, window: Window) -> bool:
        """Whether it only perhaps holds, on the day that decides how it is drawn."""
        day = self.today if self.moment(window) == "new" else self.day
        return window.on(day) == "perhaps"

    def over(self, window: Window) -> bool:
        """Over for sure by now."""
        return window.possible_to < self.latest

    def _on_one_day(self, window: Window) -> Moment:
        if window.on(self.day) != "no":
            return "there"
        return "ended" if window.possible_to < self.day else "later"


def years(window: Window) -> str:
    """The years in which it ended, or between which."""
    first, last = max(window.sure_to, window.possible_from).year, window.possible_to.year
    return str(last) if first >= last else f"{first}–{last}"
