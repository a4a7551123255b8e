"""The composition root of the window: makes every part and joins them. Nobody imports it but the start."""

from __future__ import annotations

import os
import sys
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from wellbeing_desktop import paths
from wellbeing_desktop.app_display import display_or_one_line
from wellbeing_desktop.app_process import look_around_apart, show_again
from wellbeing_desktop.language import fill
from wellbeing_desktop.private import keep_memory_private
from wellbeing_desktop.ui.entrance import Entrance
from wellbeing_desktop.ui.fault_watch import FaultWatch
from wellbeing_desktop.ui.faults import Fault, Kept
from wellbeing_desktop.ui.later import Later, raised
from wellbeing_desktop.ui.lock_reasons import Locked, LockReason, why_words
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.tidying import Tidying
from wellbeing_desktop.ui.translations import OWN, put_on
from wellbeing_desktop.ui.unlocker import Unlocker

if TYPE_CHECKING:
    from collections.abc import Callable

    from wellbeing_desktop.app_lock import Locker
    from wellbeing_desktop.assessment.people import Practitioner
    from wellbeing_desktop.storage import shelf
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.closing import Closing
    from wellbeing_desktop.ui.fault_desk import FaultDesk
    from wellbeing_desktop.ui.help_desk import HelpDesk
    from wellbeing_desktop.ui.returning import ReturningFlow

DEMO_PASSPHRASE = "sample people only"  # noqa: S105
"""Opens the throw-away store of invented people; it guards nothing."""


IDLE_MINUTES = 10
"""Minutes without a key, a click or a move until the window locks, while the setting is not known yet."""

STYLE = ("-style", "fusion")
"""The same controls on every system. Asked for by name: to hand a style over costs 10 ms."""


def run(store_folder: Path | None = None, demo: bool = False, locked: str = "") -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        store_folder: the store's folder; None for the user's own.
        demo: open on a throw-away store with sample people instead.
        locked: the code of why and when the process before this one locked; "" for a first start.
    """
    os.umask(0o077)
    application = make_application()
    if demo:
        from wellbeing_desktop.app_demo import demo_folder  # noqa: PLC0415

        with demo_folder(store_folder) as folder:
            return _run(application, folder, locked, demo=True)
    return _run(application, store_folder or paths.store_folder(), locked, demo=False)


def _run(application: QApplication, folder: Path, locked: str, *, demo: bool) -> int:
    watch = FaultWatch()
    watch.start()
    settings = Settings(paths.settings_file())
    office = make_office(application, folder, settings, demo=demo)
    office.window.first_painted.connect(keep_memory_private)
    office.lock_by(lambda why: show_again(folder, settings, why, demo=demo))
    watch.noticed.connect(office.tell_fault)
    office.open(Locked.read(locked))
    status = application.exec()
    office.close()
    watch.stop()
    return status


def make_application() -> QApplication:
    """Make the one Qt application, or return the one there is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    with display_or_one_line():
        application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("wellbeing-desktop")
    application.setApplicationDisplayName("")
    application.setQuitOnLastWindowClosed(True)
    return application


def make_office(application: QApplication, folder: Path, settings: Settings, *, demo: bool = False) -> Office:
    """Make every part of the window for one store; nothing is shown or opened yet."""
    put_on(application, settings.language, settings.folder / OWN)
    theme = Theme()
    theme.use(settings.scheme)
    theme.set_percent(settings.text_percent)
    theme.apply(application)
    return Office(theme, settings, folder, demo=demo)


