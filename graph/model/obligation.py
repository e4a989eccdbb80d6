"""What binds or asks: instruments, their provisions, recommendations and planned measures."""

from typing import Annotated, ClassVar, Literal

from graph.model.base import Fact
from graph.model.dates import Edtf
from graph.model.values import Crime, Id, Link, MeasureStatus, Names, Prop, Text

InstrumentKind = Literal[
    "treaty",
    "law",
    "ordinance",
    "plan",
    "strategy",
    "report",
    "guide",
    "bilateral-agreement",
    "cooperation-agreement",
    "federal-cantonal-agreement",
    "government-decision",
    "recommendation",
    "political-commitment",
    "eu-act",
    "eu-policy",
]


class Instrument(Fact):
    """A treaty, law, ordinance, agreement, report or action plan."""

    KIND: ClassVar[str] = "instruments"
    LABEL: ClassVar[str] = "Instrument"

    name: Annotated[Names, Prop("Official title in each language that a source gives.")]
    kind: Annotated[InstrumentKind, Prop("What it is.")]
    jurisdiction: Annotated[Id, Link("IN", "jurisdictions", "Where it applies.")]
    number: Annotated[Text | None, Prop("Number in the classified compilation of law.")] = None
    adopted: Annotated[Edtf | None, Prop("When it was adopted.")] = None
    signed: Annotated[Edtf | None, Prop("When the country signed it.")] = None
    ratified: Annotated[Edtf | None, Prop("When the country ratified it.")] = None
    in_force: Annotated[Edtf | None, Prop("When it entered into force for the country.")] = None
    approved: Annotated[Edtf | None, Prop("When the department approved it.")] = None
    published: Annotated[Edtf | None, Prop("When it was published.")] = None
    amended: Annotated[Text | None, Prop("When it was last amended, as the source says.")] = None
    period_from: Annotated[Edtf | None, Prop("First year that a plan is made for.")] = None
    period_to: Annotated[Edtf | None, Prop("Last year that a plan is made for.")] = None
    adopted_by: Annotated[
        tuple[Id, ...], Link("ADOPTED", "actors", "The bodies that adopted it.", backward=True)
    ] = ()
    pillars: Annotated[tuple[Id, ...], Link("UNDER", "pillars", "Pillars it works under.")] = ()
    measures_total: Annotated[int | None, Prop("How many measures it announces.")] = None
    strategic_goals: Annotated[int | None, Prop("How many strategic goals it names.")] = None
    fields_of_action: Annotated[tuple[Text, ...], Prop("Its fields of action.")] = ()
    cross_cutting_focus: Annotated[Text | None, Prop("What runs through all of it.")] = None
    key_articles: Annotated[tuple[Text, ...], Prop("The articles that matter here.")] = ()
    penalties: Annotated[
        tuple[Text, ...], Prop("Penalties it sets, one sentence for each version of the text.")
    ] = ()
    evaluation_done: Annotated[int | None, Prop("Measures found carried out.")] = None
    evaluation_partly: Annotated[int | None, Prop("Measures found partly carried out.")] = None
    evaluation_insufficient: Annotated[int | None, Prop("Measures found insufficiently carried out.")] = None
    verified: Annotated[bool, Prop("False: known from the treaty itself alone.")] = True


class Provision(Fact):
    """An article of an instrument and the duty it lays down."""

    KIND: ClassVar[str] = "provisions"
    LABEL: ClassVar[str] = "Provision"

    instrument: Annotated[Id, Link("OF", "instruments", "The instrument it is part of.")]
    article: Annotated[Text, Prop("Number of the article.")]
    title: Annotated[Text, Prop("Heading of the article.")]
    duty: Annotated[Text, Prop("What it demands, paraphrased.")]
    pillar: Annotated[Id, Link("UNDER", "pillars", "The pillar it is sorted under.")]
    crime: Annotated[Crime, Prop("Which crime it is about.")]
    responsibilities: Annotated[tuple[Id, ...], Link("DEMANDS", "responsibilities", "What it demands.")]
    verified: Annotated[bool, Prop("False: known from the treaty text alone.")] = True


class Recommendation(Fact):
    """What a monitor or a report asks for."""

    KIND: ClassVar[str] = "recommendations"
    LABEL: ClassVar[str] = "Recommendation"

    issuer: Annotated[Id, Link("ISSUED_BY", "actors", "The body that asks.")]
    addressed_to: Annotated[tuple[Id, ...], Link("ADDRESSED_TO", "actors", "The bodies asked.")]
    addressed_text: Annotated[tuple[Text, ...], Prop("Addressees in the source's words.")] = ()
    year: Annotated[Edtf | None, Prop("When it was asked.")] = None
    round: Annotated[Text | None, Prop("The round of evaluation it belongs to.")] = None
    text: Annotated[Text, Prop("What was asked, paraphrased.")]
    pillar: Annotated[Id, Link("UNDER", "pillars", "The pillar it is sorted under.")]
    responsibilities: Annotated[
        tuple[Id, ...], Link("CONCERNS", "responsibilities", "What it is about.")
    ] = ()
    priority: Annotated[Text | None, Prop("The weight that the issuer gave it.")] = None
    follow_up: Annotated[
        Text | None, Prop("What is on record on what became of it; no answer by itself.")
    ] = None


class Measure(Fact):
    """What a plan promises."""

    KIND: ClassVar[str] = "measures"
    LABEL: ClassVar[str] = "Measure"

    plan: Annotated[Id, Link("OF", "instruments", "The plan it stands in.")]
    number: Annotated[Text | None, Prop("Its number in the plan.")] = None
    title: Annotated[Text, Prop("What is promised.")]
    objective_group: Annotated[Text | None, Prop("The group of goals it stands under.")] = None
    pillars: Annotated[tuple[Id, ...], Link("UNDER", "pillars", "The pillars it serves.")]
    responsibilities: Annotated[tuple[Id, ...], Link("CONCERNS", "responsibilities", "What it is about.")]
    leads: Annotated[tuple[Id, ...], Link("LED_BY", "actors", "The bodies in the lead.")] = ()
    partners: Annotated[tuple[Id, ...], Link("SUPPORTED_BY", "actors", "The bodies that take part.")] = ()
    answers: Annotated[
        tuple[Id, ...],
        Link("ANSWERS", "recommendations", "Recommendations a source says it answers."),
    ] = ()
    status: Annotated[MeasureStatus, Prop("How far it is.")]
    status_text: Annotated[Text | None, Prop("How far it is, in the source's words.")] = None
    deadline: Annotated[Edtf | None, Prop("When it is due; never an end.")] = None
    deadline_note: Annotated[Text | None, Prop("What the source says of the deadline.")] = None
