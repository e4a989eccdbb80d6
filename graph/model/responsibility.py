"""What somebody has to do, who is charged with it, and where a source says nobody does it."""

from typing import Annotated, ClassVar, Literal

from graph.model.base import Fact, Record
from graph.model.dates import Edtf
from graph.model.values import (
    Basis,
    Crime,
    Id,
    Link,
    Names,
    Nature,
    Prop,
    Reach,
    Role,
    Scope,
    TargetGroup,
    Text,
)


class Pillar(Record):
    """One of the key areas that the responsibilities are sorted under."""

    KIND: ClassVar[str] = "pillars"
    LABEL: ClassVar[str] = "Pillar"
    STATES_FACT: ClassVar[bool] = False

    name: Annotated[Names, Prop("Name in each language.")]
    position: Annotated[int, Prop("Place in the order in which pillars are shown.")]


class Responsibility(Record):
    """One thing somebody has to do; our classification, so it needs no source."""

    KIND: ClassVar[str] = "responsibilities"
    LABEL: ClassVar[str] = "Responsibility"
    STATES_FACT: ClassVar[bool] = False

    pillar: Annotated[Id, Link("UNDER", "pillars", "The pillar it is sorted under.")]
    level: Annotated[
        Literal["national", "cantonal", "both", "international"],
        Prop("Where somebody must hold it; `international`: outside the country, no cell."),
    ]
    crime: Annotated[Crime, Prop("Which crime it is about.")]
    name: Annotated[Names, Prop("Name in each language.")]
    definition: Annotated[Text, Prop("What has to be done.")]
    target_groups: Annotated[tuple[TargetGroup, ...], Prop("Whom it is for; none means everybody.")] = ()
    proposed: Annotated[bool, Prop("Proposed for the taxonomy, not agreed yet.")] = False
    why: Annotated[Text | None, Prop("Why it is proposed.")] = None
    position: Annotated[int, Prop("Place in the order in which responsibilities are shown.")]


class Mandate(Fact):
    """A body's charge to carry a responsibility out, somewhere, for some time.

    A node, because it ties body, responsibility, jurisdiction and source and has a life of its
    own. `lead` means that the body carries it out or answers for it.
    """

    KIND: ClassVar[str] = "mandates"
    LABEL: ClassVar[str] = "Mandate"

    actor: Annotated[Id, Link("HOLDS", "actors", "The body that holds it.", backward=True)]
    responsibility: Annotated[Id, Link("FOR", "responsibilities", "What is to be done.")]
    jurisdictions: Annotated[
        tuple[Id, ...], Link("IN", "jurisdictions", "Where, or for whom, it is carried out.")
    ]
    role: Annotated[Role, Prop("lead, support, consulted or informed.")]
    reach: Annotated[Reach | None, Prop("A national mandate that is rendered to or in every canton.")] = None
    scope: Annotated[Scope, Prop("Strategic or operational.")]
    basis: Annotated[Basis, Prop("What it rests on.")]
    instruments: Annotated[
        tuple[Id, ...], Link("BASED_ON", "instruments", "The instruments it rests on.")
    ] = ()
    crime: Annotated[Crime, Prop("Which crime it is about.")]
    target_groups: Annotated[tuple[TargetGroup, ...], Prop("Whom it is for; none means everybody.")] = ()
    wording: Annotated[Text, Prop("What the source says, paraphrased.")]
    also_worded: Annotated[tuple[Text, ...], Prop("How other sources put it.")] = ()
    since: Annotated[Edtf | None, Prop("When it began.")] = None
    since_note: Annotated[Text | None, Prop("What the source says of the beginning.")] = None
    until: Annotated[Edtf | None, Prop("When it ended.")] = None
    until_note: Annotated[Text | None, Prop("What the source says of the end.")] = None
    as_of: Annotated[Edtf | None, Prop("The day of the evidence.")] = None
    as_of_note: Annotated[Text | None, Prop("What the source says of that day.")] = None


class ReportedGap(Fact):
    """A source says that something is missing there."""

    KIND: ClassVar[str] = "reported_gaps"
    LABEL: ClassVar[str] = "ReportedGap"

    responsibility: Annotated[Id, Link("FOR", "responsibilities", "What is missing.")]
    jurisdiction: Annotated[Id, Link("IN", "jurisdictions", "Where it is missing.")]
    nature: Annotated[Nature, Prop("absent, insufficient, few-cases or verdict.")]
    observed: Annotated[Edtf | None, Prop("When it was observed.")] = None
    until: Annotated[Edtf | None, Prop("When it was closed.")] = None
    wording: Annotated[Text, Prop("What the source says, paraphrased.")]
