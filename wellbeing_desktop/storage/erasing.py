"""Takes a person and everything of theirs out of the store for good."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, delete, or_, select, update

from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.brought_tables import StoredBrought
from wellbeing_desktop.storage.people_tables import StoredPerson, StoredSetting
from wellbeing_desktop.storage.step_tables import StoredStepChange
from wellbeing_desktop.storage.trail_tables import StoredTrailMark

NO_WORDS = "…"
"""Stands for the reason of a move from or to somebody who was erased: it may have spoken of them."""

_WHERE_SOMEBODY_WAS = "place-%"


def erase(connection: Connection, person_id: UUID) -> None:
    """Delete a person, their assessments and everything that hangs on either.

    Rows that name the person or an assessment by a key go by themselves; the rest stands here. The
    audit keeps its ids and no words. Of an assessment that went to somebody else the trail keeps that
    it was moved, without the reason. Where the window was when it locked may hold half a form of theirs.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    key = people.key_of(connection, person_id)
    theirs = select(StoredAssessment.id).where(StoredAssessment.person_key == key)
    mark = StoredTrailMark
    connection.execute(delete(StoredBrought).where(StoredBrought.assessment_id.in_(theirs)))
    connection.execute(delete(StoredStepChange).where(StoredStepChange.assessment_id.in_(theirs)))
    connection.execute(delete(mark).where(mark.assessment_id.in_(theirs)))
    concerned = or_(mark.from_person == person_id, mark.to_person == person_id)
    connection.execute(update(mark).where(concerned).values(reason=NO_WORDS))
    connection.execute(delete(StoredSetting).where(StoredSetting.name.like(_WHERE_SOMEBODY_WAS)))
    connection.execute(delete(StoredAssessment).where(StoredAssessment.person_key == key))
    connection.execute(delete(StoredPerson).where(StoredPerson.key == key))
