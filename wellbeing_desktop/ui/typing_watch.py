"""Notices every letter that is typed on a page, before the page hands it over."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from wellbeing_desktop.ui.main_window import MainWindow


class TypingWatch(QObject):
    """Tells of typing in whichever field of the window's page has the focus."""

    typed = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._heard: QMetaObject.Connection | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, at: QWidget | None) -> None:
        if self._heard is not None:
            QObject.disconnect(self._heard)
            self._heard = None
        page = self._window.page
        if page is None or at is None or not page.isAncestorOf(at):
            return
        if isinstance(at, QPlainTextEdit):
            self._heard = at.textChanged.connect(self.typed)
        elif isinstance(at, QLineEdit):
            self._heard = at.textEdited.connect(self.typed)
