"""After the recovery key opened the store: a new passphrase, so that the paper can go back to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wellbeing_desktop.ui.key_desk import KeyDesk
from wellbeing_desktop.ui.pages.first_run_forms import FORM_WIDTH, Passphrase
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.panel_page import PanelPage
from wellbeing_desktop.ui.wiring import wired

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store


class RenewPage(PanelPage):
    """Asks for a new passphrase. Who has no words ready may go in first; the recovery key still opens it."""

    done = Signal(object)
    """The open store."""

    def __init__(self, theme: Theme, store: Store) -> None:
        super().__init__(theme, lit=True)
        self.setObjectName("renew-page")
        self._store = store
        self._keys = KeyDesk(store, self)
        self._keys.changed.connect(self._on_changed)
        self._keys.refused.connect(self._on_refused)
        self._later = wired(
            QuietButton(theme, self.tr("Not now")), "renew-later", lambda: self.done.emit(store)
        )
        self._form = Passphrase(
            theme,
            self.tr("It is open. Choose a new passphrase."),
            self.tr(
                "The one you forgot then opens it no longer; the recovery key still does. "
                "Put its paper back where you keep it."
            ),
            self._later,
        )
        self._form.chosen.connect(self._on_chosen)
        self.hold(self._form, FORM_WIDTH)

    def start(self) -> None:
        """Put the focus where typing starts."""
        self._form.start()

    def _on_chosen(self, passphrase: str) -> None:
        self._form.wait(waiting=True)
        self._later.set_available(False)
        self._keys.set(passphrase)

    def _on_changed(self) -> None:
        self.done.emit(self._store)

    def _on_refused(self, error: BaseException) -> None:
        self._form.wait(waiting=False)
        self._later.set_available(True)
        self._form.refuse(saving_refused(error))
