"""Printing the very bytes that are shown, by the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
WHITE = (255, 255, 255, 255)

Draw = Callable[[QPainter, Callable[[], bool]], None]

_tr = QCoreApplication.translate


class NotPrintedError(Exception):
    """Nothing was printed; `sentence` says why, "" where nobody chose a printer."""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence


def print_pdf(window: QWidget, pdf: bytes) -> str:
    """Ask for a printer and print; return a sentence that says what became of it, "" if nobody chose."""
    try:
        return print_on(printer_for_copy(window), pdf)
    except NotPrintedError as error:
        return error.sentence


def printer_for_copy(window: QWidget) -> QPrinter:
    """Ask for a printer for a file of pages.

    Raises:
        NotPrintedError: there is none, or nobody chose one.
    """
    words = _tr("printing", "This laptop has no printer set up. Save the copy and print it elsewhere.")
    return _printer_for(window, "copy", words)


def print_on(printer: QPrinter, pdf: bytes) -> str:
    """Print a file and return the sentence that says so.

    Pages are drawn at 300 dots per inch on white, whatever a printer calls its own resolution.

    Raises:
        NotPrintedError: the printer did not answer.
    """

    def pages(painter: QPainter, new_page: Callable[[], bool]) -> None:
        for number, image in enumerate(page_images(pdf)):
            if number:
                new_page()
            painter.drawImage(QRectF(painter.viewport()), image)

    return _paint_on(printer, pages)


def on_paper(window: QWidget, name: str, draw: Draw, no_printer: str) -> str:
    """Ask for a printer and let `draw` paint on it; return a sentence, "" if nobody chose.

    Args:
        window: over which the system's dialog stands.
        name: what the printer's own list calls it.
        draw: paints; it is handed the painter and what begins another page.
        no_printer: what is said where none is set up.
    """
    try:
        return _paint_on(_printer_for(window, name, no_printer), draw)
    except NotPrintedError as error:
        return error.sentence


def _printer_for(window: QWidget, name: str, no_printer: str) -> QPrinter:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        raise NotPrintedError(no_printer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setDocName(name)
    if QPrintDialog(printer, window).exec() != QPrintDialog.DialogCode.Accepted:
        raise NotPrintedError
    return printer


def _paint_on(printer: QPrinter, draw: Draw) -> str:
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrintedError(_tr("printing", "The printer did not answer. Nothing was printed."))
    draw(painter, printer.newPage)
    painter.end()
    return _tr("printing", "Sent to the printer.")


def page_images(pdf: bytes) -> Iterator[QImage]:
    """Yield every page as an image on white, one at a time: a page is 35 MB."""
    for number in range(page_count(pdf)):
        yield page_image(pdf, number)


def page_count(pdf: bytes) -> int:
    """Return how many pages a file has."""
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, number: int) -> QImage:
    """Return a page (0 first) as an image on white."""
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(
            scale=DOTS_PER_INCH / POINTS_PER_INCH, fill_color=(255, 255, 255, 255), rev_byteorder=True
        )
        form = QImage.Format.Format_RGBA8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
        return image.copy()
