"""What the parts of the person's own copy share: what is on it, and where it is put together."""

from __future__ import annotations

from dataclasses import dataclass

from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.person_content import Content
from wellbeing_desktop.reports.styles import COPY, COPY_LARGE, COPY_TYPES, COPY_TYPES_LARGE, CopyTypes
from wellbeing_desktop.reports.text import Typesetter


@dataclass(frozen=True)
class Copy(Content):
    """A copy being put together on paper."""

    desk: Desk

    @property
    def is_large(self) -> bool:
        """Whether it is in large print."""
        return self.format is CopyFormat.LARGE_PRINT

    @property
    def types(self) -> CopyTypes:
        """The type that only this kind of document has."""
        return COPY_TYPES_LARGE if self.is_large else COPY_TYPES


def copy_of(sheet: Sheet, setter: Typesetter, options: CopyOptions) -> Copy:
    """Return the copy of an assessment, still empty."""
    content = Content(sheet, options)
    look = COPY_LARGE if content.format is CopyFormat.LARGE_PRINT else COPY
    return Copy(sheet, options, Desk(sheet, look, setter, content.names))
