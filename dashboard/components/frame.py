"""What stands around every view: the bar on top, the title with the day, the foot."""

from dashboard.components import days
from dashboard.components.host import SIGN_OUT
from dashboard.i18n import Words
from dashboard.markup import Child, Html, tag
from dashboard.present.scene import Scene
from dashboard.state import NAMED, VIEWS, Address
from graph.model.body import Actor, Tie
from graph.model.evidence import Source
from graph.model.responsibility import Mandate
from graph.model.values import LANGUAGES

THEMES = ("theme.system", "theme.light", "theme.dark")


def bar(address: Address, words: Words) -> Html:
    """Brand, the views there are, search, language, theme."""
    plain: dict[str, object] = {"responsibility": "", "jurisdiction": "", "id": "", "options": ()}
    plain |= {"pillar": "", "status": (), "flag": None}
    links = [
        tag(
            "a",
            words(f"view.{view}"),
            href=address.href(view=view, **(plain if view != address.view else {})),
            aria_current="page" if view == address.view else None,
            data_testid=f"view-{view}",
        )
        for view in NAMED
    ]
    brand = tag(
        "a", words("brand"), href=address.href(view="overview"), cls="brand", title=words("brand.long")
    )
    return tag(
        "header",
        brand,
        tag("nav", links, aria_label=words("nav.label")),
        _search(address, words),
        _languages(address, words),
        _theme(words),
        cls="bar",
    )


def person(name: str, words: Words) -> Html:
    """Who is signed in, and the way out."""
    leave = tag("a", words("login.out"), href=SIGN_OUT)
    said = tag("span", words("login.as", name=name))
    return tag("p", said, leave, cls="person", data_came="go", data_testid="person")


def door(words: Words, text: str, *, keep: bool = False) -> Html:
    """What stands there before anybody is let in: no more than whose door it is.

    With `keep` the browser remembers which address was asked for.
    """
    came = "keep" if keep else None
    said = tag("p", text, cls="sub", role="status", data_came=came, data_testid="message")
    return tag("div", tag("div", tag("h1", words("brand.long")), said), cls="title door")


def _search(address: Address, words: Words) -> Html:
    """A field that goes to what is found; on that view it holds what was looked for."""
    field = tag(
        "input",
        type="search",
        cls="field",
        id="search",
        value=address.option("q") if address.view == "search" else None,
        placeholder=words("view.search"),
        aria_label=words("search.label"),
        aria_keyshortcuts="/",
        data_param="q",
        data_href=address.to("search"),
        data_enter=True,
        data_testid="search",
        autocomplete="off",
        spellcheck="false",
    )
    return tag("div", field, tag("kbd", "/", aria_hidden="true"), cls="search", role="search")


def _languages(address: Address, words: Words) -> Html:
    links = [
        tag(
            "a",
            code.upper(),
            href=address.href(lang=code),
            hreflang=code,
            lang=code,
            title=words(f"language.{code}"),
            aria_current="true" if code == address.lang else None,
            data_testid=f"lang-{code}",
        )
        for code in LANGUAGES
    ]
    return tag("div", links, cls="choice", role="group", aria_label=words("language"), data_testid="lang")


def _theme(words: Words) -> Html:
    names = "|".join(words(key) for key in THEMES)
    return tag(
        "button",
        type="button",
        cls="button square",
        data_theme_names=names,
        data_paths=" ".join(VIEWS),
        data_testid="theme",
    )


def title(scene: Scene, heading: str, sub: Child) -> Html:
    """The question of a view, one sentence, and the day."""
    return tag(
        "div",
        tag("div", tag("h1", heading), tag("p", sub, cls="sub")),
        days.control(scene),
        cls="title",
    )


def foot(scene: Scene) -> Html:
    """What the data set holds, which release it is, and how it may be passed on."""
    words, records = scene.words, scene.snapshot.records
    counts = (("bodies", Actor), ("mandates", Mandate), ("ties", Tie), ("sources", Source))
    parts = [
        words.name(scene.snapshot.dataset.title),
        *(words(f"count.{key}", n=len(records.of(kind))) for key, kind in counts),
        words("foot.release", release=scene.snapshot.release),
        scene.snapshot.dataset.marking,
    ]
    return tag("footer", " · ".join(parts), cls="foot", data_testid="foot")


def message(text: str) -> Html:
    return tag("p", text, cls="message", role="status", data_testid="message")
