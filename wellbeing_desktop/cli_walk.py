"""Walks a finished record through a store again, call by call, as the window does it."""

from __future__ import annotations

from uuid import UUID

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage.store import Store


def walk(store: Store, record: PersonRecord) -> None:
    """Make the person and every assessment anew: each answer and each note is saved as it is given."""
    store.save_person(record.person)
    made: dict[tuple[UUID, int], Assessment] = {}
    for finished in record.assessments:
        store.save_practitioner(finished.practitioner)
        made[finished.id, finished.version] = _walked(store, finished, made)


def _walked(store: Store, finished: Assessment, made: dict[tuple[UUID, int], Assessment]) -> Assessment:
    draft = _begun(finished, made)
    store.save(draft)
    for indicator in finished.framework.all_indicators:
        _give(store, draft, finished, indicator.id)
    _describe(draft, finished)
    store.save_details(draft)
    if finished.sign_off is not None:
        draft.sign(finished.sign_off)
        store.save(draft)
    return draft


def _begun(finished: Assessment, made: dict[tuple[UUID, int], Assessment]) -> Assessment:
    if finished.amendments:
        latest = finished.amendments[-1]
        return made[finished.id, finished.version - 1].amend(by=latest.by, reason=latest.reason)
    return Assessment(
        framework=finished.framework,
        person_id=finished.person_id,
        practitioner=finished.practitioner,
        held_on=finished.held_on,
        entered_on=finished.entered_on,
        stage=finished.stage,
        id=finished.id,
    )


def _give(store: Store, draft: Assessment, finished: Assessment, indicator_id: str) -> None:
    for voice in Voice:
        answer = finished.answer(voice, indicator_id)
        if answer != draft.answer(voice, indicator_id):
            draft.rate(voice, indicator_id, answer)
            store.save_answer(draft, voice, indicator_id)
    if finished.note(indicator_id) != draft.note(indicator_id):
        draft.write(indicator_id, finished.note(indicator_id))
        store.save_note(draft, indicator_id)


def _describe(draft: Assessment, finished: Assessment) -> None:
    draft.describe(
        held_on=finished.held_on,
        made=finished.made,
        made_with=finished.made_with,
        also_there=finished.also_there,
        setting=finished.setting,
    )
    draft.set_matters_most(finished.matters_most)
    draft.set_actions(finished.actions)
    draft.say(finished.said)
    draft.plan_review(finished.next_review)
    if finished.stopped_at:
        draft.stop_at(finished.stopped_at)
