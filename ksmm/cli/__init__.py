"""The command line."""

import sys

from ksmm import __version__


def main() -> None:
    """Print the version: the commands are still to come."""
    sys.stdout.write(f"ksmm {__version__}\n")
