"""Every passage that somebody wrote in a record, and the record without those about somebody else.

A passage is a paragraph: one line of what was typed. It is known again by its words, so that what is
left out once is left out of every version that says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.assessment.sign_off import Amendment
from wellbeing_desktop.assessment.step_change import StepChange


class Part(StrEnum):
    """What a passage is part of."""

    HELPS = "helps"
    SETTING = "setting"
    ALSO_THERE = "also_there"
    OWN_WORDS = "own_words"
    STRENGTH = "strength"
    SEEN = "seen"
    TOLD = "told"
    VIEW = "view"
    WHY_DIFFERENT = "why_different"
    STEP = "step"
    COMMENT = "comment"
    AMENDED = "amended"
    AGREED = "agreed"
    SAFETY = "safety"
    TRAIL = "trail"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: in which part, of which assessment, at which indicator."""

    part: Part
    assessment: Assessment | None = None
    indicator_id: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, where it stands first, and the hash that it is known by."""

    text: str
    place: Place
    key: str


Change = Callable[[Place, str], str]


def key_of(text: str) -> str:
    """Return the SHA-256 (hex) that a passage is known by."""
    return sha256(text.strip().encode()).hexdigest()


def passages(record: PersonRecord) -> list[Passage]:
    """Return every passage of a record once, in the order of the record."""
    found: dict[str, Passage] = {}

    def note(place: Place, text: str) -> str:
        for line in filter(str.strip, text.split("\n")):
            found.setdefault(key_of(line), Passage(line.strip(), place, key_of(line)))
        return text

    changed(record, note)
    return list(found.values())


def without(record: PersonRecord, left_out: AbstractSet[str], instead: str) -> PersonRecord:
    """Return the record with other words in place of each passage of these hashes.

    Args:
        record: it stays as it is.
        left_out: the hashes of what is left out.
        instead: stands where something was, so that it can be seen; at most a line long.
    """

    def leave_out(_place: Place, text: str) -> str:
        lines = text.split("\n")
        return "\n".join(instead if line.strip() and key_of(line) in left_out else line for line in lines)

    return changed(record, leave_out)


def changed(record: PersonRecord, change: Change) -> PersonRecord:
    """Return the record with every passage as `change` returns it; the record itself stays as it is."""
    person = replace(
        record.person, communication=_all(change, Place(Part.HELPS), record.person.communication)
    )
    return replace(
        record,
        person=person,
        assessments=tuple(_assessment(change, one) for one in record.assessments),
        consents=tuple(_consent(change, one) for one in record.consents),
        trail=tuple(replace(mark, reason=change(Place(Part.TRAIL), mark.reason)) for mark in record.trail),
        safety=tuple(_entry(change, one) for one in record.safety),
        sharings=tuple(_sharing(change, one) for one in record.sharings),
        step_changes=tuple(_step_change(change, one) for one in record.step_changes),
    )


def _assessment(change: Change, it: Assessment) -> Assessment:
    def at(part: Part) -> Place:
        return Place(part, it)

    sign_off = it.sign_off
    if sign_off is not None:
        sign_off = replace(sign_off, comment=change(at(Part.COMMENT), sign_off.comment))
    return replace(
        it,
        setting=change(at(Part.SETTING), it.setting),
        also_there=_all(change, at(Part.ALSO_THERE), it.also_there),
        notes={i.id: _note(change, it, i.id) for i in it.framework.all_indicators if i.id in it.notes},
        actions=tuple(_action(change, at(Part.STEP), action) for action in it.actions),
        said=replace(it.said, comment=change(at(Part.COMMENT), it.said.comment)),
        sign_off=sign_off,
        amendments=tuple(_amendment(change, it, one) for one in it.amendments),
        answers=dict(it.answers),
    )


def _note(change: Change, it: Assessment, indicator_id: str) -> Note:
    def put(part: Part, text: str) -> str:
        return change(Place(part, it, indicator_id), text)

    note = it.notes[indicator_id]
    return replace(
        note,
        own_words=put(Part.OWN_WORDS, note.own_words),
        strengths=tuple(put(Part.STRENGTH, one) for one in note.strengths),
        seen=put(Part.SEEN, note.seen),
        told=put(Part.TOLD, note.told),
        view=put(Part.VIEW, note.view),
        why_different=put(Part.WHY_DIFFERENT, note.why_different),
    )


def _action(change: Change, place: Place, action: Action) -> Action:
    return replace(
        action,
        what=change(place, action.what),
        owner_name=change(place, action.owner_name),
        first_step=change(place, action.first_step),
        protection_reason=change(place, action.protection_reason),
        outcome=change(place, action.outcome),
    )


def _amendment(change: Change, it: Assessment, amendment: Amendment) -> Amendment:
    replaced = amendment.replaced
    return replace(
        amendment,
        reason=change(Place(Part.AMENDED, it), amendment.reason),
        replaced=replace(replaced, comment=change(Place(Part.COMMENT, it), replaced.comment)),
    )


def _consent(change: Change, consent: Consent) -> Consent:
    place = Place(Part.AGREED)
    return replace(
        consent,
        how=change(place, consent.how),
        told=change(place, consent.told),
        body=change(place, consent.body),
    )


def _sharing(change: Change, sharing: Sharing) -> Sharing:
    place = Place(Part.AGREED)
    return replace(sharing, body=change(place, sharing.body), reason=change(place, sharing.reason))


def _step_change(change: Change, one: StepChange) -> StepChange:
    place = Place(Part.STEP)
    return replace(one, outcome=change(place, one.outcome), words=change(place, one.words))


def _entry(change: Change, entry: SafetyEntry) -> SafetyEntry:
    place = Place(Part.SAFETY)
    return replace(
        entry,
        seen=change(place, entry.seen),
        told=change(place, entry.told),
        view=change(place, entry.view),
        done=change(place, entry.done),
        why=change(place, entry.why),
    )


def _all(change: Change, place: Place, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(change(place, text) for text in texts)
