"""What waits on the first page: drafts to carry on as cards, and reviews to plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.day_words import review_words, stopped_words
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.overview_page import stone_state
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.pages.two_lines import TwoLines
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Card, Hair
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.ring import RingNavigator
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, from_laptop_words, stage_name, talked_about_words

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import AssessmentRow

CARDS = 2
RING = 110
BESIDE_EM = 58.0
RING_FROM_EM = 22.0
BUTTON_BESIDE_EM = 30.0


class DraftCards(QWidget):
    """The drafts touched last as cards, the rest on demand. `chosen` comes with a draft's id.

    `all_wanted` where there are more than were brought.
    """

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[DraftCard] = []
        self._there_are_more = False
        self._grid = QGridLayout()
        self._grid.setSpacing(24)
        self._more = wired(LinkButton(theme, ""), "more-drafts", self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(theme, self.tr("Carry on"), "section"))
        column.addLayout(self._grid)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._arrange)

    def show_drafts(
        self, rows: Sequence[AssessmentRow], total: int, pictures: Mapping[UUID, Assessment], today: date
    ) -> None:
        """Show the drafts touched last, the last one first, of so many."""
        clear(self._grid)
        self._cards = []
        for place, row in enumerate(rows):
            card = DraftCard(self._theme, row, pictures.get(row.id), today, first=place == 0)
            card.chosen.connect(self.chosen)
            self._cards.append(card)
        hidden = total - CARDS
        self._there_are_more = total > len(rows)
        self._more.setText(counted("Show %n more", "Show %n more", hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(rows))
        self._arrange()

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in the order of the eye."""
        return [*(card.button for card in self._cards), self._more]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across = 2 if self._theme.ems(self.width()) >= BESIDE_EM else 1
        shown = self._cards[:CARDS] if self._more.isVisibleTo(self) else self._cards
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
            card.setVisible(card in shown)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def _on_more(self) -> None:
        if self._there_are_more:
            self.all_wanted.emit()
            return
        self._more.hide()
        self._arrange()
        self._cards[CARDS].button.setFocus()


class DraftCard(Card):
    """One draft: how far the two came, when they stopped, and the way back into it."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, row: AssessmentRow, picture: Assessment | None, today: date, *, first: bool
    ) -> None:
        super().__init__(theme, pad=24)
        self.setObjectName(f"draft-{row.person_reference}")
        self._theme = theme
        self._ring = self._ring_of(picture)
        make = PrimaryButton if first else SecondButton
        self.button = make(theme, self.tr("Carry on"), "arrow-right", trailing=True)
        wired(self.button, "carry-on", lambda: self.chosen.emit(row.id))
        self.button.setAccessibleName(
            commas(
                (fill(self.tr("Carry on with %1"), row.person_called), from_laptop_words(row.brought_from))
            )
        )
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(_draft_words(theme, row, today), 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        outer = QHBoxLayout()
        outer.setSpacing(24)
        if self._ring is not None:
            outer.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(self._row, 1)
        self.body.addLayout(outer, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        em = self._theme.ems(self.width())
        beside = em >= BUTTON_BESIDE_EM
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = across if beside else down
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()
        bottom, start = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self.button, bottom if beside else start)
        if self._ring is not None:
            self._ring.setVisible(em >= RING_FROM_EM)

    def _ring_of(self, picture: Assessment | None) -> RingNavigator | None:
        if picture is None:
            return None
        ring = RingNavigator(self._theme, picture.framework, RING)
        ring.show_state({i.id: stone_state(picture, i.id) for i in picture.framework.all_indicators})
        return ring


class ReviewsCard(Card):
    """The next reviews to plan, by date. `chosen` comes with a person's id."""

    chosen = Signal(object)
    all_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, pad=22)
        self._theme = theme
        self._lines: list[TwoLines] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._all = wired(LinkButton(theme, self.tr("All reviews, by date")), "all-reviews", self.all_wanted)
        calendar = LinkButton(theme, self.tr("Save for a calendar"))
        self._calendar = wired(calendar, "reviews-calendar", self.calendar_wanted)
        self.body.setSpacing(4)
        self.body.addWidget(Heading(theme, self.tr("Reviews to plan"), "section"))
        self.body.addLayout(self._list)
        for link in (self._all, self._calendar):
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_reviews(self, rows: Sequence[AssessmentRow], total: int, today: date) -> None:
        """Show the next few reviews, of so many."""
        self._all.setVisible(total > len(rows))
        self._fill(rows, today)
        self.setVisible(bool(rows))

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in the order of the eye."""
        return [*self._lines, self._all, self._calendar]

    def _fill(self, rows: Sequence[AssessmentRow], today: date) -> None:
        clear(self._list)
        self._lines = []
        for place, row in enumerate(rows):
            if place:
                self._list.addWidget(Hair(self._theme))
            due = review_words(row.next_review, today)
            line = TwoLines(self._theme, row.person_called, row.person_reference, due)
            person_id = row.person_id
            wired(line, f"review-{row.person_reference}", lambda _=False, i=person_id: self.chosen.emit(i))
            self._list.addWidget(line)
            self._lines.append(line)


def _draft_words(theme: Theme, row: AssessmentRow, today: date) -> QVBoxLayout:
    """Say whose it is, how far the two came, and when they stopped."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    words.addLayout(_name_line(theme, row))
    count = talked_about_words(row.talked_about, row.of)
    words.addWidget(Text(theme, f"{stage_name(row.stage)} · {count}"))
    if row.brought_from:
        words.addWidget(Text(theme, from_laptop_words(row.brought_from), bold=True))
    words.addWidget(Text(theme, stopped_words(row.touched_at, today), muted=True))
    words.addStretch(1)
    return words


def _name_line(theme: Theme, row: AssessmentRow) -> Flow:
    line = Flow(gap=10)
    line.addWidget(Text(theme, row.person_called, pt=15, bold=True))
    line.addWidget(Text(theme, row.person_reference, muted=True, pt=13))
    return line
