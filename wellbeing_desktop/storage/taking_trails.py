"""Taking in what happened to whole assessments, so that two stores come to say the same."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.trail import TrailMark
from wellbeing_desktop.storage import trails
from wellbeing_desktop.storage.errors import UnknownAssessmentError


class TrailIntake:
    """Takes one record's trail in. The right person's record moves an assessment; no other does."""

    def __init__(self, connection: Connection, record: PersonRecord, now: datetime) -> None:
        self._connection = connection
        self._record = record
        self._now = now

    def move_here(self) -> None:
        """Move what the record has, and the store still has where it was filed by mistake."""
        person = self._record.person.id
        for assessment_id in {one.id for one in self._record.assessments}:
            owner = self._owner(assessment_id)
            if owner not in {None, person} and self._left(assessment_id, owner):
                trails.give(self._connection, assessment_id, person, self._now)

    def keep_marks(self) -> None:
        """Add the marks that the store has not, where the assessment is as they say."""
        for assessment_id in {mark.assessment_id for mark in self._record.trail}:
            missing = self._new_marks(assessment_id)
            if self._owner(assessment_id) not in {None, self._belongs_to(assessment_id)}:
                continue
            for mark in missing:
                trails.keep(self._connection, mark)
            if missing and self._owner(assessment_id) is not None:
                trails.mark_versions(self._connection, assessment_id)

    def _marks(self, assessment_id: UUID) -> list[TrailMark]:
        return [mark.cleaned() for mark in self._record.trail if mark.assessment_id == assessment_id]

    def _new_marks(self, assessment_id: UUID) -> list[TrailMark]:
        """Return the marks that the store has not; one whose reason was erased here is known all the same."""
        stored = trails.of_assessment(self._connection, assessment_id)
        known = {(mark.act, mark.at) for mark in stored}
        return [mark for mark in self._marks(assessment_id) if (mark.act, mark.at) not in known]

    def _left(self, assessment_id: UUID, owner: UUID | None) -> bool:
        """Tell whether the record says that it left the person whom the store has it for."""
        return any(mark.from_person == owner for mark in self._new_marks(assessment_id))

    def _belongs_to(self, assessment_id: UUID) -> UUID | None:
        """Return whose it is by the record: the last move says so, else it is this person's."""
        moves = [mark.to_person for mark in self._marks(assessment_id) if mark.to_person is not None]
        return moves[-1] if moves else self._record.person.id

    def _owner(self, assessment_id: UUID) -> UUID | None:
        try:
            return trails.owner_of(self._connection, assessment_id)
        except UnknownAssessmentError:
            return None
