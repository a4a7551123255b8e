"""The frame of every page: what scrolls, and the buttons that stay at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton, quiet_pad
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on

MARGIN = 40
FOOT_GAP = 20
GAP = 12
TOP = 12
TIGHT_TOP, TIGHT_FOOT, SNUG_FOOT = 4, (4, 8), (GAP, 14)
LEAST_WIDTH = 320
LOW_PX, LOWER_PX = 680, 600
"""Heights of a page (the header takes 60 more) in a low window, and in a low window with a banner."""


class PageFrame(QWidget):
    """A page that scrolls when it must, with its buttons always in sight.

    `body` is where the page is laid out.
    """

    def __init__(self, theme: Theme, margin: int = MARGIN) -> None:
        super().__init__()
        self._theme = theme
        self._margin = margin
        self._tight_below = 0
        self._is_below_head = False
        self._content = QWidget()
        self._content.setObjectName("body")
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(margin, TOP, margin, FOOT_GAP)
        self.body.setSpacing(0)
        self.area = QScrollArea()
        self.area.setViewport(QWidget())
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._content)
        self._watch_bar()
        self._foot = _Foot(theme, self.area, margin)
        self._foot.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot)

    def add_foot(self, widget: QWidget) -> None:
        """Put a button at the leading end of the foot, after those already there."""
        self._foot.add(widget, at_end=False)

    def add_foot_end(self, widget: QWidget) -> None:
        """Put a button at the far end of the foot."""
        self._foot.add(widget, at_end=True)

    def add_above_foot(self, widget: QWidget) -> None:
        """Put something above the buttons that stays in sight with them while the page scrolls."""
        self._foot.add_above(widget)

    def watch(self, bar: QScrollBar) -> None:
        """Close the page with a hair while something that scrolls in it has more below, too."""
        self._foot.watch(bar)

    def forget(self, bar: QScrollBar) -> None:
        """Watch it no longer: call it before what it scrolls is deleted."""
        self._foot.forget(bar)

    def indent_foot(self, indent_px: int) -> None:
        """Let the leading buttons begin under the page's main column."""
        self._foot.indent(indent_px)

    def set_bottom(self, bottom_px: int) -> None:
        """Leave this much free under the page's content."""
        margins = self.body.contentsMargins()
        margins.setBottom(bottom_px)
        self.body.setContentsMargins(margins)

    def tighten_below(self, height_px: int) -> None:
        """Leave less air by itself while the page is lower than this."""
        self._tight_below = height_px

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tight_below:
            self.set_tight(tight=self.height() < self._tight_below)

    def set_tight(self, *, tight: bool, snug: bool = False) -> None:
        """Leave less air above the page's content and round its buttons; snug, a little less below them."""
        margins = self.body.contentsMargins()
        margins.setTop(0 if self._is_below_head else TIGHT_TOP if tight else TOP)
        self.body.setContentsMargins(margins)
        self._foot.set_air(*(TIGHT_FOOT if tight else SNUG_FOOT if snug else (GAP, FOOT_GAP)))

    def set_below_head(self, *, below: bool) -> None:
        """Leave no air above the content while the page's heading stands above the frame."""
        self._is_below_head = below

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutDirectionChange,
        }:
            self._keep_margins()
        return super().eventFilter(watched, event)

    def focus_heading(self) -> None:
        """Put the focus on the page's heading, where a screen reader begins; scroll to the top."""
        self.area.verticalScrollBar().setValue(0)
        headings = self._content.findChildren(Heading)
        first = next((h for h in headings if h.level not in {"lead", "section"}), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll until a widget can be seen with the focus ring round it; of a high one, its top."""
        from wellbeing_desktop.ui.reading_order import bring_into_sight  # noqa: PLC0415 (not at the start)

        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # it may have grown just now
        bring_into_sight(widget)

    def _watch_bar(self) -> None:
        """Hear when the scroll bar comes and goes; on a hidden page only its box is told."""
        box = self.area.verticalScrollBar().parentWidget()
        if box is not None:
            box.installEventFilter(self)

    def _keep_margins(self) -> None:
        """Let the scroll bar stand in the margin: the page's columns stay where they are beside it."""
        bar = self.area.verticalScrollBar()
        beside = max(0, self._margin - (bar.sizeHint().width() if bar.isVisibleTo(self) else 0))
        margins = self.body.contentsMargins()
        mirrored = self.isRightToLeft()
        margins.setLeft(beside if mirrored else self._margin)
        margins.setRight(self._margin if mirrored else beside)
        self.body.setContentsMargins(margins)


class _Foot(QWidget):
    """A line of buttons, what is said above them, and a hair over both while more lies below the fold."""

    _air = (GAP, FOOT_GAP)

    def __init__(self, theme: Theme, area: QScrollArea, margin: int) -> None:
        super().__init__()
        self._theme = theme
        self._bars: list[QScrollBar] = []
        self.watch(area.verticalScrollBar())
        theme.changed.connect(self.update)
        self._is_stacked = False
        self._leading = Flow(gap=GAP, outdent=quiet_pad)
        self._trailing = Flow(gap=GAP)
        self._ends: list[QWidget] = []
        self._starts: list[QWidget] = []
        self._margin = margin
        self._indent = 0
        self._above = QVBoxLayout()
        self._said: list[QWidget] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._above)
        column.addLayout(self._row)
        self._row.setSpacing(4)
        self._row.addLayout(self._leading)
        self._row.addStretch(1)
        self._row.addLayout(self._trailing)
        self._row.setAlignment(self._trailing, Qt.AlignmentFlag.AlignVCenter)
        self._keep_margins()

    def watch(self, bar: QScrollBar) -> None:
        """Draw the hair also while this one is not at its end."""
        self._bars.append(bar)
        bar.rangeChanged.connect(self.update)
        bar.valueChanged.connect(self.update)

    def forget(self, bar: QScrollBar) -> None:
        """Draw no hair for this one any more."""
        self._bars.remove(bar)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget over the buttons; while it is hidden it takes no room."""
        self._above.addWidget(widget)
        self._said.append(widget)
        widget.installEventFilter(self)
        self._make_room_above()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._make_room_above()
        return super().eventFilter(watched, event)

    def _make_room_above(self) -> None:
        """Leave a gap over what stands above the buttons while there is something; else none."""
        said = any(not widget.isHidden() for widget in self._said)
        self._above.setContentsMargins(self._margin, GAP if said else 0, self._margin, 0)

    def add(self, widget: QWidget, at_end: bool) -> None:
        """Put a widget at one of the two ends."""
        if isinstance(widget, QuietButton):
            widget.set_size(SecondButton.least)  # as high as those beside it: their words stand on one line
        (self._trailing if at_end else self._leading).addWidget(widget)
        (self._ends if at_end else self._starts).append(widget)
        self._keep_margins()
        self.show()

    def indent(self, indent_px: int) -> None:
        """Begin this much further in."""
        self._indent = indent_px
        self._keep_margins()

    def set_air(self, above_px: int, below_px: int) -> None:
        """Leave this much free above and below the buttons."""
        self._air = (above_px, below_px)
        self._keep_margins()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        asked = self._leading.sizeHint().width() + self._trailing.sizeHint().width()
        stacked = asked + GAP > self.width() - 2 * self._margin - self._indent
        if stacked != self._is_stacked:
            self._stack(stacked=stacked)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if any(bar.isVisible() and bar.value() < bar.maximum() for bar in self._bars):
            hair = QRectF(0, 0, self.width(), 1)
            draw_frame(painter_on(self), hair, Frame(self._theme.scheme.hair, radius=0))

    def _stack(self, *, stacked: bool) -> None:
        """Let what stands at the far end go on in the rows of the others, or stand apart again."""
        self._is_stacked = stacked
        before, after = (self._trailing, self._leading) if stacked else (self._leading, self._trailing)
        for widget in self._ends:
            before.removeWidget(widget)
            after.addWidget(widget)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        self._keep_margins()
        self.updateGeometry()

    def _keep_margins(self) -> None:
        """Keep the page's margins; the words of a quiet button at either end stand on its line."""
        first = self._starts[0] if self._starts else None
        last = self._ends[-1] if self._ends and not self._is_stacked else None
        far, near = self._margin - quiet_pad(last), self._margin + self._indent - quiet_pad(first)
        right_to_left = self.isRightToLeft()
        left, right = (far, near) if right_to_left else (near, far)
        self._row.setContentsMargins(left, self._air[0], right, self._air[1])
