"""Countries, cantons and what they lie in."""

from typing import Annotated, ClassVar, Literal

from graph.model.base import Record
from graph.model.values import Id, Link, Names, Prop, Text


class Jurisdiction(Record):
    """A country or a canton, by its ISO 3166-2 code; `INT` for the international level."""

    KIND: ClassVar[str] = "jurisdictions"
    LABEL: ClassVar[str] = "Jurisdiction"
    STATES_FACT: ClassVar[bool] = False

    kind: Annotated[Literal["international", "state", "canton"], Prop("What it is.")]
    name: Annotated[Names, Prop("Name in each language.")]
    within: Annotated[Id | None, Link("WITHIN", "jurisdictions", "What it lies in.")] = None
    bfs_number: Annotated[int | None, Prop("Official number of the canton.")] = None
    languages: Annotated[tuple[Text, ...], Prop("Official languages, BCP 47.")] = ()
