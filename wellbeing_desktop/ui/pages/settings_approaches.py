"""Approaches: the list that a step of the plan can take one from, as the organisation wants it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.approaches import MOST, Approach, Approaches
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.approach_row import APART, ApproachRow, RetiredRow
from wellbeing_desktop.ui.pages.parts import clear, in_tab_order
from wellbeing_desktop.ui.pages.plan_words import approach_words
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import too_long_words


class ApproachesSection(HouseSection):
    """Names, order, what asks for a reason, and what is not offered any more."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, Approaches)
        self.setObjectName("settings-approaches")
        self.introduce(
            self.tr("Approaches"),
            self.tr("A step of the plan may name one of these. What was signed keeps its words."),
        )
        self._adding = False
        self._in_place = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(APART)
        self._made: list[ApproachRow] = []
        self._retired = QVBoxLayout()
        self._retired_heading = Heading(theme, self.tr("Not offered any more"), "section")
        self._add = SecondButton(theme, self.tr("Add an approach"), "plus")
        self.body.addLayout(self._rows)
        wired(self._add, "add-approach", self._on_add)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._retired_heading)
        self.body.addLayout(self._retired)

    @override
    def refresh(self) -> None:
        """Show the list; while a name is typed the rows stay as they are."""
        self.tell_damage()
        if not self._in_place and not any(row.is_being_written for row in self._made):
            self._adding = False
            self._show_rows()

    @override
    def commit(self) -> None:
        """Hand over the name that was typed last."""
        self.hand_over_anew()
        for row in list(self._made):
            row.commit()

    @property
    def _approaches(self) -> Approaches:
        return self.house.rule(Approaches)

    def _show_rows(self) -> None:
        clear(self._rows)
        clear(self._retired)
        self._made = []
        retired: list[QWidget] = []
        entries = self._approaches.entries
        offered = [place for place, entry in enumerate(entries) if not entry.retired]
        for place, entry in enumerate(entries):
            if entry.retired:
                back = RetiredRow(self.theme, approach_words(entry.value), place)
                back.wanted.connect(partial(self._on_retired, place, retired=False))
                self._retired.addWidget(back)
                retired.append(back.button)
            else:
                self._add_row(place, entry, (place != offered[0], place != offered[-1]))
        if self._adding:
            self._add_row(len(entries), Approach(), (bool(offered), False))
        self._retired_heading.setVisible(bool(retired))
        self._add.set_available(len(entries) < MOST, self.tr("There is room for no more."))
        self._number()
        in_tab_order([*(stop for row in self._made for stop in row.stops()), self._add, *retired])

    def _add_row(self, place: int, entry: Approach, ways: tuple[bool, bool]) -> None:
        row = ApproachRow(self.theme, entry, approach_words(entry.value) if entry.value else "", ways)
        row.written.connect(partial(self._on_written, place, row))
        row.moved.connect(partial(self._on_moved, place))
        row.asks.connect(partial(self._on_asks, place))
        row.retired.connect(partial(self._on_retired, place, retired=True))
        self._rows.addWidget(row)
        self._made.append(row)

    def _number(self) -> None:
        for number, row in enumerate(self._made, 1):
            row.number(number)

    def _on_written(self, place: int, row: ApproachRow, name: str) -> None:
        """Keep a name; a second one of the same words, or none at all, is said and not kept."""
        try:
            entry = row.entry.called(name)
        except TextTooLongError as error:
            self.refuse(too_long_words(error.limit))
            return
        if not entry.value:
            self.refuse(self._needs_a_name())
        elif approach_words(entry.value).casefold() in self._names_but(place):
            self.refuse(self.tr("That name stands in the list already. Please choose another one."))
        else:
            self._keep_in_place(place, row, entry)

    def _keep_in_place(self, place: int, row: ApproachRow, entry: Approach) -> None:
        """Keep the rows as they are: a press that ended the typing may be on one of their buttons."""
        self._in_place = True
        if self.keep(self._approaches.with_entry(place, entry)) and not row.is_being_written:
            row.take(entry, approach_words(entry.value))
        self._in_place = False

    def _needs_a_name(self) -> str:
        return self.tr("An approach needs a name. To take it out, choose “Take out”.")

    def _names_but(self, place: int) -> set[str]:
        entries = enumerate(self._approaches.entries)
        return {approach_words(one.value).casefold() for at, one in entries if at != place}

    def _on_moved(self, place: int, by: int) -> None:
        """Move past what is offered next; what is not offered any more is not counted."""
        entries = self._approaches.entries
        if place >= len(entries):
            self.say(self._needs_a_name())
            return
        to = place + by
        while 0 <= to < len(entries) and entries[to].retired:
            to += by
        self.keep(self._approaches.moved(place, to - place))
        moved = next(row for row in self._made if row.entry == entries[place])
        moved.focus_moved(by)

    def _on_asks(self, place: int, asks: bool) -> None:
        entries = self._approaches.entries
        if place < len(entries):
            self.keep(self._approaches.with_entry(place, replace(entries[place], asks_why=asks)))
        else:  # it is kept with the name
            row = self._made[-1]
            row.take(replace(row.entry, asks_why=asks), "")

    def _on_retired(self, place: int, *, retired: bool) -> None:
        entries = self._approaches.entries
        if place >= len(entries):
            self._adding = False
            self._show_rows()
        else:
            self.keep(self._approaches.with_entry(place, replace(entries[place], retired=retired)))
        self._add.setFocus()

    def _on_add(self) -> None:
        self.commit()
        self._adding = True
        self._show_rows()
        self._made[-1].start()
