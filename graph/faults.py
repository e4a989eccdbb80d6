"""Turns every failure of the driver into one of ours; only these codes are told apart."""

import contextlib
import re
from collections.abc import Callable, Generator

from neo4j import exceptions as driver

from graph import moments
from graph.errors import KsmmError, LimitError, RefusedError, StoreError, UserError, Where

DriverFailure = driver.DriverError | driver.Neo4jError
Maker = Callable[[str], KsmmError]

FULL = ("No space left on device", "File too large", "Disk quota exceeded")
SPOTS = (  # the second pattern is the local engine's, which counts columns from 0
    (re.compile(r"\(line (?P<line>\d+), column (?P<column>\d+)"), 0),
    (re.compile(r"\bline (?P<line>\d+):(?P<column>\d+)"), 1),
)
SETTINGS = "Check KSMM_URI, KSMM_USER and KSMM_PASSWORD."


@contextlib.contextmanager
def translating() -> Generator[None]:
    """Let no failure of the driver out as it is."""
    try:
        yield
    except (driver.DriverError, driver.Neo4jError) as error:
        raise translated(error) from error


@contextlib.contextmanager
def reading() -> Generator[None]:
    """The same for what changes nothing: an end that broke off leaves no doubt and may be asked again."""
    with translating():
        try:
            yield
        except driver.IncompleteCommit as error:
            raise _unreachable(_first_line(str(error))) from error


@contextlib.contextmanager
def memory_is_final() -> Generator[None]:
    """The driver would try again when memory ran out: it would run out again."""
    try:
        yield
    except driver.TransientError as error:
        if "OutOfMemory" in (error.code or ""):
            raise translated(error) from error
        raise


def translated(error: DriverFailure) -> KsmmError:
    if isinstance(error, driver.Neo4jError):
        return _by_server(error.code or "", _first_line(error.message or str(error)))
    return _by_driver(error)


def may_try_again(error: KsmmError) -> bool:
    """Whether the same transaction can succeed a moment later; nothing of it was kept."""
    return error.code == "engine-busy"


def cut_off() -> StoreError:
    return _unreachable("the connection was closed from our side")


def first_contact(uri: str, error: KsmmError) -> KsmmError:
    """The same failure, with the address that was tried if nobody answered there."""
    if error.code != "engine-unreachable":
        return error
    return StoreError(f"no database answers at {uri}", code=error.code, next=error.next)


def _by_server(code: str, said: str) -> KsmmError:
    if any(sign in said for sign in FULL):
        return _disk_full(said)
    if moments.is_wrong(said):
        return moments.wrong(said)
    for sign, make in BY_WORDS:
        if sign in said:
            return make(said)
    for sign, make in BY_CODE:
        if sign in code:
            return make(said)
    return _engine_failed(said)


def _by_driver(error: driver.DriverError) -> KsmmError:
    said = _first_line(str(error))
    if said == "Driver closed":
        return cut_off()
    for kind, make in BY_CLASS:
        if isinstance(error, kind):
            return make(said)
    return StoreError(f"talking to the database failed: {said}", next="Try again; if it stays, report it.")


def _first_line(text: str) -> str:
    lines = text.strip().splitlines() or [""]
    return lines[0].strip().rstrip(".")[:400]


def _syntax(said: str) -> KsmmError:
    return UserError(
        f"the Cypher cannot be understood: {said}",
        code="cypher-syntax",
        where=_spot(said),
        next="Correct the statement and run it again.",
    )


def _spot(said: str) -> Where | None:
    for pattern, first in SPOTS:
        found = pattern.search(said)
        if found:
            return Where(line=int(found["line"]), column=int(found["column"]) + first)
    return None


def _cypher_failed(said: str) -> KsmmError:
    return UserError(
        f"the Cypher failed: {said}",
        code="cypher-error",
        next="Correct the statement or its parameters and run it again.",
    )


def _parameter(said: str) -> KsmmError:
    return UserError(
        f"a parameter is missing: {said}", code="missing-parameter", next="Give it with -p NAME=VALUE."
    )


def _duplicate(said: str) -> KsmmError:
    return UserError(
        f"two records would share one id: {said}",
        code="constraint-violated",
        next="Nothing was written; make the ids different.",
    )


def _refused(said: str) -> KsmmError:
    return RefusedError(
        f"only reading is allowed here: {said}", next="Ask with MATCH ... RETURN; change data by `ksmm load`."
    )


