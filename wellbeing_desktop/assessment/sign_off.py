"""The moment an assessment becomes unchangeable, and why a later version exists."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.text import clean, clean_line


class Agreement(StrEnum):
    """What the person says of the picture."""

    AGREE = "agree"
    PARTLY = "partly"
    DISAGREE = "disagree"
    DID_NOT_TAKE_PART = "did_not_take_part"


class CopyChoice(StrEnum):
    """What became of the person's copy."""

    TAKEN = "taken"
    DECLINED = "declined"
    LATER = "later"


@dataclass(slots=True, frozen=True)
class Said:
    """What the person says of a draft so far: kept, and free to change, until it is signed."""

    agreement: Agreement | None = None
    comment: str = ""
    copy: CopyChoice | None = None

    def cleaned(self) -> Said:
        """Return the same with the comment as it may be kept.

        Raises:
            TextTooLongError: the comment is longer than its limit.
        """
        return replace(self, comment=clean(self.comment))


@dataclass(slots=True, frozen=True)
class SignOff:
    """The moment an assessment becomes unchangeable. `signed_at` is aware, in UTC."""

    signed_at: datetime
    signed_by: str
    agreement: Agreement | None = None
    comment: str = ""
    copy: CopyChoice | None = None

    def cleaned(self) -> SignOff:
        """Return the sign-off with its texts as they may be kept.

        Raises:
            TextTooLongError: the comment or the name is longer than its limit.
            ValueError: the moment has no time zone.
        """
        if self.signed_at.tzinfo is None:
            raise ValueError("a sign-off needs a moment with a time zone")
        return replace(self, comment=clean(self.comment), signed_by=clean_line(self.signed_by))


@dataclass(slots=True)
class Amendment:
    """Why a later version exists, and what stood there before.

    `version` is the version it makes; `replaced` the sign-off of the version before.
    `was` holds each changed answer as the version before had it.
    """

    version: int
    by: str
    reason: str
    replaced: SignOff
    was: dict[tuple[Voice, str], Answer] = field(default_factory=dict)
