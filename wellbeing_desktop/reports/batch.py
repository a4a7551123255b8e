"""Many reports in one go: each is read, made and put away, and what could not be is known in the end.

Whoever asks hands in how an assessment is read and where its report goes; this knows neither
store nor window.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.reports.slip import is_whole, source_of, with_slip
from wellbeing_desktop.reports.workers import Job, Made, WorkerLostError, Workshop, made_at_once

_OF_THE_DISK = {
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EROFS,
    errno.EIO,
    errno.ENODEV,
    errno.ENXIO,
    errno.ENOENT,
}
"""What is wrong with the whole disk, one that was taken away, or a folder that is gone."""

_REFUSED_IN_A_ROW = 3
_TOGETHER = 20
"""So many are read in one go: much faster than one by one, and still few to hold."""


class Why(StrEnum):
    """Why a report is missing."""

    NOT_REACHED = "not_reached"
    UNREADABLE = "unreadable"
    FAULT = "fault"
    WORKER_LOST = "worker_lost"
    UNWRITTEN = "unwritten"


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a report is missing, and the error that says more where there is one."""

    why: Why
    error: BaseException | None = None


class Target(Protocol):
    """Where reports go."""

    def has(self, place: int, source: str) -> bool:
        """Tell whether the report of that source is there already, whole."""

    def take(self, place: int, pdf: bytes, source: str) -> None:
        """Take a finished report.

        Raises:
            OSError: it could not be taken, and nothing of it was left behind.
        """


@dataclass(frozen=True, slots=True)
class Folder:
    """A target in which each report is a file, written whole.

    `files` has a path for each place; with `again` those that are there are made anew.
    """

    files: Sequence[Path]
    again: bool = False

    def has(self, place: int, source: str) -> bool:
        """Tell whether the file is there, whole and made from the same."""
        if self.again:
            return False
        try:
            file = self.files[place]  # a pipe of that name would be waited for, for ever
            return file.is_file() and is_whole(file.read_bytes(), source)
        except OSError:
            return False

    def take(self, place: int, pdf: bytes, source: str) -> None:
        """Write the file, with a slip that says what it was made from.

        Raises:
            OSError: it could not be written; what was there before is still there.
        """
        write_whole(self.files[place], with_slip(pdf, source))


@dataclass(slots=True)
class Batch:
    """What is to be made, and what came of it.

    Args:
        kind: which report.
        total: how many there are; they are counted from 0.
        read: returns what some reports are made from, None where one cannot be read.
        target: where each goes.
        before_taking: is told of each just before it goes there, so that it can be noted.
    """

    kind: Kind
    total: int
    read: Callable[[range], Sequence[Sheet | None]]
    target: Target
    before_taking: Callable[[Sheet], None]
    missing: dict[int, Missing] = field(init=False)
    made: int = 0
    were_there: int = 0
    ended_by: Missing | None = None
    _sheets: dict[int, Sheet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.missing = dict.fromkeys(range(self.total), Missing(Why.NOT_REACHED))

    @property
    def done(self) -> int:
        """How many were seen to, those that cannot be made among them."""
        return self.total - sum(one.why is Why.NOT_REACHED for one in self.missing.values())

    def run(self, workshop: Workshop, goes_on: Callable[[], bool], seen: Callable[[], None]) -> None:
        """Make what is not there yet, until all are seen to, `goes_on` says no, or the disk ends it.

        Args:
            workshop: how the workers are set up.
            goes_on: is asked several times a second.
            seen: is called whenever one more was seen to.
        """
        try:
            for made in made_at_once(self._jobs(goes_on, seen), workshop, lambda: self._goes_on(goes_on)):
                self._put_away(made)
                seen()
        except WorkerLostError as error:
            self.ended_by = Missing(Why.WORKER_LOST, error)

    def _goes_on(self, goes_on: Callable[[], bool]) -> bool:
        return self.ended_by is None and goes_on()

    def _jobs(self, goes_on: Callable[[], bool], seen: Callable[[], None]) -> Iterator[Job]:
        ahead: Sequence[Sheet | None] = ()
        for place in range(self.total):
            if not self._goes_on(goes_on):
                return
            if place % _TOGETHER == 0:
                ahead = self.read(range(place, min(place + _TOGETHER, self.total)))
            sheet = ahead[place % _TOGETHER]
            if sheet is None:
                self.missing[place] = Missing(Why.UNREADABLE)
                seen()
                continue
            if self.target.has(place, source_of(self.kind, sheet)):
                self.were_there += 1
                del self.missing[place]
                seen()
                continue
            self._sheets[place] = sheet
            yield Job(place, self.kind, sheet)

    def _is_hopeless(self, error: OSError) -> bool:
        """Tell whether the next one would be refused as well: it is the disk, or the whole folder."""
        refused = sum(one.why is Why.UNWRITTEN for one in self.missing.values())
        return error.errno in _OF_THE_DISK or (not self.made and refused >= _REFUSED_IN_A_ROW)

    def _put_away(self, made: Made) -> None:
        sheet = self._sheets.pop(made.place)
        if self.ended_by is not None:
            return
        if made.report is None:
            why = Why.WORKER_LOST if isinstance(made.fault, WorkerLostError) else Why.FAULT
            self.missing[made.place] = Missing(why, made.fault)
            return
        try:
            self.before_taking(sheet)
            self.target.take(made.place, made.report.pdf, source_of(self.kind, sheet))
        except OSError as error:
            self.missing[made.place] = Missing(Why.UNWRITTEN, error)
            if self._is_hopeless(error):
                self.ended_by = self.missing[made.place]
            return
        self.made += 1
        del self.missing[made.place]
