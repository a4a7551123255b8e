"""Asks for a passphrase over the window and waits there until what it is for is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.passphrases import problem_of
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.flow import Flow


class PassphraseDialog(MessageDialog):
    """One field, or two where the passphrase is new. `given` comes with what was typed.

    It stays open: whoever asked ends it by `accept`, or says by `refuse` why it cannot be.
    """

    given = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, said: tuple[str, str, str], *, new: bool) -> None:
        """Lay it out; `said` is the heading, the words below it and what the button does."""
        heading, words, go = said
        super().__init__(window, theme, heading, words)
        self.setObjectName("passphrase-dialog")
        self._new = new
        self._passphrase = named(PassphraseField(theme, self.tr("Passphrase")), "hand-over-passphrase")
        self._again = named(PassphraseField(theme, self.tr("The same again")), "hand-over-passphrase-again")
        self._go = PrimaryButton(theme, go)
        self._cancel = SecondButton(theme, self.tr("Cancel"))
        self._lay_out()

    def refuse(self, sentence: str) -> None:
        """Say why it did not work; it can be tried again."""
        self._wait(waiting=False)
        self._passphrase.error(sentence)
        self._passphrase.setFocus()
        self.fit()

    def _lay_out(self) -> None:
        self._again.setVisible(self._new)
        self._again.setParent(self)
        for field in (self._passphrase, self._again):
            self.body.addWidget(field)
            field.entered.connect(self._on_entered)
        row = Flow(gap=12)
        for button, name, slot in (
            (self._go, "hand-over-go", self._on_go),
            (self._cancel, "hand-over-cancel", self.reject),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.body.addSpacing(16)
        self.body.addLayout(row)
        self._passphrase.setFocus()

    def _on_entered(self) -> None:
        if self._new and not self._again.text():
            self._again.setFocus()
        else:
            self._on_go()

    def _on_go(self) -> None:
        if not self._go.is_available:
            return
        for field in (self._passphrase, self._again):
            field.error("")
        typed = self._passphrase.text()
        own = problem_of(typed, typed) if self._new else ""
        problem = own or (problem_of(typed, self._again.text()) if self._new else "")
        if problem:
            field = self._passphrase if own else self._again
            field.error(problem)
            field.setFocus()
            self.fit()
        else:
            self._wait(waiting=True)
            self.given.emit(typed)

    def _wait(self, *, waiting: bool) -> None:
        self._go.set_available(not waiting, self.tr("One moment…"))
