"""The page of one body: which card stands where."""

from collections.abc import Sequence

from dashboard.components.body import asked, figures, loss, places, sources, ties, time, who
from dashboard.markup import Html, tag
from dashboard.present.body import Profile
from dashboard.present.happened import Row
from dashboard.present.scene import Scene


def page(scene: Scene, profile: Profile, rows: Sequence[Row]) -> Html:
    """On a wide screen who it is beside its time, over three columns; on a small one all in a row."""
    first = (who.card(scene, profile), places.card(scene, profile), asked.card(scene, profile))
    second = (loss.card(scene, profile), figures.card(scene, profile))
    third = (ties.card(scene, profile), sources.card(scene, profile))
    return tag(
        "div",
        tag("div", first, cls="stacked"),
        tag(
            "div",
            time.card(scene, profile, rows),
            tag("div", tag("div", second, cls="stacked"), tag("div", third, cls="stacked"), cls="halves"),
            cls="stacked",
        ),
        cls="body-page",
        data_testid="body",
        data_body=profile.actor.id,
    )
