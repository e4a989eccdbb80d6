"""Halves the start of every command: the driver imports pandas and numpy wherever it finds them.

It wants them for values that the command line never sends. Only the program's own process hides
them, and only while the driver is imported; whoever needs pandas later gets it.
"""

import importlib
import sys

_HEAVY = ("numpy", "pandas")

_hidden = [name for name in _HEAVY if name not in sys.modules]
for name in _hidden:
    sys.modules[name] = None  # pyright: ignore[reportArgumentType] - how Python marks "not there"
try:
    importlib.import_module("graph.store")  # and the driver behind it
finally:
    for name in _hidden:
        del sys.modules[name]
