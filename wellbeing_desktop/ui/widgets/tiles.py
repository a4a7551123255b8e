"""Tiles to choose from: painted radio buttons and tick boxes whose whole face is the target."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton
from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.paint import OWN_TURN_RADIUS, TILE_RADIUS
from wellbeing_desktop.ui.widgets.tile_face import Mark, Measures, TileFace
from wellbeing_desktop.ui.widgets.toggled import HearsToggles

STEP_TILE_WIDTH = 112

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class _Tile(HearsToggles):
    """What a radio button and a tick box have in common once they are painted whole."""

    face: TileFace

    def set_available(self, available: bool, reason: str = "") -> None:
        """Let it be chosen or ticked or not. When not, it keeps its place and focus, and says why."""
        self.face.available = available
        self.setCheckable(available or self.isChecked())
        self.blockSignals(not available)
        self.setAccessibleDescription("" if available else reason)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.face.natural_size()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.face.least_size()

    @override
    def heightForWidth(self, width: int) -> int:
        return self.face.height_for(width)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint()


class RadioTile(_Tile, QRadioButton):
    """One of several, painted whole. Words never change their weight."""

    def __init__(self, theme: Theme, words: str, mark: Mark, measures: Measures) -> None:
        super().__init__()
        self.face = TileFace(theme, self, words, mark, measures)
        self._ring = give_ring(theme, self, TILE_RADIUS)
        self._arrows_go_up = False

    def leave_arrows_to_group(self) -> None:
        """Hand the arrow keys up to what it stands in."""
        self._arrows_go_up = True

    def set_measures(self, measures: Measures) -> None:
        """Take other sizes. The same cost nothing."""
        if measures == self.face.measures:
            return
        self.face.measures = measures
        self._ring.radius = measures.radius
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._arrows_go_up and event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerTile(RadioTile):
    """A step: words first, its number small at the end."""

    def __init__(self, theme: Theme, words: str, number: int, quadrant_place: int | None) -> None:
        super().__init__(theme, words, Mark.TICK, measures_of_answers())
        self._number = number
        self.face.place = quadrant_place
        self.face.number = str(number)
        self.say(words)

    def say(self, words: str) -> None:
        """Stand for the same step of another statement, in its words."""
        self.face.say(words)
        self.setAccessibleName(fill(self.tr("%1 of 5: %2"), self._number, words))


class ReasonTile(RadioTile):
    """A reason why there is no step."""

    def __init__(self, theme: Theme, words: str, quadrant_place: int | None) -> None:
        super().__init__(theme, words, Mark.TICK, measures_of_reasons())
        self.face.place = quadrant_place


class StepTile(RadioTile):
    """A step in the practitioner's view: its number alone, beside the person's words."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme, str(number), Mark.RING, measures_of_answers())
        self.setAccessibleName(fill(self.tr("%1 of 5"), number))
        self.setMinimumWidth(STEP_TILE_WIDTH)


class PlainChoice(RadioTile):
    """A choice that belongs to no quadrant, such as an agreement."""

    def __init__(self, theme: Theme, text: str, exclusive: bool = True) -> None:
        super().__init__(theme, text, Mark.DOT, Measures(46, 12))
        self.setAutoExclusive(exclusive)


class PlainTick(_Tile, QCheckBox):
    """Something that is ticked or not; `bare` where several stand close together in a panel."""

    def __init__(self, theme: Theme, text: str, bare: bool = False) -> None:
        super().__init__()
        measures = Measures(44, 12, pad_y=8, bare=True) if bare else Measures(46, 12)
        self.face = TileFace(theme, self, text, Mark.BOX, measures)
        self._ring = give_ring(theme, self, TILE_RADIUS)


def measures_of_answers(snug: bool = False, own_turn: bool = False, roomy: bool = False) -> Measures:
    """Return the sizes of a step's tile; on a page that scrolls it is never lower than a reason's."""
    if own_turn:
        return Measures(60, 15, pad_y=14, radius=OWN_TURN_RADIUS)
    return Measures(46, 13, pad_y=2) if snug else Measures(54, 13, pad_y=12 if roomy else 5)


def measures_of_reasons(snug: bool = False, own_turn: bool = False) -> Measures:
    """Return the sizes of a reason's tile."""
    if own_turn:
        return Measures(52, 13, pad_y=12, radius=OWN_TURN_RADIUS)
    return Measures(44, 12, pad_y=8) if snug else Measures(48, 12)
