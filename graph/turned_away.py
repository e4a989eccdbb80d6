"""What is said to those who have to wait for a load, or for a newer program. Pure."""

from graph.errors import StoreError


def being_updated() -> StoreError:
    return StoreError(
        "the graph is being updated, and no whole release could be read",
        code="being-updated",
        next="Try again in a minute.",
    )


def newer(schema: int | None, known: int) -> StoreError:
    """Such a graph may mean things that we would misread."""
    return StoreError(
        f"the graph was written by a newer ksmm (schema {schema}, this one knows {known})",
        code="newer-graph",
        next="Install that version of ksmm, or name another database with KSMM_URI or KSMM_HOME.",
    )


def load_running() -> StoreError:
    return StoreError(
        "another load is running", code="load-running", next="Wait until it is done and try again."
    )
