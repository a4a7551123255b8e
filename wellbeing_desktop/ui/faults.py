"""What may be told of a fault in the application itself: never a word that somebody wrote."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from types import TracebackType

PACKAGE = Path(__file__).resolve().parents[1]
LINKS_AT_MOST, PLACES_AT_MOST = 4, 20


class Kept(StrEnum):
    """How it stands with what was done, once a fault has happened."""

    ALL = "all"
    NOT_YET = "not_yet"
    NOTHING_OPEN = "nothing_open"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: its kinds, and where in our own files. No message, no values, no other paths.

    `links` begins with what reached the top; what led to it follows. Each is the exception's
    type and the places that it went through, innermost last.
    """

    links: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def where(self) -> str:
        """The fault's kind and innermost place: the same again means the same fault again."""
        kind, places = self.links[0]
        return f"{kind} {places[-1]}" if places else kind

    @property
    def line(self) -> str:
        """The fault in one line."""
        return f"A fault in the application ({self.where}). What was saved before is safe."

    @property
    def details(self) -> str:
        """The fault in full, as it may be passed on."""
        lines = [line for kind, places in self.links for line in (kind, *(f"    {p}" for p in places))]
        return "\n".join(lines)


def fault_of(fault: BaseException, trace: TracebackType | None) -> Fault:
    """Take from an exception what may be told of it."""
    links = [(_name(type(fault)), _places(trace))]
    before = fault.__cause__ or fault.__context__
    while before is not None and len(links) < LINKS_AT_MOST:
        links.append((_name(type(before)), _places(before.__traceback__)))
        before = before.__cause__ or before.__context__
    return Fault(tuple(links))


def versions() -> str:
    """Say which versions run here: ours, Python's, Qt's and the system's kind."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415

    from wellbeing_desktop import __version__  # noqa: PLC0415

    python = ".".join(str(part) for part in sys.version_info[:3])
    return f"Wellbeing Desktop {__version__}, Python {python}, Qt {qVersion()}, {sys.platform}"


def _name(kind: type[BaseException]) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _places(trace: TracebackType | None) -> tuple[str, ...]:
    """Return our own files and lines; what repeats itself, as in a recursion, stands there once."""
    return tuple(place for place, _ in groupby(_all_places(trace)))[-PLACES_AT_MOST:]


def _all_places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            yield f"{file.relative_to(PACKAGE).as_posix()}, line {trace.tb_lineno}"
        trace = trace.tb_next
