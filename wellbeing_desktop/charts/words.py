"""The few words that stand inside a figure. Another language hands in its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.language import Later, fill
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

REASONS: Mapping[Reason, Later] = {
    Reason.NOT_EXPLORED: _later("figure", "not talked about yet"),
    Reason.NOT_APPLICABLE: _later("figure", "does not apply"),
    Reason.DOES_NOT_KNOW: _later("figure", "does not know"),
    Reason.PREFERS_NOT_TO_SAY: _later("figure", "prefers not to say"),
}

OWN_REASONS: Mapping[Reason, Later] = {
    Reason.NOT_EXPLORED: _later("figure", "not talked about yet"),
    Reason.NOT_APPLICABLE: _later("figure", "not part of my life"),
    Reason.DOES_NOT_KNOW: _later("figure", "I do not know"),
    Reason.PREFERS_NOT_TO_SAY: _later("figure", "I would rather not say"),
}
"""The same as the person says them, for their own copy."""

TITLE_LIMIT = 60
"""Characters of a title that are ever drawn; the list beside the figure has the whole."""


NOT_MY_REASONS: Mapping[Reason, Later] = {
    Reason.NOT_EXPLORED: _later("figure", "not talked about yet"),
    Reason.NOT_APPLICABLE: _later("figure", "not part of my life"),
    Reason.DOES_NOT_KNOW: _later("figure", "does not know"),
    Reason.PREFERS_NOT_TO_SAY: _later("figure", "would rather not say"),
}
"""The practitioner's reasons as they stand on the person's own copy."""


@dataclass(frozen=True)
class ChartWords:
    """What a figure says of itself, each text in the language that is spoken when it is asked for.

    `practitioner_reasons` are the practitioner's where they are not said in the same words.
    """

    reasons: Mapping[Reason, Later] = field(default_factory=lambda: REASONS)
    practitioner_reasons: Mapping[Reason, Later] | None = None
    not_rated: Later = field(default=_later("figure", "not rated"))
    centre: Later = field(default=_later("figure", "Life as a whole"))
    same_step: Later = field(default=_later("figure", "the same"))
    gap: Later = field(default=_later("figure", "no step, never a low one"))

    def reason(self, voice: Voice, reason: Reason) -> str:
        """Say why a voice gave no step."""
        others = self.practitioner_reasons
        said = self.reasons if others is None or voice is Voice.PERSON else others
        return said[reason]()

    def two(self, person: int, practitioner: int) -> str:
        """Say two voices' steps, and how far they are apart."""
        steps = abs(person - practitioner)
        if not steps:
            return fill(_tr("figure", "%1 for both"), person)
        form = _count("%1 and %2, one step apart", "%1 and %2, %n steps apart", steps)
        return fill(form, person, practitioner)


USUAL = ChartWords()

OWN_WORDS = ChartWords(OWN_REASONS, NOT_MY_REASONS, not_rated=_later("figure", "no answer"))
"""As the person's own copy says it."""


def short(title: str, limit: int = TITLE_LIMIT) -> str:
    """Return a title on one line, and never longer than a figure can use."""
    line = " ".join(title[: 4 * limit].split())
    return line if len(line) <= limit and len(title) <= 4 * limit else line[: limit - 1].rstrip() + "…"
