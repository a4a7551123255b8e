"""The rows of a comparison: one a quadrant with what changed in it, one an indicator in each voice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.change import means_the_same, quadrant_change
from wellbeing_desktop.assessment.comparison import Comparison, Saying
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.compare_words import (
    answers_words,
    change_words,
    left_out_words,
    moved_plainly,
    moved_sign,
    voice_name,
)
from wellbeing_desktop.ui.joining import commas, ended, quoted, sentences
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.pages.review_rows import (
    GAP_PX,
    LEAD_PX,
    ROW_HEIGHT,
    SCALE_WIDTH,
    TITLE_PART,
    WORDS_PART,
    ScaleHead,
)
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.change_scale import ChangeScale
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.words import change_reason_words, fill


class CompareTable(QWidget):
    """Everything that can be compared, by quadrant, the centre last, and what is left out."""

    def __init__(self, theme: Theme, comparison: Comparison, person: Person) -> None:
        super().__init__()
        meet_as(self, Role.List)
        self.setAccessibleName(self.tr("What moved"))
        self._theme = theme
        self._comparison = comparison
        self._person = person
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = ScaleHead(theme, changeable=False)
        column.addWidget(head)
        head.setVisible(any(comparison.sayings(each) for each in comparison.now.framework.all_indicators))
        for place, quadrant in enumerate(comparison.now.framework.quadrants):
            column.addWidget(self._part(quadrant, place))
            self._add_rows(column, quadrant.indicators)
        column.addSpacing(12)
        self._add_rows(column, comparison.now.framework.overall)
        left_out = Text(theme, left_out_words(comparison), muted=True)
        left_out.setObjectName("left-out")
        left_out.setVisible(bool(left_out.text()))
        column.addSpacing(12)
        column.addWidget(left_out)
        column.addStretch(1)

    def _add_rows(self, column: QVBoxLayout, indicators: tuple[Indicator, ...]) -> None:
        then, now = self._comparison.then.framework, self._comparison.now.framework
        for indicator in indicators:
            if means_the_same(indicator.id, then, now):
                column.addWidget(MovedRow(self._theme, self._comparison, indicator, self._person))

    def _part(self, quadrant: Quadrant, place: int) -> QWidget:
        """Make a quadrant's line: its name, and below it what changed in each voice."""
        comparison = self._comparison
        said = []
        for voice in Voice:
            change = quadrant_change(comparison.then, comparison.now, quadrant, voice)
            if voice is Voice.PERSON or change.both:
                said.append(change_words(change, voice_name(comparison, self._person, voice)))
        part = QWidget()
        meet_as(part, Role.ListItem)
        part.setAccessibleName(fill(self.tr("%1: %2"), quadrant.title, commas(said)))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(0)
        column.addWidget(QuadrantCaption(self._theme, quadrant.title, place, ""))
        for words in said:
            column.addLayout(_indented(Text(self._theme, words, pt=11)))
        return part


class MovedRow(QFrame):
    """One indicator: each voice's line with its arrow, why it moved, and the words of then and now.

    What the person said about being free from harm stays in the picture itself: two may look at this.
    """

    def __init__(self, theme: Theme, comparison: Comparison, indicator: Indicator, person: Person) -> None:
        super().__init__()
        meet_as(self, Role.ListItem)
        self.setObjectName(f"moved-{indicator.id}")
        self._theme = theme
        self._grid = _new_grid()
        sayings = comparison.sayings(indicator)
        self._spoken = [
            self._add_line(place, saying, voice_name(comparison, person, saying.voice))
            for place, saying in enumerate(sayings)
        ]
        if not sayings:
            two = len(comparison.pictures) == 2
            never = (
                self.tr("Not talked about either time") if two else self.tr("Not talked about at any time")
            )
            self._spoken.append(never)
            # An empty column has no gap beside it; this keeps the words in line with those of other rows.
            self._grid.addWidget(QWidget(), 0, 2)
            self._add_words(0, self._spoken[0], "")
        rows = max(1, len(sayings))
        side = Qt.AlignmentFlag.AlignVCenter if rows == 1 else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(Text(theme, indicator.title), 0, 1, rows, 1, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hair(theme))
        column.addLayout(self._grid)
        self._add_further(column, comparison, indicator.id)
        self.setMinimumHeight(ROW_HEIGHT)
        self.setAccessibleName(fill(self.tr("%1: %2"), indicator.title, sentences(self._spoken)))

    def _add_line(self, place: int, saying: Saying, name: str) -> str:
        """Show what one voice said each time; return it as it is heard."""
        words = fill(self.tr("%1: %2"), name, answers_words(saying))
        scale = ChangeScale(self._theme, saying.voice)
        scale.setFixedWidth(SCALE_WIDTH)
        steps = [None if a is None or isinstance(a, Reason) else a for a in saying.answers]
        scale.show_steps(steps, words)
        self._grid.addWidget(scale, place, 2)
        self._add_words(place, words, moved_sign(saying), bold=bool(saying.move and saying.move.by))
        return fill(self.tr("%1, %2."), words, moved_plainly(saying))

    def _add_words(self, place: int, said: str, moved: str, *, bold: bool = False) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(self._theme, said, pt=11))
        if moved:
            words = Text(self._theme, moved, pt=11, muted=not bold)
            words.set_size(11, bold=bold)
            column.addWidget(words)
        self._grid.addLayout(column, place, 3)

    def _add_further(self, column: QVBoxLayout, comparison: Comparison, indicator_id: str) -> None:
        """Show why it moved and what was said about it, below and as wide as the row."""
        reason = comparison.reason(indicator_id)
        then, now = ("", "") if indicator_id == GUARDED else comparison.words(indicator_id)
        further = (
            fill(self.tr("Why it moved: %1"), change_reason_words(reason)) if reason else "",
            fill(self.tr("Then: %1"), quoted(then)) if then else "",
            fill(self.tr("Now: %1"), quoted(now)) if now else "",
        )
        for words in filter(None, further):
            column.addLayout(_indented(Text(self._theme, words, pt=11)))
            self._spoken.append(ended(words))
        if any(further):
            column.addSpacing(6)


def _new_grid() -> QGridLayout:
    """Return the room of a row: a lead, the title, the scale, the words."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(GAP_PX)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, LEAD_PX)
    grid.setColumnStretch(1, TITLE_PART)
    grid.setColumnMinimumWidth(2, SCALE_WIDTH)
    grid.setColumnStretch(3, WORDS_PART)
    return grid


def _indented(words: Text) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(LEAD_PX)
    row.addWidget(words, 1)
    return row
