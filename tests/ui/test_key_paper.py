"""The recovery key goes to paper by the system's dialog, whole and without a name, and to no file."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from wellbeing_desktop.ui import key_paper
from wellbeing_desktop.ui.key_paper import Sheet, draw_key
from wellbeing_desktop.ui.pages.recovery_key import RecoveryKey

KEY = "-".join(f"AB{number}D" for number in range(9))
A4_INCH = 8.27, 11.69
DPI = 100


class Spy(QPainter):
    """Keeps what is painted as text, and where."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.said: list[str] = []
        self.ends: list[float] = []

    def drawText(self, room, flags, words):
        self.said.append(words)
        box = super().drawText(room, flags, words)
        self.ends.append(box.bottom())
        return box


@pytest.fixture
def page(qapp):
    image = QImage(*(round(side * DPI) for side in A4_INCH), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.fill("white")
    painter = Spy(image)
    draw_key(painter, Sheet(image.width(), image.height(), DPI), KEY.split("-"), date(2026, 11, 22))
    painter.end()
    return painter, image


def test_every_group_stands_on_the_page_with_its_number_and_what_it_is_for(page):
    painter, image = page

    for number, group in enumerate(KEY.split("-"), 1):
        assert f"{number}.  {group}" in painter.said
    assert painter.said[0] == "Recovery key"
    assert painter.said[-1] == "Printed on 22 November 2026."
    assert max(painter.ends) < image.height() * 0.9


def test_the_margins_stay_white_and_the_middle_does_not(page):
    _, image = page
    margin = QRect(0, 0, 80, image.height())
    left = image.copy(margin)

    assert all(left.pixelColor(x, y).lightness() == 255 for x in range(0, 80, 7) for y in range(0, 1100, 7))
    whole = {image.pixelColor(x, y).lightness() for x in range(100, 700, 2) for y in range(100, 600, 2)}
    assert min(whole) < 60


def shown(qtbot, theme) -> RecoveryKey:
    widget = RecoveryKey(theme)
    qtbot.addWidget(widget)
    widget.show_key(KEY)
    widget.show()
    return widget


def test_where_no_printer_is_set_up_it_is_said_to_write_it_by_hand(qtbot, theme, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    widget = shown(qtbot, theme)
    widget.findChild(object, "print-recovery-key").click()

    assert "Please write the key down by hand." in widget.findChild(object, "recovery-key-said").text()
    widget.forget()
    assert widget.findChild(object, "recovery-key-said").text() == ""


def test_it_is_printed_by_the_systems_dialog_and_nothing_of_ours_is_written(
    qtbot, theme, monkeypatch, tmp_path
):
    drawn: list[list[str]] = []
    pdf = tmp_path / "printer.pdf"

    def accept(dialog) -> QPrintDialog.DialogCode:
        printer = dialog.printer()
        assert printer.docName() == "key"
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(pdf))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(key_paper, "draw_key", lambda _p, _s, groups, _d: drawn.append(list(groups)))
    widget = shown(qtbot, theme)
    before = sorted(path for path in tmp_path.rglob("*"))
    widget.findChild(object, "print-recovery-key").click()

    assert drawn == [KEY.split("-")]
    assert widget.findChild(object, "recovery-key-said").text() == "Sent to the printer."
    assert sorted(path for path in tmp_path.rglob("*") if path != pdf) == before
