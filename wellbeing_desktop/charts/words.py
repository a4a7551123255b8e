"""The few words that stand inside a figure. Another language hands in its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wellbeing_desktop.assessment.answers import Reason, Voice

REASONS: Mapping[Reason, str] = {
    Reason.NOT_EXPLORED: "not talked about yet",
    Reason.NOT_APPLICABLE: "does not apply",
    Reason.DOES_NOT_KNOW: "does not know",
    Reason.PREFERS_NOT_TO_SAY: "prefers not to say",
}

OWN_REASONS: Mapping[Reason, str] = {
    Reason.NOT_EXPLORED: "not talked about yet",
    Reason.NOT_APPLICABLE: "not part of my life",
    Reason.DOES_NOT_KNOW: "I do not know",
    Reason.PREFERS_NOT_TO_SAY: "I would rather not say",
}
"""The same as the person says them, for their own copy."""

TITLE_LIMIT = 60
"""Characters of a title that are ever drawn; the list beside the figure has the whole."""


NOT_MY_REASONS: Mapping[Reason, str] = {
    Reason.NOT_EXPLORED: "not talked about yet",
    Reason.NOT_APPLICABLE: "not part of my life",
    Reason.DOES_NOT_KNOW: "does not know",
    Reason.PREFERS_NOT_TO_SAY: "would rather not say",
}
"""The practitioner's reasons as they stand on the person's own copy."""


@dataclass(frozen=True)
class ChartWords:
    """Everything a figure says of itself.

    `practitioner_reasons` are the practitioner's where they are not said in the same words.
    """

    reasons: Mapping[Reason, str] = field(default_factory=lambda: REASONS)
    practitioner_reasons: Mapping[Reason, str] | None = None
    not_rated: str = "not rated"
    none_started: str = "Not started yet"
    some_started: str = "{done} of {all} talked about"
    all_done: str = "All {all} talked about"
    talked_about: str = "talked about"
    not_yet: str = "not yet"
    coverage: str = "{mean} ({rated} of {applicable} rated)"
    not_enough: str = "not enough explored ({rated} of {applicable} rated)"
    both: str = "{step} for both"
    one_apart: str = "{person} and {practitioner}, one step apart"
    further_apart: str = "{person} and {practitioner}, {steps} steps apart"
    centre: str = "Life as a whole"
    same_step: str = "the same"
    gap: str = "no step, never a low one"

    def reason(self, voice: Voice, reason: Reason) -> str:
        """Say why a voice gave no step."""
        others = self.practitioner_reasons
        said = self.reasons if others is None or voice is Voice.PERSON else others
        return said[reason]

    def count(self, done: int, of: int) -> str:
        """Say how many of a quadrant's indicators were talked about, in words."""
        if done == 0:
            return self.none_started
        return (self.all_done if done == of else self.some_started).format(done=done, all=of)

    def two(self, person: int, practitioner: int) -> str:
        """Say two voices' steps, and how far they are apart."""
        steps = abs(person - practitioner)
        wording = (self.both, self.one_apart)[steps] if steps < 2 else self.further_apart
        return wording.format(step=person, person=person, practitioner=practitioner, steps=steps)


ENGLISH = ChartWords()

OWN_WORDS = ChartWords(OWN_REASONS, NOT_MY_REASONS, not_rated="no answer")
"""As the person's own copy says it."""


def short(title: str, limit: int = TITLE_LIMIT) -> str:
    """Return a title on one line, and never longer than a figure can use."""
    line = " ".join(title[: 4 * limit].split())
    return line if len(line) <= limit and len(title) <= 4 * limit else line[: limit - 1].rstrip() + "…"
