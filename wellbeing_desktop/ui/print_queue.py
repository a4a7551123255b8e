"""Prints a long file page by page, so that the window stays free and a printer that goes away is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from wellbeing_desktop.ui.printing import DOTS_PER_INCH, page_count, page_image

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


class PrintQueue(QObject):
    """Sends one page after the other; between two of them the window does what it has to."""

    progressed = Signal(int, int)
    """How many pages went to the printer, and of how many."""
    ended = Signal(int, int)
    """The same, at the end: fewer where the printer went away or somebody stopped it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer: QPrinter | None = None
        self._painter = QPainter()
        self._pdf = b""
        self._next = self._first = self._pages = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(self, printer: QPrinter, pdf: bytes, first: int = 0) -> None:
        """Print a file from a page on (0 first)."""
        self._printer, self._pdf = printer, pdf
        self._next = self._first = first
        self._pages = page_count(pdf)
        if not self._painter.begin(printer):
            self._end()
            return
        self._timer.start()

    @property
    def is_going(self) -> bool:
        """Whether pages are being sent."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Send nothing more; what is sent may still come out."""
        if self._timer.isActive():
            self._end()

    def _step(self) -> None:
        printer = self._printer
        if printer is None or self._next == self._pages or not self._begin_page(printer):
            self._end()
            return
        self._painter.drawImage(QRectF(self._painter.viewport()), page_image(self._pdf, self._next))
        self._next += 1
        self.progressed.emit(self._next, self._pages)

    def _begin_page(self, printer: QPrinter) -> bool:
        if printer.printerState() in {printer.PrinterState.Error, printer.PrinterState.Aborted}:
            return False
        return self._next == self._first or printer.newPage()

    def _end(self) -> None:
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self._printer, self._pdf = None, b""
        self.ended.emit(self._next, self._pages)


def chosen_printer(window: QWidget) -> QPrinter | None:
    """Ask for a printer; None where nobody chose one. One side of the paper, unless somebody says so."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setDocName("reports")
    accepted = QPrintDialog(printer, window).exec() == QPrintDialog.DialogCode.Accepted
    return printer if accepted else None


def has_printer() -> bool:
    """Tell whether there is any printer to choose."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return bool(QPrinterInfo.availablePrinterNames())
