"""The recovery key on one plain page of paper: painted for the printer, never written to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.printing import on_paper
from wellbeing_desktop.ui.words import fill, plain_date

MARGIN_MM = 25.0
MM_PER_INCH = 25.4
HEADING_PT, WORDS_PT, GROUP_PT = 20, 12, 22
IN_A_ROW = 3
ROW_MM = 18.0
GAP_MM = 8.0

_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to paint on: its size and how many dots there are to an inch."""

    width: float
    height: float
    dots_per_inch: float

    def px(self, mm: float) -> float:
        """Return so many millimetres in dots."""
        return mm / MM_PER_INCH * self.dots_per_inch


def print_key(window: QWidget, key: str) -> str:
    """Ask for a printer and print a recovery key; return a sentence that says what became of it."""
    no_printer = _tr("key paper", "This laptop has no printer set up. Please write the key down by hand.")

    def page(painter: QPainter, _new_page: Callable[[], bool]) -> None:
        device = painter.device()
        sheet = Sheet(device.width(), device.height(), device.logicalDpiX())
        draw_key(painter, sheet, key.split("-"), date.today())

    return on_paper(window, "key", page, no_printer)


def draw_key(painter: QPainter, sheet: Sheet, groups: Sequence[str], today: date) -> None:
    """Paint the groups of a key with what they are for, black on white. There is no name on the page."""
    painter.setPen(Qt.GlobalColor.black)
    left, top = sheet.px(MARGIN_MM), sheet.px(MARGIN_MM)
    width = sheet.width - 2 * left
    top = _say(painter, QRectF(left, top, width, sheet.height), heading_words(), HEADING_PT)
    top += sheet.px(GAP_MM)
    for number, group in enumerate(groups):
        row, column = divmod(number, IN_A_ROW)
        box = QRectF(
            left + column * width / IN_A_ROW, top + row * sheet.px(ROW_MM), width / IN_A_ROW, sheet.px(ROW_MM)
        )
        painter.setFont(_font(GROUP_PT, bold=True))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter, fill(_tr("key paper", "%1.  %2"), number + 1, group)
        )
    top += -(-len(groups) // IN_A_ROW) * sheet.px(ROW_MM) + sheet.px(GAP_MM)
    for words in (*said_words(), fill(_tr("key paper", "Printed on %1."), plain_date(today))):
        top = _say(painter, QRectF(left, top, width, sheet.height), words, WORDS_PT) + sheet.px(GAP_MM / 2)


def heading_words() -> str:
    """Name the page."""
    return _tr("key paper", "Recovery key")


def said_words() -> tuple[str, ...]:
    """Say what the key is for and how it is kept."""
    return (
        _tr("key paper", "It opens Wellbeing on one laptop if the passphrase is ever forgotten."),
        _tr("key paper", "Whoever has this page and the laptop can read everything. Keep them apart."),
        _tr("key paper", "Nobody can make this key again. A new one can be made in the settings."),
    )


def _say(painter: QPainter, room: QRectF, words: str, size_pt: int) -> float:
    """Paint words in as many lines as they need and return where they end."""
    painter.setFont(_font(size_pt, bold=size_pt == HEADING_PT))
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    return painter.drawText(room, flags, words).bottom()


def _font(size_pt: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setPointSize(size_pt)
    font.setBold(bold)
    return font
