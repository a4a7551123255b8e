"""The record says what became of each step after it was signed, beside what was signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from tests.reports.reading import text_of
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.reports.make import Kind, make
from wellbeing_desktop.reports.plain_text import plain_text

AT = datetime(2026, 11, 3, 10, tzinfo=UTC)


def test_what_was_said_of_a_step_stands_with_it_on_the_record(sheet):
    given = sheet("Wilbert", 3)
    step, picture = given.assessment.actions[0].id, given.assessment.id
    changed = StepChange(
        picture, step, ActionState.OPEN, AT, "Maeve", words="Three cards", due=date(2027, 1, 5)
    )
    done = StepChange(picture, step, ActionState.DONE, AT.replace(day=9), "Maeve", "All <b>sent</b>")
    told = replace(given, step_changes=(changed, done))

    for text in (text_of(make(Kind.RECORD, told)), plain_text(Kind.RECORD, told)):
        words = " ".join(text.split())
        assert "Since then: 3 November 2026, Maeve: Open. Now: Three cards." in words
        assert "Since then: 9 November 2026, Maeve: Done. All <b>sent</b>." in words
        assert words.index("Three cards") < words.index("All <b>sent</b>")


def test_the_summary_counts_where_the_steps_of_last_time_stand_since_then(sheet):
    given = sheet("Wilbert", 2)
    before = [replace(action, state=ActionState.OPEN) for action in given.previous.actions]
    previous = replace(given.previous, actions=tuple(before))
    done = StepChange(previous.id, before[0].id, ActionState.DONE, AT, "Maeve")
    told = replace(given, previous=previous, step_changes=(done,))

    assert f"Agreed last time: {len(before) - 1} open, 1 done." in text_of(make(Kind.SUMMARY, told))


def test_the_persons_copy_and_other_steps_say_nothing_of_it(sheet):
    given = sheet("Wilbert", 3)
    elsewhere = StepChange(uuid4(), uuid4(), ActionState.DONE, AT, "Maeve", "Elsewhere")
    told = replace(given, step_changes=(elsewhere,))

    assert "Elsewhere" not in plain_text(Kind.RECORD, told)
    assert "Since then" not in text_of(make(Kind.RECORD, given))
