"""The flow before the people: the first run, or the lock screen."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later, raised
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.rescuer import PutBack, Rescuer, Secret
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.translations import language_name
from wellbeing_desktop.ui.unlocker import Unlocker

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Practitioner
    from wellbeing_desktop.storage.keys import Unlock
    from wellbeing_desktop.storage.salvage import Offer
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.damaged_page import DamagedPage
    from wellbeing_desktop.ui.pages.first_run_page import FirstRunPage
    from wellbeing_desktop.ui.pages.from_backup_page import FromBackupPage
    from wellbeing_desktop.ui.pages.lock_page import LockPage
    from wellbeing_desktop.ui.widgets.panel_corner import PanelCorner


class Entrance(QObject):
    """Shows the lock screen or the first run, and hands over an open store and who is signed in."""

    entered = Signal(object, object, bool)
    """Store, practitioner, and whether to look around with sample people first."""
    again_wanted = Signal()
    """Another language was chosen and kept: every word of the window is made anew."""

    def __init__(self, window: MainWindow, theme: Theme, unlocker: Unlocker) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._unlocker = unlocker
        self._later = Later(self)
        self._first: FirstRunPage | None = None
        self._lock: LockPage | None = None
        self._damaged: DamagedPage | None = None
        self._rescuer = Rescuer(unlocker.folder, self)

    def show(self) -> None:
        """Show whichever fits: a store is there already, or none yet."""
        if self._unlocker.has_store():
            self.show_lock(self.tr("What you did last was saved."))
        else:
            page = self._first or self._first_run()
            self._window.show_page(page, header=False)
            page.start()

    def show_lock(self, why: str, since: datetime | None = None, heading: str = "") -> None:
        """Show the lock screen with the reason why it is locked."""
        from wellbeing_desktop.ui.pages.lock_page import LockPage  # noqa: PLC0415

        if self._lock is None:
            self._lock = LockPage(self._theme, self._unlocker)
            self._lock.opened.connect(self._on_opened)
            self._lock.opened_by_key.connect(self._on_opened_by_key)
            self._lock.damaged.connect(self._on_damaged)
            self._offer_looks(self._lock.corner)
        self._lock.say_why(why, since, heading)
        self._window.show_page(self._lock, header=False)
        self._lock.start()

    def put_back(self, file: Path, unlock: Unlock, why: str) -> None:
        """Put a backup in the place of the store that was just closed, then show the lock screen."""
        from wellbeing_desktop.ui.pages.wait_page import WaitPage  # noqa: PLC0415

        page = WaitPage(self._theme, self.tr("Putting the backup back…"))
        self._window.show_page(page, header=False)
        done = PutBack(self._rescuer, self)

        def ended(refused: str) -> None:
            self._window.drop(page)
            heading = self.tr("Nothing was changed") if refused else self.tr("The backup is back")
            self.show_lock(refused or why, heading=heading)

        done.ended.connect(ended)
        self._rescuer.restore(file, unlock)

    def close(self) -> None:
        """Wait for what is under way."""
        self._rescuer.stop()

    def _on_backup_wanted(self) -> None:
        from wellbeing_desktop.ui.pages.from_backup_page import FromBackupPage  # noqa: PLC0415

        page = FromBackupPage(self._theme, self._rescuer)
        page.left.connect(lambda: self._on_backup_left(page))
        page.put_back.connect(lambda: self._on_brought_here(page))
        self._window.show_page(page, header=False)

    def _on_backup_left(self, page: FromBackupPage) -> None:
        self.show()
        self._window.drop(page)

    def _on_brought_here(self, page: FromBackupPage) -> None:
        words = self.tr("Everything of that backup is here. It opens by the passphrase of its day.")
        self.show_lock(words, heading=self.tr("The backup is here"))
        for shown in (page, self._first):
            if shown is not None:
                self._window.drop(shown)
        self._first = None

    def _on_damaged(self, secret: Secret) -> None:
        from wellbeing_desktop.ui.pages.damaged_page import DamagedPage  # noqa: PLC0415

        if self._damaged is None:
            self._damaged = DamagedPage(self._theme, self._rescuer)
            self._damaged.left.connect(self._on_damaged_left)
            self._damaged.put_back.connect(self._on_put_back)
        self._window.show_page(self._damaged, header=False)
        self._damaged.start(secret)

    def _on_damaged_left(self) -> None:
        self._leave_damaged()
        words = self.tr("Everything is as it was. The passphrase leads here again whenever you like.")
        self.show_lock(words, heading=self.tr("The store is damaged"))

    def _on_put_back(self, offer: Offer) -> None:
        from wellbeing_desktop.ui.backup_words import put_back_words  # noqa: PLC0415

        self._leave_damaged()
        if offer.keys_only:
            words = self.tr("Nothing is missing. The damaged key files are kept aside among the backups.")
            self.show_lock(words, heading=self.tr("The keys are back"))
        else:
            self.show_lock(put_back_words(offer.kept), heading=self.tr("The backup is back"))

    def _leave_damaged(self) -> None:
        if self._damaged is not None:
            self._damaged.forget()
            self._window.drop(self._damaged)
            self._damaged = None

    def _first_run(self) -> FirstRunPage:
        from wellbeing_desktop.ui.pages.first_run_page import FirstRunPage  # noqa: PLC0415

        page = FirstRunPage(self._theme, self._unlocker)
        page.finished.connect(self._on_first_run)
        page.backup_wanted.connect(self._on_backup_wanted)
        self._offer_looks(page.corner)
        self._first = page
        return page

    def _offer_looks(self, corner: PanelCorner) -> None:
        """Let somebody choose language and text size before a store is open, and keep what they chose."""
        languages = self._window.languages
        corner.offer_languages({code: language_name(code) for code in languages.codes()}, languages.spoken)
        corner.language_chosen.connect(self._on_language)
        corner.look_chosen.connect(self._window.remember_look)

    def _on_language(self, code: str) -> None:
        self._window.languages.choose(code)
        self.again_wanted.emit()

    def _on_opened_by_key(self, store: Store) -> None:
        """Ask for a new passphrase: the old one was forgotten."""
        from wellbeing_desktop.ui.pages.renew_page import RenewPage  # noqa: PLC0415

        page = RenewPage(self._theme, store)
        page.done.connect(self._on_opened)
        page.done.connect(lambda _: self._window.drop(page))
        self._window.show_page(page, header=False)
        page.start()

    def _on_opened(self, store: Store) -> None:
        """Go in; a store whose first run was broken off asks who you are."""
        self._later.when(store.soon(store.practitioners), partial(self._go_in, store), raised)

    def _go_in(self, store: Store, practitioners: list[Practitioner]) -> None:
        if practitioners:
            self.entered.emit(store, practitioners[0], False)
            return
        page = self._first or self._first_run()
        self._window.show_page(page, header=False)
        page.ask_who(store)

    def _on_first_run(self, store: Store, practitioner: Practitioner, samples: bool) -> None:
        def kept(_: None) -> None:
            self.entered.emit(store, practitioner, samples)
            if self._first is not None:
                self._window.drop(self._first)
                self._first = None

        self._later.once(lambda: store.soon(store.save_practitioner, practitioner), kept, raised)
