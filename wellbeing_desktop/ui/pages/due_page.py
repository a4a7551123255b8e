"""Whose record is due for a look: one card each, and a human decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.parts import LEAD_GAP, clear, in_a_row
from wellbeing_desktop.ui.rights_desk import DUE_AT_ONCE
from wellbeing_desktop.ui.rights_words import day_and_reason_words, rule_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, stage_name

if TYPE_CHECKING:
    from wellbeing_desktop.storage.retention import DueRow
    from wellbeing_desktop.ui.rights_desk import Due

WIDEST_PX = 760
LETTERS_OF_A_NAME = 100
"""A name is not read along like a sentence: with its reference it takes the card's whole width."""


class DuePage(QWidget):
    """Each signal but `left` and `more_wanted` comes with the row of whom it is about."""

    open_wanted = Signal(object)
    keep_wanted = Signal(object)
    erase_wanted = Signal(object)
    more_wanted = Signal(object)
    """What is shown so far, a `Due`: the next ones are to follow."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("due-page")
        self._theme = theme
        self._due: Due | None = None
        self._shown = 0
        self._lead = Heading(theme, "", "lead")
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self._count = Text(theme, "")
        self._more = wired(LinkButton(theme, self.tr("Show more")), "more-due", self._on_more)
        self._column = QWidget()
        self._lay_out()
        theme.changed.connect(self._keep_narrow)
        self._keep_narrow()

    def show_due(self, due: Due) -> None:
        """Show who is due now, the longest ago first, or the next ones below those that are shown."""
        if due.offset == 0:
            self._shown = 0
            self._lead.setText(rule_words(due.rule))
            self._count.setText(self._count_words(len(due.listed)))
            self._count.setVisible(len(due.listed) != 1)
            clear(self._list)
        elif self._due is None or due.listed is not self._due.listed or due.offset <= self._due.offset:
            return
        self._due = due
        for row in due.rows:
            self._shown += 1
            self._list.addWidget(self._card(row, self._shown))
        self._more.setVisible(due.offset + DUE_AT_ONCE < len(due.listed))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._frame.body.setSpacing(LEAD_GAP)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._lead)
        column.addWidget(self._count)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._frame.body.addWidget(Heading(self._theme, self.tr("Due for a look"), "page"))
        self._frame.body.addWidget(self._column)
        self._frame.body.addStretch(1)
        leave = QuietButton(self._theme, self.tr("All people"), "arrow-left")
        self._frame.add_foot(wired(leave, "leave-due", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _count_words(self, count: int) -> str:
        """Say how many are listed; one alone has no order."""
        if not count:
            return self.tr("Nobody is due for a look now.")
        return counted("%n record, the oldest first.", "%n records, the oldest first.", count)

    def _on_more(self) -> None:
        self.more_wanted.emit(self._due)

    def _card(self, row: DueRow, place: int) -> Card:
        card = Card(self._theme, pad=20)
        called = row.known_as or row.name or row.reference
        card.body.setSpacing(6)
        who = Text(self._theme, commas(dict.fromkeys((called, row.reference))), bold=True)
        who.set_letters_in_a_line(LETTERS_OF_A_NAME)
        card.body.addWidget(who)
        words = day_and_reason_words(row.last_held_on, stage_name(row.last_stage))
        card.body.addWidget(Text(self._theme, words, muted=True))
        offered = (
            (SecondButton(self._theme, self.tr("Keep it longer…")), f"due-keep-{place}", self.keep_wanted),
            (QuietButton(self._theme, self.tr("Open the record")), f"due-open-{place}", self.open_wanted),
            (QuietButton(self._theme, self.tr("Erase it…")), f"due-erase-{place}", self.erase_wanted),
        )
        spoken = self.tr("%1 %2", "a deed, and whose record")
        for button, name, wanted in offered:
            wired(button, name, lambda _=False, signal=wanted: signal.emit(row))
            button.setAccessibleName(fill(spoken, button.text(), called))
        card.body.addLayout(in_a_row(*(button for button, _, _ in offered)))
        return card

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
