"""One indicator a page, with the ring beside it and the way on below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED, Gate
from wellbeing_desktop.ui.pages.indicator_sheet import IndicatorSheet
from wellbeing_desktop.ui.pages.overview_page import stone_state
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.page_frame import LOW_PX, LOWER_PX, PageFrame
from wellbeing_desktop.ui.widgets.quadrant_list import WIDTH as LIST_WIDTH
from wellbeing_desktop.ui.widgets.quadrant_list import QuadrantList
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

USUAL_PX = 708
"""Height of the page in the window for which it was drawn, in px."""

COLUMN_GAP = 48
THREE_COLUMNS_EM, TWO_COLUMNS_EM = 80, 58
FREE_BELOW, SNUG_FREE_BELOW = 16, 4


class IndicatorPage(QWidget):
    """Shows one indicator after the other; it decides nothing and keeps nothing."""

    parts_wanted = Signal()
    finished = Signal()
    unsharing_wanted = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, shared: SharedScreen, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.setObjectName("indicator-page")
        self._theme = theme
        self._editor = editor
        self._shared = shared
        self._today = today
        self._id = ""
        self._sheet: IndicatorSheet | None = None
        self._sheet_size = (0, 0, 0, False)
        self._alone = False
        self._come_back: Callable[[], None] | None = None
        self._list = QuadrantList(theme, editor.assessment.framework)
        self._list.indicator_chosen.connect(self.show_indicator)
        self._list.parts_wanted.connect(self._on_parts)
        self._gate = Gate(theme)
        self._gate.opened.connect(self._on_gate_opened)
        self._gate.left.connect(self._go_on)
        self._middle = OneOf()
        self._middle.add(self._gate)
        self._lay_out()
        editor.changed.connect(self._on_changed)
        shared.changed.connect(self._on_shared)
        theme.changed.connect(self._arrange)
        editor.history.changed.connect(self._on_history)
        editor.history.moved.connect(self._on_moved)

    def show_indicator(self, indicator_id: str, come_back: Callable[[], None] | None = None) -> None:
        """Show an indicator; with `come_back`, "Continue" leads there instead of to the next one."""
        self.commit()
        self._come_back = come_back
        self._id = indicator_id
        self._editor.stop_at(indicator_id)
        if indicator_id == GUARDED and not self._alone:
            self._drop_sheet()
            self._middle.show_one(self._gate)
            self._onward.hide()
            self.focus_heading()
        else:
            self._open_sheet()
        self._refresh_list()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        if self._sheet is not None:
            self._sheet.head.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._gate.focus_heading()

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._sheet is not None:
            self._sheet.commit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(COLUMN_GAP)
        row.addWidget(self._list)
        row.addWidget(self._middle, 1)
        self._frame = PageFrame(theme)
        self._frame.body.addLayout(row, 1)
        onward = PrimaryButton(theme, self.tr("Continue"), "arrow-right", trailing=True)
        self._onward = wired(onward, "continue", self._go_on)
        self._frame.add_foot(self._onward)
        self._frame.indent_foot(LIST_WIDTH + COLUMN_GAP)
        self._frame.add_foot(wired(SecondButton(theme, self.tr("Back"), "arrow-left"), "back", self._go_back))
        self._undo = wired(QuietButton(theme, "", "undo-2"), "undo", self._editor.history.undo)
        self._undo.hide()
        self._frame.add_foot(self._undo)
        close = SecondButton(theme, self.tr("Close the practitioner’s view"), "eye-off")
        self._close_view = wired(close, "close-practitioners-view", self._on_close_view)
        self._frame.add_foot(self._close_view)
        self._frame.add_foot_end(
            wired(QuietButton(theme, self.tr("Finish for now")), "finish", self._on_finish)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._close_view.hide()

    def _open_sheet(self) -> None:
        """Turn the sheet that is there to the indicator; one of another size is made anew.

        What took its place in another size of text or window, unseen, would keep heights of then.
        """
        self._close_view.hide()
        size = (self._theme.percent, self.width(), self.height(), self.isRightToLeft())
        if size != self._sheet_size:
            self._drop_sheet()
        self._sheet_size = size
        if self._sheet is None:
            self._sheet = self._make_sheet()
        else:
            self._sheet.turn_to(self._id)
        self._onward.show()
        self._middle.show_one(self._sheet)
        self._frame.area.verticalScrollBar().setValue(0)
        self._arrange()
        self.focus_heading()

    def _make_sheet(self) -> IndicatorSheet:
        sheet = IndicatorSheet(self._theme, self._editor, self._id, self._today)
        sheet.practitioner_wanted.connect(self._on_practitioner_wanted)
        sheet.say_shared(shared=self._shared.on)
        self._middle.add(sheet)
        return sheet

    def _drop_sheet(self) -> None:
        if self._sheet is not None:
            self._middle.drop(self._sheet)
            self._sheet = None
        self._close_view.hide()

    def _arrange(self) -> None:
        """Take as many columns as there is room for, counted in the size of the text."""
        ems = self._theme.ems(self.width())
        snug = self.height() < LOW_PX
        tight = self.height() < LOWER_PX and ems >= TWO_COLUMNS_EM
        self._list.setVisible(ems >= THREE_COLUMNS_EM)
        self._list.set_snug(snug=snug)
        self._frame.indent_foot(LIST_WIDTH + COLUMN_GAP if ems >= THREE_COLUMNS_EM else 0)
        self._frame.set_tight(tight=tight, snug=snug)
        self._frame.set_bottom(0 if tight else SNUG_FREE_BELOW if snug else FREE_BELOW)
        if self._sheet is not None:
            if ems < TWO_COLUMNS_EM:
                self._sheet.stand_below()
            else:
                spare = max(0, self.height() - USUAL_PX)
                self._sheet.stand_beside(snug=snug, tight=tight, spare_px=spare)

    def _refresh_list(self) -> None:
        assessment = self._editor.assessment
        states = {i.id: stone_state(assessment, i.id) for i in assessment.framework.all_indicators}
        self._list.show_state(states, self._id)

    def _siblings(self) -> list[str]:
        framework = self._editor.assessment.framework
        quadrant = framework.quadrant_of(self._id)
        return [i.id for i in (quadrant.indicators if quadrant else framework.overall)]

    def _go_on(self) -> None:
        self.commit()
        if self._come_back is not None:
            self._come_back()
            return
        siblings = self._siblings()
        place = siblings.index(self._id) + 1
        if place < len(siblings):
            self.show_indicator(siblings[place])
        else:
            self.parts_wanted.emit()

    def _go_back(self) -> None:
        self.commit()
        siblings = self._siblings()
        place = siblings.index(self._id)
        if self._come_back is not None:
            self._come_back()
        elif place > 0:
            self.show_indicator(siblings[place - 1])
        else:
            self.parts_wanted.emit()

    def _on_parts(self) -> None:
        self.commit()
        self.parts_wanted.emit()

    def _on_finish(self) -> None:
        self.commit()
        self.finished.emit()

    def _on_changed(self, _indicator_id: str) -> None:
        self._refresh_list()

    def _on_history(self) -> None:
        history = self._editor.history
        hidden = self._shared.on and history.undo_is_private
        name = "" if hidden else history.undo_name
        self._undo.setText(fill(self.tr("Undo: %1"), name))
        self._undo.setVisible(bool(name))

    def _on_moved(self, indicator_id: str) -> None:
        """Show what was taken back, where it was done."""
        if self.isVisible() and indicator_id and indicator_id != self._id:
            self.show_indicator(indicator_id, self._come_back)
        elif self._sheet is not None:
            self._sheet.refresh()

    def _on_gate_opened(self) -> None:
        self._alone = True
        self._open_sheet()

    def _on_practitioner_wanted(self) -> None:
        if self._shared.on:
            self.unsharing_wanted.emit()
        if not self._shared.on and self._sheet is not None:
            self._sheet.open_practitioner(open_it=True)
            self._close_view.show()

    def _on_close_view(self) -> None:
        if self._sheet is not None:
            self._sheet.open_practitioner(open_it=False)
        self._close_view.hide()

    def _on_shared(self, on: bool) -> None:
        self._on_history()
        if self._sheet is not None:
            self._sheet.say_shared(shared=on)
        if on:
            self._on_close_view()
