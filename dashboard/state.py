"""The address of a screen: view, day, language, filters, selection. It is the only state there is."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Literal, get_args
from urllib.parse import parse_qsl, urlencode, urlsplit

from dashboard.i18n import language_of
from dashboard.pick import one_of, some_of
from graph.coverage.values import FLAGS, STATUSES, Flag, Status
from graph.model.values import LANGUAGES, Language

View = Literal[
    "overview",
    "coverage",
    "cantons",
    "bodies",
    "committees",
    "network",
    "obligations",
    "gaps",
    "ask",
    "data",
    "search",
]
VIEWS: tuple[View, ...] = get_args(View)
NAMED: tuple[View, ...] = tuple(view for view in VIEWS if view != "search")
"""The views of the navigation; what is found is reached by searching."""
# What the address of a view holds beside day and language; the rest is left out of it.
KEEPS: Mapping[str, tuple[str, ...]] = {
    "overview": ("since",),
    "coverage": (
        *("responsibility", "jurisdiction", "pillar", "status", "flag"),
        *("show", "rows", "proposed", "order", "since", "crime", "group", "level"),
    ),
    "cantons": ("jurisdiction", "responsibility", "proposed", "order", "map"),
    "gaps": ("id", "rule", "severity", "jurisdiction", "pillar", "proposed", "by"),
    "bodies": ("id", "q", "label", "level", "kind", "jurisdiction", "time", "order"),
    "committees": ("id", "q", "kind"),
    "ask": ("name", "cypher", "rows", "p.", "as", "by", "family", "time", "label"),
    "data": ("q", "language", "rest", "sort", "rows"),
    "network": (
        *("id", "from", "to", "routes", "steps", "open", "pick", "tie"),
        *("family", "time", "label", "classes", "layout", "size", "show"),
    ),
    "obligations": (
        *("responsibility", "id", "instrument", "issuer", "through", "kind", "by"),
        *("show", "rows"),
    ),
    "search": ("q",),
}
# What has no field of its own in `Address`: words of a closed list, or free text, by name.
OPTIONS: tuple[str, ...] = (
    *("rule", "severity", "by"),
    *("q", "label", "level", "kind", "time", "name", "cypher", "language", "rest", "sort"),
    *("from", "to", "routes", "steps", "open", "pick", "tie", "family", "classes", "layout", "size", "as"),
    *("instrument", "issuer", "through", "since", "crime", "group", "map"),
)
GIVEN = "p."  # the values of a question's parameters, each under its own name behind this
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What one address asks for; `wrong` names the parameters that could not be read.

    `options` holds what only one view knows, by name.
    """

    view: View = "overview"
    as_of: date | None = None
    lang: Language = "en"
    responsibility: str = ""
    jurisdiction: str = ""
    id: str = ""
    pillar: str = ""
    status: tuple[Status, ...] = ()
    flag: Flag | None = None
    table: bool = False
    every: bool = False
    agreed: bool = False
    official: bool = False
    options: tuple[tuple[str, str], ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def cell(self) -> tuple[str, str] | None:
        both = self.responsibility and self.jurisdiction
        return (self.responsibility, self.jurisdiction) if both else None

    def option(self, name: str) -> str:
        """What the address says on something that only this view knows."""
        return dict(self.options).get(name, "")

    def href(self, **changes: Any) -> str:
        """A relative address with these changes; today's day is left out, so that it stays today."""
        own = {name: changes.pop(name) for name in [*changes] if name not in NAMES}
        options = dict(changes.pop("options", self.options)) | own
        to = replace(self, **changes, options=_options(options))
        path = "" if to.view == "overview" else to.view
        query = urlencode([(name, value) for name, value in to.parameters().items() if value])
        return f"./{path}?{query}" if query else f"./{path}"

    def to(self, view: str, **what: Any) -> str:
        """An address on a view that takes along only day and language."""
        return Address(as_of=self.as_of, lang=self.lang).href(view=view, **what)

    def parameters(self) -> dict[str, str]:
        """The query of the address; what only another view knows is left out."""
        kept = KEEPS.get(self.view, ())
        shared = {"as_of": self.as_of.isoformat() if self.as_of else "", "lang": self.lang}
        own = {
            "responsibility": self.responsibility,
            "jurisdiction": self.jurisdiction,
            "id": self.id,
            "pillar": self.pillar,
            "status": ",".join(self.status),
            "flag": self.flag or "",
            "show": "table" if self.table else "",
            "rows": "all" if self.every else "",
            "proposed": "no" if self.agreed else "",
            "order": "official" if self.official else "",
        }
        return shared | {
            name: text for name, text in (own | dict(self.options)).items() if _general(name) in kept
        }

    @property
    def given(self) -> dict[str, str]:
        """The values of the parameters of a question."""
        return {name.removeprefix(GIVEN): text for name, text in self.options if name.startswith(GIVEN)}


NAMES = frozenset(field.name for field in fields(Address))


def _general(name: str) -> str:
    """The name under which an option is known: the parameters of questions share one."""
    return GIVEN if name.startswith(GIVEN) else name


def _options(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Options in a fixed order, those without a value left out."""
    return tuple((name, given[name]) for name in sorted(given) if given[name])


def there_is(view: str) -> bool:
    """Whether there is a view of that name to link to."""
    return one_of(VIEWS, view) is not None


def read(view: View, query: Mapping[str, str], locale: str | None) -> Address:
    """The address that a query asks for; what cannot be read is named and left at its default."""
    day, day_is_wrong = _day(query.get("as_of", ""))
    asked = [name for name in query.get("status", "").split(",") if name]
    statuses = some_of(STATUSES, asked)
    flag, language = one_of(FLAGS, query.get("flag")), one_of(LANGUAGES, query.get("lang"))
    wrong = {
        "as_of": day_is_wrong,
        "lang": "lang" in query and language is None,
        "status": len(statuses) != len(asked),
        "flag": bool(query.get("flag")) and flag is None,
    }
    return Address(
        view=view,
        as_of=day,
        lang=language or language_of(locale),
        responsibility=query.get("responsibility", ""),
        jurisdiction=query.get("jurisdiction", ""),
        id=query.get("id", ""),
        pillar=query.get("pillar", ""),
        status=statuses,
        flag=flag,
        table=query.get("show") == "table",
        every=query.get("rows") == "all",
        agreed=query.get("proposed") == "no",
        official=query.get("order") == "official",
        options=_options({name: query[name] for name in query if _general(name) in (*OPTIONS, GIVEN)}),
        wrong=tuple(name for name, is_wrong in wrong.items() if is_wrong),
    )


def split(href: str) -> tuple[View, dict[str, str]]:
    """View and query of an address that a component sends back."""
    parts = urlsplit(href)
    name = parts.path.rstrip("/").rsplit("/", 1)[-1]
    return one_of(VIEWS, name) or "overview", dict(parse_qsl(parts.query))


def _day(text: str) -> tuple[date | None, bool]:
    if not text:
        return None, False
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, True
    return (day, False) if EARLIEST <= day <= LATEST else (None, True)
