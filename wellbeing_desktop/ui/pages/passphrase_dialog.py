"""Asks for a passphrase over the window and waits there until what it is for is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.pages.new_passphrase import NewPassphrase
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.progress_bar import ProgressBar
from wellbeing_desktop.ui.widgets.spoken import announce


class PassphraseDialog(MessageDialog):
    """One field, or two where the passphrase is new. `given` comes with what was typed.

    It stays open: whoever asked ends it by `accept`, or says by `refuse` why it cannot be.
    """

    given = Signal(str)

    def __init__(
        self, window: QWidget, theme: Theme, said: tuple[str, str, str], *, new: bool, doing: str = ""
    ) -> None:
        """Lay it out; `said` is the heading, the words below it and what the button does.

        `doing` says what goes on while it waits; without it, that a file is made.
        """
        heading, words, go = said
        super().__init__(window, theme, heading, words)
        self.setObjectName("passphrase-dialog")
        self._new = NewPassphrase(theme, self.tr("Passphrase")) if new else None
        self._known = PassphraseField(theme, self.tr("Passphrase")) if not new else None
        self._doing = doing or self.tr("Making the file. Nothing is written before it is whole.")
        self._done = Text(theme, "", muted=True)
        self._bar = ProgressBar(theme, self.tr("How much of it is done"))
        self._go = PrimaryButton(theme, go)
        self._cancel = SecondButton(theme, self.tr("Cancel"))
        self._lay_out()

    def refuse(self, sentence: str) -> None:
        """Say why it did not work; it can be tried again."""
        self._wait(waiting=False)
        field = self._new.first if self._new is not None else self._known
        if field is not None:
            field.error(sentence)
            field.setFocus()
        self.fit()

    def show_done(self, done: float) -> None:
        """Show how much of what it is for is done, from 0 to 1."""
        if self._bar.isHidden():
            self._done.setText(self._doing)
            self._show_progress(shown=True)
            self._cancel.setFocus()
            announce(self._done, self._done.text())
            self.fit()
        self._bar.show_done(done)

    def _lay_out(self) -> None:
        if self._new is not None:
            self._new.entered.connect(self._on_go)
            self.body.addWidget(self._new)
            self._new.setFocus()
        if self._known is not None:
            named(self._known, "hand-over-passphrase").entered.connect(self._on_go)
            self.body.addWidget(self._known)
            self._known.setFocus()
        for part in (self._done, self._bar):
            self.body.addWidget(part)
            part.hide()
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

    def _on_go(self) -> None:
        if not self._go.is_available:
            return
        typed = self._typed()
        if typed:
            self._wait(waiting=True)
            self.given.emit(typed)
        self.fit()

    def _typed(self) -> str:
        """Return what was typed where it will do; else a field says why not."""
        if self._new is not None:
            return self._new.chosen()
        if self._known is None:
            return ""
        self._known.error("" if self._known.text() else self.tr("Please type the passphrase."))
        return self._known.text()

    def _wait(self, *, waiting: bool) -> None:
        self._go.set_available(not waiting, self.tr("One moment…"))
        if not waiting:
            self._show_progress(shown=False)

    def _show_progress(self, *, shown: bool) -> None:
        """Show how far it is in the place of the fields, or the fields again with what was typed."""
        for part in (self._done, self._bar):
            part.setVisible(shown)
        field = self._new or self._known
        if field is not None:
            field.setVisible(not shown)
