"""Reading all that stands on a person's time line, in one go."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection

from wellbeing_desktop.assessment.life import Life
from wellbeing_desktop.storage import consents, looking, people, steps, trails
from wellbeing_desktop.storage.frameworks import FrameworkShelf


def life(connection: Connection, shelf: FrameworkShelf, person_id: UUID) -> Life:
    """Return a person's signed pictures that stand, and what happened besides.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    return Life(
        people.read(connection, person_id),
        looking.all_signed(connection, shelf, person_id),
        steps.of_person(connection, person_id),
        consents.of_person(connection, person_id),
        trails.of_person(connection, person_id),
    )
