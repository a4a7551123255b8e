"""What the parts of the person's own copy share: what is on it, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.charts.series import PRIVATE
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.styles import COPY, COPY_LARGE, COPY_TYPES, COPY_TYPES_LARGE, CopyTypes
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.voices import Names, shortened

_NAME_LIMIT = 40


@dataclass(frozen=True)
class Copy:
    """A copy being put together. What is left out is not in it, and nothing counts it."""

    desk: Desk
    options: CopyOptions

    @property
    def assessment(self) -> Assessment:
        """The assessment that the copy is of."""
        return self.desk.assessment

    @property
    def names(self) -> Names:
        """What the two are called: the person is "me"."""
        return self.desk.names

    @cached_property
    def format(self) -> CopyFormat:
        """The format that was asked for, or the person's own."""
        return self.options.copy_format or self.desk.sheet.person.copy_format

    @property
    def is_large(self) -> bool:
        """Whether it is in large print."""
        return self.format is CopyFormat.LARGE_PRINT

    @property
    def types(self) -> CopyTypes:
        """The type that only this kind of document has."""
        return COPY_TYPES_LARGE if self.is_large else COPY_TYPES

    @cached_property
    def framework(self) -> Framework:
        """The framework in the words of the copy."""
        framework = self.assessment.framework
        easy = self.format is CopyFormat.EASY_WORDS
        return framework.reworded(self.desk.sheet.words) if easy else framework

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """Indicators that are not on the copy at all."""
        return () if self.options.include_free_from_harm else PRIVATE

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The quadrants' indicators that are on the copy, in axis order."""
        return tuple(i for i in self.framework.indicators if i.id not in self.left_out)

    @cached_property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """The same and those of the centre."""
        return self.indicators + self.framework.overall

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is heard on it: the person, and the practitioner if they gave anything."""
        practitioner = Voice.PRACTITIONER
        answers = (self.assessment.answer(practitioner, i.id) for i in self.all_indicators)
        return tuple(Voice) if any(a is not Reason.NOT_EXPLORED for a in answers) else (Voice.PERSON,)


def copy_of(sheet: Sheet, setter: Typesetter, options: CopyOptions) -> Copy:
    """Return the copy of an assessment, still empty."""
    large = (options.copy_format or sheet.person.copy_format) is CopyFormat.LARGE_PRINT
    practitioner = sheet.assessment.practitioner
    names = Names("me", shortened(practitioner.called or "my worker", _NAME_LIMIT))
    return Copy(Desk(sheet, COPY_LARGE if large else COPY, setter, names), options)
