"""What would be lost without a body: cells whose only named lead, or only named body, it is."""

from dashboard.components import query
from dashboard.components.signs import status_sign
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.loss import Loss
from dashboard.present.scene import Scene
from graph.coverage.values import STATUSES


def card(scene: Scene, of: Profile) -> Html:
    words = scene.words
    asked = query.section(
        scene, query.of_library(scene, "responsibilities/hanging-on", body=of.actor.id), len(of.losses)
    )
    rows = tag("ul", [_row(scene, one) for one in _by_place(of)], cls="losses") if of.losses else None
    return tag(
        "section",
        tag("div", tag("h2", words("loss.title")), cls="head"),
        tag("p", _sentence(scene, of), cls="note"),
        rows,
        tag("p", words("loss.note"), cls="note") if rows else None,
        asked,
        cls="card",
        id="loss",
        data_testid="loss",
        data_count=len(of.losses),
    )


def _by_place(of: Profile) -> list[Loss]:
    """Most in one place first."""
    counted = [one.before.jurisdiction for one in of.losses]
    return sorted(
        of.losses, key=lambda one: (-counted.count(one.before.jurisdiction), one.before.jurisdiction)
    )


def _sentence(scene: Scene, of: Profile) -> str:
    """How many, and what they would fall back on."""
    words = scene.words
    if not of.losses:
        return words("loss.none", name=scene.short(of.actor.id), day=words.day(scene.day))
    said = [words("loss.some", n=len(of.losses), day=words.day(scene.day))]
    after = [one.after.status for one in of.losses]
    falls = [f"{words.number(after.count(s))} {words(f'status.{s}').lower()}" for s in STATUSES if s in after]
    return " ".join([*said, words("loss.falls", what=", ".join(falls))])


def _row(scene: Scene, one: Loss) -> Html:
    words, cell = scene.words, one.before
    place, what = scene.place_name(cell.jurisdiction), scene.responsibility_name(cell.responsibility)
    before, after = words(f"status.{cell.status}"), words(f"status.{one.after.status}")
    href = scene.address.to("coverage", responsibility=cell.responsibility, jurisdiction=cell.jurisdiction)
    kept = tag("small", words("loss.supports")) if not one.alone else None
    signs = tag(
        "span",
        status_sign(cell.status),
        " → ",
        status_sign(one.after.status),
        tag("span", words("loss.change", before=before, after=after), cls="unseen"),
        cls="change",
        title=words("loss.change", before=before, after=after),
    )
    return tag(
        "li",
        tag("b", cell.jurisdiction.rsplit("-", 1)[-1], title=place),
        tag("a", what, href=href),
        kept,
        signs,
    )
