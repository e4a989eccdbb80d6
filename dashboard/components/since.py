"""What changed since a day that the reader picks: which cells moved, and who moved them."""

from dashboard.components.signs import status_sign
from dashboard.files import Grid
from dashboard.markup import Html, tag
from dashboard.present.scene import Scene
from dashboard.present.since import Step, because, offered, picked
from graph.coverage.values import Status

SHOWN = 13


def card(scene: Scene, found: list[Step]) -> Html:
    words, day = scene.words, picked(scene)
    sure = sum(step.sure for step in found)
    rest = len(found) - SHOWN
    every = scene.address.to("coverage", since=scene.address.option("since") or str(day), table=True)
    more = tag("a", words("since.more", n=len(found)), " →", href=every, data_testid="since-all")
    return tag(
        "section",
        tag("div", tag("h2", words("since.title")), choice(scene), cls="head"),
        tag("p", words("since.count", n=len(found), sure=sure), cls="note"),
        tag("ol", [_step(scene, step) for step in found[:SHOWN]], cls="moved"),
        more if rest > 0 else None,
        cls="card",
        data_testid="since",
        data_moved=len(found),
    )


def choice(scene: Scene) -> Html:
    """Days of interest, the end of last year, any day."""
    words, address, day = scene.words, scene.address, picked(scene)
    links = [
        tag(
            "a",
            words.day(one),
            href=address.href(since=one.isoformat()),
            aria_current="true" if one == day else None,
            data_testid=f"since-{one}",
        )
        for one in offered(scene)
    ]
    other = day if day not in offered(scene) else None
    field = tag(
        "input",
        type="date",
        value=other.isoformat() if other else None,
        data_param="since",
        data_href=address.href(since=""),
        id="since-day",
        data_testid="since-day",
        min="1900-01-01",
        max="2100-12-31",
    )
    label = tag("label", words("day.pick"), field, cls="chosen" if other else None)
    return tag("div", links, label, cls="choice", role="group", aria_label=words("since.label"))


def _step(scene: Scene, step: Step) -> Html:
    """From, to, where and what, and who moved it; only perhaps where a date in doubt could undo it."""
    words, move = scene.words, step.move
    said = words("since.step", before=_word(scene, move.before), after=_word(scene, move.after))
    what = tag(
        "a",
        tag("b", scene.place_name(move.jurisdiction)),
        " ",
        scene.responsibility_name(move.responsibility),
        href=scene.address.to("coverage", responsibility=move.responsibility, jurisdiction=move.jurisdiction),
    )
    why = because(scene, move)
    small = [why, *([] if step.sure else [words("since.perhaps")])]
    signs = tag("span", _sign(move.before), "→", _sign(move.after), cls="signs", title=said)
    text = " · ".join(part for part in small if part)
    return tag("li", signs, tag("div", what, tag("small", said, " · " if text else "", text)))


def _sign(status: Status | None) -> Html | None:
    return status_sign(status, small=True) if status else None


def _word(scene: Scene, status: Status | None) -> str:
    return scene.words(f"status.{status}") if status else scene.words("since.no-cell")


def grid(scene: Scene, found: list[Step]) -> Grid:
    """Every cell that moved, to take along."""
    rows = [
        (
            *(step.move.responsibility, step.move.jurisdiction, step.move.before, step.move.after),
            *(step.sure, [f"{kind}:{id}" for kind, id in step.move.because]),
        )
        for step in found
    ]
    since = picked(scene)
    columns = ("responsibility", "jurisdiction", "before", "after", "sure", "because")
    return Grid(f"changed {since}" if since else "changed", columns, tuple(rows))
