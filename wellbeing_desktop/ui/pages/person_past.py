"""A person's pictures as entries of a time line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.ui.day_words import coming_day
from wellbeing_desktop.ui.joining import ended, quoted, sentences, starting
from wellbeing_desktop.ui.pages.plan_words import action_title
from wellbeing_desktop.ui.pages.time_line import Entry, Node
from wellbeing_desktop.ui.people_desk import PersonFile
from wellbeing_desktop.ui.words import fill, from_laptop_words, plain_date, stage_name, talked_about_words

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import AssessmentRow

_tr = QCoreApplication.translate


def entries(file: PersonFile, today: date) -> list[Entry]:
    """Return what is planned, then every picture and what became of agreed steps, the newest first."""
    dated = [(row.held_on, _entry(row, file, today)) for row in file.rows]
    dated += [_step_entry(change, file, today) for change in file.step_changes]
    past = [entry for _, entry in sorted(dated, key=lambda one: one[0])][::-1]
    planned = file.latest.next_review if file.latest and not file.draft else None
    if planned is None:
        return past
    late = _tr("past", "Was due") if planned < today else _tr("past", "Planned")
    return [
        Entry(Node.PLANNED, starting(coming_day(planned, today)), _tr("past", "Next review"), late),
        *past,
    ]


def withdrawn_entries(file: PersonFile, today: date) -> list[Entry]:
    """Return what is withdrawn, the newest first."""
    made = (_entry(row, file, today) for row in reversed(file.withdrawn))
    words = _tr("past", "Withdrawn. It can be put back.")
    return [replace(entry, node=Node.WITHDRAWN, words=words) for entry in made]


def _entry(row: AssessmentRow, file: PersonFile, today: date) -> Entry:
    day = _tr("past", "Today") if row.held_on == today else plain_date(row.held_on)
    count = talked_about_words(row.talked_about, row.of)
    whose = ended(from_laptop_words(row.brought_from)) if row.brought_from else ""
    if row.state is State.DRAFT:
        if row.version > 1:
            count = fill(_tr("past", "Version %1, begun and not signed yet."), row.version)
        words = sentences((ended(count), whose)) if whose else count
        return Entry(Node.GOING_ON, day, stage_name(row.stage), words, row.id, row.version - 1)
    latest = file.latest
    if latest is not None and latest.id == row.id:
        words = signed_words(file.person, latest)
    elif row.state is State.AMENDED:
        words = fill(_tr("past", "Signed, and corrected since. This is version %1."), row.version)
    else:
        words = _tr("past", "Signed.")
    return Entry(Node.SIGNED, day, stage_name(row.stage), sentences((words, whose)), row.id, row.version)


def _step_entry(change: StepChange, file: PersonFile, today: date) -> tuple[date, Entry]:
    """Say what became of a step; one of an earlier plan than the latest is not named."""
    on = change.said_at.astimezone().date()
    day = _tr("past", "Today") if on == today else plain_date(on)
    title = {
        ActionState.DONE: _tr("past", "A step is done"),
        ActionState.DROPPED: _tr("past", "A step was dropped"),
    }.get(change.state, _tr("past", "A step goes on"))
    planned = file.latest.actions if file.latest else ()
    named = [action_title(action) for action in planned if action.id == change.action_id]
    what = change.words or "".join(named)
    words = sentences((ended(what) if what else "", quoted(change.outcome) if change.outcome else ""))
    return on, Entry(Node.EVENT, day, title, words)


def signed_words(person: Person, assessment: Assessment) -> str:
    """Say what the person thought of a signed picture, and what became of the copy."""
    signed = assessment.sign_off
    if signed is None:
        return ""
    first = _tr("past", "Signed.")
    if assessment.state is State.AMENDED:
        first = fill(_tr("past", "Signed, and corrected since. This is version %1."), assessment.version)
    return sentences((first, _agreed(person, signed), _copied(person, signed)))


def _agreed(person: Person, signed: SignOff) -> str:
    if signed.agreement is None:
        return ""
    words = {
        Agreement.AGREE: _tr("past", "%1 agreed."),
        Agreement.PARTLY: _tr("past", "%1 agreed with parts of it."),
        Agreement.DISAGREE: _tr("past", "%1 disagreed."),
        Agreement.DID_NOT_TAKE_PART: _tr("past", "%1 did not take part."),
    }[signed.agreement]
    return fill(words, person.called)


def _copied(person: Person, signed: SignOff) -> str:
    if signed.copy is None or signed.copy is CopyChoice.DECLINED:
        return ""
    words = {
        CopyChoice.TAKEN: _tr("past", "%1 wanted a copy."),
        CopyChoice.LATER: _tr("past", "A copy is to be decided."),
    }[signed.copy]
    return fill(words, person.called)
