"""What was decided when something was to go to a body by name: with a yes, or without one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo, standing
from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.text import clean, clean_line


class Found(StrEnum):
    """What the person had said of sharing with that body, at that moment."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Decided(StrEnum):
    """What was done about it."""

    LEFT = "left"
    SHARED = "shared"


@dataclass(slots=True, frozen=True)
class Sharing:
    """One decision at one moment; decisions are added, never changed.

    `at` is aware, in UTC; `by` the practitioner's name then. `assessment_id` is what was to go out,
    None for the whole record. `reason` says why it was shared without a yes.
    """

    body: str
    found: Found
    decided: Decided
    at: datetime
    by: str = ""
    reason: str = ""
    assessment_id: UUID | None = None

    def cleaned(self) -> Sharing:
        """Return the decision with its texts as they may be kept.

        Raises:
            MissingReasonError: it is shared without a yes, and nobody says why.
            TextTooLongError: a text is longer than its limit.
            ValueError: the moment has no time zone, or no body is named.
        """
        body, reason = clean_line(self.body), clean(self.reason)
        if self.at.tzinfo is None or not body:
            raise ValueError("a decision needs a moment with a time zone, and a body")
        if self.decided is Decided.SHARED and self.found is not Found.GIVEN and not reason:
            raise MissingReasonError
        return replace(self, body=body, by=clean_line(self.by), reason=reason)


def found_of(consents: tuple[Consent, ...], body: str) -> Found:
    """Return what a person said of sharing with a body; what holds now counts."""
    said = standing(consents, ConsentTo.SHARING, body)
    if said is None:
        return Found.NOT_ASKED
    return {
        ConsentAnswer.GIVEN: Found.GIVEN,
        ConsentAnswer.REFUSED: Found.REFUSED,
        ConsentAnswer.WITHDRAWN: Found.WITHDRAWN,
    }[said.answer]
