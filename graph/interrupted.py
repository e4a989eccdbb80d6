"""What is said when the database went away during a load, by what is known of the load then. Pure."""

from graph.errors import StoreError

AWAY = "engine-unreachable"


def unstored(error: StoreError) -> StoreError:
    """Nothing was committed, so nothing of it can turn up later."""
    return _said(
        error,
        "the database went away while a change was being written, so what stood there before still stands",
        "Run the command again once the database answers.",
    )


def stored(error: StoreError) -> StoreError:
    """Only the flag was left; the next reader or load takes it down."""
    return _said(
        error,
        "the change is stored, but the database went away right after",
        "Run the command again once the database answers: it finds everything in place.",
    )


def _said(error: StoreError, what: str, next_: str) -> StoreError:
    """Instead of an absence; any other failure says already what it is."""
    return StoreError(what, code=AWAY, next=next_) if error.code == AWAY else error
