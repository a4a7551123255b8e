"""The plan lives on after it was signed: done, dropped, changed, with what went well, by real clicks."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from tests.ui.patience import settle, wait
from tests.ui.places import Places
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.plan import ActionState


@pytest.fixture
def picture(places: Places) -> Assessment:
    """Wilbert's latest signed picture."""
    (row,) = places.store.people("SAMPLE-01")
    return places.store.assessment(places.store.assessment_rows(row.id)[-1].id)


def said(places: Places) -> str:
    return "\n".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def write(places: Places, name: str, text: str) -> None:
    field = places.see(name)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, text)
    settle()


def open_step(places: Places, number: int = 1) -> None:
    places._person("SAMPLE-01")
    places.press(f"step-{number}-went")
    wait(lambda: places.see("step-page") is not None)


def keep(places: Places) -> None:
    places.press("keep-step")
    wait(lambda: places.see("person-page") is not None)


def test_a_step_is_ticked_done_with_what_went_well_and_the_signed_plan_stays(places, picture):
    open_step(places)
    places.press("segment-done")
    write(places, "step-outcome-edit", "Heather cried over hers.")
    keep(places)

    assert "“Heather cried over hers.”" in said(places)
    (change,) = places.store.step_changes(picture.person_id)
    assert (change.state, change.said_by) == (ActionState.DONE, "Maeve Donnelly")
    assert places.store.assessment(picture.id) == picture


def test_what_became_of_a_step_stands_on_the_time_line(places, picture):
    open_step(places)
    places.press("segment-done")
    write(places, "step-outcome-edit", "Heather cried over hers.")
    keep(places)

    row = places.see("entry-1")
    assert row is not None
    title = picture.actions[0].what or picture.actions[0].first_step
    assert row.accessibleName().endswith(f"A step is done, {title}. “Heather cried over hers.”")


def test_every_word_is_kept_with_who_said_it_and_when(places, picture):
    open_step(places)
    places.press("segment-dropped")
    keep(places)
    open_step(places)
    places.press("segment-open")
    write(places, "step-words-edit", "Write three cards")
    write(places, "step-due-edit", "5 January 2099")
    keep(places)

    assert "Write three cards" in said(places)
    open_step(places)
    told = said(places)
    assert "Maeve Donnelly: Dropped." in told
    assert "Maeve Donnelly: Open, changed to “Write three cards”, by 5 January 2099." in told
    assert told.index("Open, changed") < told.index("Dropped.\n" if "Dropped.\n" in told else "Dropped.")


def test_where_nothing_is_different_nothing_is_kept_and_it_is_said(places, picture):
    open_step(places)
    places.press("keep-step")

    assert "Nothing is different yet." in said(places)
    assert places.store.step_changes(picture.person_id) == ()


def test_a_day_that_is_none_is_said_at_its_field_and_what_was_typed_stays(places, picture):
    open_step(places)
    write(places, "step-outcome-edit", "Half of them.")
    write(places, "step-due-edit", "31 February 2027")
    places.press("keep-step")

    assert "There is no 31 February" in said(places)
    field = places.see("step-outcome-edit")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Half of them."


def test_not_now_leads_back_and_keeps_nothing(places, picture):
    open_step(places)
    places.press("segment-done")
    places.press("leave-step")
    wait(lambda: places.see("person-page") is not None)

    assert places.store.step_changes(picture.person_id) == ()


def test_what_is_done_is_not_offered_to_the_next_plan_and_what_was_changed_comes_along(places, picture):
    open_step(places)
    places.press("segment-done")
    keep(places)
    open_step(places, 3)
    write(places, "step-words-edit", "Ring Heather on Sundays")
    keep(places)

    before = places.flow._desk.before(places.store.person(picture.person_id), _later(picture))

    assert before.previous is not None
    assert [a.state for a in before.previous.actions].count(ActionState.OPEN) == 1
    assert "Ring Heather on Sundays" in {a.what for a in before.previous.actions}


def _later(picture: Assessment) -> Assessment:
    day = picture.held_on.replace(year=picture.held_on.year + 1)
    return Assessment(picture.framework, picture.person_id, picture.practitioner, day, day)
