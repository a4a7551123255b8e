"""What lists show: plain values, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment, Stage, State
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailMark


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in a list.

    `last_held_on` and `last_stage` are of the assessment held last, a draft too; `next_review`
    is what the last signed-off one says; `draft_id` is the draft held last.
    """

    id: UUID
    reference: str
    name: str
    known_as: str
    sample: bool
    last_held_on: date | None
    last_stage: Stage | None
    draft_id: UUID | None
    next_review: date | None

    @property
    def called(self) -> str:
        """What they like to be called, or their name, or the reference."""
        return self.known_as or self.name or self.reference


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One assessment in a list, in its newest version.

    `talked_about` counts the quadrants' indicators that the person answered, `of` all of them.
    `framework` is its id and version, such as "social-wellbeing 1.0.0". `brought_from` names the
    colleague whose form of an assessment this is, where one's own stands beside it.
    """

    id: UUID
    person_id: UUID
    person_reference: str
    person_called: str
    version: int
    stage: Stage
    state: State
    held_on: date
    next_review: date | None
    talked_about: int
    of: int
    touched_at: datetime
    framework: str
    brought_from: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a long list goes through, in its order, as it was when somebody looked.

    The rows themselves are read as they come into sight. `keys` mean something to the store alone.
    """

    keys: tuple[int, ...] = ()

    def __len__(self) -> int:
        """How many rows there are in all."""
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which signed-off assessments are looked for; None takes any.

    `since` and `until` are days held, both counted in. `due_by` takes those whose person's review
    is due up to that day and not begun.
    """

    since: date | None = None
    until: date | None = None
    practitioner_id: UUID | None = None
    stage: Stage | None = None
    due_by: date | None = None


@dataclass(frozen=True, slots=True)
class Printable:
    """What the report of an assessment is made from.

    `previous` is the person's signed-off assessment before it; `lacks_previous` says that there is
    one, but it cannot be read. `trail` and `step_changes` are as a report wants them.
    """

    person: Person
    assessment: Assessment
    previous: Assessment | None
    trail: tuple[TrailMark, ...]
    step_changes: tuple[StepChange, ...]
    lacks_previous: bool = False


class Why(StrEnum):
    """Why something in a file was not taken in."""

    PERSON_DIFFERS = "person_differs"
    DRAFT_DIFFERS = "draft_differs"
    SIGNED_DIFFERS = "signed_differs"
    OLDER_THAN_STORED = "older_than_stored"
    OTHER_PERSON = "other_person"
    FILING_DIFFERS = "filing_differs"
    WITHDRAWN = "withdrawn"


TO_DECIDE = frozenset({Why.DRAFT_DIFFERS, Why.SIGNED_DIFFERS, Why.OTHER_PERSON, Why.WITHDRAWN})
"""What a file says of an assessment against the store: somebody has to know, and decide."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the store kept as it was although a file says otherwise. No assessment: the person's details."""

    why: Why
    person_id: UUID
    assessment_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of the assessments (each version counts) and people of a file.

    `filed` counts what was noted anew of where the official record has them, `beside` what is kept
    beside another form of the same assessment.
    """

    people_added: int = 0
    people_replaced: int = 0
    added: int = 0
    unchanged: int = 0
    replaced: int = 0
    kept: int = 0
    filed: int = 0
    beside: int = 0
    conflicts: tuple[Conflict, ...] = ()
