"""Two or three pictures of one person side by side: said in a sentence, drawn, and row by row."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Voice, step_of
from wellbeing_desktop.assessment.comparison import Comparison
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.charts.series import LEAST_RATED, SeriesKind, overlay_data
from wellbeing_desktop.ui.compare_words import comparison_sentence, picture_name, voice_name
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.compare_rows import CompareTable
from wellbeing_desktop.ui.pages.parts import headed, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import LETTERS_IN_A_LINE, Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import LOW_PX, PageFrame
from wellbeing_desktop.ui.widgets.radar_key import RadarKey
from wellbeing_desktop.ui.widgets.radar_view import RadarView
from wellbeing_desktop.ui.widgets.scroll_box import ScrollBox
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import plain_date

FIGURE_PART, TABLE_PART = 46, 54
TWO_COLUMNS_EM = 80
STACKED_RADAR_PX = 480
BESIDE_RADAR_PX = 320
"""Lower than elsewhere: the table scrolls by itself, and the page only where even this has no room."""
LOW_LETTERS = 140
"""In a line of the sentence where the window is low, so that it takes fewer of them."""
BOTTOM_PX = 4
NONE = ""


class ComparePage(QWidget):
    """Shows a comparison; `wanted` comes with the ids of the pictures that somebody chose.

    It comes with none where they are no comparison: what was asked for before is not wanted any more.
    Nothing that the practitioner noted stands here, so that two can look at it.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("compare-page")
        self._theme = theme
        self._comparison: Comparison | None = None
        self._person: Person | None = None
        self._table: ScrollBox | None = None
        self._heading = Heading(theme, self.tr("What moved"), "page")
        self._sentence = Heading(theme, "", "lead")
        self._then = self._box(self.tr("From"), "compare-then")
        self._between = self._box(self.tr("And in between"), "compare-between")
        self._now = self._box(self.tr("To"), "compare-now")
        self._voice = named(ChoiceBox(theme, self.tr("Whose lines are drawn")), "compare-voice")
        self._voice.chosen.connect(self._on_voice)
        self._problem = Text(theme, "", bold=True)
        self._problem.setObjectName("compare-problem")
        self._problem.hide()
        self._radar = RadarView(theme)
        self._radar.setObjectName("compare-radar")
        self._key = RadarKey(theme)
        self._lay_out()
        theme.changed.connect(self._arrange)

    def show_choices(self, pictures: Sequence[tuple[UUID, str]]) -> None:
        """Offer these pictures, each with its words, the earliest first."""
        choices = [(str(picture), words) for picture, words in pictures]
        self._then.set_choices(choices)
        self._now.set_choices(choices)
        self._between.set_choices([(NONE, self.tr("No other picture")), *choices])
        self._between.setVisible(len(choices) > 2)

    def show_comparison(self, comparison: Comparison, person: Person) -> None:
        """Show what moved between the pictures of a comparison."""
        self._comparison, self._person = comparison, person
        self._say_problem("")
        ids = [str(picture.id) for picture in comparison.pictures]
        self._then.choose(ids[0])
        self._between.choose(ids[1] if len(ids) > 2 else NONE)
        self._now.choose(ids[-1])
        self._sentence.setText(comparison_sentence(comparison, person))
        self._offer_voices(comparison, person)
        self._let_table_go()
        self._show_radar()
        announce(self._sentence, self._sentence.text())
        QTimer.singleShot(0, self, self._show_table)  # the sentence and the figure are seen before

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _box(self, label: str, name: str) -> ChoiceBox:
        box = named(ChoiceBox(self._theme, label), name)
        box.chosen.connect(self._on_chosen)
        return box

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._frame.set_bottom(BOTTOM_PX)
        body = self._frame.body
        body.addLayout(headed(self._heading, self._sentence))
        body.addSpacing(12)
        body.addLayout(self._choices())
        body.addSpacing(8)
        self._figure = QWidget()
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.addWidget(self._radar, 1)
        figure.addWidget(self._key)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        self._columns.addWidget(self._figure, FIGURE_PART)
        body.addLayout(self._columns, 1)
        back = SecondButton(self._theme, self.tr("Back"), "arrow-left")
        self._frame.add_foot(wired(back, "compare-back", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _choices(self) -> QVBoxLayout:
        """Lay out what is compared, and below it why it cannot be."""
        row = Flow(gap=24)
        for box in (self._then, self._between, self._now, self._voice):
            row.addWidget(box)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._problem)
        return column

    def _arrange(self) -> None:
        """Put the whole table first and the figure under it, where there is no room beside it."""
        stacked = self._theme.ems(self.width()) < TWO_COLUMNS_EM
        self._radar.setMinimumHeight(self._theme.px(STACKED_RADAR_PX) if stacked else BESIDE_RADAR_PX)
        is_tight = not stacked and self.height() < LOW_PX
        self._frame.set_tight(tight=is_tight)
        self._sentence.set_letters_in_a_line(LOW_LETTERS if is_tight else LETTERS_IN_A_LINE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.BottomToTop if stacked else ways.LeftToRight)
        if self._table is not None:
            self._table.set_whole(whole=stacked)
            policy = QSizePolicy.Policy
            self._table.setSizePolicy(policy.Preferred, policy.Preferred if stacked else policy.Ignored)

    def _let_table_go(self) -> None:
        if self._table is not None:
            self._frame.forget(self._table.area.verticalScrollBar())
            self._columns.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None

    def _show_table(self) -> None:
        """Show the rows of the comparison that is shown, unless they stand there."""
        if self._table is not None or self._comparison is None or self._person is None:
            return
        table = CompareTable(self._theme, self._comparison, self._person)
        self._table = ScrollBox(table, "compare-table", self.tr("What moved"))
        self._columns.addWidget(self._table, TABLE_PART)
        self._frame.watch(self._table.area.verticalScrollBar())
        self._arrange()

    def _offer_voices(self, comparison: Comparison, person: Person) -> None:
        """Offer the practitioner's lines where the practitioner gave a step in any of the pictures."""
        chosen = self._voice.value or Voice.PERSON.value
        heard = [Voice.PERSON, *([Voice.PRACTITIONER] if _rated(comparison, Voice.PRACTITIONER) else [])]
        self._voice.set_choices([(v.value, voice_name(comparison, person, v)) for v in heard])
        self._voice.choose(chosen if chosen in {v.value for v in heard} else Voice.PERSON.value)
        self._voice.setVisible(len(heard) > 1)

    def _show_radar(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        voice = Voice(self._voice.value)
        kinds = (SeriesKind.EARLIER, SeriesKind.BETWEEN)
        labels = {k: plain_date(p.held_on) for k, p in zip(kinds, comparison.pictures[:-1], strict=False)}
        labels[SeriesKind(voice.value)] = plain_date(comparison.now.held_on)
        data = overlay_data(comparison.pictures, voice, labels)
        self._figure.setVisible(data.rated() >= LEAST_RATED)
        whose = commas((self._voice.box.currentText(), *(picture_name(p) for p in comparison.pictures)))
        self._radar.show_picture(data, whose)
        self._key.show_series(data.series)

    def _on_voice(self, _voice: str) -> None:
        self._show_radar()

    def _on_chosen(self, _picture: str) -> None:
        """Ask for the comparison of what is chosen; the same picture twice is none."""
        chosen = [box.value for box in (self._then, self._between, self._now)]
        ids = [UUID(value) for value in chosen if value]
        if len(set(ids)) < len(ids):
            self._say_problem(self.tr("That is the same picture twice. Choose another one."))
            ids = []
        self.wanted.emit(ids)

    def _say_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        announce(self._problem, words)


def _rated(comparison: Comparison, voice: Voice) -> bool:
    return any(
        step_of(picture.answer(voice, indicator.id)) is not None
        for picture in comparison.pictures
        for indicator in picture.framework.indicators
    )
