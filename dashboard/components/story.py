"""The card of the unit of the page: its strip, what happened in words, its tasks then and now."""

from dashboard.components import bodies, query, strip, take
from dashboard.markup import Html, join, tag
from dashboard.present.scene import Scene
from dashboard.present.unit import Story, Task

NAMES = 2  # bodies named for each task before "+n"


def card(scene: Scene, story: Story) -> Html:
    words = scene.words
    title = words("story.title", day=words.day(story.day))
    head = tag(
        "div",
        tag("h2", title),
        tag("small", words("story.note") if story.unit.until and not story.unit.until.exact else ""),
        cls="head",
    )
    return tag(
        "section",
        head,
        strip.drawing(scene, story),
        take.picture(scene, take.Picture(f"{story.unit.id}-story", "#strip", title), command=_asked(story)),
        _events(scene, story),
        _tasks(scene, story),
        query.records(scene, story.held),
        cls="card story",
        data_testid="story",
    )


def _asked(story: Story) -> str:
    return f"ksmm timeline {story.unit.id}"


def _events(scene: Scene, story: Story) -> Html:
    """Each sentence opens what it tells of: the bodies, the mandates, the tasks."""
    told, ways = strip.told(scene, story), strip.ways(scene, story)
    said = (tag("a", what, href=ways[way]) if way in ways else what for way, _, what in told)
    items = [tag("li", tag("b", when), text) for (_, when, _), text in zip(told, said, strict=True)]
    return tag("ol", items, cls="events")


def _tasks(scene: Scene, story: Story) -> Html:
    label = tag("p", scene.words("story.tasks", year=str(story.day.year)), cls="caps")
    return tag("div", label, [_task(scene, task) for task in story.tasks], cls="tasks")


def _task(scene: Scene, task: Task) -> Html:
    words, item = scene.words, task.responsibility
    rest = f" +{len(task.leads) - NAMES}" if len(task.leads) > NAMES else ""
    link = scene.address.href(
        view="coverage", as_of=None, responsibility=item.id, jurisdiction=scene.snapshot.country
    )
    named = tag("p", bodies.listed(scene, task.leads[:NAMES]), rest)
    leads = named if task.leads else tag("p", words("nobody"), cls="nobody")
    return tag("div", tag("h3", tag("a", words.name(item.name), href=link)), join(leads))
