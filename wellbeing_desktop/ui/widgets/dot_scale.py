"""The dot chart: five places on a line, the two voices upon it, and where the person was last time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on

WIDTH = 176
HEIGHT = 28
END = 14
TICK = 5
DISC, RING, CROSS, DELTA = 5.0, 8.0, 4.0, 6.0


@dataclass(frozen=True, slots=True)
class Dots:
    """What stands on the scale: steps from 1 to 5, or None."""

    person: int | None = None
    practitioner: int | None = None
    before: int | None = None


class DotScale(QWidget):
    """A picture of what the words beside it say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dots = Dots()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_steps(
        self, person: int | None, practitioner: int | None, before: int | None, words: str = ""
    ) -> None:
        """Show both voices' steps and the person's of last time; `words` say the same."""
        self._dots = Dots(person, practitioner, before)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self._theme.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        chart = ScalePainter(painter_on(self), box, self._theme, self.isRightToLeft())
        chart.draw(self._dots)


class ScalePainter:
    """Paints into a box; 1 is where reading begins. The line does not grow with the text.

    `grown` is how much larger its marks are than at 100 % text.
    """

    def __init__(self, painter: QPainter, box: QRectF, theme: Theme, right_to_left: bool) -> None:
        self._painter = painter
        self._box = box
        self._scheme = theme.scheme
        self.grown = min(theme.scale, (END - 2) / RING)  # at either end a mark has this much room
        self._right_to_left = right_to_left

    def draw(self, dots: Dots) -> None:
        """Draw the scale with what stands on it; nothing where nobody gave a step.

        Without a cross the person is where they were: one in the ring of the practitioner is drawn, too.
        """
        person, practitioner, before = dots.person, dots.practitioner, dots.before
        if person is None and practitioner is None and before is None:
            return
        self.draw_ground()
        if person is not None and practitioner is not None and person != practitioner:
            self.draw_bar(person, practitioner)
        if practitioner is not None:
            self.draw_ring(practitioner)
        if before is not None and before != person:
            self.draw_cross(before)
        if person is not None:
            self.draw_disc(person)

    def draw_ground(self) -> None:
        """Draw the line with its five places."""
        self._painter.setPen(line_pen(self._scheme.track, 1.5))
        self._painter.drawLine(self.at(1), self.at(5))
        self._painter.setPen(line_pen(self._scheme.edge, 1.5))
        for step in range(1, 6):
            at = self.at(step)
            self._painter.drawLine(at - QPointF(0, TICK), at + QPointF(0, TICK))

    def draw_bar(self, one: int, other: int) -> None:
        """Join two places."""
        self._painter.setPen(line_pen(self._scheme.ink, 2))
        self._painter.drawLine(self.at(one), self.at(other))

    def draw_ring(self, step: int) -> None:
        """Draw the practitioner's mark."""
        self._painter.setPen(line_pen(self._scheme.ink, 1.8))
        self._painter.setBrush(QColor(self._scheme.paper))
        self._painter.drawEllipse(self.at(step), RING * self.grown, RING * self.grown)

    def draw_disc(self, step: int) -> None:
        """Draw the person's mark."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._scheme.ink))
        self._painter.drawEllipse(self.at(step), DISC * self.grown, DISC * self.grown)

    def draw_cross(self, step: int) -> None:
        """Draw the mark of an earlier time."""
        self._painter.setPen(line_pen(self._scheme.muted, 1.8))
        at, arm = self.at(step), CROSS * self.grown
        for way in (QPointF(arm, arm), QPointF(arm, -arm)):
            self._painter.drawLine(at - way, at + way)

    def draw_delta(self, step: int) -> None:
        """Draw the mark of a time in between."""
        self._painter.setPen(line_pen(self._scheme.muted, 1.8))
        self._painter.setBrush(QColor(self._scheme.paper))
        at, reach = self.at(step), DELTA * self.grown
        side, top = QPointF(0.87 * reach, 0), QPointF(0, reach / 2)
        self._painter.drawPolygon([at + QPointF(0, reach), at + side - top, at - side - top])

    def at(self, step: int) -> QPointF:
        """Return where a step stands."""
        share = (5 - step if self._right_to_left else step - 1) / 4
        return QPointF(self._box.x() + END + share * (self._box.width() - 2 * END), self._box.center().y())
