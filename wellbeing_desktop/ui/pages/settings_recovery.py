"""Recovery key: a new one, shown once; the old one ends when a group of the new one is typed back."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.key_desk import KeyDesk
from wellbeing_desktop.ui.pages.parts import in_a_row
from wellbeing_desktop.ui.pages.recovery_key import RecoveryKey
from wellbeing_desktop.ui.pages.settings_section import GAP, SettingsSection
from wellbeing_desktop.ui.reading_order import bring_into_sight
from wellbeing_desktop.ui.refusals import opening_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired


class RecoverySection(SettingsSection):
    """Makes a recovery key for who knows the passphrase, such as when the paper was lost."""

    def __init__(self, theme: Theme, keys: KeyDesk) -> None:
        super().__init__(theme)
        self.setObjectName("settings-recovery")
        self.introduce(
            self.tr("Recovery key"),
            self.tr("It opens the store without the passphrase. Keep it on paper, elsewhere."),
        )
        self._keys = keys
        keys.made.connect(self._on_made)
        keys.replaced.connect(self._on_replaced)
        keys.refused.connect(self._on_refused)
        self._printed = ""
        self._waiting = False
        self._steps = OneOf()
        self._ask = self._made_ask()
        self._show = self._made_show()
        for step in (self._ask, self._show):
            self._steps.add(step)
        self.body.addWidget(self._steps)
        self._steps.show_one(self._ask)

    @override
    def refresh(self) -> None:
        """Begin anew; a key that was shown and not typed back was never used."""
        if not self._waiting:
            self._forget()
            self._passphrase.clear()
            self._passphrase.error("")
            self._done.hide()
            self._steps.show_one(self._ask)

    def _made_ask(self) -> QWidget:
        self._passphrase = PassphraseField(self.theme, self.tr("Passphrase"))
        self._passphrase.setObjectName("recovery-passphrase")
        self._passphrase.entered.connect(self._on_make)
        self._make = wired(
            PrimaryButton(self.theme, self.tr("Make a new recovery key"), "key"),
            "make-recovery-key",
            self._on_make,
        )
        self._done = Text(self.theme, "", bold=True)
        self._done.setObjectName("recovery-replaced")
        return _column(self._passphrase, in_a_row(self._make), self._done)

    def _made_show(self) -> QWidget:
        once = self.tr("Write it down: it is shown only this once. The key you had works until you go on.")
        self._key = RecoveryKey(self.theme)
        self._key.entered.connect(self._on_use)
        self._use = wired(
            PrimaryButton(self.theme, self.tr("Use this key from now on"), "check"),
            "use-recovery-key-now",
            self._on_use,
        )
        keep = wired(
            QuietButton(self.theme, self.tr("Keep the key I had")), "keep-recovery-key", self._on_keep
        )
        return _column(Text(self.theme, once), self._key, in_a_row(self._use, keep))

    def _on_make(self) -> None:
        self._passphrase.error("")
        self._done.hide()
        if not self._passphrase.text():
            self._passphrase.error(self.tr("Type the passphrase first: this key opens everything."))
            self._passphrase.setFocus()
        elif not self._waiting:
            self._wait(waiting=True)
            self._keys.make_recovery_key(self._passphrase.text())

    def _on_made(self, printed: str) -> None:
        self._wait(waiting=False)
        self._passphrase.clear()
        self._printed = printed
        self._key.show_key(printed)
        self._steps.show_one(self._show)
        self._key.setFocus()
        QTimer.singleShot(0, self._show, lambda: bring_into_sight(self._show))

    def _on_use(self) -> None:
        if not self._waiting and self._key.is_typed_back():
            self._wait(waiting=True)
            self._keys.use_recovery_key(self._printed)

    def _on_replaced(self) -> None:
        self._wait(waiting=False)
        self._forget()
        self._steps.show_one(self._ask)
        self._done.setText(self.tr("The new recovery key works from now on. Please destroy the old one."))
        self._done.show()
        self.focus_heading()
        announce(self._done, self._done.text())

    def _on_keep(self) -> None:
        self.refresh()
        self.focus_heading()

    def _on_refused(self, error: BaseException) -> None:
        if not self._waiting:
            return
        self._wait(waiting=False)
        if self._printed:
            self.say(opening_refused(error))
        else:
            self._passphrase.error(opening_refused(error))
            self._passphrase.setFocus()

    def _forget(self) -> None:
        self._printed = ""
        self._key.forget()
        self.say("")

    def _wait(self, *, waiting: bool) -> None:
        self._waiting = waiting
        for button in (self._make, self._use):
            button.set_available(not waiting)


def _column(*parts: QWidget | QLayout) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return made
