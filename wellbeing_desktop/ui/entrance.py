"""The flow before the people: the first run, or the lock screen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unlocker import Unlocker

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Practitioner
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.first_run_page import FirstRunPage
    from wellbeing_desktop.ui.pages.lock_page import LockPage


class Entrance(QObject):
    """Shows the lock screen or the first run, and hands over an open store and who is signed in."""

    entered = Signal(object, object, bool)
    """Store, practitioner, and whether to look around with sample people first."""

    def __init__(self, window: MainWindow, theme: Theme, unlocker: Unlocker) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._unlocker = unlocker
        self._first: FirstRunPage | None = None
        self._lock: LockPage | None = None

    def show(self) -> None:
        """Show whichever fits: a store is there already, or none yet."""
        if self._unlocker.has_store():
            self.show_lock(self.tr("What you did last was saved."))
        else:
            page = self._first_run()
            self._window.show_page(page, header=False)
            page.start()

    def show_lock(self, why: str, since: datetime | None = None) -> None:
        """Show the lock screen with the reason why it is locked."""
        from wellbeing_desktop.ui.pages.lock_page import LockPage  # noqa: PLC0415

        if self._lock is None:
            self._lock = LockPage(self._theme, self._unlocker)
            self._lock.opened.connect(self._on_opened)
        self._lock.say_why(why, since)
        self._window.show_page(self._lock, header=False)
        self._lock.start()

    def _first_run(self) -> FirstRunPage:
        from wellbeing_desktop.ui.pages.first_run_page import FirstRunPage  # noqa: PLC0415

        page = FirstRunPage(self._theme, self._unlocker)
        page.finished.connect(self._on_first_run)
        self._first = page
        return page

    def _on_opened(self, store: Store) -> None:
        """Go in; a store whose first run was broken off asks who you are."""
        practitioners = store.practitioners()
        if practitioners:
            self.entered.emit(store, practitioners[0], False)
            return
        page = self._first or self._first_run()
        self._window.show_page(page, header=False)
        page.ask_who(store)

    def _on_first_run(self, store: Store, practitioner: Practitioner, samples: bool) -> None:
        store.save_practitioner(practitioner)
        self.entered.emit(store, practitioner, samples)
        if self._first is not None:
            self._window.drop(self._first)
            self._first = None
