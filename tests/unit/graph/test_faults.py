"""No failure of the driver leaves as it is, and each known one has its own sentence."""

import inspect
from collections.abc import Iterator

import pytest
from neo4j import exceptions as driver

from graph.errors import KsmmError, LimitError, RefusedError, StoreError, UserError, Where
from graph.faults import memory_is_final, reading, translated, translating


def driver_classes() -> Iterator[type[driver.DriverError]]:
    for _, each in inspect.getmembers(driver, inspect.isclass):
        if issubclass(each, driver.DriverError):
            yield each


def server_error(code: str, message: str = "something") -> driver.Neo4jError:
    return driver.Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize("kind", list(driver_classes()), ids=lambda kind: kind.__name__)
def test_every_class_of_the_driver_becomes_one_of_ours(kind: type[driver.DriverError]) -> None:
    error = kind.__new__(kind)
    Exception.__init__(error, "first line\nsecond line")
    ours = translated(error)
    assert isinstance(ours, UserError if kind is driver.BrokenRecordError else StoreError)
    assert ours.next
    assert "\n" not in str(ours)


def test_every_class_for_the_server_becomes_one_of_ours() -> None:
    kinds = [
        each for _, each in inspect.getmembers(driver, inspect.isclass) if issubclass(each, driver.Neo4jError)
    ]
    assert len(kinds) > 8
    for kind in kinds:
        error = server_error("Neo.Unknown.Code")
        error.__class__ = kind
        assert isinstance(translated(error), KsmmError)


CODES = [
    ("Neo.ClientError.Statement.SyntaxError", UserError, "cypher-syntax"),
    ("Neo.ClientError.Statement.SemanticError", UserError, "cypher-syntax"),
    ("Neo.ClientError.Statement.ArgumentError", UserError, "cypher-error"),
    ("Neo.ClientError.Statement.TypeError", UserError, "cypher-error"),
    ("Neo.ClientError.Statement.ParameterMissing", UserError, "missing-parameter"),
    ("Neo.ClientError.Procedure.ProcedureNotFound", UserError, "cypher-error"),
    ("Neo.ClientError.Schema.ConstraintValidationFailed", UserError, "constraint-violated"),
    ("Neo.DatabaseError.Schema.ConstraintCreationFailed", UserError, "constraint-violated"),
    ("Neo.ClientError.Transaction.TransactionTimedOut", LimitError, "time-limit"),
    ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", LimitError, "time-limit"),
    ("Neo.TransientError.Transaction.Terminated", LimitError, "time-limit"),
    ("Neo.ClientError.Transaction.Terminated", LimitError, "time-limit"),
    ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", LimitError, "memory-limit"),
    ("Neo.ClientError.Security.Forbidden", RefusedError, "write-refused"),
    ("Neo.ClientError.Statement.AccessMode", RefusedError, "write-refused"),
    ("Neo.ClientError.Security.Unauthorized", StoreError, "sign-in-refused"),
    ("Neo.ClientError.Security.TokenExpired", StoreError, "sign-in-refused"),
    ("Neo.ClientError.Database.DatabaseNotFound", StoreError, "unknown-database"),
    ("Neo.TransientError.Transaction.DeadlockDetected", StoreError, "engine-busy"),
    ("Neo.ClientError.Cluster.NotALeader", StoreError, "engine-busy"),
    ("Neo.DatabaseError.Statement.ExecutionFailed", UserError, "cypher-error"),
    ("Neo.DatabaseError.General.UnknownError", StoreError, "engine-failed"),
    ("", StoreError, "engine-failed"),
]


@pytest.mark.parametrize(("code", "kind", "ours"), CODES, ids=[code for code, _, _ in CODES])
def test_codes_of_the_server(code: str, kind: type[KsmmError], ours: str) -> None:
    error = translated(server_error(code))
    assert (type(error), error.code) == (kind, ours)
    assert error.next


@pytest.mark.parametrize(
    ("said", "spot"),
    [
        ("Invalid input 'x' (line 2, column 8 (offset: 17))", Where(line=2, column=8)),
        ("Syntax error at line 1:9 - no viable alternative", Where(line=1, column=10)),
        ("Variable `m` not defined", None),
    ],
)
def test_a_slip_is_placed_where_the_server_says_it_is(said: str, spot: Where | None) -> None:
    assert translated(server_error("Neo.ClientError.Statement.SyntaxError", said)).where == spot


def test_a_full_disk_on_the_server() -> None:
    error = server_error(
        "Neo.DatabaseError.General.UnknownError", "java.io.IOException: No space left on device"
    )
    assert translated(error).code == "disk-full"


def test_the_first_cause_stays_attached() -> None:
    cause = driver.ServiceUnavailable("nobody there")
    with pytest.raises(StoreError) as failed, translating():
        raise cause
    assert failed.value.__cause__ is cause
    assert failed.value.code == "engine-unreachable"


def test_out_of_memory_is_not_tried_again() -> None:
    with pytest.raises(LimitError), memory_is_final():
        raise server_error("Neo.TransientError.General.MemoryPoolOutOfMemoryError")
    with pytest.raises(driver.TransientError), memory_is_final():
        raise server_error("Neo.TransientError.Transaction.DeadlockDetected")


def test_a_read_that_broke_off_leaves_nothing_in_doubt() -> None:
    with pytest.raises(StoreError) as caught, reading():
        raise driver.IncompleteCommit("the connection broke")
    assert caught.value.code == "engine-unreachable"


@pytest.mark.parametrize(
    "said",
    [
        "Couldn't connect to 127.0.0.1:7687 (resolved to ('127.0.0.1:7687',)):\n[Errno 111]",
        "Couldn't connect to 127.0.0.1:7687 (ResolvedIPv4Address(('127.0.0.1', 7687)))",
    ],
)
def test_an_address_is_said_once(said: str) -> None:
    error = translated(driver.ServiceUnavailable(said))
    assert error.what == "the database cannot be reached: Couldn't connect to 127.0.0.1:7687"
