"""A practice aid for social wellbeing assessments made together, kept encrypted on one laptop."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for: reading it costs a tenth of the start."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("wellbeing-desktop")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0"
