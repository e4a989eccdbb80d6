"""Choosing from options of a closed vocabulary by what an address says."""

from collections.abc import Container, Iterable
from typing import TypeVar

T = TypeVar("T")


def one_of(options: Iterable[T], wanted: object) -> T | None:
    """The option that equals what is wanted."""
    return next((option for option in options if option == wanted), None)


def some_of(options: Iterable[T], wanted: Container[object]) -> tuple[T, ...]:
    """The options that are wanted, in their own order."""
    return tuple(option for option in options if option in wanted)