def _sign_in(said: str) -> KsmmError:
    return StoreError(
        f"the database refused the user or the password: {said}", code="sign-in-refused", next=SETTINGS
    )


def _too_long(_: str) -> KsmmError:
    return LimitError(
        "the statement ran longer than its time limit",
        code="time-limit",
        next="Ask for less, or allow more time with --timeout.",
    )


def _memory(_: str) -> KsmmError:
    return LimitError(
        "the statement needed more memory than the database gives",
        code="memory-limit",
        next="Ask for less, or give the database more memory.",
    )


def _no_database(said: str) -> KsmmError:
    return StoreError(
        f"the server has no such database: {said}", code="unknown-database", next="Set KSMM_DATABASE."
    )


def _engine_busy(said: str) -> KsmmError:
    return StoreError(
        f"the database could not do it at this moment: {said}", code="engine-busy", next="Try again."
    )


def _engine_failed(said: str) -> KsmmError:
    return StoreError(f"the database failed: {said}", next="Try again; the log of the database says more.")


def _disk_full(said: str) -> KsmmError:
    return StoreError(
        f"the database has no space left: {said}",
        code="disk-full",
        next="Free some space and run it again; what was stored before still stands.",
    )


def _unreachable(said: str) -> StoreError:
    said = re.split(r" \(resolved", said, maxsplit=1, flags=re.IGNORECASE)[0]  # the same address once more
    return StoreError(
        f"the database cannot be reached: {said}",
        code="engine-unreachable",
        next="Check that it runs and that KSMM_URI is right, then try again.",
    )


def _commit_unknown(_: str) -> KsmmError:
    return StoreError(
        "the connection broke while a change was being stored, so it stands wholly or not at all",
        code="commit-unknown",
        next="Run the command again: it continues from what is stored.",
    )


def _crowded(said: str) -> KsmmError:
    return StoreError(
        f"all connections to the database are in use: {said}", code="engine-busy", next="Try again."
    )


def _wrong_settings(said: str) -> KsmmError:
    return StoreError(
        f"the connection to the database is set up wrongly: {said}", code="bad-connection", next=SETTINGS
    )


def _too_old(said: str) -> KsmmError:
    return StoreError(
        f"this server is not supported: {said}",
        code="unsupported-server",
        next="Use Neo4j 5.26 or later, or no KSMM_URI for the local engine.",
    )


# What the servers call a failure of theirs, and is none; the first fitting line counts.
BY_WORDS: tuple[tuple[str, Maker], ...] = (
    ("heap budget exceeded", _memory),
    ("Unknown procedure", _cypher_failed),
    ("Unknown function", _cypher_failed),
    ("DeleteConnectedNode", _cypher_failed),
    ("start and end nodes are the same", _cypher_failed),
    ("long overflow", _cypher_failed),
    ("Expected temporal value", _cypher_failed),
)

# The first fitting line counts.
BY_CODE: tuple[tuple[str, Maker], ...] = (
    ("ConstraintValidationFailed", _duplicate),
    ("ConstraintCreationFailed", _duplicate),
    ("SyntaxError", _syntax),
    ("SemanticError", _syntax),
    ("TransactionTimedOut", _too_long),
    (".Transaction.Terminated", _too_long),
    (".Transaction.TransactionTerminated", _too_long),
    ("Forbidden", _refused),
    ("AccessMode", _refused),
    ("OutOfMemory", _memory),
    ("DatabaseNotFound", _no_database),
    ("ParameterMissing", _parameter),
    ("ClientError.Security", _sign_in),
    ("ClientError.Statement", _cypher_failed),
    ("ClientError.Procedure", _cypher_failed),
    ("ClientError.Schema", _cypher_failed),
    ("DatabaseError.Statement.ExecutionFailed", _cypher_failed),
    ("TransientError", _engine_busy),
    ("ClientError.Cluster", _engine_busy),
)

BY_CLASS: tuple[tuple[type[driver.DriverError], Maker], ...] = (
    (driver.IncompleteCommit, _commit_unknown),
    (driver.ServiceUnavailable, _unreachable),
    (driver.SessionExpired, _unreachable),
    (driver.UnsupportedServerProduct, _too_old),
    (driver.ConfigurationError, _wrong_settings),
    (driver.ConnectionPoolError, _crowded),
    (driver.BrokenRecordError, moments.broken),
)
