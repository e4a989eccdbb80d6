"""One body to take along: its mandates, its ties, what was asked of it, figures on it."""

from dashboard.files import Grid, cited
from dashboard.present.body import Profile

DATED = ("since", "until", "as_of", "confidence")
MANDATES = ("mandate", "responsibility", "role", "jurisdictions", "in_force", "basis", "wording", *DATED)
TIES = ("tie", "type", "from", "to", "in_force", "role", *DATED)
ASKED = ("recommendation", "issuer", "addressed_to", "year", "text", "responsibilities", "follow_up")
FIGURES = ("figure", "what", "value", "value_min", "value_max", "unit", "year", "year_to", "jurisdiction")


def grids(of: Profile) -> list[Grid]:
    return [_mandates(of), _ties(of), _asked(of), _figures(of), _losses(of), _sources(of)]


def _mandates(of: Profile) -> Grid:
    rows: list[tuple[object, ...]] = []
    for lane in of.lanes:
        one = lane.of
        what = (one.id, one.responsibility, one.role, one.jurisdictions, lane.truth, one.basis, one.wording)
        rows.append((*what, one.since, one.until, one.as_of, one.confidence, cited(one.sources)))
    return Grid("mandates", (*MANDATES, "sources"), tuple(rows))


def _ties(of: Profile) -> Grid:
    rows: list[tuple[object, ...]] = []
    for tied in of.tied:
        one = tied.tie
        what = (one.id, one.type, one.from_actor, one.to_actor, tied.truth, one.role)
        rows.append((*what, one.since, one.until, one.as_of, one.confidence, cited(one.sources)))
    return Grid("ties", (*TIES, "sources"), tuple(rows))


def _asked(of: Profile) -> Grid:
    rows: list[tuple[object, ...]] = []
    for one in (*of.asked_of, *of.asked_by):
        what = (one.id, one.issuer, one.addressed_to, one.year, one.text)
        rows.append((*what, one.responsibilities, one.follow_up, cited(one.sources)))
    return Grid("recommendations", (*ASKED, "sources"), tuple(rows))


def _figures(of: Profile) -> Grid:
    rows: list[tuple[object, ...]] = []
    for one in of.figures:
        what = (one.id, one.what, one.value, one.value_min, one.value_max, one.unit)
        rows.append((*what, one.year, one.year_to, one.jurisdiction, cited(one.sources)))
    return Grid("figures", (*FIGURES, "sources"), tuple(rows))


def _losses(of: Profile) -> Grid:
    """What would be lost without it."""
    rows = [
        (one.before.responsibility, one.before.jurisdiction, one.before.status, one.after.status, one.alone)
        for one in of.losses
    ]
    return Grid("lost without it", ("responsibility", "jurisdiction", "now", "without", "alone"), tuple(rows))


def _sources(of: Profile) -> Grid:
    rows = [(one.id, one.title, one.publisher, one.date, one.url, n, at) for one, at, n in of.cited]
    return Grid("sources", ("source", "title", "publisher", "date", "url", "records", "places"), tuple(rows))
