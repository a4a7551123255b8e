"""What hides everything while the window locks, and says so where something is not saved yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.joining import ended, sentences
from wellbeing_desktop.ui.pages.parts import in_a_row
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.panel_page import PanelPage
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

FORM_WIDTH = 473
RING_PX = 5


class LockingPage(PanelPage):
    """Locks by itself once all is saved. The passphrase leads back to what is not."""

    passphrase_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("locking-page")
        self._heading = Heading(theme, self.tr("Locking…"), "big")
        self._why = Text(theme, "", pt=13.5)
        self._passphrase = PassphraseField(theme, self.tr("Passphrase"))
        self._passphrase.setObjectName("passphrase-to-go-back")
        self._passphrase.entered.connect(self._on_back)
        self._back = wired(
            SecondButton(theme, self.tr("Show my work again"), "arrow-left"), "back-to-work", self._on_back
        )
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(RING_PX, 0, RING_PX, 0)
        column.setSpacing(16)
        column.addStretch(3)
        column.addWidget(self._heading)
        column.addWidget(self._why)
        column.addSpacing(8)
        column.addWidget(self._passphrase)
        column.addLayout(in_a_row(self._back))
        column.addStretch(2)
        self.hold(held, FORM_WIDTH)
        self.panel.say_nothing()
        self.start()

    def start(self) -> None:
        """Say that it locks; that takes no longer than a blink while the disk answers."""
        self._heading.setText(self.tr("Locking…"))
        self._why.setText("")
        self._passphrase.clear()
        self._passphrase.error("")
        self._passphrase.hide()
        self._back.hide()

    def say_not_saved(self, why: str) -> None:
        """Say that it waits until the last change is saved, and offer a way back."""
        if self._why.text():
            return
        self._heading.setText(self.tr("Your last change is not saved yet"))
        wait = self.tr(
            "What was saved before stays as it is. Saving is tried again by itself; once it works, "
            "the window locks. Please do not switch the laptop off."
        )
        self._why.setText(sentences((why, wait)))
        self._passphrase.show()
        self._back.show()
        self._passphrase.setFocus()
        announce(self, sentences((ended(self._heading.text()), self._why.text())))

    def refuse(self, sentence: str) -> None:
        """Say why the passphrase does not lead back."""
        self._passphrase.error(sentence)
        self._passphrase.setFocus()

    def _on_back(self) -> None:
        self.passphrase_given.emit(self._passphrase.text())
