"""What the store tells of its own work: which act it was, and on whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.trail import TrailAct
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.saving import Discarded
from wellbeing_desktop.storage.trails import Done

Told = Callable[[bool], list[Entry]]
"""From whether the thing is new in the store to what is told of it."""


def person(saved: Person) -> Told:
    """Tell of a person who is new, or of whom something else is known now."""
    return lambda is_new: [Entry(Act.PERSON_ADDED if is_new else Act.PERSON_CHANGED, saved.id)]


def whole(saved: Assessment, mark: Callable[[Assessment], str]) -> Told:
    """Tell of an assessment that was begun, signed or changed, or of a correction that was begun.

    Args:
        saved: the assessment.
        mark: returns the mark over what is signed.
    """
    begun = Act.STARTED if saved.version == 1 else Act.AMENDED

    def told(is_new: bool) -> list[Entry]:
        entries = [_on(saved, begun)] if is_new else []
        if saved.sign_off is not None:
            entries.append(replace(_on(saved, Act.SIGNED), detail=mark(saved)))
        return entries or [_on(saved, Act.CHANGED)]

    return told


def changed(saved: Assessment) -> Entry:
    """Tell of work on a draft."""
    return _on(saved, Act.CHANGED)


def discarded(done: Discarded) -> list[Entry]:
    """Tell that a further version which was begun was let go."""
    return [Entry(Act.AMENDMENT_DISCARDED, done.person_id, done.assessment_id, done.version)]


def safety(person_id: UUID, entry: SafetyEntry) -> Entry:
    """Tell what was done with what is written about a worry: noted, or kept for good."""
    act = Act.SAFETY_NOTED if entry.kept_at is None else Act.SAFETY_KEPT
    return Entry(act, person_id, entry.assessment_id)


def filed(assessment_id: UUID, filing: Filing) -> Entry:
    """Tell that the official record has a version."""
    return Entry(Act.FILED, assessment_id=assessment_id, version=filing.version)


def setting(name: str) -> Entry:
    """Tell which setting was changed, never to what; a name that is not our own is left out."""
    return Entry(Act.SETTING_CHANGED, detail=name if re.fullmatch("[a-z0-9_.:-]{1,80}", name) else "")


def imported(person_ids: Sequence[UUID]) -> Callable[[object], list[Entry]]:
    """Tell of whose records were taken in from files."""
    return lambda _: [Entry(Act.IMPORTED, person_id) for person_id in person_ids]


def trail(done: Done) -> list[Entry]:
    """Tell of what happened to a whole assessment; of a move on both people's side."""
    mark, which = done.mark, done.mark.assessment_id
    if mark.act is TrailAct.MOVED:
        moved = [
            Entry(Act.MOVED_AWAY, mark.from_person, which, detail=str(mark.to_person)),
            Entry(Act.MOVED_HERE, mark.to_person, which, detail=str(mark.from_person)),
        ]
        if done.safety_moved:
            moved += [
                Entry(Act.SAFETY_MOVED, mark.from_person, which, detail="away"),
                Entry(Act.SAFETY_MOVED, mark.to_person, which, detail="here"),
            ]
        return moved
    return [Entry(Act.WITHDRAWN if mark.act is TrailAct.WITHDRAWN else Act.PUT_BACK, done.person_id, which)]


def _on(saved: Assessment, act: Act) -> Entry:
    return Entry(act, saved.person_id, saved.id, saved.version)
