"""The copy as text for the official record, and where that record has it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, line, show_copy, words, write
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.words import plain_date


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """Begin with nothing on the clipboard, whatever was copied before."""
    qapp.clipboard().clear()


def on_the_clipboard() -> str:
    return QGuiApplication.clipboard().text()


def file_it(qtbot: QtBot, page: CopyPage, day: str, reference: str) -> None:
    click(qtbot, page, "file-it")
    line(page, "filed-on").setText(day)
    write(qtbot, page, "filing-reference", reference)
    click(qtbot, page, "filing-go")


def test_the_text_of_the_person_s_copy_waits_until_it_is_safe(qtbot, page, aoife, assessment):
    assert not button(page, "copy-text").is_available
    assert "safe to take home" in button(page, "copy-text").accessibleDescription()
    click(qtbot, page, "copy-text")
    assert on_the_clipboard() == ""

    click(qtbot, page, "safe-yes")
    click(qtbot, page, "copy-text")

    assert "Copied. It leaves the clipboard after 30 seconds." in words(page)
    assert on_the_clipboard() == plain_text(Kind.PERSON, Sheet(aoife, assessment))
    assert "Free from harm" not in on_the_clipboard()


def test_the_text_is_of_what_is_shown(qtbot, page, maker, aoife, assessment):
    with qtbot.waitSignal(maker.made, timeout=20_000):
        click(qtbot, page, "copy-harm")
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "copy-text")
    options = CopyOptions(include_free_from_harm=True)
    assert on_the_clipboard() == plain_text(Kind.PERSON, Sheet(aoife, assessment), options)

    box = page.findChildren(QComboBox)[0]
    with qtbot.waitSignal(maker.made, timeout=20_000):
        box.setCurrentIndex(box.findData(Kind.RECORD.value))
        box.activated.emit(box.currentIndex())
    click(qtbot, page, "copy-text")
    assert on_the_clipboard() == plain_text(Kind.RECORD, Sheet(aoife, assessment))


def test_not_sure_takes_the_text_back(qtbot, page):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "copy-text")
    click(qtbot, page, "safe-not-sure")

    assert on_the_clipboard() == ""


def test_the_sentence_goes_when_the_text_has_left(qtbot, page, clipboard):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "copy-text")
    clipboard._timer.start(1)
    qtbot.waitSignal(clipboard.emptied, timeout=5_000).wait()

    assert on_the_clipboard() == ""
    assert "Copied." not in words(page)


def test_a_picture_says_where_it_was_filed_once_somebody_said_so(qtbot, page, filings, store, assessment):
    with qtbot.waitSignal(filings.kept, timeout=5_000):
        file_it(qtbot, page, "21 May 2026", "  ABC-1 ")

    assert "Filed on 21 May 2026, reference ABC-1" in words(page)
    assert store.filings(assessment.id) == (Filing(date(2026, 5, 21), "ABC-1"),)
    assert store.assessment(assessment.id) == assessment
    assert button(page, "file-it").hasFocus()


def test_today_is_proposed_and_what_is_known_can_be_put_right(qtbot, page, filings, store, assessment):
    click(qtbot, page, "file-it")
    assert line(page, "filed-on").text() == plain_date(date.today())
    click(qtbot, page, "filing-back")
    for reference in ("ABC-1", "ABC-2"):
        with qtbot.waitSignal(filings.kept, timeout=5_000):
            file_it(qtbot, page, "21 May 2026", reference)
    click(qtbot, page, "file-it")

    assert line(page, "filing-reference").text() == "ABC-2"
    assert line(page, "filed-on").text() == "21 May 2026"
    assert store.filings(assessment.id)[0].reference == "ABC-2"


@pytest.mark.parametrize(
    ("day", "reference", "says"),
    [
        ("", "A", "Please say on which day it was filed."),
        ("31 February 2026", "A", "There is no 31 February. Please choose the day again."),
        ("soon", "A", "That is not a day."),
        ("11 May 2026", "A", "You met on 12 May 2026. Please choose a later day."),
        (plain_date(date.today() + timedelta(days=1)), "A", "That day is still to come."),
        ("21 May 2026", "x" * 201, "That is longer than 200 letters. Please shorten it."),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_kept(
    qtbot, page, store, assessment, day, reference, says
):
    file_it(qtbot, page, day, reference)

    assert says in words(page)
    assert store.filings(assessment.id) == ()


def test_what_cannot_be_kept_is_said_and_the_form_stays(qtbot, page, filings, store, monkeypatch):
    def fail(*_):
        raise SaveFailedError("full")

    monkeypatch.setattr(store, "save_filing", fail)
    with qtbot.waitSignal(filings.failed, timeout=5_000):
        file_it(qtbot, page, "21 May 2026", "ABC-1")

    assert "The disk is full." in words(page)
    assert line(page, "filing-reference").text() == "ABC-1"


def test_it_is_known_when_the_copy_is_opened_again(qtbot, page, filings, maker, store, aoife, assessment):
    store.save_filing(assessment.id, Filing(date(2026, 5, 21)))
    with qtbot.waitSignal(filings.known, timeout=5_000):
        show_copy(qtbot, page, maker, Sheet(aoife, assessment))

    qtbot.waitUntil(lambda: "Filed on 21 May 2026" in words(page))
    assert "reference" not in words(page)


def test_a_draft_cannot_be_filed_and_an_amendment_says_what_was(
    qtbot, page, maker, store, aoife, assessment, maeve: Practitioner
):
    store.save_filing(assessment.id, Filing(date(2026, 5, 21), "ABC-1"))
    later = assessment.amend(by=maeve.name, reason="Misheard")
    later.write("community_life", Note("More"))
    show_copy(qtbot, page, maker, Sheet(aoife, later), Kind.RECORD)

    qtbot.waitUntil(lambda: "Version 1 was filed on 21 May 2026, reference ABC-1" in words(page))
    assert not page.findChild(QWidget, "file-it").isVisibleTo(page)
