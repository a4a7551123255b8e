"""Saving a copy, with a password or without; what the forms beside a copy share."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, line, show_copy, tab_stops, unnamed, words, write
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.ui.pages.copy_page import CopyPage

PASSWORD = "four words of hers"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's own save dialog is answered to."""
    file = tmp_path / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def begin_locked(qtbot: QtBot, page: CopyPage, password: str, again: str) -> None:
    click(qtbot, page, "safe-yes")
    click(qtbot, page, "save")
    click(qtbot, page, "save-locked")
    write(qtbot, page, "copy-password", password)
    write(qtbot, page, "copy-password-again", again)
    click(qtbot, page, "save-go")


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
        show_copy(qtbot, page, maker, Sheet(aoife, assessment))

    assert [field.text() for field in fields] == ["", ""]
    assert button(page, "print").isVisibleTo(page)


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
    click(qtbot, page, "see-pages")
    assert view.isVisibleTo(page)
    theme.set_percent(100)
    click(qtbot, page, "file-it")
    assert view.isVisibleTo(page)
