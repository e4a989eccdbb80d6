"""The way in: the command line, names for notebooks, and the built front end."""

from importlib.metadata import version

__version__ = version("ksmm")
