"""A copy on its way to the printer, page by page: the window stays free, and the copy may be left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.print_queue import PrintQueue
from wellbeing_desktop.ui.printing import NotPrintedError, printer_for_copy
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


class CopyPrinting(QObject):
    """Prints one copy at a time."""

    said = Signal(str)
    """How far it is, and what became of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = PrintQueue(self)
        self._queue.progressed.connect(self._on_progressed)
        self._queue.ended.connect(self._on_ended)

    @property
    def is_going(self) -> bool:
        """Whether pages are on their way."""
        return self._queue.is_going

    def asked_for(self, window: QWidget) -> QPrinter | None:
        """Ask for a printer; where there is none, say why."""
        try:
            return printer_for_copy(window)
        except NotPrintedError as error:
            self.said.emit(error.sentence)
            return None

    def start(self, printer: QPrinter, pdf: bytes, begun: Callable[[], None]) -> None:
        """Print a file; `begun` is called once the printer takes it, and never where it does not answer."""
        self._queue.start(printer, pdf)
        if self._queue.is_going:
            begun()

    def stop(self) -> None:
        """Send nothing more."""
        self._queue.stop()

    def _on_progressed(self, sent: int, of: int) -> None:
        self.said.emit(fill(self.tr("%1 of %2 pages went to the printer."), sent, of))

    def _on_ended(self, sent: int, of: int) -> None:
        if sent == of:
            self.said.emit(self.tr("Sent to the printer."))
        elif not sent:
            self.said.emit(self.tr("The printer did not answer. Nothing was printed."))
        else:
            words = self.tr("%1 of %2 pages went to the printer. Then it did not answer any more.")
            self.said.emit(fill(words, sent, of))
