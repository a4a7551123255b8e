"""When somebody is worried about safety: whom the organisation says to ask, and what was written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, ClassVar, Self
from uuid import UUID, uuid4

from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer
from wellbeing_desktop.assessment.house_rules import HouseRule, tables, words
from wellbeing_desktop.assessment.text import clean, clean_line

MOST_CONTACTS = 12
"""Contacts that the organisation can name."""

WORRYING_AT = frozenset({"free_from_harm", "cared_for_and_protected"})
"""The indicators whose two lowest steps bring the question up."""

WORRYING_STEPS = frozenset({1, 2})


def is_worrying(indicator_id: str, answer: Answer) -> bool:
    """Tell whether an answer, in either voice, should bring up the question of safety."""
    return indicator_id in WORRYING_AT and answer in WORRYING_STEPS


@dataclass(frozen=True, slots=True)
class SafetyContact:
    """Whom to ask: who they are, how to reach them, and when."""

    who: str = ""
    reach: str = ""
    when: str = ""

    def cleaned(self) -> SafetyContact:
        """Return the contact with its texts as they may be kept."""
        return SafetyContact(clean_line(self.who), clean_line(self.reach), clean_line(self.when))


@dataclass(frozen=True, slots=True)
class SafetyGuide(HouseRule):
    """The organisation's own contacts, and its procedure in plain words."""

    NAME: ClassVar[str] = "house.safety"

    contacts: tuple[SafetyContact, ...] = ()
    procedure: str = ""

    @override
    def cleaned(self) -> Self:
        """Return the guide as it may be kept, without contacts that say nothing.

        Raises:
            TextTooLongError: a text is longer than its limit.
            ValueError: there are too many contacts.
        """
        kept = tuple(c for c in map(SafetyContact.cleaned, self.contacts) if c != SafetyContact())
        if len(kept) > MOST_CONTACTS:
            raise ValueError("too many contacts")
        return type(self)(kept, clean(self.procedure))

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        contacts = tuple(
            SafetyContact(words(entry, "who"), words(entry, "reach"), words(entry, "when"))
            for entry in tables(table, "contacts")
        )
        return cls(contacts, words(table, "procedure"))


@dataclass(frozen=True, slots=True)
class SafetyEntry:
    """What was seen, told and judged, kept apart; what was done, and why; when, by whom.

    `seen` is what was seen or known, `told` what somebody said in their words, `view` what the
    practitioner makes of it. A draft until `kept_at`; then nothing in it changes, and more is
    said in a further entry. Moments are aware, in UTC. `assessment_id` is the picture that was
    open then.
    """

    noticed_on: date
    begun_at: datetime
    written_by: str
    seen: str = ""
    told: str = ""
    view: str = ""
    done: str = ""
    why: str = ""
    kept_at: datetime | None = None
    assessment_id: UUID | None = None
    id: UUID = field(default_factory=uuid4)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not (self.seen or self.told or self.view or self.done or self.why)

    def cleaned(self) -> SafetyEntry:
        """Return the entry with its texts as they may be kept.

        Raises:
            TextTooLongError: a text is longer than its limit.
            ValueError: a moment has no time zone.
        """
        moments = (self.begun_at, self.kept_at or self.begun_at)
        if any(moment.tzinfo is None for moment in moments):
            raise ValueError("an entry needs moments with a time zone")
        return replace(
            self,
            written_by=clean_line(self.written_by),
            seen=clean(self.seen),
            told=clean(self.told),
            view=clean(self.view),
            done=clean(self.done),
            why=clean(self.why),
        )
