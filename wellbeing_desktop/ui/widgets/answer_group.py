"""One voice's answer to one indicator: five worded steps, or a reason. Nothing chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.presses import forget_press
from wellbeing_desktop.ui.widgets.tiles import (
    AnswerTile,
    RadioTile,
    ReasonTile,
    measures_of_answers,
    measures_of_reasons,
)

ONE_COLUMN_UNDER_EM = 46
"""In a window narrower than this the reasons stand in one column."""

LEAST_GROUP_EM = 24
"""So they do where the group itself is narrower than this."""

CLOSE_UNDER_EM = 31
"""And here their words come nearer to the discs, beside the practitioner's steps."""

CLOSE_PAD_PX, CLOSE_GAP_PX = 12, 9
OR_INDENT = 15

_DIGITS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4, Qt.Key.Key_5: 5}


class AnswerGroup(QWidget):
    """Five stacked steps with 5 first, "or", and the reasons.

    Keys 1 to 5 choose while the focus is in the group; Up and Down walk. `answered` comes only
    for what somebody does here.
    """

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        indicator: Indicator,
        quadrant_place: int | None,
        reasons: Mapping[Reason, str],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._snug = False
        self._own_turn = False
        self._roomy = False
        self._close = False
        self._given: Answer | None = None
        self._tiles: dict[Answer, RadioTile] = {}
        self._group = QButtonGroup(self)
        for number in range(len(indicator.steps), 0, -1):
            tile = AnswerTile(theme, indicator.words(number), number, quadrant_place)
            self._take(number, tile, f"answer-{indicator.id}-{number}")
        for reason, words in reasons.items():
            self._take(reason, ReasonTile(theme, words, quadrant_place), f"answer-{indicator.id}-{reason}")
        self._or = Text(theme, self.tr("or"), muted=True)
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        theme.changed.connect(self._arrange_reasons)
        self.show_answer(None)

    @property
    def snug(self) -> bool:
        """Whether the tiles are lower, for a page under 740 px high."""
        return self._snug

    @snug.setter
    def snug(self, snug: bool) -> None:
        self._snug = snug
        self._take_measures()

    def set_roomy(self, *, roomy: bool) -> None:
        """Give the steps more height, on a page that scrolls anyway."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._take_measures()

    @property
    def answer(self) -> Answer | None:
        """The answer that is shown as chosen; None where nothing is."""
        return next((a for a, tile in self._tiles.items() if tile.isChecked()), None)

    def tile(self, answer: Answer) -> RadioTile:
        """Return the tile of an answer."""
        return self._tiles[answer]

    @property
    def or_place(self) -> QRect:
        """Where "or" stands in the group, px."""
        return self._or.geometry()

    def turn_to(self, indicator: Indicator, quadrant_place: int | None) -> None:
        """Ask about another indicator with the same tiles: nothing is chosen, and no press goes on."""
        for answer, tile in self._tiles.items():
            forget_press(tile)
            tile.setObjectName(f"answer-{indicator.id}-{answer}")
            tile.face.place = quadrant_place
            if isinstance(tile, AnswerTile) and not isinstance(answer, Reason):
                tile.say(indicator.words(answer))
            tile.update()
        self.show_answer(None)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer as chosen, or nothing; without a word to anybody."""
        self._given = answer
        self._group.setExclusive(False)
        for value, tile in self._tiles.items():
            tile.setChecked(answer is not None and value == answer)
        self._group.setExclusive(True)
        self._set_tab_stop(answer)

    def set_own_turn(self) -> None:
        """Take the larger tiles, without numbers or tints, that the person alone sees."""
        self._own_turn = True
        for tile in self._tiles.values():
            tile.face.number = ""
            tile.face.tinted = False
        self._take_measures()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that does not grow with two columns: they become one where it is narrow."""
        width = max(tile.minimumSizeHint().width() for tile in self._tiles.values())
        return QSize(width, super().minimumSizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _DIGITS.get(Qt.Key(event.key())) if plain else None
        if step in self._tiles and step is not None:
            self._tiles[step].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._tiles[step].click()
        elif plain and self._direction(event.key()):
            self._walk(self._direction(event.key()))
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_reasons()

    def _on_clicked(self, answer: Answer) -> None:
        self._set_tab_stop(answer)
        if answer != self._given:
            self._given = answer
            self.answered.emit(answer)

    def _take(self, answer: Answer, tile: RadioTile, name: str) -> None:
        tile.setObjectName(name)
        tile.setParent(self)
        tile.leave_arrows_to_group()
        tile.clicked.connect(lambda: self._on_clicked(answer))
        self._group.addButton(tile)
        self._tiles[answer] = tile

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for answer, tile in self._tiles.items():
            if not isinstance(answer, Reason):
                self._column.addWidget(tile)
        row = QHBoxLayout()
        row.addSpacing(OR_INDENT)
        row.addWidget(self._or, 1)
        self._column.addLayout(row)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._columns = 0
        self._take_measures()
        self._arrange_reasons()

    def _take_measures(self) -> None:
        gap = 6 if self._snug else 10 if self._own_turn else 8
        self._column.setSpacing(gap)
        self._grid.setSpacing(gap)
        self._grid.setHorizontalSpacing(10 if self._own_turn else 8)
        for answer, tile in self._tiles.items():
            is_reason = isinstance(answer, Reason)
            if not is_reason:
                measures = measures_of_answers(self._snug, self._own_turn, self._roomy)
            else:
                measures = measures_of_reasons(self._snug, self._own_turn)
            if is_reason and self._close:
                measures = replace(measures, pad_x=CLOSE_PAD_PX, gap=CLOSE_GAP_PX)
            tile.set_measures(measures)

    def _arrange_reasons(self) -> None:
        narrow = self._theme.ems(self.window().width()) < ONE_COLUMN_UNDER_EM
        columns = 1 if narrow or self._theme.ems(self.width()) < LEAST_GROUP_EM else 2
        close = columns == 2 and self._theme.ems(self.width()) < CLOSE_UNDER_EM
        if close != self._close:
            self._close = close
            self._take_measures()
        if columns == self._columns:
            return
        self._columns = columns
        reasons = [tile for answer, tile in self._tiles.items() if isinstance(answer, Reason)]
        for tile in reasons:
            self._grid.removeWidget(tile)
        for place, tile in enumerate(reasons):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _set_tab_stop(self, answer: Answer | None) -> None:
        stop = answer if answer is not None else self._order()[0]
        for value, tile in self._tiles.items():
            here = value == stop
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _order(self) -> list[Answer]:
        return list(self._tiles)

    def _direction(self, key: int) -> int:
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key in {Qt.Key.Key_Down, onward}:
            return 1
        return -1 if key in {Qt.Key.Key_Up, back} else 0

    def _walk(self, by: int) -> None:
        """Go to the next tile; take it too where the one left was the chosen one."""
        order = self._order()
        here = next((place for place, a in enumerate(order) if self._tiles[a].hasFocus()), None)
        if here is None:
            return
        there = order[(here + by) % len(order)]
        choose = self._tiles[order[here]].isChecked()
        self._tiles[there].setFocus(Qt.FocusReason.TabFocusReason)
        if choose:
            self._tiles[there].click()
