"""Printing or saving several in the window: by clicks, whole files only, and going on where it ended."""

from __future__ import annotations

import errno
import os
import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.reports.reading import bookmarks_of, pages_of, text_of
from tests.ui.batch_places import batch, flow_of
from tests.ui.places import settle, wait
from tests.ui.rights_steps import click
from wellbeing_desktop.reports import batch as batch_module
from wellbeing_desktop.reports import workers
from wellbeing_desktop.ui import print_queue
from wellbeing_desktop.ui.print_queue import PrintQueue

SIGNED = 9
PATIENCE_MS = 90_000
"""Workers begin with nothing; on a busy machine that takes a while."""


@pytest.fixture
def folder(monkeypatch, tmp_path) -> Path:
    """The folder that the system's dialog is answered with."""
    chosen = tmp_path / "november"
    chosen.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    return chosen


def wait_long(ready) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not ready():
        assert clock.elapsed() < PATIENCE_MS
        QTest.qWait(10)


def said(places) -> str:
    label = places.see("batch-said")
    return label.text() if isinstance(label, QLabel) else ""


def made(places) -> str:
    """Wait until the page says what came of it."""
    wait_long(lambda: said(places) != "")
    return said(places)


def told(places, act: str) -> list[str]:
    return [row.detail for row in places.store.audit(100, acts=(act,))]


def test_every_signed_picture_becomes_a_file_by_two_clicks(places, folder):
    batch(places)
    assert places.see("batch-count").text() == f"{SIGNED} signed-off pictures match."
    click(places, "batch-folder")

    assert made(places) == f"{SIGNED} files are in november, each whole."
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == SIGNED
    assert names[0] == "SAMPLE-01-2025-06-12-summary.pdf"
    assert told(places, "saved_copy") == ["summary"] * SIGNED
    assert places.see("batch-go-on") is None


def test_what_matches_is_counted_before_anything_begins(places, folder):
    batch(places)
    page = places.page
    page._since.edit.setText("1 January 2026")
    page._since.commit()
    page._stage.choose("review")
    page._stage.chosen.emit("review")
    expected = [
        row
        for row in places.store.standing_rows()
        if row.held_on >= date(2026, 1, 1) and row.stage == "review"
    ]
    wait(lambda: places.see("batch-count").text().startswith(f"{len(expected)} "))

    page._stage.choose("closing")
    page._stage.chosen.emit("closing")
    page._until.edit.setText("2 January 2026")
    page._until.commit()
    wait(lambda: places.see("batch-count").text() == "No signed-off picture matches.")
    click(places, "batch-folder")
    assert list(folder.iterdir()) == []


def test_stopping_leaves_whole_files_and_the_rest_is_made_when_it_goes_on(places, folder, monkeypatch):
    real = batch_module.write_whole

    def stop_after_one(path, data):
        real(path, data)
        flow_of(places).desk.stop()

    monkeypatch.setattr(batch_module, "write_whole", stop_after_one)
    batch(places)
    click(places, "batch-folder")

    words = made(places)
    there = list(folder.iterdir())
    assert words.startswith("It was stopped.")
    assert re.search(r"Not made yet: SAMPLE-0\d of \d+ \w+ \d{4}(,| and|\.)", words)
    assert 0 < len(there) < SIGNED
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in there)

    monkeypatch.setattr(batch_module, "write_whole", real)
    click(places, "batch-go-on")
    wait_long(lambda: len(list(folder.glob("*.pdf"))) == SIGNED)
    made(places)


def test_a_full_disk_is_said_with_what_is_missing(places, folder, monkeypatch):
    def full(path, data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(batch_module, "write_whole", full)
    batch(places)
    click(places, "batch-folder")

    words = made(places)
    assert words.startswith("No file was made in november.")
    assert "The disk is full or does not take them; make room first: SAMPLE-0" in words
    assert "Not made yet:" in words
    assert places.see("batch-go-on") is not None


def test_one_file_for_the_printer_has_a_cover_and_bookmarks(places, tmp_path, monkeypatch):
    file = tmp_path / "all.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    batch(places)
    click(places, "batch-one-file")

    assert made(places) == f"{SIGNED} reports are in all.pdf."
    pdf = file.read_bytes()
    assert pages_of(pdf) == SIGNED + 1
    assert len(bookmarks_of(pdf)) == SIGNED + 1
    assert "K. D." in text_of(pdf, 0)
    assert "Karam" not in text_of(pdf, 0)
    assert told(places, "saved_copy") == ["summary"] * SIGNED


@pytest.fixture
def printer(monkeypatch, tmp_path):
    """A printer that prints to a file; its dialog is answered at once."""
    found = []

    def chosen(_window):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setResolution(print_queue.DOTS_PER_INCH)
        made.setOutputFileName(str(tmp_path / f"printed-{len(found)}.pdf"))
        found.append(Path(made.outputFileName()))
        return made

    monkeypatch.setattr(print_queue, "chosen_printer", chosen)
    monkeypatch.setattr(print_queue, "has_printer", lambda: True)
    return found


def test_a_printer_that_vanishes_is_said_and_the_rest_is_printed_when_it_goes_on(
    places, printer, monkeypatch
):
    begin = PrintQueue._begin_page
    monkeypatch.setattr(PrintQueue, "_begin_page", lambda self, to: self._next < 4 and begin(self, to))
    batch(places)
    click(places, "batch-print")

    assert made(places).startswith(f"4 of {SIGNED + 1} pages went to the printer. It was stopped, or")
    assert pages_of(printer[0].read_bytes()) == 4
    monkeypatch.setattr(PrintQueue, "_begin_page", begin)
    click(places, "batch-go-on")
    wait_long(lambda: said(places).startswith(f"{SIGNED + 1} of {SIGNED + 1} pages"))
    assert pages_of(printer[1].read_bytes()) == SIGNED + 1 - 4
    assert told(places, "printed") == ["summary"] * SIGNED


def test_without_a_printer_it_says_so_before_anything_is_made(places, monkeypatch):
    monkeypatch.setattr(print_queue, "has_printer", lambda: False)
    batch(places)
    click(places, "batch-print")

    assert "This laptop has no printer set up." in made(places)


def test_it_is_not_offered_while_somebody_else_looks_on(places):
    places._talk("place_called_home")
    menu = places.window.header.menu
    menu.aboutToShow.emit()
    (action,) = (one for one in menu.actions() if one.objectName() == "more-batch")

    assert not action.isVisible()
    flow_of(places).show()
    assert places.page.objectName() != "batch-page"
    settle()


def test_stopping_while_the_one_file_is_bound_prints_nothing_and_can_go_on(places, printer, monkeypatch):
    real = workers.done_elsewhere

    def stopped_meanwhile(*given):
        flow_of(places).desk.stop()
        return real(*given)

    monkeypatch.setattr(workers, "done_elsewhere", stopped_meanwhile)
    batch(places)
    click(places, "batch-print")

    assert made(places) == "It was stopped. Nothing was printed or saved."
    assert printer == []
    monkeypatch.setattr(workers, "done_elsewhere", real)
    click(places, "batch-go-on")
    wait_long(lambda: said(places).startswith(f"{SIGNED + 1} of {SIGNED + 1} pages"))


def test_a_process_that_ends_while_the_one_file_is_bound_is_said(places, printer, monkeypatch):
    def lost(*_):
        raise workers.WorkerLostError

    monkeypatch.setattr(workers, "done_elsewhere", lost)
    batch(places)
    click(places, "batch-print")

    assert "This laptop ended the work, perhaps for want of memory: SAMPLE-0" in made(places)
    assert places.see("batch-go-on") is not None
