"""The team picture: the parts, what the figures cannot say, and every statement."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.team_figures import TeamFigures
from wellbeing_desktop.reports.team_words import CANNOT_SAY, HOW_COUNTED, group_words, people_words
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.team_rows import BESIDE_EM, TeamTable
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.words import fill

LINE_GAP = 4


class TeamPicture(QWidget):
    """Shows the figures of one group after the other; its lines are made anew only for other words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tables: list[TeamTable] = []
        self._group = Heading(theme, "", "section")
        self._parts = QVBoxLayout()
        self._statements = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._group)
        column.addWidget(Text(theme, HOW_COUNTED(), muted=True, pt=11))
        column.addLayout(self._parts)
        column.addSpacing(12)
        column.addWidget(self._cannot_say())
        column.addSpacing(12)
        column.addWidget(Heading(theme, self.tr("Every statement"), "section"))
        column.addLayout(self._statements)

    @property
    def heading(self) -> str:
        """Whose figures they are, and how many people that is."""
        return self._group.text()

    def show_figures(self, figures: TeamFigures) -> None:
        """Show the figures of a group."""
        title = figures.framework.title if figures.filter.framework else ""
        words = group_words(figures.filter, title), people_words(figures.people)
        self._group.setText(fill(self.tr("%1: %2"), *words))
        if self._tables and self._tables[0].framework == figures.framework:
            for table in self._tables:
                table.show_figures(figures)
            return
        for table in self._tables:
            table.hide()
            table.deleteLater()
        self._tables = [TeamTable(self._theme, figures, of_parts=part) for part in (True, False)]
        for layout, table in zip((self._parts, self._statements), self._tables, strict=True):
            layout.addWidget(table)

    def _cannot_say(self) -> Card:
        card = Card(self._theme, pad=20)
        card.setObjectName("team-cannot-say")
        card.body.setSpacing(4)
        card.body.addWidget(Heading(self._theme, self.tr("What these figures cannot say"), "section"))
        said = [Text(self._theme, words(), pt=11) for words in CANNOT_SAY]
        card.body.addWidget(in_two(self._theme, said))
        return card


def in_two(theme: Theme, lines: Sequence[QWidget]) -> Columns:
    """Set lines in two columns, the first half first; in one where it is narrow."""
    columns = Columns(theme, BESIDE_EM, stacked_gap=LINE_GAP)
    half = (len(lines) + 1) // 2
    for some in (lines[:half], lines[half:]):
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LINE_GAP)
        for line in some:
            column.addWidget(line)
        column.addStretch(1)
        columns.add(part, 1)
    return columns
