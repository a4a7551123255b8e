"""A copy goes to the printer page by page while the window stays free, and all of it goes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from tests.ui.patience import wait
from tests.ui.places import Places
from wellbeing_desktop.ui import copy_printing


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a printer prints to; its dialog is answered at once."""
    printer = QPrinter()
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(copy_printing, "printer_for_copy", lambda _: printer)
    return tmp_path / "printed.pdf"


@pytest.fixture
def copy(places: Places):
    """The page of a copy that may be taken home, and what it tells of the copy that leaves."""
    import matplotlib.figure  # noqa: F401 (a busy machine takes its time for the first copy)

    import wellbeing_desktop.reports.make  # noqa: F401

    places.go("copy")
    page = places.page
    page.went = []
    page.gone_out.connect(lambda _sheet, way, _kind: page.went.append(way))
    places.press("safe-yes")
    return page


def pages_of(pdf: bytes | None) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf or b"")).pages)


def said(page) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_press_sends_no_page_itself_and_a_second_one_prints_nothing_twice(places, copy, printed):
    heard: list[str] = []
    copy.printing.said.connect(heard.append)
    for _ in range(2):
        places.see("print").click()
        assert copy.printing.is_going
    assert heard == []
    wait(lambda: not copy.printing.is_going)

    pages = pages_of(copy.pdf)
    assert pages > 1
    assert heard[:-1] == [f"{page} of {pages} pages went to the printer." for page in range(1, pages + 1)]
    assert "Sent to the printer." in said(copy)
    assert copy.went == ["printed"]
    assert pages_of(printed.read_bytes()) == pages


def test_whoever_leaves_the_copy_gets_all_of_it_from_the_printer(places, copy, printed):
    pages = pages_of(copy.pdf)
    places.see("print").click()
    places.press("copy-back")
    wait(lambda: not copy.printing.is_going)

    assert "printer" not in said(places.page)
    assert pages_of(printed.read_bytes()) == pages


def test_a_printer_that_does_not_answer_prints_nothing_and_nobody_is_told_that_it_did(
    places, copy, printed, monkeypatch
):
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    places.see("print").click()

    assert "The printer did not answer. Nothing was printed." in said(copy)
    assert copy.went == []
