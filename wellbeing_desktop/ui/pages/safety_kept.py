"""What was written about worries before: each as it was kept, nothing of it to be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.words import clock, fill, plain_date


class KeptEntries(QWidget):
    """The newest first; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(theme, self.tr("Written before"), "section"))
        column.addLayout(self._cards)

    def show_entries(self, entries: tuple[SafetyEntry, ...]) -> None:
        """Show what was kept."""
        clear(self._cards)
        for entry in sorted(entries, key=lambda one: one.begun_at, reverse=True):
            self._cards.addWidget(self._card(entry))
        self.setVisible(bool(entries))

    def _card(self, entry: SafetyEntry) -> Card:
        card = Card(self._theme, pad=20)
        card.setObjectName("kept-entry")
        card.body.setSpacing(2)
        card.body.addWidget(Text(self._theme, plain_date(entry.noticed_on), bold=True))
        if entry.kept_at is not None:
            day = plain_date(entry.kept_at.astimezone().date())
            words = self.tr("Kept by %1 on %2 at %3. Nothing in it changes.")
            said = fill(words, entry.written_by, day, clock(entry.kept_at))
            card.body.addWidget(Text(self._theme, said, muted=True))
        for label, words in (
            (self.tr("Seen"), entry.seen),
            (self.tr("Said"), entry.told),
            (self.tr("Judged"), entry.view),
            (self.tr("Done"), entry.done),
            (self.tr("Why"), entry.why),
        ):
            if words:
                card.body.addSpacing(8)
                card.body.addWidget(Text(self._theme, label, bold=True))
                card.body.addWidget(Text(self._theme, words))
        return card
