"""Words for messages: what somebody probably meant, and lists that read well."""

from collections.abc import Iterable

from graph.guesses import guesses


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is probably a misspelling of."""
    found = guesses(word, known, most=1)
    return found[0] if found else None


def meant(word: str, known: Iterable[str]) -> str:
    """A sentence to end a message with, or nothing."""
    found = nearest(word, known)
    return f" Did you mean {found!r}?" if found else ""


def shown(value: object, most: int = 60) -> str:
    """A value as it may stand in a message: short, and in quotes if it is a text."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "fields of its own"
    if isinstance(value, str):
        short = value if len(value) <= most else f"{value[: most - 1]}…"
        return repr(short)
    return str(value)
