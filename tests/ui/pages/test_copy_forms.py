"""The small forms beside a copy: saving with a password, and where it was filed; and the copy as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, line, shown, tab_stops, unnamed, words, write
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.clipboard import BriefClipboard
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import plain_date

PASSWORD = "four words of hers"
HELD = date(2026, 5, 12)


@pytest.fixture
def assessment(aoife: Person, signed: Callable[..., Assessment]) -> Assessment:
    return signed(aoife, HELD)


@pytest.fixture
def maker(qapp: QApplication) -> Iterator[CopyMaker]:
    maker = CopyMaker()
    yield maker
    maker.close()


@pytest.fixture
def filings(store: Store) -> Iterator[FilingDesk]:
    filings = FilingDesk(store)
    yield filings
    filings.close()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[BriefClipboard]:
    clipboard = BriefClipboard(kept_ms=60_000)
    yield clipboard
    clipboard.clear()


@pytest.fixture
def page(
    qtbot: QtBot,
    theme: Theme,
    maker: CopyMaker,
    filings: FilingDesk,
    clipboard: BriefClipboard,
    aoife: Person,
    assessment: Assessment,
) -> CopyPage:
    page = shown(qtbot, CopyPage(theme, maker, filings, clipboard))
    show(qtbot, page, maker, Sheet(aoife, assessment))
    return page


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's own save dialog is answered to."""
    file = tmp_path / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def show(qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet, kind: Kind = Kind.PERSON) -> None:
    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show_sheet(sheet, kind)


def on_the_clipboard() -> str:
    return QGuiApplication.clipboard().text()


def begin_locked(qtbot: QtBot, page: CopyPage, password: str, again: str) -> None:
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-locked")
    write(qtbot, page, "copy-password", password)
    write(qtbot, page, "copy-password-again", again)
    click(qtbot, page, "save-go")


def file_it(qtbot: QtBot, page: CopyPage, day: str, reference: str) -> None:
    click(qtbot, page, "file-it")
    line(page, "filed-on").setText(day)
    write(qtbot, page, "filing-reference", reference)
    click(qtbot, page, "filing-go")


def test_saving_asks_first_whether_with_a_password(qtbot, page, file):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")

    assert not button(page, "save-go").is_available
    assert not button(page, "save-locked").isChecked()
    assert not file.exists()


