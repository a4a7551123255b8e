"""A page with room for a sheet at its trailing side; where both do not fit, the sheet stands alone."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme

SHEET_PX = 398
PAGE_LEAST_EM = 40


class Beside(QWidget):
    """Holds the page, and a sheet beside it while one is open."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self._sheet: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(page, 1)
        theme.changed.connect(self._arrange)

    @property
    def is_covered(self) -> bool:
        """Whether the sheet stands where the page was."""
        return self._sheet is not None and self._page.isHidden()

    def open(self, sheet: QWidget) -> None:
        """Show a sheet, with the focus on what it gives it to: hiding the page must not move it."""
        if self._sheet is not sheet:
            self.close_sheet()
            self._sheet = sheet
            sheet.hide()
            self._row.addWidget(sheet)
        sheet.show()
        sheet.setFocus()
        self._arrange()

    def close_sheet(self) -> None:
        """Give the page all the room again; the sheet stays with whoever made it."""
        sheet, self._sheet = self._sheet, None  # first: what is shown below is arranged at once
        if sheet is not None:
            sheet.hide()
            self._row.removeWidget(sheet)
            self._page.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._sheet is None:
            return
        width = self._theme.px(SHEET_PX)
        beside = self._theme.ems(self.width() - width) >= PAGE_LEAST_EM
        self._sheet.setFixedWidth(width if beside else self.width())
        self._page.setVisible(beside)
