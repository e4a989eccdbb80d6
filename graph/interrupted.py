"""What is said when the database went away during a load, by what is known of the load then. Pure."""

from graph.errors import StoreError

AWAY = "engine-unreachable"


def unstored(error: StoreError) -> StoreError:
    """Nothing was committed, so nothing of it can turn up later."""
    if error.code != AWAY:
        return error
    return StoreError(
        "the database went away while a change was being written, so what stood there before still stands",
        code=AWAY,
        next="Run the command again once the database answers.",
    )


def stored(error: StoreError) -> StoreError:
    """Only the flag was left; the next reader or load takes it down."""
    if error.code != AWAY:
        return error
    return StoreError(
        "the change is stored, but the database went away right after",
        code=AWAY,
        next="Run the command again once the database answers: it finds everything in place.",
    )
