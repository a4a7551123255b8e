"""Everything of one kind that waits, as a list that loads as one scrolls: drafts, or reviews by date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.models.counted_rows import Index
from wellbeing_desktop.ui.models.waiting_model import WaitingModel
from wellbeing_desktop.ui.pages.parts import headed
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.waiting_desk import AT_ONCE, Kind
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.row_face import RowFace
from wellbeing_desktop.ui.widgets.row_list import RowList
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.ui.waiting_desk import Page

SHARES = (0.4, 0.34, 0.26)
LIST_PX = 280


class WaitingPage(QWidget):
    """Shows a page at a time. A row leads to a person, or back into a draft."""

    more_wanted = Signal(object, int)
    person_wanted = Signal(object)
    carry_on_wanted = Signal(object)
    calendar_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("waiting-page")
        self._theme = theme
        self._kind = Kind.REVIEWS
        self._model = WaitingModel(self)
        self._model.more_wanted.connect(self.more_wanted)
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        heads = [self.tr("Name"), self.tr("Picture"), self.tr("Day")]
        self._rows = RowList(theme, self._model, self._face, heads, SHARES)
        self._rows.view.setObjectName("waiting-rows")
        self._rows.row_chosen.connect(self._on_row)
        self._rows.end_near.connect(self._model.ask_for_more)
        self._lay_out()

    def show_rows(self, page: Page) -> None:
        """Show another list from its beginning, or further rows of the one that is shown."""
        self._model.show(page, AT_ONCE)
        if page.offset:
            return
        self._kind = page.kind
        drafts, count = page.kind is Kind.DRAFTS, len(page.listed)
        self._heading.setText(self.tr("Carry on") if drafts else self.tr("Reviews to plan"))
        self._rows.view.setAccessibleName(self._heading.text())
        self._lead.setText(self._draft_words(count) if drafts else self._review_words(count))
        self._rows.setVisible(bool(count))
        self._calendar.setVisible(not drafts and bool(count))
        self._rows.view.scrollToTop()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _draft_words(self, count: int) -> str:
        """Say how many wait; one alone has no order."""
        if count < 2:
            return self.tr("One picture.") if count else self.tr("Nothing waits to be carried on.")
        return counted(
            "%n picture, the last one touched first.", "%n pictures, the last one touched first.", count
        )

    def _review_words(self, count: int) -> str:
        """Say how many are planned; one alone has no order."""
        if count < 2:
            return self.tr("One review.") if count else self.tr("No review is planned.")
        return counted("%n review, the longest due first.", "%n reviews, the longest due first.", count)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(10)
        body.addLayout(headed(self._heading, self._lead))
        body.addWidget(self._rows, 1)
        body.addStretch()
        self._rows.view.setMinimumHeight(LIST_PX)
        self._frame.set_bottom(0)
        self._frame.watch(self._rows.view.verticalScrollBar())
        back = QuietButton(self._theme, self.tr("All people"), "arrow-left")
        self._frame.add_foot(wired(back, "waiting-back", self.left))
        calendar = SecondButton(self._theme, self.tr("Save for a calendar"), "calendar")
        self._calendar = wired(calendar, "waiting-calendar", self.calendar_wanted)
        self._frame.add_foot_end(self._calendar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _face(self, index: Index) -> RowFace:
        row = self._model.row(index)
        stage, beside, day = self._model.words(row)
        if self._kind is Kind.DRAFTS:  # how far it came is a sentence of its own, with a capital letter
            stage, beside = fill(self.tr("%1 · %2", "which picture, and how far it came"), stage, beside), ""
        return RowFace(
            name=row.person_called, reference=row.person_reference, cells=((stage, beside), (day, ""))
        )

    def _on_row(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if self._kind is Kind.DRAFTS:
            self.carry_on_wanted.emit(row.id)
        else:
            self.person_wanted.emit(row.person_id)
