"""How serious a finding is: a sign of one, two or three bars, always beside the word."""

from dashboard.markup import Html, tag
from graph.rules.base import SEVERITIES


def sign(severity: str) -> Html:
    bars = [tag("i", cls="on" if number <= _rank(severity) else None) for number in range(len(SEVERITIES))]
    return tag("span", bars, cls=f"severity {severity}", aria_hidden="true")


def _rank(severity: str) -> int:
    return next(number for number, one in enumerate(SEVERITIES) if one == severity)
