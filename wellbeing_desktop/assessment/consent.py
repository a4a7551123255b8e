"""What a person agreed to, with its history: given, refused or withdrawn, when, how and to whom said.

Apart from an organisation's lawful basis, which is not the person's to give.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from wellbeing_desktop.assessment.text import clean, clean_line


class ConsentTo(StrEnum):
    """What is agreed to."""

    TAKE_PART = "take_part"
    SHARING = "sharing"
    PICTURES = "pictures"


class ConsentAnswer(StrEnum):
    """What the person said."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(slots=True, frozen=True)
class Consent:
    """One answer at one moment; a later one stands beside it and replaces nothing.

    `said_at` is aware, in UTC. `how` says how it was asked, `asked_by` who asked, `told` what the
    person was told, `body` with whom it may be shared.
    """

    to: ConsentTo
    answer: ConsentAnswer
    said_at: datetime
    how: str = ""
    asked_by: str = ""
    told: str = ""
    body: str = ""

    def cleaned(self) -> Consent:
        """Return the answer with its texts as they may be kept.

        Raises:
            TextTooLongError: a text is longer than its limit.
            ValueError: the moment has no time zone.
        """
        if self.said_at.tzinfo is None:
            raise ValueError("an answer needs a moment with a time zone")
        return replace(
            self,
            how=clean_line(self.how),
            asked_by=clean_line(self.asked_by),
            told=clean(self.told),
            body=clean_line(self.body),
        )


def standing(consents: tuple[Consent, ...], to: ConsentTo, body: str = "") -> Consent | None:
    """Return the answer that holds now: the latest one, or None where nobody asked.

    Of two at the same moment the one that was kept later holds.
    """
    said = history(consents, to, body)
    return said[-1] if said else None


def since(consents: tuple[Consent, ...], to: ConsentTo, body: str = "") -> datetime | None:
    """Return since when the answer that holds now was said without another one between; None: not asked."""
    began: datetime | None = None
    said = history(consents, to, body)
    for one in reversed(said):
        if one.answer is not said[-1].answer:
            break
        began = one.said_at
    return began


def history(consents: tuple[Consent, ...], to: ConsentTo, body: str = "") -> tuple[Consent, ...]:
    """Return every answer to one question, the first first. A body is the same in any letters."""
    said = (one for one in consents if one.to is to and same_body(one.body, body))
    return tuple(sorted(said, key=lambda one: one.said_at))


def bodies(consents: tuple[Consent, ...]) -> tuple[str, ...]:
    """Return with whom sharing was asked about, in the order of asking, as each was first written."""
    asked = sorted((one for one in consents if one.to is ConsentTo.SHARING), key=lambda one: one.said_at)
    named: dict[str, str] = {}
    for one in asked:
        named.setdefault(_folded(one.body), one.body)
    return tuple(named.values())


def same_body(one: str, other: str) -> bool:
    """Tell whether two names are of the same body, whatever their capitals."""
    return _folded(one) == _folded(other)


def _folded(body: str) -> str:
    return " ".join(body.casefold().split())
