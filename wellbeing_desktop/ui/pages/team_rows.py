"""The lines of the team picture: one statement or part, in both voices, drawn and said."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.team_figures import TeamFigures, Told
from wellbeing_desktop.reports.team_words import (
    coverage_words,
    reasons_words,
    shift_words,
    spread_words,
    voice_words,
)
from wellbeing_desktop.ui.joining import commas, ended, sentences
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.widgets.spread_bar import SpreadBar
from wellbeing_desktop.ui.words import fill

BESIDE_EM = 62.0
GAP_PX = 40
PT = 11
LETTERS = 100
"""In a line of figures: as wide as its bar, so that the last figure does not stand alone below."""


class VoiceLine(QWidget):
    """One voice of a line: its name, the bar, and in words what it shows."""

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._bar = SpreadBar(theme)
        self._spread = Text(theme, "", pt=PT)
        self._shift = Text(theme, "", pt=PT)
        for words in (self._spread, self._shift):
            words.set_letters_in_a_line(LETTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._head = Text(theme, voice_words(voice), muted=True, pt=PT)
        for part in (self._head, self._bar, self._spread, self._shift):
            column.addWidget(part)
        column.addStretch(1)

    def show_told(self, told: Told, people: int) -> str:
        """Show what is told of this voice; return it as it is heard."""
        spread = told.spread
        whose = voice_words(self._voice)
        covered = coverage_words(spread, people)
        self._head.setText(commas((whose, covered)))
        reasons = reasons_words(spread)
        said = sentences((ended(spread_words(spread)), ended(reasons) if reasons else ""))
        self._bar.show_bars(spread.steps, people, said)
        self._bar.setVisible(any(bar.people for bar in spread.steps))
        self._spread.setText(said)
        self._shift.setText(ended(shift_words(told.shift)))
        return fill(self.tr("%1: %2"), commas((whose, covered)), sentences((said, self._shift.text())))


class TeamRow(QFrame):
    """One indicator or quadrant. `place` is the quadrant's, None for an indicator's plain title."""

    def __init__(self, theme: Theme, key: str, title: str, place: int | None = None) -> None:
        super().__init__()
        meet_as(self, Role.ListItem)
        self.setObjectName(key)
        self._title = title
        self._lines = {voice: VoiceLine(theme, voice) for voice in Voice}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(6)
        column.addWidget(Hair(theme))
        if place is None:
            column.addWidget(Text(theme, title, bold=True))
        else:
            column.addWidget(QuadrantCaption(theme, title, place))
        voices = Columns(theme, BESIDE_EM, gap=GAP_PX)
        for line in self._lines.values():
            voices.add(line, 1)
        column.addWidget(voices)

    def show_told(self, told: dict[Voice, Told], people: int) -> None:
        """Show what is told of both voices."""
        said = [self._lines[voice].show_told(told[voice], people) for voice in Voice]
        self.setAccessibleName(fill(self.tr("%1. %2"), self._title, sentences(said)))


class TeamTable(QWidget):
    """The lines of a framework's parts, or of its statements by part, the centre last."""

    def __init__(self, theme: Theme, figures: TeamFigures, *, of_parts: bool) -> None:
        super().__init__()
        self._theme = theme
        self._of_parts = of_parts
        self.framework = figures.framework
        self._rows: dict[str, TeamRow] = {}
        meet_as(self, Role.List)
        self.setAccessibleName(self.tr("The four parts") if of_parts else self.tr("Every statement"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        if of_parts:
            self._add_parts()
        else:
            self._add_statements()
        self.show_figures(figures)

    def show_figures(self, figures: TeamFigures) -> None:
        """Show another group's figures in the same framework."""
        told = figures.quadrants if self._of_parts else figures.indicators
        for key, row in self._rows.items():
            row.show_told({voice: told[key, voice] for voice in Voice}, figures.people)

    def _add_parts(self) -> None:
        for place, quadrant in enumerate(self.framework.quadrants):
            if quadrant.indicators:
                row = TeamRow(self._theme, f"team-part-{quadrant.id}", quadrant.title, place)
                self._add(quadrant.id, row)

    def _add_statements(self) -> None:
        for place, quadrant in enumerate(self.framework.quadrants):
            self._column.addSpacing(14)
            self._column.addWidget(QuadrantCaption(self._theme, quadrant.title, place))
            for indicator in quadrant.indicators:
                self._add(indicator.id, TeamRow(self._theme, f"team-{indicator.id}", indicator.title))
        self._column.addSpacing(14)
        for indicator in self.framework.overall:
            self._add(indicator.id, TeamRow(self._theme, f"team-{indicator.id}", indicator.title))

    def _add(self, key: str, row: TeamRow) -> None:
        self._rows[key] = row
        self._column.addWidget(row)
