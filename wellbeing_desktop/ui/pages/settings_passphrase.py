"""Passphrase: another one, with the current one typed first."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.ui.key_desk import KeyDesk
from wellbeing_desktop.ui.pages.new_passphrase import NewPassphrase
from wellbeing_desktop.ui.pages.parts import in_a_row
from wellbeing_desktop.ui.pages.settings_section import SettingsSection
from wellbeing_desktop.ui.refusals import opening_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired


class PassphraseSection(SettingsSection):
    """Changes the passphrase; what is kept is not written anew, and the recovery key stays."""

    def __init__(self, theme: Theme, keys: KeyDesk) -> None:
        super().__init__(theme)
        self.setObjectName("settings-passphrase")
        self.introduce(
            self.tr("Passphrase"),
            self.tr("It opens what is kept on this laptop. The recovery key stays as it is."),
        )
        self._keys = keys
        keys.changed.connect(self._on_changed)
        keys.refused.connect(self._on_refused)
        self._waiting = False
        self._current = PassphraseField(theme, self.tr("Passphrase until now"))
        self._current.setObjectName("current-passphrase")
        self._new = NewPassphrase(theme, self.tr("New passphrase"))
        self._current.entered.connect(self._new.first.setFocus)
        self._new.entered.connect(self._on_change)
        self._change = wired(
            PrimaryButton(theme, self.tr("Change the passphrase"), "check"),
            "change-passphrase",
            self._on_change,
        )
        self._done = Text(theme, "", bold=True)
        self._done.setObjectName("passphrase-changed")
        older = self.tr("Backups made before then still open with the passphrase of their day.")
        for part in (self._current, self._new, Text(theme, older, muted=True)):
            self.body.addWidget(part)
        self.body.addLayout(in_a_row(self._change))
        self.body.addWidget(self._done)
        self._done.hide()

    @override
    def refresh(self) -> None:
        """Empty the fields: a passphrase is typed, never shown again."""
        if not self._waiting:
            self._current.clear()
            self._current.error("")
            self._new.clear()
            self._done.hide()

    def _on_change(self) -> None:
        self._done.hide()
        self._current.error("")
        if self._waiting:
            return
        if not self._current.text():
            self._current.error(self.tr("Type the passphrase that opens it now."))
            self._current.setFocus()
            return
        new = self._new.chosen()
        if new:
            self._wait(waiting=True)
            self._keys.change(self._current.text(), new)

    def _on_changed(self) -> None:
        if not self._waiting:
            return
        self._wait(waiting=False)
        self.refresh()
        self._done.setText(self.tr("The new passphrase opens it from now on. The old one no longer does."))
        self._done.show()
        announce(self._done, self._done.text())

    def _on_refused(self, error: BaseException) -> None:
        if self._waiting:
            self._wait(waiting=False)
            self._current.error(opening_refused(error))
            self._current.setFocus()

    def _wait(self, *, waiting: bool) -> None:
        self._waiting = waiting
        self._change.set_available(not waiting)
        self._change.setText(self.tr("Changing…") if waiting else self.tr("Change the passphrase"))
