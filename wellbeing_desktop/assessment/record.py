"""One person's whole record: what travels between a store and a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment, in_order
from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.people import Person


@dataclass(slots=True)
class PersonRecord:
    """A person and every version of every assessment of theirs.

    Versions of one assessment share its `id` and differ in `version`; each version is whole.
    `filings` says by the assessment's id which of its versions are in the official record, the
    first first. `consents` is what the person agreed to, the first answer first.
    """

    person: Person
    assessments: tuple[Assessment, ...] = ()
    filings: dict[UUID, tuple[Filing, ...]] = field(default_factory=dict)
    consents: tuple[Consent, ...] = ()

    def latest(self) -> list[Assessment]:
        """Return the newest version of each assessment, by day held and then by sign-off."""
        newest = {a.id: a for a in sorted(self.assessments, key=lambda a: a.version)}
        return in_order(newest.values())
