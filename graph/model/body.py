"""Bodies that can act, and the ties between them."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field

from graph.model.base import Fact
from graph.model.dates import Edtf
from graph.model.values import Id, Link, Names, Prop, Text

Label = Literal["Authority", "NGO", "InternationalBody", "Committee"]
LABELS: tuple[Label, ...] = get_args(Label)

BodyKind = Literal[
    "government",
    "parliamentary-body",
    "department",
    "administrative-office",
    "coordination-office",
    "police",
    "border-and-customs",
    "prosecution",
    "court",
    "migration-office",
    "labour-inspectorate",
    "child-protection-authority",
    "victim-support-centre",
    "ngo",
    "faith-based",
    "trade-union",
    "economic-or-professional-body",
    "academia",
    "international-organisation",
    "monitoring-body",
    "foreign-authority",
    "coordination-body",
    "working-group",
    "round-table",
    "intercantonal-conference",
    "network",
    "programme",
]
Level = Literal[
    "federal",
    "intercantonal",
    "cantonal",
    "communal",
    "national-civil-society",
    "regional",
    "international",
]


class Actor(Fact):
    """A body that can act: an authority, an NGO, an international body or a committee.

    `collective` marks a class of bodies ("the cantonal police forces"), to which its members
    point with INSTANCE_OF. It is no body of its own: paths, measures and drawings leave it out.
    """

    KIND: ClassVar[str] = "actors"
    LABEL: ClassVar[str] = "Actor"

    label: Annotated[Label, Prop("What sort of body; the graph's second label.")]
    kind: Annotated[BodyKind, Prop("What it is by function.")]
    level: Annotated[Level, Prop("The level of the state, or of civil society, it belongs to.")]
    name: Annotated[Names, Prop("Official name in each language that a source gives.")]
    acronym: Annotated[Text | None, Prop("Short name in use.")] = None
    acronyms: Annotated[Names | None, Prop("Short names by language.")] = None
    aliases: Annotated[tuple[Text, ...], Prop("Other names in use.")] = ()
    jurisdiction: Annotated[Id, Link("BASED_IN", "jurisdictions", "Where it is based or belongs to.")]
    serves: Annotated[tuple[Id, ...], Prop("Jurisdictions it works for, where these differ.")] = ()
    since: Annotated[Edtf | None, Prop("When it began.")] = None
    since_note: Annotated[Text | None, Prop("What the source says of the beginning.")] = None
    until: Annotated[Edtf | None, Prop("When it ended.")] = None
    until_note: Annotated[Text | None, Prop("What the source says of the end.")] = None
    summary: Annotated[Text, Prop("One or two sentences on what it is.")]
    summary_generated: Annotated[bool, Prop("The summary was put together from its ties and mandates.")] = (
        False
    )
    url: Annotated[Text | None, Prop("Its public page.")] = None
    collective: Annotated[bool, Prop("A class of bodies, not one body.")] = False
    everywhere: Annotated[bool | None, Prop("For a class: whether it exists in every canton.")] = None
    instance_of: Annotated[Id | None, Link("INSTANCE_OF", "actors", "The class of bodies it belongs to.")] = (
        None
    )


TieType = Literal[
    "PART_OF",
    "MEMBER_OF",
    "CHAIRS",
    "HOSTS",
    "COOPERATES_WITH",
    "COMMISSIONS",
    "FUNDS",
    "SUPERVISES",
    "MONITORS",
    "REPORTS_TO",
    "SUCCEEDS",
]
TIE_TYPES: tuple[TieType, ...] = get_args(TieType)
FAMILIES: dict[str, tuple[TieType, ...]] = {
    "belongs": ("PART_OF", "MEMBER_OF", "CHAIRS", "HOSTS"),
    "works": ("COOPERATES_WITH", "COMMISSIONS", "FUNDS"),
    "oversees": ("SUPERVISES", "MONITORS", "REPORTS_TO"),
}


class Tie(Fact):
    """A tie between two bodies; two bodies may be tied twice by the same type.

    SUCCEEDS says what came after what and is no tie in the sense of paths and measures.
    COOPERATES_WITH has no direction.
    """

    KIND: ClassVar[str] = "relations"
    LABEL: ClassVar[str] = ""  # a relationship, not a node

    type: Annotated[TieType, Prop("The relationship type.")]
    from_actor: Annotated[Id, Prop("The body it runs from."), Field(alias="from")]
    to_actor: Annotated[Id, Prop("The body it runs to."), Field(alias="to")]
    role: Annotated[Text | None, Prop("In which role, or what it is about.")] = None
    since: Annotated[Edtf | None, Prop("When it began.")] = None
    since_note: Annotated[Text | None, Prop("What the source says of the beginning.")] = None
    until: Annotated[Edtf | None, Prop("When it ended.")] = None
    until_note: Annotated[Text | None, Prop("What the source says of the end.")] = None
    as_of: Annotated[Edtf | None, Prop("The day of the evidence.")] = None
    as_of_note: Annotated[Text | None, Prop("What the source says of that day.")] = None
    deadline: Annotated[Edtf | None, Prop("When something is due; never an end.")] = None
