"""The copy before it is printed or saved: the very bytes, and one question about taking it home."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.ui.copy_maker import CopyMaker, Made
from wellbeing_desktop.ui.file_names import copy_file_name
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.copy_panel import CopyPanel
from wellbeing_desktop.ui.printing import print_pdf
from wellbeing_desktop.ui.refusals import writing_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.pdf_view import PdfView
from wellbeing_desktop.ui.words import fill

SIDE_BY_SIDE_EM = 58.0
SHARES = (904, 462)


class CopyPage(QWidget):
    """Shows the pages as they will be saved, byte for byte, and lets them go only when it is safe."""

    left = Signal()

    def __init__(self, theme: Theme, maker: CopyMaker) -> None:
        super().__init__()
        self.setObjectName("copy-page")
        self._maker = maker
        self._sheet: Sheet | None = None
        self._made: Made | None = None
        maker.made.connect(self._on_made)
        maker.failed.connect(self._on_failed)
        self._view = PdfView(theme)
        self._panel = CopyPanel(theme)
        self._panel.changed.connect(self._make)
        self._panel.print_wanted.connect(self._on_print)
        self._panel.save_wanted.connect(self._on_save)
        self._panel.left.connect(self._on_left)
        columns = Columns(theme, SIDE_BY_SIDE_EM, gap=0)
        columns.add(self._view, SHARES[0])
        columns.add(self._panel, SHARES[1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)

    @property
    def pdf(self) -> bytes | None:
        """The bytes that are shown, printed and saved; None while they are being made."""
        return self._made.pdf if self._made else None

    def show_sheet(self, sheet: Sheet, kind: Kind) -> None:
        """Show one report of a sheet, and ask again whether it is safe to take home."""
        self._sheet = sheet
        self._panel.ask(sheet, kind)
        self._make()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._panel.focus_heading()

    def save_to(self, path: Path) -> None:
        """Save the bytes that are shown, whole or not at all, and say so only then."""
        if self.pdf is None:
            return
        try:
            write_whole(path, self.pdf)
        except OSError as error:
            self._panel.say(writing_refused(error))
        else:
            self._panel.say(fill(self.tr("Saved as %1."), path.name))

    def _make(self) -> None:
        if self._sheet is None:
            return
        self._made = None
        self._panel.wait(waiting=True)
        self._maker.make(self._panel.kind, self._sheet, self._panel.options)

    def _on_made(self, made: Made) -> None:
        if self._sheet is None:
            return
        self._made = made
        self._panel.wait(waiting=False)
        self._view.show_pdf(made.pdf)

    def _on_failed(self, _error: BaseException) -> None:
        self._made = None
        self._view.clear()
        self._panel.wait(waiting=False, made=False)
        self._panel.say(self.tr("The copy could not be made. Nothing that was saved is lost."))

    def _on_print(self) -> None:
        if self.pdf is not None:
            self._panel.say(print_pdf(self, self.pdf))

    def _on_left(self) -> None:
        """Let the copy go: nothing of it stays behind the next screen."""
        self._sheet = self._made = None
        self._view.clear()
        self.left.emit()

    def _on_save(self) -> None:
        if self._sheet is None:
            return
        suggested = copy_file_name(self._sheet, self._panel.kind)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), suggested, self.tr("PDF (*.pdf)"))
        if name:
            self.save_to(Path(name if name.lower().endswith(".pdf") else f"{name}.pdf"))
