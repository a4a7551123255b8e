"""What is written at an indicator, in two voices that are kept apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from wellbeing_desktop.assessment.text import clean


class ChangeReason(StrEnum):
    """Why an answer moved since last time."""

    THINGS_CHANGED = "things_changed"
    WE_KNOW_MORE_NOW = "we_know_more_now"
    CIRCUMSTANCES = "circumstances"


@dataclass(slots=True, frozen=True)
class Note:
    """The person's own words, strengths, and the practitioner's note in parts kept apart.

    `seen` is what was seen or known, `told` what somebody said, `view` what the practitioner
    thinks. `why_different` is said by both where the two voices differ.
    """

    own_words: str = ""
    strengths: tuple[str, ...] = ()
    seen: str = ""
    told: str = ""
    view: str = ""
    why_different: str = ""
    change_reason: ChangeReason | None = None

    def cleaned(self) -> Note:
        """Return the note with every text as it may be kept.

        Raises:
            TextTooLongError: a text is longer than its limit.
        """
        return replace(
            self,
            own_words=clean(self.own_words),
            strengths=tuple(filter(None, map(clean, self.strengths))),
            seen=clean(self.seen),
            told=clean(self.told),
            view=clean(self.view),
            why_different=clean(self.why_different),
        )
