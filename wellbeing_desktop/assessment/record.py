"""One person's whole record: what travels between a store and a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment, in_order
from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailMark, is_withdrawn


@dataclass(slots=True)
class PersonRecord:
    """A person and every version of every assessment of theirs.

    Versions of one assessment share its `id` and differ in `version`; each version is whole.
    `filings` says by the assessment's id which of its versions are in the official record, the
    first first. `consents` is what the person agreed to, the first answer first. `trail` says what
    happened to whole assessments, also to those that were here by mistake and left. `safety` is what
    was written about worries, the first begun first; it is on no page for the person.
    `sharings` is what was decided when something was to go to a body by name,
    `step_changes` what became of agreed steps after they were signed, both the first first.
    """

    person: Person
    assessments: tuple[Assessment, ...] = ()
    filings: dict[UUID, tuple[Filing, ...]] = field(default_factory=dict)
    consents: tuple[Consent, ...] = ()
    trail: tuple[TrailMark, ...] = ()
    safety: tuple[SafetyEntry, ...] = ()
    sharings: tuple[Sharing, ...] = ()
    step_changes: tuple[StepChange, ...] = ()

    def latest(self) -> list[Assessment]:
        """Return the newest version of each assessment, by day held and then by sign-off.

        What is withdrawn is left out.
        """
        newest = {a.id: a for a in sorted(self.assessments, key=lambda a: a.version)}
        return in_order(a for a in newest.values() if not self.is_withdrawn(a.id))

    def is_withdrawn(self, assessment_id: UUID) -> bool:
        """Tell whether an assessment is withdrawn now."""
        return is_withdrawn(mark for mark in self.trail if mark.assessment_id == assessment_id)
