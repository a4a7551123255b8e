"""Gaps are even and edges are one, whatever a page has to say and however large its text is."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.places import Look, settle, wait
from tests.ui.test_alignment import box_of
from wellbeing_desktop.storage.errors import NotABackupError
from wellbeing_desktop.ui.widgets.card import Hair


def middle_of(at, widget: QWidget) -> int:
    return widget.mapTo(at.window, QPoint(0, 0)).y() + widget.height() // 2


def test_a_damaged_store_without_a_backup_leaves_no_gap_for_what_would_be_missing(go_to):
    at = go_to("damaged")
    wait(lambda: "No good backup" in at.see("damaged-found").text())
    settle()
    found, button = box_of(at, "damaged-found"), box_of(at, "choose-backup")
    assert 16 <= button.y() - (found.y() + found.height()) <= 32


def test_a_backup_that_is_none_leaves_no_gap_where_one_would_be_told_of(go_to):
    at = go_to("damaged")
    wait(lambda: "No good backup" in at.see("damaged-found").text())
    at.page._on_failed(NotABackupError())
    settle()
    assert at.see("damaged-found") is None
    what, notice = at.page._what, at.page._notice
    assert notice.isVisible()
    gap = notice.mapTo(at.window, QPoint(0, 0)).y() - what.mapTo(at.window, QPoint(0, 0)).y() - what.height()
    assert 0 < gap <= 32


@pytest.mark.parametrize("percent", [100, 200])
def test_the_icons_of_the_first_day_stand_midway_between_their_lines(go_to, percent):
    at = go_to("nobody yet", look=Look(percent=percent))
    settle()
    page = at.see("nobody-yet")
    hairs = sorted(middle_of(at, hair) for hair in page.findChildren(Hair))
    icons = [label for label in page.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(icons) == 3
    middles = sorted(middle_of(at, icon) for icon in icons)
    for middle, (above, below) in zip(middles, pairwise(hairs), strict=True):
        assert abs(middle - (above + below) / 2) <= 2


def test_what_is_wrong_with_a_short_passphrase_is_said_once(go_to):
    at = go_to("first run: passphrase")
    at.see("new-passphrase").edit.setText("short")
    at.page._passphrase._on_go()
    settle()
    assert "at least 12 letters" in at.see("new-passphrase").sentence.text()
    assert at.see("passphrase-strength") is None
    at.see("new-passphrase").edit.setText("shorts")
    settle()
    assert "at least 12 letters" in at.see("passphrase-strength").text()


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_asked_while_it_locks_stands_where_the_lock_screen_asks(go_to, percent):
    at = go_to("locking", look=Look(percent=percent))
    field = at.see("passphrase-to-go-back").edit.parentWidget()
    before = QRect(field.mapTo(at.window, QPoint(0, 0)), field.size())
    at = go_to("lock", look=Look(percent=percent))
    field = at.see("passphrase").edit.parentWidget()
    after = QRect(field.mapTo(at.window, QPoint(0, 0)), field.size())
    assert (before.x(), before.width()) == (after.x(), after.width())


def test_fields_are_evenly_apart_where_the_columns_of_a_person_stand_below_each_other(go_to):
    at = go_to("person edit", look=Look(percent=200))
    settle()
    boxes = [box_of(at, name) for name in ("full-name", "reference", "born-on", "languages")]
    gaps = {below.y() - above.y() - above.height() for above, below in pairwise(boxes)}
    assert len(gaps) == 1


@pytest.mark.parametrize("percent", [100, 200])
def test_a_row_says_what_its_day_is_of_where_the_columns_stand_below_the_name(go_to, monkeypatch, percent):
    at = go_to("people", look=Look(percent=percent))
    rows = at.see("people-list")
    wait(lambda: rows.model().rowCount() > 2)
    settle()
    monkeypatch.setattr(rows.model(), "_today", date(2020, 1, 1))  # then every review is to come
    faces = [rows.parentWidget()._face(rows.model().index(row, 0)) for row in range(rows.model().rowCount())]
    reviews = {face.cells[1][0] for face in faces} - {"No review planned"}
    assert reviews
    assert {said.startswith("Next review: ") for said in reviews} == {percent == 200}
