"""What a store keeps beside assessments: agreements, filings, and what happened to them as a whole."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailMark
from wellbeing_desktop.storage import audit_words, consents, filings, lists, safety, sharings, steps, trails
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.audited_store import AuditedStore
from wellbeing_desktop.storage.listing import AssessmentRow
from wellbeing_desktop.storage.trails import Why


class BesideStore(AuditedStore):
    """Adds to what was signed without ever changing it."""

    def save_consent(self, person_id: UUID, consent: Consent) -> None:
        """Add an answer to what a person agreed to; the same one again adds nothing.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        self._noted(Entry(Act.CONSENT_ASKED, person_id, detail=consent.to), consents.save, person_id, consent)

    def consents(self, person_id: UUID) -> tuple[Consent, ...]:
        """Return all that a person agreed to, refused or withdrew, the first answer first."""
        return self._run(consents.of_person, person_id)

    def save_sharing(self, person_id: UUID, sharing: Sharing) -> None:
        """Add what was decided when something was to go to a body by name.

        Raises:
            UnknownPersonError: the store has no such person.
            MissingReasonError: it is shared without a yes, and nobody says why.
        """
        told = Entry(Act.SHARING_DECIDED, person_id, sharing.assessment_id, detail=sharing.decided)
        self._noted(told, sharings.save, person_id, sharing)

    def sharings(self, person_id: UUID) -> tuple[Sharing, ...]:
        """Return what was decided about sharing of a person with bodies, the first decision first."""
        return self._run(sharings.of_person, person_id)

    def save_step_change(self, person_id: UUID, change: StepChange) -> None:
        """Add what became of an agreed step after it was signed.

        Raises:
            UnknownAssessmentError: the store has no such assessment.
            NotSignedOffError: it is not signed; its plan is still written in it.
        """
        told = Entry(Act.STEP_SAID, person_id, change.assessment_id, detail=change.state)
        self._noted(told, steps.save, change)

    def step_changes(self, person_id: UUID) -> tuple[StepChange, ...]:
        """Return what became of a person's steps, the first word first."""
        return self._run(steps.of_person, person_id)

    def save_filing(self, assessment_id: UUID, filing: Filing) -> None:
        """Keep where the official record has a signed-off version; said again, it is corrected.

        Raises:
            NotSignedOffError: that version is a draft.
            UnknownAssessmentError: the store has no such version.
        """
        self._noted(audit_words.filed(assessment_id, filing), filings.save, assessment_id, filing)

    def filings(self, assessment_id: UUID) -> tuple[Filing, ...]:
        """Return where the versions of an assessment were filed, the first version first."""
        return self._run(filings.of_assessment, assessment_id)

    def save_safety(self, person_id: UUID, entry: SafetyEntry) -> None:
        """Add what was written about a worry, or replace its draft; what is kept is never replaced.

        Raises:
            UnknownPersonError: the store has no such person.
            OtherPersonError: the stored entry of that id is another person's.
            EntryKeptError: the stored entry is kept, and says something else.
            TextTooLongError: a text is longer than its limit.
        """
        self._noted(audit_words.safety(person_id, entry), safety.save, person_id, entry)

    def safety(self, person_id: UUID) -> tuple[SafetyEntry, ...]:
        """Return all that was written about worries for a person, the first begun first."""
        return self._run(safety.of_person, person_id)

    def look_at_safety(self, person_id: UUID) -> tuple[SafetyEntry, ...]:
        """Return the same for somebody who looks at it, and tell of that where anything is written."""
        found = self.safety(person_id)
        if found:
            self.note_or_owe(Entry(Act.SAFETY_VIEWED, person_id))
        return found

    def withdraw(self, assessment_id: UUID, *, by: str, reason: str) -> TrailMark:
        """Take an assessment with all its versions out of lists and pictures; nothing is deleted.

        Raises:
            UnknownAssessmentError: the store has no such assessment.
            WithdrawnError: it is withdrawn already.
            MissingReasonError, TextTooLongError: of the reason; nothing changed.
        """
        why = Why(by, reason, datetime.now(UTC))
        return self._noted(audit_words.trail, trails.withdraw, assessment_id, why).mark

    def put_back(self, assessment_id: UUID, *, by: str, reason: str) -> TrailMark:
        """Show a withdrawn assessment again.

        Raises:
            UnknownAssessmentError: the store has no such assessment.
            NotWithdrawnError: it is not withdrawn.
            MissingReasonError, TextTooLongError: of the reason; nothing changed.
        """
        why = Why(by, reason, datetime.now(UTC))
        return self._noted(audit_words.trail, trails.put_back, assessment_id, why).mark

    def move(self, assessment_id: UUID, to_person: UUID, *, by: str, reason: str) -> TrailMark:
        """Move an assessment with all its versions to the person it belongs to.

        What was signed stays as it was; the record of both people says what happened.

        Raises:
            UnknownAssessmentError, UnknownPersonError: the store has no such.
            SamePersonError: it is that person's already.
            MissingReasonError, TextTooLongError: of the reason; nothing changed.
        """
        why = Why(by, reason, datetime.now(UTC))
        return self._noted(audit_words.trail, trails.move, assessment_id, to_person, why).mark

    def trail(self, person_id: UUID) -> tuple[TrailMark, ...]:
        """Return what happened to a person's assessments, and to those that were theirs by mistake."""
        return self._run(trails.of_person, person_id)

    def trail_of(self, assessment_id: UUID) -> tuple[TrailMark, ...]:
        """Return what happened to one assessment, the first first."""
        return self._run(trails.of_assessment, assessment_id)

    def withdrawn_rows(self, person_id: UUID) -> list[AssessmentRow]:
        """Return the newest version of each of a person's assessments that is withdrawn."""
        return self._run(lists.withdrawn, person_id)
