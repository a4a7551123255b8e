"""Whose records are handed over, and who they are for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import MessageDialog


class WhoseDialog(MessageDialog):
    """Offers whose records to choose from; it stays open while it is for somebody who is not named.

    `bodies` are those that were asked about before. The last choice gives up.
    """

    def __init__(self, window: QWidget, theme: Theme, choices: Sequence[str], bodies: Sequence[str]) -> None:
        words = self.tr("They stay here as they are. Your colleague gets a copy of everything in them.")
        super().__init__(window, theme, self.tr("Whose records do you hand over?"), words)
        self._last = len(choices)
        self._whom = CopyWhom(theme)
        self._whom.begin(self.tr("For a colleague of our own organisation"))
        self._whom.offer(bodies)
        self._whom.changed.connect(self.fit)
        self.body.addWidget(self._whom)
        self.set_choices((*choices, self.tr("Cancel")))

    @property
    def which(self) -> int:
        """The place of the choice, or -1 where it was given up."""
        return self.chosen if self.chosen < self._last else -1

    @property
    def for_body(self) -> str:
        """Which body it is for; "" for a colleague."""
        return self._whom.body

    @override
    def accept(self) -> None:
        if self.which >= 0 and not self._whom.is_named:
            self._whom.refuse()
            self.fit()
            return
        super().accept()
