"""Which backup to put back, and what becomes of the store that is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.backup_words import moment_words, row_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.labels import Text

if TYPE_CHECKING:
    from wellbeing_desktop.storage.shelf import Kept

PUT_BACK = 0

_tr = QCoreApplication.translate


class PutBackDialog(MessageDialog):
    """Lets one of the backups be chosen; `chosen_one` is None where all stays as it is."""

    def __init__(self, window: QWidget, theme: Theme, kept: Sequence[Kept], now: datetime) -> None:
        super().__init__(window, theme, _tr("backups", "Put a backup back"))
        self._kept = kept
        self._now = now
        self._which = ChoiceBox(theme, self.tr("Which backup"))
        self._which.setObjectName("which-backup")
        self._which.set_choices([(str(n), row_words(one, now)) for n, one in enumerate(kept)])
        self._which.chosen.connect(lambda _: self._say())
        self._words = Text(theme, "")
        self._words.setObjectName("put-back-words")
        self.body.addWidget(self._which)
        self.body.addSpacing(8)
        self.body.addWidget(self._words)
        self._say()
        self.set_choices((self.tr("Put it back"), self.tr("Leave everything as it is")))

    @property
    def chosen_one(self) -> Kept | None:
        """The backup to put back; None where all stays as it is."""
        return self._one if self.chosen == PUT_BACK else None

    @property
    def _one(self) -> Kept:
        return self._kept[int(self._which.value)]

    def _say(self) -> None:
        words = self.tr(
            "Everything will be as it was then: %1. What was written after that will not be there. The store "
            "as it is now is kept aside, whole, and can be put back too. Your passphrase of today goes on to "
            "open it. Then the window locks."
        )
        self._words.setText(fill(words, moment_words(self._one.made_at, self._now)))
        self.setAccessibleDescription(self._words.text())
        self.fit()
