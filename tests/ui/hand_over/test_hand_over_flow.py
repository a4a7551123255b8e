"""A whole record goes from one laptop to another, by clicks, through a sealed file."""

from __future__ import annotations

from copy import deepcopy

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.hand_over.answers import WORDS, Answers, hand_over, press, refused, words_of, write
from tests.ui.places import Places
from wellbeing_desktop.assessment.answers import Voice


def test_one_record_goes_over_is_looked_into_and_is_there(qtbot, store, aoife, draft, other, laptop, file):
    draft.rate(Voice.PERSON, "self_worth", 4)
    store.save(draft)
    said = hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife)).said
    assert "Only Aoife" not in said[-1]
    assert "1 record is in over.wellbeing-handover." in said[-1]
    assert b"Aoife" not in file.read_bytes()

    flow = laptop(other, "Ciara Nolan")
    answers = Answers(qtbot, write(WORDS), press("choice-0"), press("choice-0"))
    with qtbot.waitSignal(flow.taken, timeout=15_000):
        flow.bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert "From Maeve Donnelly" in answers.said[1]
    assert "New here: 1 person. New: 1 assessment." in answers.said[1]
    assert other.record(aoife.id).assessments == store.record(aoife.id).assessments


def test_a_wrong_passphrase_is_said_and_can_be_tried_again(qtbot, store, aoife, draft, other, laptop, file):
    hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife))

    flow = laptop(other, "Ciara Nolan")
    answers = Answers(
        qtbot,
        write("not this one at all"),
        refused("That is not the passphrase"),
        write(WORDS),
        press("choice-1"),
    )
    flow.bring_in()

    assert answers.steps == []
    assert other.count_people() == 0


def test_the_same_file_again_adds_nothing_and_says_when_it_came(
    qtbot, store, aoife, draft, other, laptop, file
):
    hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife))
    flow = laptop(other, "Ciara Nolan")
    first = Answers(qtbot, write(WORDS), press("choice-0"), press("choice-0"))
    with qtbot.waitSignal(flow.taken, timeout=15_000):
        flow.bring_in()
    qtbot.waitUntil(lambda: first.steps == [], timeout=15_000)

    again = Answers(qtbot, write(WORDS), press("choice-0"))
    flow.bring_in()

    assert "This very file was brought in on" in again.said[-1]
    assert len(other.assessment_rows()) == 1


def test_a_draft_that_both_changed_is_kept_twice_and_said_so(qtbot, store, aoife, draft, other, laptop, file):
    other.take_in([deepcopy(store.record(aoife.id))])
    theirs = other.assessment(draft.id)
    theirs.rate(Voice.PERSON, "self_worth", 1)
    other.save(theirs)
    draft.rate(Voice.PERSON, "self_worth", 5)
    store.save(draft)
    hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife))

    flow = laptop(other, "Ciara Nolan")
    answers = Answers(qtbot, write(WORDS), press("choice-0"), press("choice-0"))
    with qtbot.waitSignal(flow.taken, timeout=15_000):
        flow.bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert "Changed on both laptops: 1 assessment." in answers.said[1]
    assert sorted(row.brought_from for row in other.assessment_rows()) == ["", "Maeve Donnelly"]


def test_what_is_no_hand_over_is_said_and_nothing_changes(qtbot, other, laptop, file):
    file.write_bytes(b"%PDF-1.7 something else")
    answers = Answers(qtbot, write(WORDS), refused("This is not a hand-over."), press("hand-over-cancel"))
    laptop(other, "Ciara Nolan").bring_in()

    assert answers.steps == []
    assert other.count_people() == 0


def test_a_short_passphrase_is_not_taken_for_a_file(qtbot, store, aoife, laptop, file):
    answers = Answers(qtbot, press("choice-0"), write("short", twice=True), press("hand-over-cancel"))
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert not file.exists()


@pytest.mark.parametrize("shared", [True, False])
def test_while_the_screen_is_shared_nothing_is_offered(store, laptop, shared):
    flow = laptop(store, "Maeve Donnelly", shared=shared)
    menu = flow._window.header.menu
    menu.aboutToShow.emit()

    offered = {action.objectName(): action.isVisible() for action in menu.actions()}
    assert offered["more-hand-over"] is not shared
    assert offered["more-bring-in"] is not shared


@pytest.mark.parametrize("look", ["light", "dark"])
def test_two_laptops_end_in_two_drafts_of_which_the_colleagues_is_named_on_screen(
    qtbot, theme, tmp_path, store, aoife, draft, other, laptop, file, look
):
    theme.use(look)
    other.take_in([deepcopy(store.record(aoife.id))])
    theirs = other.assessment(draft.id)
    theirs.rate(Voice.PERSON, "self_worth", 1)
    other.save(theirs)
    draft.rate(Voice.PERSON, "self_worth", 5)
    store.save(draft)
    hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife))
    flow = laptop(other, "Ciara Nolan")
    answers = Answers(qtbot, write(WORDS), press("choice-0"), press("choice-0"))
    with qtbot.waitSignal(flow.taken, timeout=15_000):
        flow.bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    places = Places(theme, tmp_path, other)
    places.window.show()
    places.go("people")
    names = [button.accessibleName() for button in places.page.findChildren(QPushButton, "carry-on")]
    assert sorted(names) == ["Carry on with Aoife", "Carry on with Aoife, From Maeve Donnelly’s laptop"]
    assert words_of(places.page).count("From Maeve Donnelly’s laptop") == 1

    places._person(aoife.reference)
    file = places.flow._desk.file(aoife.id)
    assert file.draft is not None
    assert file.draft.id == draft.id
    entries = [places.see(f"entry-{number}").accessibleName() for number in (1, 2)]
    assert sum("From Maeve Donnelly’s laptop." in entry for entry in entries) == 1
    places.close()
