"""Whom to ask about a worry, and how: as the organisation put it down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.safety import SafetyContact, SafetyGuide
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.card import Card, Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired


class GuideView(QWidget):
    """Shows contacts and procedure, or says where they can be put in."""

    edit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(theme, self.tr("Whom to ask"), "section"))
        now = self.tr("If somebody is in danger now, call the emergency services first.")
        column.addWidget(Text(theme, now, bold=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column.addLayout(self._rows)
        self._edit = SecondButton(theme, self.tr("Put them in"), "pencil")
        wired(self._edit, "edit-safety-guide", self.edit_wanted)
        column.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_guide(self, guide: SafetyGuide) -> None:
        """Show what the organisation put down."""
        clear(self._rows)
        is_empty = guide == SafetyGuide()
        self._edit.setVisible(is_empty)
        if is_empty:
            words = self.tr(
                "Your organisation’s contacts and procedure are not put in yet. Until then, follow what you "
                "were told at work, and ask whoever leads your team."
            )
            self._rows.addWidget(Text(self._theme, words))
            return
        if guide.contacts:
            self._rows.addWidget(self._contacts(guide.contacts))
        if guide.procedure:
            self._rows.addWidget(Text(self._theme, self.tr("What to do"), bold=True))
            self._rows.addWidget(Text(self._theme, guide.procedure))

    def _contacts(self, contacts: tuple[SafetyContact, ...]) -> Card:
        card = Card(self._theme, pad=20)
        card.body.setSpacing(4)
        for place, contact in enumerate(contacts):
            if place:
                card.body.addSpacing(6)
                card.body.addWidget(Hair(self._theme))
                card.body.addSpacing(6)
            lines = ((contact.who, True, False), (contact.reach, False, False), (contact.when, False, True))
            for words, bold, muted in lines:
                if words:
                    card.body.addWidget(Text(self._theme, words, bold=bold, muted=muted))
        return card
