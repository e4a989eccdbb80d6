"""Waits for a piece of work no longer than agreed; the work itself cannot be trusted to stop."""

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

from graph.errors import LimitError

T = TypeVar("T")
STEP = 0.05  # seconds between two looks at whether somebody wants an end
_WISH: ContextVar[Callable[[], bool] | None] = ContextVar("wish", default=None)


@contextmanager
def stoppable(wish: Callable[[], bool]) -> Generator[None]:
    """What is waited for inside ends early once `wish` says yes."""
    token = _WISH.set(wish)
    try:
        yield
    finally:
        _WISH.reset(token)


def unwanted() -> bool:
    """Whether somebody wants an end of what this thread waits for."""
    wish = _WISH.get()
    return wish is not None and wish()


def stopped() -> LimitError:
    return LimitError("the statement was stopped before it had an answer", code="cancelled")


class Job(Generic[T]):
    """Work in a thread that never keeps the program alive.

    The work gets a function to call when what is wanted is there and only tidying is left.
    """

    def __init__(self, work: Callable[[Callable[[], None]], T]) -> None:
        self._work = work
        self._enough = threading.Event()
        self._over = threading.Event()
        self._result: T | None = None
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name="ksmm-job", daemon=True).start()

    def wait(self, *, within: float) -> None:
        """Wait until the work is done or has what is wanted, or nobody wants it any more."""
        if _WISH.get() is None:
            self._enough.wait(within)
            return
        end = time.monotonic() + within
        while not (unwanted() or time.monotonic() >= end):
            if self._enough.wait(STEP):
                return

    def over(self, *, within: float) -> bool:
        """Wait for the very end; whether it came in time."""
        return self._over.wait(within)

    def failed(self) -> bool:
        return self._error is not None

    def result(self) -> T:
        """What the finished work returned or raised."""
        if self._error is not None:
            raise self._error
        return self._result  # pyright: ignore[reportReturnType] - set whenever there is no error

    def _run(self) -> None:
        try:
            self._result = self._work(self._enough.set)
        except BaseException as error:  # noqa: BLE001 - handed over by result()
            self._error = error
        finally:
            self._over.set()
            self._enough.set()
