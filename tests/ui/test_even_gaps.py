"""Gaps are even and edges are one, whatever a page has to say and however large its text is."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect

from tests.ui.places import Look, settle, wait
from tests.ui.test_alignment import box_of


def test_a_damaged_store_without_a_backup_leaves_no_gap_for_what_would_be_missing(go_to):
    at = go_to("damaged")
    wait(lambda: "No good backup" in at.see("damaged-found").text())
    settle()
    found, button = box_of(at, "damaged-found"), box_of(at, "choose-backup")
    assert 16 <= button.y() - (found.y() + found.height()) <= 32


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
