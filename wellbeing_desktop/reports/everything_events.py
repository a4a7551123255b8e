"""What happened around a person's record, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sharing import Decided, Found
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.everything import Everything, ordered
from wellbeing_desktop.reports.sentences import STAGES, STATES, semicolons

PURPOSES = {
    ConsentTo.TAKE_PART: _later("paper", "Taking part"),
    ConsentTo.SHARING: _later("paper", "Sharing"),
    ConsentTo.PICTURES: _later("paper", "Photos and film"),
}
ANSWERS = {
    ConsentAnswer.GIVEN: _later("paper", "agreed"),
    ConsentAnswer.REFUSED: _later("paper", "refused"),
    ConsentAnswer.WITHDRAWN: _later("paper", "withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the chronology."""

    day: date
    what: str
    who: str


def events(it: Everything) -> list[Event]:
    """Return everything that happened, by day."""
    record = it.record
    found = [
        *_consents(record),
        *_sharings(record),
        *_step_changes(record),
        *_assessments(record),
        *_filings(record),
        *_marks(record),
        *_safety(record),
        *_keepings(it),
    ]
    return sorted(found, key=lambda event: event.day)


def purpose_words(consent: Consent) -> str:
    """Say what was agreed to, and with whom it is shared."""
    purpose = PURPOSES[consent.to]()
    return fill(_tr("paper", "%1 with %2"), purpose, consent.body) if consent.body else purpose


def _consents(record: PersonRecord) -> Iterator[Event]:
    form = _tr("paper", "%1: %2", "what was asked, and the answer")
    for one in record.consents:
        said = fill(form, purpose_words(one), ANSWERS[one.answer]())
        yield Event(one.said_at.astimezone().date(), said, one.asked_by)


def _sharings(record: PersonRecord) -> Iterator[Event]:
    left = _tr("paper", "Sharing with %1: left, because there was no yes")
    agreed = _tr("paper", "Shared with %1, with a yes")
    without = _tr("paper", "Shared with %1 without a yes: %2")
    for one in record.sharings:
        words = left if one.decided is Decided.LEFT else agreed if one.found is Found.GIVEN else without
        yield Event(one.at.astimezone().date(), fill(words, one.body, one.reason), one.by)


def _assessments(record: PersonRecord) -> Iterator[Event]:
    for one in ordered(record):
        stage = STAGES[one.stage]()
        if one.version == 1:
            yield Event(one.held_on, fill(_tr("paper", "%1: you met"), stage), one.practitioner.name)
        if one.sign_off is not None:
            words = _tr("paper", "%1 of %2, version %3, was signed off", "a stage, a day and a version")
            signed = fill(words, stage, long_date(one.held_on), one.version)
            yield Event(one.sign_off.signed_at.astimezone().date(), signed, one.sign_off.signed_by)


def _filings(record: PersonRecord) -> Iterator[Event]:
    days = {one.id: long_date(one.held_on) for one in record.assessments}
    words = _tr("paper", "The picture of %1, version %2, was filed in the official record, reference %3")
    bare = _tr("paper", "The picture of %1, version %2, was filed in the official record")
    for which, filings in record.filings.items():
        for one in filings:
            said = fill(words if one.reference else bare, days.get(which, ""), one.version, one.reference)
            yield Event(one.filed_on, said, "")


def _marks(record: PersonRecord) -> Iterator[Event]:
    for mark in record.trail:
        yield Event(mark.at.astimezone().date(), fill(_mark_words(mark, record), mark.reason), mark.by)


def _mark_words(mark: TrailMark, record: PersonRecord) -> str:
    if mark.act is TrailAct.MOVED:
        away = mark.from_person == record.person.id
        here = _tr("paper", "A picture was moved here from another person’s record: %1")
        return _tr("paper", "A picture that was here by mistake was moved away: %1") if away else here
    withdrawn = _tr("paper", "A picture was withdrawn: %1")
    return withdrawn if mark.act is TrailAct.WITHDRAWN else _tr("paper", "A picture was put back: %1")


def _safety(record: PersonRecord) -> Iterator[Event]:
    words = _tr("paper", "A worry about safety was written down")
    for entry in record.safety:
        yield Event(entry.begun_at.astimezone().date(), words, entry.written_by)


def _step_changes(record: PersonRecord) -> Iterator[Event]:
    """What became of agreed steps, by the words that each had when it was agreed."""
    steps = {action.id: action.what for one in record.assessments for action in one.actions}
    form = _tr("paper", "Step “%1”: %2", "an agreed step, and what was said of it")
    for one in record.step_changes:
        due = fill(_tr("paper", "by %1", "a day"), long_date(one.due)) if one.due else ""
        said = semicolons(filter(None, (STATES[one.state](), one.outcome, one.words, due)))
        yield Event(
            one.said_at.astimezone().date(), fill(form, steps.get(one.action_id, ""), said), one.said_by
        )


def _keepings(it: Everything) -> Iterator[Event]:
    for one in it.keepings:
        words = fill(_tr("paper", "To be kept until %1: %2"), long_date(one.until), one.why)
        yield Event(one.decided_at.astimezone().date(), words, one.decided_by)
