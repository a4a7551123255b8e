"""The blank paper form: offered under More, saved where somebody says, for a visit without the laptop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.files import write_whole
from wellbeing_desktop.reports.make_form import FILE_NAME, make_form
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.refusals import writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.side_work import SideWork
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill


class BlankForm(QObject):
    """Asks where to keep the form of a framework, and says what became of it."""

    def __init__(self, window: MainWindow, theme: Theme, framework: Framework) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._framework = framework
        self._work = SideWork(self)
        self._work.failed.connect(self._on_failed)
        self._offered = self._offer()

    def save(self) -> None:
        """Ask for a place and save the form there; nothing happens where none is given."""
        title, kinds = self.tr("Save the blank paper form"), self.tr("PDF (*.pdf)")
        path = ask_where(self._window, self._theme, title, FILE_NAME, kinds)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the form whole or not at all, away from the window's thread, and say which."""
        self._work.do_once(lambda _: write_whole(path, self._made()), lambda _: self._say_saved(path))

    def withdraw(self) -> None:
        """Offer it no longer: whoever was signed in has left."""
        self._work.close()
        for action in self._offered:
            self._window.header.menu.removeAction(action)
            action.deleteLater()
        self._offered = []

    def _say_saved(self, path: Path) -> None:
        words = self.tr("Saved as %1. The practitioner’s sheet comes last: keep it with you.")
        self._say(self.tr("The paper form is saved"), fill(words, path.name))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        self._say(self.tr("That did not work"), writing_refused(error))

    def _say(self, heading: str, words: str) -> None:
        tell(self._window, self._theme, heading=heading, words=words)

    def _made(self) -> bytes:
        from wellbeing_desktop.ui.qt_text import set_text  # noqa: PLC0415

        return make_form(self._framework, set_text=set_text)

    def _offer(self) -> list[QAction]:
        """Offer it under More, over what is there already."""
        menu = self._window.header.menu
        form, line = QAction(self.tr("Print the blank paper form"), menu), QAction(menu)
        form.setObjectName("more-blank-form")
        form.triggered.connect(self.save)
        line.setSeparator(True)
        first = next(iter(menu.actions()), None)
        for action in (form, line):
            if first is None:
                menu.addAction(action)
            else:
                menu.insertAction(first, action)
        return [form, line]
