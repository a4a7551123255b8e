"""What is told alike on paper and as plain text: who does a step, what was agreed before, old answers."""

from __future__ import annotations

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.reports.labels import A_SERVICE, SOMEBODY_ELSE
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.voices import Names


def owner_words(names: Names, action: Action) -> str:
    """Say who does an action."""
    if action.owner in {Owner.PERSON, Owner.PRACTITIONER}:
        return names.of(Voice(action.owner))
    return action.owner_name or (A_SERVICE() if action.owner is Owner.SERVICE else SOMEBODY_ELSE())


def carried_from(sheet: Sheet) -> list[Action]:
    """Return what was agreed last time and does not stand in this plan again."""
    again = {action.what for action in sheet.assessment.actions}
    earlier = sheet.previous.actions if sheet.previous else ()
    return [action for action in earlier if action.what not in again]


def answer_then(assessment: Assessment, version: int, key: tuple[Voice, str]) -> Answer:
    """Return what an answer was in a version: what the next change found, or what it is now."""
    later = assessment.amendments[version - 1 :]
    found = next((a.was[key] for a in later if key in a.was), None)
    return assessment.answer(*key) if found is None else found
