"""Where facts come from, published figures, and what is on record on round tables."""

from typing import Annotated, ClassVar

from graph.model.base import Fact, Record
from graph.model.dates import Edtf
from graph.model.values import Id, Link, Prop, TableLead, Text


class Source(Record):
    """A document that facts rest on."""

    KIND: ClassVar[str] = "sources"
    LABEL: ClassVar[str] = "Source"
    STATES_FACT: ClassVar[bool] = False

    title: Annotated[Text, Prop("Title as printed.")]
    publisher: Annotated[Text, Prop("Who published it.")]
    date: Annotated[Edtf | None, Prop("Its date; none means undated.")] = None
    date_note: Annotated[Text | None, Prop("What is known of the date.")] = None
    url: Annotated[Text | None, Prop("Where it was read.")] = None
    url_note: Annotated[Text | None, Prop("Why an address is left out.")] = None
    language: Annotated[Text, Prop("Language of the document, BCP 47.")]


class Figure(Fact):
    """A number that somebody published. Different bodies count differently: never added up."""

    KIND: ClassVar[str] = "figures"
    LABEL: ClassVar[str] = "Figure"

    actor: Annotated[Id, Link("ABOUT", "actors", "The body it is about.")]
    jurisdiction: Annotated[
        Id | None, Link("IN", "jurisdictions", "The place it is about, where it says one.")
    ] = None
    what: Annotated[Text, Prop("What was counted.")]
    value: Annotated[int | float | None, Prop("The number.")] = None
    value_min: Annotated[int | float | None, Prop("Lower end, where a range was given.")] = None
    value_max: Annotated[int | float | None, Prop("Upper end, where a range was given.")] = None
    unit: Annotated[Text, Prop("What one is.")]
    year: Annotated[Edtf | None, Prop("The time it is for, or the first part of it.")] = None
    year_to: Annotated[Edtf | None, Prop("Last part of the time it is for.")] = None
    jurisdictions_named: Annotated[
        tuple[Id, ...], Prop("The jurisdictions that the source lists behind the number.")
    ] = ()
    verified: Annotated[bool, Prop("False: the source could not be read again.")] = True


class RoundTableRecord(Fact):
    """What is on record on one canton's round table."""

    KIND: ClassVar[str] = "round_tables"
    LABEL: ClassVar[str] = "RoundTableRecord"

    canton: Annotated[Id, Link("IN", "jurisdictions", "The canton.")]
    body: Annotated[Id | None, Link("OF", "actors", "The round table itself.")] = None
    exists: Annotated[bool, Prop("Whether there is one.")]
    inferred: Annotated[bool, Prop("Its absence is read from a complete list of others.")] = False
    since: Annotated[Edtf | None, Prop("When it began.")] = None
    since_note: Annotated[Text | None, Prop("What the source says of the beginning.")] = None
    first_confirmed: Annotated[Edtf | None, Prop("First year in which a source confirms it.")] = None
    as_of: Annotated[Edtf | None, Prop("The day of the evidence.")] = None
    as_of_note: Annotated[Text | None, Prop("What the source says of that day.")] = None
    on_fedpol_list: Annotated[bool, Prop("Among the cantons that the federal police listed.")]
    lead_known: Annotated[bool | None, Prop("Whether it is known who leads it.")] = None
    leads: Annotated[
        tuple[TableLead, ...], Prop("Who leads it, and for what time; LED_BY in the graph.")
    ] = ()
    contact: Annotated[tuple[Id, ...], Link("CONTACT", "actors", "Whom to turn to.")] = ()
    basis_text: Annotated[Text | None, Prop("What it rests on, in the source's words.")] = None
