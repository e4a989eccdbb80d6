"""Values that many records share: names, citations, markings, and the closed vocabularies."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from graph.model.dates import Edtf

Language = Literal["en", "de", "fr", "it"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Marking = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
MARKINGS: tuple[Marking, ...] = get_args(Marking)  # from open to strict, FIRST TLP 2.0

Confidence = Literal["high", "medium", "low"]
Crime = Literal["human-trafficking", "migrant-smuggling", "both"]
TargetGroup = Literal["women", "men", "minors", "lgbti"]
Role = Literal["lead", "support", "consulted", "informed"]
Scope = Literal["strategic", "operational"]
Basis = Literal["law", "agreement", "practice", "unknown"]
Reach = Literal["every-canton"]
Nature = Literal["absent", "insufficient", "few-cases", "verdict"]
MeasureStatus = Literal["done", "partly", "running", "announced", "unknown"]

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(?:[.-]+[A-Za-z0-9]+)*$", max_length=120)]
Text = Annotated[str, Field(min_length=1, max_length=20_000)]


class Prop:
    """Marks a field that the graph keeps as a property; says what it means."""

    def __init__(self, meaning: str) -> None:
        self.meaning = meaning

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Mapping[str, Any]:
        return {**handler(schema), "description": self.meaning}


class Link(Prop):
    """Marks a field of one id, or several, that the graph keeps as relationships.

    `backward` means that the relationship runs from the other record to this one.
    """

    def __init__(self, type: str, to: str, meaning: str, *, backward: bool = False) -> None:
        super().__init__(meaning)
        self.type = type
        self.to = to
        self.backward = backward


class Value(BaseModel):
    """A frozen value that lives inside a record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(Value):
    """A name in each language that a source gives it in; none is translated by us."""

    en: Text | None = None
    de: Text | None = None
    fr: Text | None = None
    it: Text | None = None

    def best(self, language: Language) -> tuple[str, Language]:
        """The name in `language`, else in the first of en, de, fr, it that has one."""
        for candidate in (language, *LANGUAGES):
            if name := getattr(self, candidate):
                return name, candidate
        return "", language

    def all(self) -> tuple[str, ...]:
        return tuple(name for code in LANGUAGES if (name := getattr(self, code)))


class Citation(Value):
    """A source, the place in it, and which part of the record it stands behind (None: all)."""

    source: Annotated[Id, Prop("Id of the source.")]
    at: Annotated[Text | None, Prop("The place in the source: page, paragraph, section.")] = None
    part: Annotated[
        Literal["follow-up", "evaluation", "penalties"] | None,
        Prop("The part of the record it stands behind; without one, the record as a whole."),
    ] = None

    @property
    def key(self) -> tuple[str, str, str]:
        return self.source, self.part or "", self.at or ""


class TableLead(Value):
    """A body that leads a cantonal round table, for some time."""

    actor: Annotated[Id, Prop("The leading body.")]
    since: Annotated[Edtf | None, Prop("From when.")] = None
    until: Annotated[Edtf | None, Prop("Until when.")] = None
    as_of: Annotated[Edtf | None, Prop("The day of the evidence.")] = None

    @property
    def key(self) -> tuple[str, str]:
        return self.actor, str(self.since or "")


def stricter(first: Marking, second: Marking) -> Marking:
    return MARKINGS[max(MARKINGS.index(first), MARKINGS.index(second))]
