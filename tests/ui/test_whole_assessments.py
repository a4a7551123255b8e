"""What is done with a whole assessment, by real clicks: amended, moved, withdrawn, put back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager

from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from tests.ui.aside_places import choose
from tests.ui.patience import settle, wait
from tests.ui.places import Places
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.exchange.record_file import write_record


def person_id(places: Places, reference: str):
    (row,) = places.store.people(reference)
    return row.id


def content(places: Places, assessment_id, version: int) -> dict[str, object]:
    owner = places.store.assessment(assessment_id).person_id
    tables = json.loads(write_record(places.store.record(owner)))["assessments"]
    return next(t for t in tables if t["id"] == str(assessment_id) and t["version"] == version)


def say(places: Places, name: str, text: str) -> None:
    wait(lambda: places.see(name) is not None)
    field = places.see(name)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)


def act(places: Places, entry: str, deed: str) -> None:
    """Open the menu of one picture and choose from it."""
    places.press(entry)
    choose(deed)


def said(places: Places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def entries(places: Places) -> list[str]:
    found = [b for b in places.page.findChildren(QPushButton) if b.objectName().startswith("entry-")]
    return [b.accessibleName() for b in found if b.isVisible()]


def signed_row(places: Places, reference: str):
    return [r for r in places.store.assessment_rows(person_id(places, reference)) if r.state != "draft"][-1]


def test_a_signed_picture_is_amended_and_its_old_version_says_that_a_later_one_exists(places):
    row = signed_row(places, "SAMPLE-01")
    before = content(places, row.id, 1)
    places.go("person")
    act(places, "more-entry-1", "entry-amend")
    places.press("reason-go")
    assert "Please say why in a few words." in said(places)
    say(places, "reason-edit", "The step was typed wrongly")
    places.press("reason-go")
    wait(lambda: places.flow._walk is not None)
    walk = places.flow._walk
    assert walk is not None
    walk.editor.rate(Voice.PERSON, "sense_of_belonging", 5)
    walk.show_tab("sign-off")
    places.press("sign-off")
    wait(lambda: places.page.objectName() == "copy-page")

    assert places.store.assessment(row.id).version == 2
    assert places.store.assessment(row.id).amendments[0].reason == "The step was typed wrongly"
    assert content(places, row.id, 1) == before
    places.go("person")
    assert "This is version 2." in " ".join(entries(places))
    act(places, "more-entry-1", "entry-version-1")
    wait(lambda: places.page.objectName() == "copy-page" and places.page.pdf is not None)
    text = " ".join(p.extract_text() for p in PdfReader(io.BytesIO(places.page.pdf)).pages)
    assert "REPLACED by version 2" in text
    assert places.see("print") is not None


def test_while_an_amendment_is_a_draft_the_signed_version_stays_the_latest_picture(places):
    row = signed_row(places, "SAMPLE-01")
    places.store.save(places.store.assessment(row.id).amend(by="Maeve", reason="A slip"))
    places.go("person")

    assert places.flow._file.latest.version == 1
    assert "Version 2, begun and not signed yet." in " ".join(entries(places))
    assert places.see("carry-on").text().startswith("Carry on")


def test_a_picture_is_moved_to_whom_it_belongs_and_back_again(places):
    row = signed_row(places, "SAMPLE-01")
    before = content(places, row.id, row.version)
    places.go("person")
    act(places, "more-entry-1", "entry-move")
    say(places, "move-search-edit", "SAMPLE-03")
    wait(lambda: places.see("move-to-1") is not None and "SAMPLE-03" in places.see("move-to-1").text())
    places.press("move-to-1")
    assert "SAMPLE-01" in said(places)
    assert "SAMPLE-03" in said(places)
    assert places.store.assessment(row.id).person_id == person_id(places, "SAMPLE-01")
    say(places, "reason-edit", "Opened the wrong page")
    places.press("reason-go")
    wait(lambda: places.page.objectName() == "person-page")

    right = person_id(places, "SAMPLE-03")
    assert places.store.assessment(row.id).person_id == right
    assert content(places, row.id, row.version) == before
    (mark,) = places.store.trail(person_id(places, "SAMPLE-01"))
    assert (mark.by, mark.reason) == ("Maeve Donnelly", "Opened the wrong page")
    places.store.move(row.id, person_id(places, "SAMPLE-01"), by="Maeve", reason="It was right")
    assert content(places, row.id, row.version) == before


def test_the_person_whom_it_is_to_leave_is_not_offered(places):
    places.go("person")
    act(places, "more-entry-1", "entry-move")
    say(places, "move-search-edit", "SAMPLE-01")
    wait(lambda: "Nobody else of that name or reference." in said(places))

    assert places.see("move-to-1") is None
    places.press("leave-move")
    wait(lambda: places.page.objectName() == "person-page")


def test_a_picture_is_withdrawn_and_put_back_with_a_reason_each(places):
    row = signed_row(places, "SAMPLE-01")
    before = content(places, row.id, row.version)
    places.go("person")
    shown = entries(places)
    act(places, "more-entry-1", "entry-withdraw")
    say(places, "reason-edit", "Made twice")
    places.press("reason-go")
    wait(lambda: places.page.objectName() == "person-page" and places.see("withdrawn-time-line") is not None)
    assert not any("Withdrawn" in name for name in entries(places))
    assert row.id not in [r.id for r in places.store.assessment_rows()]

    places.press("withdrawn-time-line")
    last = [b for b in places.page.findChildren(QPushButton) if b.objectName().startswith("more-entry-")][-1]
    act(places, last.objectName(), "entry-put-back")
    say(places, "reason-edit", "It was not twice")
    places.press("reason-go")
    wait(lambda: places.page.objectName() == "person-page" and not places.flow._file.withdrawn)
    settle()

    assert entries(places) == shown
    assert content(places, row.id, row.version) == before
    acts = [r.act for r in places.store.audit(10, acts=("withdrawn", "put_back"))]
    assert acts == ["put_back", "withdrawn"]


def test_the_menu_of_a_picture_opens_and_is_chosen_from_by_keys(places):
    places.go("person")
    more = places.see("more-entry-1")
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, Qt.Key.Key_Space)
    wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [a.objectName() for a in menu.actions() if not a.isSeparator()]
    assert names == ["entry-open", "entry-copy", "entry-amend", "entry-move", "entry-withdraw"]
    for _ in range(5):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    wait(lambda: places.page.objectName() == "reason-page")


def test_looking_at_a_person_is_told_once(places):
    places.go("person")
    places.go("people")
    places.go("person")
    told = places.store.audit(10, acts=("viewed",))

    assert [row.person_id for row in told] == [person_id(places, "SAMPLE-01")]


def test_a_correction_begun_by_mistake_is_discarded_alone(places):
    row = signed_row(places, "SAMPLE-01")
    before = content(places, row.id, 1)
    signed = places.store.assessment(row.id)
    places.store.save(signed.amend(by="Maeve Donnelly", reason="A slip"))
    places.go("person")
    with answering("choice-0") as kept:
        act(places, "more-entry-1", "entry-discard")
    assert "Version 1 stays as it was signed." in kept[0]
    assert places.store.assessment(row.id).version == 2
    with answering("choice-1"):
        act(places, "more-entry-1", "entry-discard")
    wait(lambda: places.store.assessment(row.id).version == 1)

    wait(lambda: "begun" not in " ".join(entries(places)))
    assert content(places, row.id, 1) == before
    assert [line.act for line in places.store.audit(1, acts=("amendment_discarded",))]


@contextmanager
def answering(name: str) -> Iterator[list[str]]:
    """Choose a button of the next dialog, and tell what it said."""
    said: list[str] = []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        button = dialog.findChild(QPushButton, name) if dialog is not None else None
        if dialog is not None and button is not None and button.isVisible() and not said:
            said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    timer.timeout.connect(look)
    timer.start(20)
    yield said
    wait(lambda: bool(said))
