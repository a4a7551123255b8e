"""What a store keeps beside assessments: agreements and filings."""

from __future__ import annotations

from uuid import UUID

from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.storage import audit_words, consents, filings
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.audited_store import AuditedStore


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
