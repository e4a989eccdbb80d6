"""What a data set says of itself, in its `dataset.yaml`."""

from datetime import date
from typing import Annotated

from graph.model.values import Id, Marking, Names, Prop, Text, Value


class ReferenceDay(Value):
    """A day that readers of the data set will want to look at, one click away."""

    day: Annotated[date, Prop("The day.")]
    title: Annotated[Names, Prop("What the day is known for.")]


class Focus(Value):
    """The body that the data set's story is about, and the one that came after it."""

    body: Annotated[Id, Prop("The body.")]
    successor: Annotated[Id | None, Prop("The body that took over.")] = None
    plans: Annotated[tuple[Id, ...], Prop("The plans made around it.")] = ()


class DataSet(Value):
    """The manifest of a folder of data: what it is, whom it is about, how it may be passed on."""

    id: Annotated[Id, Prop("Id of the data set.")]
    title: Annotated[Names, Prop("Title in each language.")]
    country: Annotated[Id, Prop("The jurisdiction whose cantons are covered.")]
    marking: Annotated[Marking, Prop("The least marking of all its records.")] = "TLP:CLEAR"
    reference_days: Annotated[tuple[ReferenceDay, ...], Prop("Days of interest.")] = ()
    focus: Annotated[Focus | None, Prop("The body the story is about.")] = None
    licence: Annotated[Text | None, Prop("On what terms the facts may be used.")] = None
