"""Overview: who does what, what is not known, and what became of the unit."""

from dashboard import data, screen
from dashboard.components import frame, starts, story, talking, then, totals
from dashboard.markup import Html, tag
from dashboard.present import unit
from dashboard.present.scene import Scene
from dashboard.present.talking import points
from dashboard.present.totals import tally


def draw(scene: Scene) -> None:
    words = scene.words
    everything = tally(scene, scene.cantonal())
    share = words.percent(everything.counts["unknown"], everything.total)
    screen.show(frame.title(scene, words("overview.title"), words("overview.sub", share=share)), key="title")
    screen.note(scene)
    screen.show(totals.card(scene), key="totals")
    now = data.coverage(scene.snapshot, scene.today)
    told = unit.story(scene, now)
    if told:
        screen.show(story.card(scene, told), key="story")
    talk = talking.card(scene, points(scene, told))
    change = then_and_now(scene)
    screen.show(tag("div", talk, change, cls="two") if change else talk, key="talk")
    screen.show(starts.cards(scene), key="starts")
    screen.show(frame.foot(scene), key="foot")


def then_and_now(scene: Scene) -> Html | None:
    """The first day of interest against today."""
    days = scene.snapshot.dataset.reference_days
    if not days:
        return None
    past, now = screen.on(scene, days[0].day), screen.on(scene, scene.today)
    day = scene.words.day(days[0].day)
    return then.card(scene, tally(past, past.cantonal()), tally(now, now.cantonal()), day)


found = screen.scene()
if found:
    draw(found)
