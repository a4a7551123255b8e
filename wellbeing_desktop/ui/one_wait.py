"""The one waiting dialog of a flow: made when something begins that takes a while, gone when it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from wellbeing_desktop.ui.pages.wait_dialog import WaitDialog


class OneWait(QObject):
    """Shows over `window` that one thing goes on; `stop` is called when somebody wants it stopped."""

    def __init__(self, flow: QObject, window: QWidget, theme: Theme, stop: Callable[[], None]) -> None:
        super().__init__(flow)
        self._window = window
        self._theme = theme
        self._stop = stop
        self._dialog: WaitDialog | None = None

    @property
    def is_on(self) -> bool:
        """Return whether something is waited for, shown already or not."""
        return self._dialog is not None

    def begin(self, heading: str, words: str) -> None:
        """Wait for something; what was waited for before is waited for no more."""
        from wellbeing_desktop.ui.pages.wait_dialog import WaitDialog  # noqa: PLC0415

        self.end()
        self._dialog = WaitDialog(self._window, self._theme, heading, words, stops=True)
        self._dialog.stop_wanted.connect(self._stop)

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1; nothing where nothing is waited for."""
        if self._dialog is not None:
            self._dialog.show_done(done)

    def end(self) -> None:
        """Let the dialog go, if there is one."""
        if self._dialog is not None:
            self._dialog.end()
            self._dialog = None
