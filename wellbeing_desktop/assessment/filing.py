"""When, and under which reference, the organisation's own record got a signed-off picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import DayOutsideError, NotSignedOffError
from wellbeing_desktop.assessment.text import clean_line


@dataclass(slots=True, frozen=True)
class Filing:
    """That one version was filed in the official record.

    It stands beside the assessment, whose signed text it never changes. An amendment is a text
    of its own and is filed anew. `reference` is where the official record has it; it may be empty.
    """

    filed_on: date
    reference: str = ""
    version: int = 1

    def cleaned(self) -> Filing:
        """Return the filing with its reference as it may be kept.

        Raises:
            TextTooLongError: the reference is longer than a line.
        """
        return replace(self, reference=clean_line(self.reference))

    def checked(self, assessment: Assessment, today: date) -> Filing:
        """Return the filing of an assessment, as it may be kept.

        Raises:
            NotSignedOffError: a draft is not filed.
            DayOutsideError: the day lies ahead, or before the two met.
            TextTooLongError: the reference is longer than a line.
        """
        if assessment.sign_off is None:
            raise NotSignedOffError
        if not assessment.held_on <= self.filed_on <= today:
            raise DayOutsideError(assessment.held_on, today)
        return replace(self.cleaned(), version=assessment.version)
