"""What happened here can be read, narrowed, checked and saved, by real clicks."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from threading import Event, current_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListView, QMenu

from tests.ui.aside_places import choose
from tests.ui.patience import wait
from tests.ui.places import Places
from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.house_rules import LockRule, Organisation, ReviewRule
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.assessment.safety import SafetyGuide
from wellbeing_desktop.exchange.audit_file import as_csv, as_json
from wellbeing_desktop.storage.audit_entry import Act, AuditRow, Entry
from wellbeing_desktop.ui.audit_words import KINDS, sentence_of


def rows(places: Places) -> list[str]:
    """What the list says, row by row, as a screen reader reads it."""
    view = places.see("audit-rows")
    assert isinstance(view, QListView)
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(place, 0).data(role)) for place in range(model.rowCount())]


def said(places: Places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def row_at(number: int, act: str, detail: str = "") -> AuditRow:
    from datetime import UTC, datetime

    return AuditRow(number, datetime(2026, 11, 21, tzinfo=UTC), act, None, None, None, None, detail)


def test_it_is_reached_under_more_and_says_who_did_what_in_sentences(places):
    places.go("person")
    places.go("audit")

    assert places.page.objectName() == "audit-page"
    assert rows(places)[0].startswith("Looked at, Wilbert Gilliland")
    assert any(row.startswith("The store was opened") for row in rows(places))
    assert "entries, the newest first." in said(places)


def test_from_a_person_it_tells_of_that_person_alone_and_leads_back(places):
    places.go("audit of one")
    assert {"Wilbert" in row for row in rows(places)} == {True}
    assert "Only about Wilbert Gilliland" in said(places)
    places.press("audit-everyone")
    wait(lambda: any("opened" in row for row in rows(places)))
    places.press("audit-back")
    wait(lambda: places.page.objectName() == "person-page")


def test_a_press_on_a_row_narrows_to_that_person_and_a_kind_to_its_acts(places):
    places.go("person")
    places.go("audit")
    view = places.see("audit-rows")
    first = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    wait(lambda: "Only about" in said(places))
    places.press("audit-everyone")
    box = places.see("audit-kind-edit")
    box.setFocus()
    for _ in range(list(KINDS).index("looked")):
        QTest.keyClick(box, Qt.Key.Key_Down)
    wait(lambda: {row.split(",")[0] for row in rows(places)} == {"Looked at"})


def test_a_long_list_loads_as_one_scrolls(places):
    for number in range(250):
        places.store.note(Entry(Act.PRINTED, version=1, detail=str(number)))
    places.go("audit")
    first = len(rows(places))
    bar = places.see("audit-rows").verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(rows(places)) == places.store.count_audit()

    wait(scrolled_to_the_end)

    assert first < 250


def test_checking_says_that_it_is_whole_or_where_it_breaks(places):
    places.go("audit")
    places.press("audit-check")
    wait(lambda: "The chain is whole" in said(places))
    tamper = "UPDATE audit SET act = 'viewed' WHERE number = 2"
    places.store._thread.now(lambda: places.store._opened.connection.execute(tamper).fetchall())
    places.press("audit-check")
    wait(lambda: "The chain is broken" in said(places))

    assert "at entry 2" in said(places)


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_it_is_saved_as_a_file_with_ids_and_without_names(places, tmp_path, monkeypatch, ending):
    file = tmp_path / f"audit.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), f"x (*.{ending})"))
    places.go("audit")
    places.press("audit-save")
    wait(lambda: f"Saved as audit.{ending}." in said(places))

    text = file.read_text("utf-8-sig")
    entries = json.loads(text)["entries"] if ending == "json" else list(csv.DictReader(io.StringIO(text)))
    assert [int(one["number"]) for one in entries] == list(range(1, len(entries) + 1))
    assert entries[-1]["act"] == "export_begun"
    assert [row.act for row in places.store.audit(1)] == ["audit_exported"]
    assert "Wilbert" not in text
    assert file.stat().st_mode & 0o777 == 0o600


def test_saving_a_long_list_can_be_stopped_and_answers_are_saved_meanwhile(places, tmp_path, monkeypatch):
    file = tmp_path / "audit.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "x (*.csv)"))
    monkeypatch.setattr("wellbeing_desktop.storage.audit_chain.AT_ONCE", 1)
    monkeypatch.setattr("wellbeing_desktop.ui.audit_desk.TELL_EVERY", 1)
    monkeypatch.setattr("wellbeing_desktop.ui.pages.wait_dialog.PATIENCE_MS", 0)
    places.go("audit")
    held, read = Event(), places.store._run

    def slowly(work, *args, **kwargs):
        if current_thread().name.startswith("audit"):
            assert held.wait(10)
        return read(work, *args, **kwargs)

    monkeypatch.setattr(places.store, "_run", slowly)
    places.press("audit-save")
    places.store.note(Entry(Act.PRINTED))
    places.press("choice-0")
    held.set()
    wait(lambda: "It was stopped. Nothing was saved." in said(places))

    assert not file.exists()
    assert [row.act for row in places.store.audit(2)] == ["printed", "export_begun"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_json_file_reads_as_python_would_write_it(count):
    rows = [asdict(row_at(number, "viewed", "é")) for number in range(count)]
    text = "".join(as_json(rows, {"number": count, "hash": "0"}))

    assert text == json.dumps(json.loads(text), indent=1) + "\n"
    assert len(json.loads(text)["entries"]) == count


def test_no_cell_of_the_file_is_a_formula():
    table = {"number": 1, "at": row_at(1, "x").at, "act": "=1+1", "who": None, "person_id": None}
    table |= {"assessment_id": None, "version": None, "detail": "-2"}

    (line,) = csv.DictReader(io.StringIO("".join(as_csv([table])).removeprefix("\ufeff")))
    assert (line["act"], line["detail"]) == ("'=1+1", "'-2")


def test_it_is_not_offered_while_a_picture_is_open_to_the_two(places):
    places.go("overview")
    places.press("more")
    wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [action.objectName() for action in menu.actions() if action.isVisible()]
    menu.close()

    assert "more-audit" not in shown
    places.go("people")
    places.press("more")
    choose("more-audit")
    wait(lambda: places.page.objectName() == "audit-page")


def test_every_act_has_a_sentence_and_a_kind_and_a_later_one_is_shown_as_it_stands():
    words = {act: sentence_of(row_at(1, act, "3")) for act in Act}

    assert not [act for act, said in words.items() if "newer version" in said or "%" in said]
    assert {act for acts in KINDS.values() for act in acts} == set(Act)
    assert sentence_of(row_at(1, Act.EXPORTED, "hand-over")) == "The record was handed over"
    assert "“teleported”" in sentence_of(row_at(1, "teleported"))


@pytest.mark.parametrize("rule", [Approaches, KeepRule, LockRule, Organisation, ReviewRule, SafetyGuide])
def test_a_setting_is_called_what_it_is_called_in_the_window(rule):
    words = sentence_of(row_at(1, Act.SETTING_CHANGED, rule.NAME))
    assert words.startswith("A setting was changed: ")
    assert rule.NAME not in words


def test_a_saved_copy_is_told_of_with_its_kind(places, tmp_path):
    places.go("copy")
    wait(lambda: places.page.pdf is not None)
    places.page.save_to(tmp_path / "c.pdf")
    wait(lambda: bool(places.store.audit(1, acts=("saved_copy",))))

    assert places.store.audit(1, acts=("saved_copy",))[0].detail == "person"
