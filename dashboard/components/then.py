"""The counts of one day against those of another, as ranges where dates are in doubt."""

from dashboard.components.signs import status_sign
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.totals import Tally
from graph.coverage.values import STATUSES, Status


def card(scene: Scene, sides: tuple[Tally, Tally], day: str) -> Html:
    """Cells on the first day, as ranges, against the second."""
    words, (then, now) = scene.words, sides
    longest = max(most for tally in (then, now) for _, most in tally.ranges.values()) or 1
    found = [part for status in STATUSES for part in _change(scene, status, (then, now), longest)]
    note = tag("p", words("then.note"), cls="note", style="margin-top:12px")
    head = tag("div", tag("h2", words("then.title", day=day)), cls="head")
    return tag("section", head, tag("div", found, cls="days"), note, cls="card", data_testid="then")


def _change(scene: Scene, status: Status, tallies: tuple[Tally, Tally], longest: int) -> list[Html]:
    """How many there were, at least and at most, against how many there are."""
    words, (then, now) = scene.words, tallies
    least, most = then.ranges[status]
    before = (
        words("range", least=least, most=most) if then.in_doubt(status) else words.number(then.counts[status])
    )

    def at(count: int) -> str:
        return f"--from:{100 * count / longest:.2f}%"

    track = tag(
        "div",
        tag("span", style=f"{at(least)};--long:{100 * (most - least) / longest:.2f}%"),
        tag("i", style=at(then.counts[status])),
        tag("i", cls="now", style=at(now.counts[status])),
        cls=f"track {status}",
        aria_hidden="true",
    )
    href = scene.address.to("coverage", status=(status,))
    said = tag("a", before, " → ", tag("b", words.number(now.counts[status])), cls="end", href=href)
    return [tag("span", status_sign(status, small=True), " ", words(f"status.{status}")), track, said]
