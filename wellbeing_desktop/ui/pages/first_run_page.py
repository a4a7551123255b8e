"""First run: a passphrase, the recovery key, who am I. One question a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.ui.pages.first_run_forms import FORM_WIDTH, Key, Passphrase, Way, WhoAmI
from wellbeing_desktop.ui.refusals import opening_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unlocker import Unlocker
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.panel_corner import PanelCorner
from wellbeing_desktop.ui.widgets.panel_page import PanelPage

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store


class FirstRunPage(PanelPage):
    """Walks through the four steps of a new store and ends with an open one."""

    finished = Signal(object, object, bool)
    """The open store, the practitioner, and whether to look around with sample people."""

    backup_wanted = Signal()

    def __init__(self, theme: Theme, unlocker: Unlocker) -> None:
        super().__init__(theme, lit=True)
        self.setObjectName("first-run-page")
        self._unlocker = unlocker
        self._store: Store | None = None
        self._practitioner = Practitioner("")
        unlocker.created.connect(self._on_created)
        unlocker.refused.connect(self._on_refused)

        self._passphrase = Passphrase(theme)
        self._passphrase.chosen.connect(self._on_passphrase)
        self._passphrase.backup_wanted.connect(self.backup_wanted)
        self._key = Key(theme)
        self._key.kept.connect(self._on_key_kept)
        self._who = WhoAmI(theme)
        self._who.said.connect(self._on_said)
        self._way = Way(theme)
        self._way.chosen.connect(self._on_way)
        self._steps = OneOf()
        for step in (self._passphrase, self._key, self._who, self._way):
            self._steps.add(step)
        self._steps.show_one(self._passphrase)
        self.hold(self._steps, FORM_WIDTH)
        self.corner = PanelCorner(theme)
        self.add_corner(self.corner, self.corner.pad_px)

    def start(self) -> None:
        """Put the focus where typing starts."""
        self._passphrase.start()

    def ask_who(self, store: Store) -> None:
        """Go on with an open store whose first run was broken off."""
        self._take(store)
        self._on_key_kept()

    def _take(self, store: Store) -> None:
        """Go on with an open store: from here on another language waits for the settings."""
        self._store = store
        self.corner.offer_languages({}, "")

    def _on_passphrase(self, passphrase: str) -> None:
        self._wait(waiting=True)
        self._unlocker.create(passphrase)

    def _wait(self, *, waiting: bool) -> None:
        self.corner.hold_language(held=waiting)
        self._passphrase.wait(waiting=waiting)

    def _on_refused(self, error: BaseException) -> None:
        self._wait(waiting=False)
        self._passphrase.refuse(opening_refused(error))

    def _on_created(self, store: Store, recovery_key: str) -> None:
        self._wait(waiting=False)
        self._take(store)
        self._key.show_key(recovery_key)
        self._steps.show_one(self._key)
        self._key.start()

    def _on_key_kept(self) -> None:
        self._steps.show_one(self._who)
        self._who.start()

    def _on_said(self, practitioner: Practitioner) -> None:
        self._practitioner = practitioner
        self._steps.show_one(self._way)
        self._way.start()

    def _on_way(self, samples: bool) -> None:
        self.finished.emit(self._store, self._practitioner, samples)
