"""The way in: the command line, names for notebooks, and the built front end."""

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ksmm.notebook import ask, coverage, frame, network, show

__version__ = version("ksmm")
__all__ = ["__version__", "ask", "coverage", "frame", "network", "show"]


def __getattr__(name: str) -> Any:
    """The names for notebooks, loaded when first used: `import ksmm` itself stays quick."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ksmm import notebook

    return getattr(notebook, name)
