"""Locking: hide everything at once, make all safe, and only then let go of it."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from wellbeing_desktop.ui.clipboard import ClipboardGuard
from wellbeing_desktop.ui.idle_watch import IdleWatch
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.lock_reasons import Locked, LockReason
from wellbeing_desktop.ui.pages.locking_page import LockingPage
from wellbeing_desktop.ui.place import keep_place
from wellbeing_desktop.ui.refusals import opening_refused
from wellbeing_desktop.ui.system_watch import SystemWatch

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.main_window import MainWindow
    from wellbeing_desktop.ui.place import Place
    from wellbeing_desktop.ui.returning import ReturningFlow
    from wellbeing_desktop.ui.theme import Theme

LOOK_MS = 100
ROUNDS = 3
"""A person is saved, then opened, then shown: what is under way may ask the store again."""

PATIENCE_S = 1.0
"""Seconds that saving may take before the cover says that it waits."""


class Locker(QObject):
    """Watches one open store. Once it locks, nothing is seen; it lets go when all is durable."""

    ready = Signal(object)
    """`Locked`: everything is durable, and so is the place where somebody was."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store, flow: ReturningFlow) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._flow = flow
        self._minutes = 0.0
        self._locked: Locked | None = None
        self._began_at = 0.0
        self._keeping = True
        self._clipboard = ClipboardGuard(self)
        self._cover = LockingPage(theme)
        self._cover.passphrase_given.connect(self._on_passphrase)
        self._later = Later(self)
        self._checker = ThreadPoolExecutor(1, "passphrase")
        self.idle = IdleWatch(parent=self)
        self.idle.due.connect(self.lock)
        self._system = SystemWatch(self)
        self._system.locking.connect(self.lock)
        self._system.woke.connect(self.idle.look)
        self._poll = QTimer(self)
        self._poll.setInterval(LOOK_MS)
        self._poll.timeout.connect(self._look)

    def watch(self, minutes: float) -> None:
        """Watch from now on; lock after so many minutes without a key, a click or a move."""
        self._minutes = minutes
        if self._locked is None:
            self.idle.start(minutes)
            self._system.start()

    def stop(self) -> None:
        """Watch no more."""
        self.idle.stop()
        self._clipboard.stop()
        self._system.stop()
        self._poll.stop()
        self._later.stop()
        self._checker.shutdown(wait=False)
        self._cover.deleteLater()

    def lock(self, reason: LockReason) -> None:
        """Hide everything now, hand over what was typed last, and wait until all of it is durable."""
        if self._locked is not None:
            return
        self._locked = Locked(reason, datetime.now().astimezone())
        self._began_at = time.monotonic()
        self.idle.stop()
        self._cover.start()
        self._window.cover(self._cover)
        _give_up_questions()
        self._flow.commit()
        self._keeping = True
        self._catch_up(ROUNDS)
        self._poll.start()

    def _catch_up(self, rounds: int) -> None:
        """Wait for what was asked of the store before, and for what that asked in its turn."""
        if rounds:
            future = self._store.soon(_nothing)
            self._later.when(future, lambda _: self._catch_up(rounds - 1), self._on_not_kept)
        else:
            self._keeping = False
            self._look()

    def _look(self) -> None:
        if self._locked is not None and not self._keeping and self._flow.is_safe:
            self._keeping = True
            place = self._flow.where()
            self._later.when(
                self._store.soon(_lock_up, self._store, place, self._locked),
                lambda _: self._on_kept(),
                lambda error: self._on_not_kept(error, place),
            )
        elif time.monotonic() - self._began_at > PATIENCE_S:
            self._cover.say_not_saved(self._flow.trouble)

    def _on_kept(self) -> None:
        if self._locked is not None:
            self._poll.stop()
            self.ready.emit(self._locked)

    def _on_not_kept(self, _error: BaseException, place: Place | None = None) -> None:
        """Lock all the same where only the place is lost; words that would be lost are tried again."""
        if place is not None and not place.written:
            self._on_kept()
        else:
            self._keeping = False

    def _on_passphrase(self, passphrase: str) -> None:
        future = self._checker.submit(self._store.check_passphrase, passphrase)
        self._later.when(future, lambda _: self._go_back(), self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self._cover.refuse(opening_refused(error))

    def _go_back(self) -> None:
        """Show the work again to who knows the passphrase; the time begins anew."""
        self._poll.stop()
        self._locked = None
        self._window.uncover()
        self.idle.start(self._minutes)


def _give_up_questions() -> None:
    """Close what stands over the window, as Esc would."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog) and dialog.isVisible():
        dialog.reject()


def _lock_up(store: Store, place: Place, locked: Locked) -> None:
    """Keep the place and tell that it was locked; on the database's thread."""
    from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

    keep_place(store, place)
    store.note_or_owe(Entry(Act.LOCKED, detail=locked.reason.name.lower()))


def _nothing() -> None:
    pass
