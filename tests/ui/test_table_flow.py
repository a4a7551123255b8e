"""Tables for other programs, asked for in the window by clicks."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.exchange.tables import read_csv, read_sheets
from tests.ui.places import settle, wait
from tests.ui.rights_steps import Closing, click
from tests.ui.table_places import table
from wellbeing_desktop import files
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.exchange import table_file
from wellbeing_desktop.exchange.cells import TooLongCellError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import side_work


@pytest.fixture
def answer(monkeypatch, tmp_path):
    """Say what the system's dialog is answered: a name and the kind that was chosen."""

    def given(name: str, kind: str = "Spreadsheet (*.xlsx)") -> Path:
        file = tmp_path / name if name else Path()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name and str(file), kind))
        return file

    return given


def exported(places) -> list[str]:
    return [row.detail for row in places.store.audit(50) if row.act == "exported"]


def said(places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def test_a_table_without_names_is_saved_by_two_clicks(places, answer):
    file = answer("t.xlsx")
    table(places)
    messages = Closing()
    click(places, "table-go")
    wait(lambda: messages.said)

    rows = read_sheets(file)["ratings"]
    assert f"{len(rows) - 1} answers are in t.xlsx." in messages.said[0]
    assert "name" not in rows[0]
    assert exported(places) == ["table"]
    assert places.page.objectName() == "people-page"


def test_a_csv_says_where_its_codebook_lies(places, answer, tmp_path):
    answer("t", "CSV, with its codebook beside it (*.csv)")
    table(places)
    messages = Closing()
    click(places, "table-go")
    wait(lambda: messages.said)

    assert "The codebook is in t-codebook.csv." in messages.said[0]
    assert read_csv(tmp_path / "t.csv")
    assert read_csv(tmp_path / "t-codebook.csv")


def test_names_come_with_a_warning_that_stands_there_before(places, answer):
    file = answer("t.xlsx")
    table(places)
    assert places.see("table-warning") is None
    click(places, "table-named")
    assert "what they said about harm" in places.see("table-warning").text()
    messages = Closing()
    click(places, "table-go")
    wait(lambda: messages.said)

    assert "Gráinne" in str(read_sheets(file)["ratings"])
    assert set(exported(places)) == {"table-names"}
    assert len(exported(places)) == places.store.count_people()


def test_a_table_with_names_goes_to_a_body_with_those_alone_who_said_yes(places, answer):
    (one,) = places.store.people("SAMPLE-01")
    agreed = Consent(
        ConsentTo.SHARING, ConsentAnswer.GIVEN, datetime(2026, 5, 12, tzinfo=UTC), body="Housing Executive"
    )
    places.store.save_consent(one.id, agreed)
    file = answer("t.xlsx")
    table(places)
    click(places, "table-named")
    places.page.whom._whom.choose("body:Housing Executive")
    messages = Closing(choose="choice-2")
    click(places, "table-go")
    wait(lambda: len(messages.said) == 2)

    assert "There is no yes" in messages.said[0]
    heading, *rows = read_sheets(file)["ratings"]
    assert {row[heading.index("reference")] for row in rows} == {"SAMPLE-01"}
    assert [one.decided for one in places.store.sharings(one.id)] == ["shared"]
    (other,) = places.store.people("SAMPLE-02")
    assert [one.decided for one in places.store.sharings(other.id)] == ["left"]


def test_what_is_left_is_written_down_and_nothing_is_saved(places, answer, tmp_path):
    answer("t.xlsx")
    table(places)
    click(places, "table-named")
    whom = places.page.whom
    wait(lambda: whom._whom.box.findData("other") >= 0)
    whom._whom.choose("other")
    whom._whom.chosen.emit("other")
    click(places, "table-go")
    assert "Write first who it is for." in said(places)
    whom._name.set_text("Housing Executive")
    messages = Closing()
    click(places, "table-go")
    wait(lambda: "Nothing was saved for Housing Executive. That is written down." in said(places))

    assert "There is no yes" in messages.said[0]
    assert not (tmp_path / "t.xlsx").exists()
    assert exported(places) == []


def test_no_place_given_is_nothing_saved(places, answer):
    answer("")
    table(places)
    click(places, "table-go")
    settle()

    assert places.page.objectName() == "table-page"
    assert exported(places) == []


def test_a_full_disk_is_said_on_the_page_and_the_file_that_was_there_stays(places, answer, monkeypatch):
    file = answer("t.xlsx")
    file.write_text("what was there")

    def full(_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "make_durable", full)
    table(places)
    click(places, "table-go")
    wait(lambda: "The disk is full." in said(places))

    assert file.read_text() == "what was there"


def test_a_text_that_no_cell_holds_is_said(places, answer, monkeypatch):
    def refuse(*_, **__):
        raise TooLongCellError(40_000)

    answer("t.xlsx")
    monkeypatch.setattr(table_file, "write_table", refuse)
    table(places)
    click(places, "table-go")

    wait(lambda: "A text is too long for a table." in said(places))


def test_a_table_that_takes_long_shows_how_far_it_is_and_can_be_stopped(places, answer, monkeypatch):
    monkeypatch.setattr(side_work, "PATIENCE_S", -1.0)
    file = answer("t.xlsx")
    monkeypatch.setattr(places.store, "tabled", endless(places.store))
    table(places)
    click(places, "table-go")
    wait(lambda: places.page.objectName() == "progress-page")
    click(places, "stop-work")
    wait(lambda: places.page.objectName() == "table-page")

    assert "It was stopped. Nothing was saved." in said(places)
    assert not file.exists()
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".")]


def endless(store):
    """Go through the same assessments for ever, as a very large store would."""

    def tabled(*, named, of, told):
        assessments = list(Store.tabled(store, named=named))
        while True:
            told(0.3)
            yield from assessments

    return tabled


@pytest.mark.parametrize("shared", [True, False])
def test_nothing_is_offered_while_somebody_else_may_look_on(places, shared):
    places.go("overview" if shared else "people")
    menu = places.window.header.menu
    menu.aboutToShow.emit()
    (action,) = (one for one in menu.actions() if one.objectName() == "more-tables")

    assert action.isVisible() is not shared


def test_who_goes_elsewhere_meanwhile_stays_there_and_is_told_in_the_end(places, answer, monkeypatch):
    monkeypatch.setattr(side_work, "PATIENCE_S", -1.0)
    file, gate = answer("t.xlsx"), Event()
    monkeypatch.setattr(places.store, "tabled", waiting(places.store, gate))
    table(places)
    click(places, "table-go")
    wait(lambda: places.page.objectName() == "progress-page")
    places._person("SAMPLE-02")
    messages = Closing()
    gate.set()
    wait(lambda: messages.said)

    assert "answers are in t.xlsx." in messages.said[0]
    assert read_sheets(file)["ratings"]
    assert places.page.objectName() == "person-page"


def waiting(store, gate):
    """Go through the assessments once the gate is open."""

    def tabled(*, named, of, told):
        told(0.3)
        assert gate.wait(10)
        yield from Store.tabled(store, named=named, of=of, told=told)

    return tabled
