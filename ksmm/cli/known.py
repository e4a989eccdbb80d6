"""What the frame of an answer says when it speaks of what was known before."""

from graph.snapshot import Release
from ksmm.envelope import Warned
from queries.known import loaded_on


def noted(release: Release | None) -> tuple[Warned, ...]:
    """A note that names the release an answer rests on, if that was asked for."""
    if release is None:
        return ()
    message = f"as known in release {release.id}, loaded {loaded_on(release)}"
    return (Warned(code="known-on", message=message),)
