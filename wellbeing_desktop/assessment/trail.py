"""What happened to a whole assessment after it was filed: moved, withdrawn, put back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.text import clean, clean_line


class TrailAct(StrEnum):
    """What was done."""

    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    PUT_BACK = "put_back"


@dataclass(slots=True, frozen=True)
class TrailMark:
    """One act on a whole assessment, with every version of it. Marks are added, never changed.

    It stands beside the assessment, whose signed text it never changes. `at` is aware, in UTC;
    `by` the practitioner's name then. A move leads from one person's id to another's. Whoever was
    concerned by mistake keeps the mark too: their record says that something was there, and left.
    """

    assessment_id: UUID
    act: TrailAct
    at: datetime
    by: str
    reason: str
    from_person: UUID | None = None
    to_person: UUID | None = None

    def cleaned(self) -> TrailMark:
        """Return the mark with its texts as they may be kept.

        Raises:
            MissingReasonError: no reason was given.
            TextTooLongError: the reason or the name is longer than its limit.
            ValueError: the moment has no time zone, or a move does not say from whom to whom.
        """
        if self.at.tzinfo is None:
            raise ValueError("a mark needs a moment with a time zone")
        moved = self.act is TrailAct.MOVED
        if moved != (self.from_person is not None) or moved != (self.to_person is not None):
            raise ValueError("a move, and nothing else, leads from one person to another")
        reason = clean(self.reason)
        if not reason:
            raise MissingReasonError
        return replace(self, by=clean_line(self.by), reason=reason)


def is_withdrawn(marks: Iterable[TrailMark]) -> bool:
    """Tell by an assessment's marks whether it is withdrawn now: the latest word counts."""
    said = [mark for mark in marks if mark.act is not TrailAct.MOVED]
    return bool(said) and max(said, key=lambda mark: mark.at).act is TrailAct.WITHDRAWN
