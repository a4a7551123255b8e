"""Asks for a new passphrase twice, and says while it is typed how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.passphrases import is_long_enough, problem_of
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce

PAUSE_MS = 300
"""Typing pauses so long before the strength is said: it is not called out at every key."""


class NewPassphrase(QWidget):
    """Two fields and a sentence between them. `entered` comes for Enter in the second one."""

    entered = Signal()

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._usual = self.tr("Four words that do not belong together, or at least 12 letters.")
        self.first = PassphraseField(theme, label)
        self.first.setObjectName("new-passphrase")
        self._strength = Text(theme, self._usual, muted=True)
        self._strength.setObjectName("passphrase-strength")
        self.again = PassphraseField(theme, self.tr("The same again"))
        self.again.setObjectName("new-passphrase-again")
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._say_strength)
        self.first.edited.connect(lambda _: self._on_first_edited())
        self.again.edited.connect(lambda _: self.again.error(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.first)
        column.addWidget(self._strength)
        column.addSpacing(8)
        column.addWidget(self.again)
        self.setFocusProxy(self.first)

    def clear(self) -> None:
        """Empty both fields."""
        self._pause.stop()
        for field in (self.first, self.again):
            field.clear()
            field.error("")
        self._strength.setText(self._usual)
        self._show_advice()

    def refuse(self, sentence: str) -> None:
        """Say at the first field why it was not kept."""
        self.first.error(sentence)
        self._show_advice()
        self.first.setFocus()

    def chosen(self) -> str:
        """Return the passphrase where it will do; else say what to do, and return ""."""
        first, again = self.first.text(), self.again.text()
        self.first.error("")
        self.again.error("")
        self._show_advice()
        problem = problem_of(first, again)
        if not problem:
            return first
        if problem == problem_of(first, first):
            self.refuse(problem)
        else:
            self.again.error(problem)
            self.again.setFocus()
        return ""

    def _on_first_edited(self) -> None:
        """Take back what was wrong with the words before: what stands there now is weighed anew."""
        self.first.error("")
        self._show_advice()
        self._pause.start()

    def _show_advice(self) -> None:
        """Show the sentence; not the advice where the field says the same of what was typed."""
        is_said = self.first.sentence.text() and self._strength.text() == self._usual
        self._strength.setVisible(not is_said)

    def _say_strength(self) -> None:
        from wellbeing_desktop.ui.strength import strength_of, strength_words  # noqa: PLC0415

        typed = self.first.text()
        words = strength_words(strength_of(typed)) if is_long_enough(typed) else self._usual
        if words != self._strength.text():
            self._strength.setText(words)
            self._show_advice()
            announce(self._strength, words)