class Office(QObject):
    """One window on one store: the entrance, then the people, and back when it locks."""

    def __init__(self, theme: Theme, settings: Settings, folder: Path, *, demo: bool) -> None:
        super().__init__()
        self._theme = theme
        self._demo = demo
        self._store: Store | None = None
        self._flow: ReturningFlow | None = None
        self._help: HelpDesk | None = None
        self._faults: FaultDesk | None = None
        self._closing: Closing | None = None
        self._later = Later(self)
        self.window = MainWindow(theme, settings)
        self._locker: Locker | None = None
        self._begin_again: Callable[[Locked | None], None] = self._show_again
        self._locked: Locked | None = None
        self.window.lock_wanted.connect(self._on_lock_wanted)
        self.window.help_wanted.connect(self._on_help_wanted)
        self.window.shortcuts_wanted.connect(self._on_shortcuts_wanted)
        self.window.ask_before_closing(self._may_close)
        self._unlocker = Unlocker(folder, self)
        self._entrance = Entrance(self.window, theme, self._unlocker)
        self._entrance.entered.connect(self._on_entered)
        self._entrance.again_wanted.connect(self._on_again_wanted)
        self._tidying = Tidying(self, self._quiet_s)
        self.window.first_painted.connect(self._tidying.start)
        self.window.first_painted.connect(self._unlocker.warm_up)

    def lock_by(self, begin_again: Callable[[Locked | None], None]) -> None:
        """Begin again in this way, locked or with nothing open; without it, this same process does."""
        self._begin_again = begin_again

    def open(self, locked: Locked | None = None) -> None:
        """Show the window on the lock screen, the first run or the sample people."""
        if locked is not None and self._unlocker.has_store():
            self._show_lock(locked)
        elif self._demo:
            self._open_demo()
        else:
            self._entrance.show()
        self.window.show()

    def close(self) -> None:
        """Close the store and stop every worker."""
        self._later.stop()
        self._leave()
        self._entrance.close()
        self._unlocker.stop()
        self._tidying.stop()

    def tell_fault(self, fault: Fault) -> None:
        """Say that something went wrong in the application itself, once all that can be is saved."""
        from wellbeing_desktop.ui.fault_desk import FaultDesk  # noqa: PLC0415

        if self._faults is None:
            self._faults = FaultDesk(self.window, self._theme, self._make_safe)
        self._faults.tell(fault)

    def _quiet_s(self) -> float:
        return self._locker.idle.quiet_s if self._locker is not None else inf

    def _make_safe(self) -> Kept:
        return Kept.NOTHING_OPEN if self._flow is None else self._flow.make_safe()

    def _open_demo(self) -> None:
        from wellbeing_desktop.ui.pages.wait_page import WaitPage  # noqa: PLC0415

        page = WaitPage(self._theme, self.tr("Getting the sample people ready…"))
        self.window.show_page(page, header=False)
        self._unlocker.created.connect(self._on_demo_created)
        self._unlocker.create(DEMO_PASSPHRASE)

    def _on_demo_created(self, store: Store, _recovery_key: str) -> None:
        """Put the sample people in, away from the window's thread, while the window says so."""
        from wellbeing_desktop.app_demo import filled_with_samples  # noqa: PLC0415

        self._store = store
        filled = store.soon(filled_with_samples, store)
        self._later.when(filled, lambda who: self._on_demo_filled(store, who), raised)

    def _on_demo_filled(self, store: Store, practitioner: Practitioner) -> None:
        """Show the sample people, unless the window was closed meanwhile."""
        if self._store is store:
            self._on_entered(store, practitioner, look_around=False)

    def _on_entered(self, store: Store, practitioner: Practitioner, look_around: bool) -> None:
        from wellbeing_desktop.app_lock import Locker  # noqa: PLC0415
        from wellbeing_desktop.exchange.framework_file import shipped_framework  # noqa: PLC0415
        from wellbeing_desktop.ui.framework_texts import FrameworkTexts  # noqa: PLC0415
        from wellbeing_desktop.ui.people_desk import PeopleDesk  # noqa: PLC0415
        from wellbeing_desktop.ui.place import quietly, take_place  # noqa: PLC0415
        from wellbeing_desktop.ui.returning import ReturningFlow  # noqa: PLC0415

        self._store = store
        desk = PeopleDesk(store, practitioner, self)
        texts = FrameworkTexts(shipped_framework(), paths.languages_folder())
        self._flow = ReturningFlow(self.window, self._theme, desk, texts)
        texts.refused.connect(self._flow.tell_texts_refused)
        self._flow.samples_wanted.connect(look_around_apart)
        self._flow.put_back_wanted.connect(self._on_put_back_wanted)
        self._locker = Locker(self.window, self._theme, store, self._flow)
        self._locker.ready.connect(self._on_ready_to_lock)
        self._flow.lock_minutes.connect(self._locker.watch)
        self._locker.watch(IDLE_MINUTES)
        self._flow.come_back(quietly(lambda: take_place(store)))
        if look_around:
            look_around_apart()

    def _on_put_back_wanted(self, kept: shelf.Kept) -> None:
        """Close the store and put a backup in its place; the lock screen says what came of it."""
        from wellbeing_desktop.ui.backup_words import put_back_words  # noqa: PLC0415

        if self._store is not None:
            unlock = self._store.unlocked()
            if self._leave():
                self._entrance.put_back(kept.file, unlock, put_back_words(kept))

    def _on_help_wanted(self) -> None:
        from wellbeing_desktop.ui.help_desk import HelpDesk  # noqa: PLC0415

        if self._help is None:
            self._help = HelpDesk(self.window, self._theme)
        self._help.open()

    def _on_shortcuts_wanted(self) -> None:
        from wellbeing_desktop.ui.widgets.shortcut_list import show_shortcuts  # noqa: PLC0415

        show_shortcuts(self.window, self._theme)

    def _on_lock_wanted(self) -> None:
        if self._locker is not None:
            self._locker.lock(LockReason.ASKED)

    def _on_ready_to_lock(self, why: Locked) -> None:
        self.window.remember_place()
        if self._store is not None:
            self._store.note_locked()
        if self._leave():
            self._begin_again(why)

    def _on_again_wanted(self) -> None:
        """Begin anew with nothing open, such as in another language."""
        self.window.remember_place()
        self._begin_again(self._locked)

    def _show_again(self, why: Locked | None) -> None:
        if why is None:
            self._entrance.show()
        else:
            self._show_lock(why)

    def _show_lock(self, why: Locked) -> None:
        self._locked = why
        words = why_words(why.reason)
        if self._demo:
            words = fill(self.tr("These are sample people. Their passphrase is: %1"), DEMO_PASSPHRASE)
        self._entrance.show_lock(words, why.since)
        self.window.uncover()

    def _may_close(self) -> bool:
        """Close when everything is safe, out of sight; otherwise say what is not, and ask."""
        from wellbeing_desktop.ui.closing import Closing, ask_to_close_unsaved  # noqa: PLC0415

        if self._flow is not None:
            self._closing = self._closing or Closing(self.window)
            if not self._closing.may_begin(self._flow):
                return False
            if self._flow.is_safe:
                self.window.remember_place()
                self.window.hide()
        if self._leave():
            return True
        self.window.show()

        return ask_to_close_unsaved(self.window, self._theme)

    def _leave(self) -> bool:
        """Let the people go and close the store; False while something is not saved."""
        if self._flow is not None and not self._flow.close():
            return False
        self._flow = None
        if self._locker is not None:
            self._locker.stop()
            self._locker = None
        if self._store is not None:
            self._store.close()
            self._store = None
        return True