def test_with_a_password_the_file_opens_with_it_and_with_nothing_else(qtbot, page, file):
    begin_locked(qtbot, page, PASSWORD, PASSWORD)

    assert "Saved as copy.pdf. It opens only with the password." in words(page)
    with pikepdf.open(file, password=PASSWORD) as opened:
        assert (opened.encryption.R, opened.encryption.bits) == (6, 256)
    for wrong in ("", PASSWORD.title()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(file, password=wrong)
    assert file.read_bytes() != page.pdf
    assert b"SW-0142" not in file.read_bytes()


def test_without_a_password_the_very_bytes_are_saved(qtbot, page, file):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-open")
    assert "Whoever has the file can read it." in words(page)
    click(qtbot, page, "save-go")

    assert file.read_bytes() == page.pdf
    assert "Saved as copy.pdf." in words(page)
    assert button(page, "save").hasFocus()


@pytest.mark.parametrize(
    ("first", "again", "says"),
    [
        ("", "", "Please type a password, or save the copy without one."),
        (PASSWORD, PASSWORD[:-1], "The two are not the same. Please type it again."),
        ("x" * 128, "x" * 128, "That is too long: a PDF takes 127 letters"),
    ],
)
def test_a_password_that_will_not_do_is_said_at_its_field_and_nothing_is_saved(
    qtbot, page, file, first, again, says
):
    begin_locked(qtbot, page, first, again)

    assert says in words(page)
    assert not file.exists()


def test_enter_goes_on_from_field_to_field_and_saves(qtbot, page, file):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-locked")
    write(qtbot, page, "copy-password", PASSWORD)
    qtbot.keyClick(line(page, "copy-password"), Qt.Key.Key_Return)
    assert line(page, "copy-password-again").hasFocus()
    qtbot.keyClicks(line(page, "copy-password-again"), PASSWORD)
    qtbot.keyClick(line(page, "copy-password-again"), Qt.Key.Key_Return)

    assert pikepdf.open(file, password=PASSWORD)


def test_a_place_that_cannot_be_written_keeps_what_was_typed_and_says_why(qtbot, page, monkeypatch, tmp_path):
    lost = str(tmp_path / "gone" / "copy.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (lost, ""))
    begin_locked(qtbot, page, PASSWORD, PASSWORD)

    assert "That folder is not there. Nothing was saved." in words(page)
    assert line(page, "copy-password").text() == PASSWORD


def test_nobody_chose_a_place_then_nothing_happens(qtbot, page, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    begin_locked(qtbot, page, PASSWORD, PASSWORD)

    assert "Saved" not in words(page)
    assert line(page, "copy-password").text() == PASSWORD


@pytest.mark.parametrize("way", ["back", "escape", "saved", "another"])
def test_no_password_stays_behind(qtbot, page, file, way, maker, aoife, assessment):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-locked")
    fields = [line(page, "copy-password"), line(page, "copy-password-again")]
    for name in ("copy-password", "copy-password-again"):
        write(qtbot, page, name, PASSWORD)
    if way == "back":
        click(qtbot, page, "save-back")
    elif way == "escape":
        qtbot.keyClick(fields[0], Qt.Key.Key_Escape)
    elif way == "saved":
        click(qtbot, page, "save-go")
    else:
        show(qtbot, page, maker, Sheet(aoife, assessment))

    assert [field.text() for field in fields] == ["", ""]
    assert button(page, "print").isVisibleTo(page)


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
        show(qtbot, page, maker, Sheet(aoife, assessment))

    qtbot.waitUntil(lambda: "Filed on 21 May 2026" in words(page))
    assert "reference" not in words(page)


def test_a_draft_cannot_be_filed_and_an_amendment_says_what_was(
    qtbot, page, maker, store, aoife, assessment, maeve: Practitioner
):
    store.save_filing(assessment.id, Filing(date(2026, 5, 21), "ABC-1"))
    later = assessment.amend(by=maeve.name, reason="Misheard")
    later.write("community_life", Note("More"))
    show(qtbot, page, maker, Sheet(aoife, later), Kind.RECORD)

    qtbot.waitUntil(lambda: "Version 1 was filed on 21 May 2026, reference ABC-1" in words(page))
    assert not page.findChild(QWidget, "file-it").isVisibleTo(page)


def test_everything_in_the_forms_has_a_name_and_tab_reaches_it_in_order(qtbot, page):
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-locked")
    assert unnamed(page) == []
    stops = [s for s in tab_stops(qtbot, page) if s.startswith(("save", "copy-"))]
    assert stops == ["save-locked", "copy-password-edit", "copy-password-again-edit", "save-go", "save-back"]
    click(qtbot, page, "save-back")
    click(qtbot, page, "file-it")
    assert unnamed(page) == []
    stops = [s for s in tab_stops(qtbot, page) if s.startswith("fil")]
    assert stops == ["filed-on-edit", "filing-reference-edit", "filing-go", "filing-back"]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_ways_on_are_in_sight_at_every_size(qtbot, page, theme, percent):
    theme.set_percent(percent)
    click(qtbot, page, "safe-yes")
    for opens, ways in (("", ("print", "save")), ("save", ("save-go", "save-back"))):
        if opens:
            click(qtbot, page, opens)
        for name in ways:
            way = button(page, name)
            corner = way.mapTo(page, QPoint(way.width(), way.height()))
            assert corner.y() <= page.height()
            assert corner.x() <= page.width()
    theme.set_percent(100)


def test_where_it_is_narrow_a_form_has_the_room_of_the_pages(qtbot, page, theme):
    view = page.findChild(QWidget, "find-in-copy")
    theme.set_percent(200)
    click(qtbot, page, "file-it")
    assert not view.isVisibleTo(page)
    click(qtbot, page, "filing-back")
    assert view.isVisibleTo(page)
    theme.set_percent(100)
    click(qtbot, page, "file-it")
    assert view.isVisibleTo(page)
