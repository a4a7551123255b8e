"""The end of a turn: thanks, and the laptop goes back. Leaving earlier ends here too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.pages.overview_page import stone_state
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, quiet_pad
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.quadrant_list import RingNavigator
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

RING_PX = 456
RING_FROM_EM = 50


class GiveBack(QWidget):
    """Thanks the person and asks for the laptop back. It never praises an answer."""

    carried_on = Signal()
    looked_back = Signal()

    def __init__(self, theme: Theme, editor: AssessmentEditor) -> None:
        super().__init__()
        self.setObjectName("give-back")
        self._theme = theme
        self._editor = editor
        self._about = ""
        editor.saved.connect(self._say)
        called, practitioner = editor.person.called, editor.assessment.practitioner.called
        self._ring = RingNavigator(theme, editor.assessment.framework, RING_PX)
        self._heading = Heading(theme, fill(self.tr("Thank you, %1."), called), "huge")
        self._said = Text(theme, "", pt=15)
        self._please = Text(
            theme, fill(self.tr("Please give the laptop back to %1 now."), practitioner), pt=15
        )
        carry_on = PrimaryButton(
            theme, fill(self.tr("I am %1. Carry on"), practitioner), "arrow-right", trailing=True
        )
        carry_on.set_size(60, 15)
        self._carry_on = wired(carry_on, "give-back-carry-on", self.carried_on)
        look = QuietButton(theme, self.tr("Look back at my answers"))
        look.set_size(look.least, 13)
        self._look = wired(look, "give-back-look", self.looked_back)
        self._lay_out()

    def show_thanks(self, indicator_ids: Sequence[str]) -> None:
        """Say what the turn was about, and that every word is saved."""
        assessment = self._editor.assessment
        framework = assessment.framework
        states = {i.id: stone_state(assessment, i.id) for i in framework.all_indicators}
        self._ring.show_state(states)
        quadrant = framework.quadrant_of(indicator_ids[0])
        title = quadrant.title if quadrant else self.tr("life as a whole")
        done = all(assessment.is_talked_about(i) for i in indicator_ids)
        about = self.tr("That was everything about %1.") if done else self.tr("That was about %1.")
        self._about = fill(about, title)
        self._say()
        self._heading.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setVisible(self._theme.ems(self.width()) >= RING_FROM_EM)

    def _say(self) -> None:
        """Promise that it is saved only once it is."""
        saved = self.tr("Every word is saved.") if self._editor.is_safe else ""
        self._said.setText(sentences((self._about, saved)))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(16)
        words.addStretch(1)
        for part in (self._heading, self._said, self._please):
            words.addWidget(part)
        words.addSpacing(24)
        buttons = Flow(gap=12, outdent=quiet_pad)
        buttons.addWidget(self._carry_on)
        buttons.addWidget(self._look)
        words.addLayout(buttons)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(112)
        row.addSpacing(24)
        row.addWidget(self._ring)
        row.addLayout(words, 1)
