"""Taking whole records in from files: all of it or nothing, and never over what was signed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import NotSignedOffError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.trail import is_withdrawn
from wellbeing_desktop.storage import (
    brought,
    consents,
    filings,
    looking,
    people,
    safety,
    saving,
    sharings,
    steps,
    trails,
)
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import (
    OtherPersonError,
    RecordDiffersError,
    UnknownAssessmentError,
    UnknownPersonError,
)
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.listing import TO_DECIDE, Conflict, TakenIn, Why
from wellbeing_desktop.storage.parts import PARTS
from wellbeing_desktop.storage.taking_trails import TrailIntake
from wellbeing_desktop.storage.writing import head_values, person_values

_BESIDE = frozenset({Why.DRAFT_DIFFERS, Why.SIGNED_DIFFERS})
"""Where two forms of one assessment can both be kept."""


@dataclass(frozen=True, slots=True)
class How:
    """What becomes of an assessment of which the store has another form.

    It stays as it is and is counted as a conflict, unless `replace_drafts` lets the file's draft
    win, `or_nothing` refuses the whole file, or `beside_from` names the colleague whose form is then
    kept beside one's own, under an id of its own.
    """

    replace_drafts: bool = False
    or_nothing: bool = False
    beside_from: str = ""


class Intake:
    """Takes records in within one transaction, and counts what became of them.

    What is in the store and says the same is left alone. A draft that says something else is
    replaced only when that is asked for; what is signed off never is. After the first version of
    an assessment that is kept, its later versions in the file are not taken either: they rest on it.
    """

    def __init__(
        self,
        connection: Connection,
        shelf: FrameworkShelf,
        now: datetime,
        how: How,
    ) -> None:
        self._connection = connection
        self._shelf = shelf
        self._now = now
        self._replace = how.replace_drafts
        self._or_nothing = how.or_nothing
        self._beside_from = how.beside_from
        self._counts: Counter[str] = Counter()
        self._conflicts: list[Conflict] = []

    def take(self, records: Iterable[PersonRecord]) -> TakenIn:
        """Take every record in.

        Raises:
            DuplicateReferenceError: another person in the store has a record's reference.
            OtherPersonError: a record holds an assessment of somebody else.
            RecordDiffersError: `or_nothing`, and the store has another form of an assessment.
        """
        for record in records:
            self._take_person(record.person)
            for consent in record.consents:
                consents.save(self._connection, record.person.id, consent)
            for sharing in record.sharings:
                sharings.save(self._connection, record.person.id, sharing)
            trail_in = TrailIntake(self._connection, record, self._now)
            trail_in.move_here()
            if not safety.take(self._connection, record.person.id, record.safety, replace=self._replace):
                self._conflicts.append(Conflict(Why.PERSON_DIFFERS, record.person.id))
            for assessment_id, versions in _by_id(record.assessments):
                filed = {one.version: one for one in record.filings.get(assessment_id, ())}
                self._take_versions(record.person.id, versions, filed)
            trail_in.keep_marks()
            self._take_steps(record)
        taken = TakenIn(**self._counts, conflicts=tuple(self._conflicts))
        if self._or_nothing and any(conflict.why in TO_DECIDE for conflict in taken.conflicts):
            raise RecordDiffersError(taken)
        return taken

    def _take_steps(self, record: PersonRecord) -> None:
        """Add what became of steps of the pictures that are here now."""
        for change in record.step_changes:
            with suppress(UnknownAssessmentError, NotSignedOffError):
                steps.save(self._connection, change)

    def _take_person(self, person: Person) -> None:
        try:
            stored = people.read(self._connection, person.id)
        except UnknownPersonError:
            people.save(self._connection, person, self._now)
            self._counts["people_added"] += 1
            return
        if person_values(stored) == person_values(person):
            return
        if self._replace:
            people.save(self._connection, person, self._now)
            self._counts["people_replaced"] += 1
        else:
            self._conflicts.append(Conflict(Why.PERSON_DIFFERS, person.id))

    def _take_versions(
        self, person_id: UUID, versions: list[Assessment], filed: Mapping[int, Filing]
    ) -> None:
        assessment_id = versions[0].id
        if any(version.person_id != person_id for version in versions):
            raise OtherPersonError
        found = looking.whole(self._connection, self._shelf, StoredAssessment.id == assessment_id)
        stored = {version.version: version for version in found}
        for place, version in enumerate(versions):
            why = self._take_version(version, stored.get(version.version), found)
            if why in _BESIDE and self._beside_from:
                self._take_beside(versions)
                return
            if why is not None:
                self._counts["kept"] += len(versions) - place
                self._conflicts.append(Conflict(why, person_id, assessment_id, version.version))
                return
            if version.version in filed:
                self._take_filing(version, filed[version.version])

    def _take_beside(self, versions: list[Assessment]) -> None:
        """Keep a colleague's form of an assessment beside one's own; the same one again adds nothing."""
        own_id = beside_id(versions)
        if looking.whole(self._connection, self._shelf, StoredAssessment.id == own_id):
            self._counts["unchanged"] += len(versions)
            return
        for version in versions:
            saving.save(self._connection, self._shelf, replace(version, id=own_id), self._now)
        brought.save(self._connection, own_id, versions[0].id, self._beside_from, self._now)
        self._counts["beside"] += len(versions)

    def _take_filing(self, version: Assessment, new: Filing) -> None:
        """Take where a version was filed; what the store says otherwise stays unless asked for."""
        filing = new.cleaned()
        stored = filings.of_assessment(self._connection, version.id)
        said = next((one for one in stored if one.version == version.version), None)
        if said is None or (said != filing and self._replace):
            filings.save(self._connection, version.id, filing)
            self._counts["filed"] += 1
        elif said != filing:
            why = Why.FILING_DIFFERS
            self._conflicts.append(Conflict(why, version.person_id, version.id, version.version))

    def _take_version(
        self, new: Assessment, stored: Assessment | None, found: Sequence[Assessment]
    ) -> Why | None:
        """Take one version in, or return why it is not."""
        if any(other.person_id != new.person_id for other in found):
            return Why.OTHER_PERSON
        if stored is not None and _said(stored) == _said(new):
            self._counts["unchanged"] += 1
            return None
        if stored is not None and stored.sign_off is not None:
            return Why.SIGNED_DIFFERS if new.sign_off is not None else Why.OLDER_THAN_STORED
        if stored is not None and not self._replace:
            return Why.DRAFT_DIFFERS
        if is_withdrawn(trails.of_assessment(self._connection, new.id)):
            return Why.WITHDRAWN
        saving.save(self._connection, self._shelf, new, self._now)
        self._counts["added" if stored is None else "replaced"] += 1
        return None


def beside_id(versions: Sequence[Assessment]) -> UUID:
    """Return the id of a form of an assessment that is kept beside another: always the same for the same."""
    return uuid5(versions[0].id, repr([_said(version) for version in versions]))


def _by_id(assessments: Iterable[Assessment]) -> Iterable[tuple[UUID, list[Assessment]]]:
    ordered = sorted(assessments, key=lambda a: (a.id, a.version))
    return ((key, list(versions)) for key, versions in groupby(ordered, key=lambda a: a.id))


def _said(assessment: Assessment) -> tuple[Any, ...]:
    """Return all that an assessment says, as it would be written, in one order."""
    parts = (sorted(map(repr, rows(assessment))) for rows in PARTS.values())
    return head_values(assessment), *parts
