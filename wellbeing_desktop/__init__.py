"""A practice aid for social wellbeing assessments made together, kept encrypted on one laptop."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("wellbeing-desktop")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0"
