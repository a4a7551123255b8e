"""One person's whole record: what travels between a store and a file."""

from __future__ import annotations

from dataclasses import dataclass

from wellbeing_desktop.assessment.assessment import Assessment, in_order
from wellbeing_desktop.assessment.people import Person


@dataclass(slots=True)
class PersonRecord:
    """A person and every version of every assessment of theirs.

    Versions of one assessment share its `id` and differ in `version`; each version is whole.
    """

    person: Person
    assessments: tuple[Assessment, ...] = ()

    def latest(self) -> list[Assessment]:
        """Return the newest version of each assessment, by day held and then by sign-off."""
        newest = {a.id: a for a in sorted(self.assessments, key=lambda a: a.version)}
        return in_order(newest.values())
