"""The window.

PySide6 watches every import for a switch that nothing here uses, and reads the whole source of
each imported module for it: a tenth of the start, and more of every library that comes later.
Where it is found, the import that stood there before is put back.
"""

import builtins

import PySide6.QtCore  # noqa: F401  (it sets the watch up)

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
