"""What stays in view while planning: what matters most, and what is already strong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import quoted
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.sign import Sign
from wellbeing_desktop.ui.widgets.star import StarSign
from wellbeing_desktop.ui.words import fill

PAD = 40
CHIP_RADIUS = 18


class PlanSide(Tinted):
    """The person's stars with their own words, and the strengths that were named."""

    def __init__(self, theme: Theme, editor: AssessmentEditor) -> None:
        super().__init__(theme, radius=0, pad=PAD)
        self.setObjectName("plan-side")
        self._theme = theme
        self._editor = editor
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show what matters and what is strong now."""
        clear(self._rows)
        assessment, called = self._editor.assessment, self._editor.person.called
        matters = fill(self.tr("What matters most to %1"), called)
        self._rows.addWidget(Heading(self._theme, matters, "section"))
        for indicator_id in assessment.matters_most:
            self._rows.addLayout(self._star_row(indicator_id))
        if not assessment.matters_most:
            none = self.tr("Nothing has a star yet. Stars are given beside the statements.")
            self._rows.addWidget(Text(self._theme, none, muted=True))
        self._rows.addSpacing(24)
        self._rows.addWidget(Heading(self._theme, self.tr("Already strong"), "section"))
        strengths = [
            strength
            for indicator in assessment.framework.all_indicators
            for strength in assessment.note(indicator.id).strengths
        ]
        for strength in strengths:
            row = QHBoxLayout()
            row.addWidget(_Strength(self._theme, strength))
            row.addStretch(1)
            self._rows.addLayout(row)
        if not strengths:
            nothing = self.tr("No strength was written down yet.")
            self._rows.addWidget(Text(self._theme, nothing, muted=True))

    def _star_row(self, indicator_id: str) -> QHBoxLayout:
        assessment = self._editor.assessment
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self._theme, assessment.framework.indicator(indicator_id).title, bold=True))
        own_words = assessment.note(indicator_id).own_words
        if own_words:
            words.addWidget(Text(self._theme, quoted(own_words)))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(StarSign(self._theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row


class _Strength(QWidget):
    """A strength on a ground like that of its chip beside the statement; here it is read, not pressed."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        sign = Sign(theme, "sprout", 18)
        sign.setContentsMargins(0, 3, 0, 0)  # in the middle of the first line
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(theme, words), 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        edge = scheme.edge if self._theme.is_contrast else ""
        frame = Frame(scheme.sheet, edge, self._theme.control_line, radius=CHIP_RADIUS)
        draw_frame(painter_on(self), QRectF(self.rect()), frame)
