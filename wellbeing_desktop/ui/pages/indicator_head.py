"""The head of an indicator page: its quadrant and place, the statement, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.ui.reading_order import bring_into_sight
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.presses import forget_press
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.widgets.scroll_box import ScrollBox
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

STATEMENT_PT, LONG_STATEMENT_PT = 25, 20.5
ABOUT_PAD, ABOUT_GAP = 18, 8
CAPTION_GAP = 4


class IndicatorHead(QWidget):
    """The statement as the heading, with its quadrant above."""

    about_wanted = Signal()

    def __init__(self, theme: Theme, framework: Framework, indicator: Indicator) -> None:
        super().__init__()
        self._theme = theme
        self._framework = framework
        self._tight = False
        self.heading = Heading(theme, indicator.statement, "statement")
        about = QuietButton(theme, self.tr("What is this about?"), "circle-question-mark")
        about.set_flush()
        self._about = wired(about, "about", self.about_wanted)
        self._caption = QuadrantCaption(theme, *self._place_of(indicator))
        self._column = column = QVBoxLayout()
        column.setSpacing(CAPTION_GAP)
        column.addWidget(self._caption)
        column.addWidget(self.heading)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(column, 1)
        self._row.addWidget(self._about, 0, Qt.AlignmentFlag.AlignBottom)

    def turn_to(self, indicator: Indicator) -> None:
        """Show another statement, at the size that fits it."""
        forget_press(self._about)
        self.heading.setText(indicator.statement)
        self._caption.show_quadrant(*self._place_of(indicator))
        self._fit()

    def set_tight(self, *, tight: bool) -> None:
        """Say every statement at the smaller size, where little height is left."""
        self._tight = tight
        self._column.setSpacing(0 if tight else CAPTION_GAP)
        self._fit()

    def stack(self, *, stacked: bool) -> None:
        """Put what it is about under the statement, where there is no room beside it."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeading if stacked else Qt.AlignmentFlag.AlignBottom
        self._row.setAlignment(self._about, side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _place_of(self, indicator: Indicator) -> tuple[str, int | None, str]:
        """Return the title of its quadrant, the quadrant's place, and the words for its own place there."""
        quadrant = self._framework.quadrant_of(indicator.id)
        if quadrant is None:
            place, siblings, title = None, self._framework.overall, self.tr("Life as a whole")
        else:
            place = self._framework.quadrants.index(quadrant)
            siblings, title = quadrant.indicators, quadrant.title
        number = siblings.index(indicator) + 1
        return title, place, fill(self.tr("%1 of %2"), number, len(siblings))

    def _fit(self) -> None:
        """Say a long statement a little smaller rather than in two lines."""
        room = self.width() - self._about.width()
        wide = QFontMetricsF(self._theme.font(STATEMENT_PT, bold=True)).horizontalAdvance(self.heading.text())
        self.heading.set_size(STATEMENT_PT if wide < room and not self._tight else LONG_STATEMENT_PT)


class AboutSheet(Card):
    """What an indicator is about, with prompts and strengths to listen for; Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, indicator: Indicator) -> None:
        super().__init__(theme, ABOUT_PAD)
        self.setObjectName("about-sheet")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(ABOUT_GAP)
        self._heading = Heading(theme, self.tr("What is this about?"), "section")
        column.addWidget(self._heading)
        column.addWidget(Text(theme, indicator.about))
        column.addSpacing(ABOUT_GAP)
        column.addWidget(Text(theme, self.tr("To get talking"), bold=True))
        for prompt in indicator.prompts:
            column.addWidget(Text(theme, prompt))
        column.addSpacing(ABOUT_GAP)
        column.addWidget(Text(theme, self.tr("Strengths to listen for"), bold=True))
        for strength in indicator.strengths:
            column.addWidget(Text(theme, strength))
        column.addStretch(1)
        self._text = ScrollBox(inside, "about-text", self.tr("What is this about?"))
        policy = QSizePolicy.Policy
        self._text.area.setSizePolicy(
            policy.Expanding, policy.Ignored
        )  # as high as the answers, not its words
        self._close = wired(QuietButton(theme, self.tr("Close"), "x"), "about-close", self.closed)
        for ground in (self._text.area.viewport(), inside):
            ground.setAutoFillBackground(False)
        self.body.addWidget(self._text, 1)
        self.body.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.closed.emit)

    def stack(self, *, stacked: bool) -> None:
        """Scroll with the page, where there is no room beside the answers."""
        self._text.set_whole(whole=stacked)

    def start(self) -> None:
        """Put the focus where reading starts, in sight where it opened below the fold."""
        self._close.setFocus()
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        if self.isVisible():
            bring_into_sight(self)
