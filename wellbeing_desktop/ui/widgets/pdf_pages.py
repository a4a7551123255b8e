"""White pages on the desk: one below the other, only those in sight are drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from wellbeing_desktop.palette import PAPER_INK, PAPER_WHITE
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import line_pen
from wellbeing_desktop.ui.widgets.pdf_document import Hit, PdfDocument
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

MARGIN = 24
GAP = 16
PX_OF_PT = 96 / 72
ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300, 400)


class PdfPages(QAbstractScrollArea):
    """Shows a document. `page_changed` comes with the page (0 first) that is read now."""

    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: PdfDocument | None = None
        self._percent = 80
        self._whole = False
        self._page = 0
        self._hits: list[Hit] = []
        self._hit = -1
        meet_as(self, Role.Document)
        self.setObjectName("pdf-pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The page that is read now, 0 first."""
        return self._page

    @property
    def percent(self) -> int:
        """The size on screen; 100 is the size on paper."""
        return self._percent

    def show_document(self, document: PdfDocument | None) -> None:
        """Show a document from its first page on, or none."""
        self._document = document
        self._hits, self._hit = [], -1
        self._measure()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()
        self.viewport().update()

    def zoom(self, by: int) -> None:
        """Show it one size larger (1) or smaller (-1)."""
        others = [z for z in ZOOMS if (z > self._percent if by > 0 else z < self._percent)]
        if others:
            self._whole = False
            self._set_percent(others[0] if by > 0 else others[-1])

    def show_whole_page(self) -> None:
        """Make a whole page fit, and keep it so."""
        self._whole = True
        self._fit()

    def show_full_width(self) -> None:
        """Show it in the largest size that the room is wide enough for."""
        if self._document is None or not len(self._document):
            return
        self._whole = False
        room = self.viewport().width() - 2 * MARGIN
        fits = room / self._document.sizes[self._page].width() / PX_OF_PT * 100
        self._set_percent(max((z for z in ZOOMS if z <= fits), default=ZOOMS[0]))

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page, 0 first."""
        if self._document is not None and 0 <= page < len(self._document):
            self.verticalScrollBar().setValue(round(self._tops()[page]) - MARGIN)

    def mark(self, hits: list[Hit], current: int) -> None:
        """Mark places, and bring one of them into sight."""
        self._hits, self._hit = hits, current
        if 0 <= current < len(hits):
            hit = hits[current]
            top = self._tops()[hit.page] + hit.boxes[0].top() * self._scale if hit.boxes else 0
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._theme.colour("well"))
        if self._document is None:
            return
        seen = QRectF(self.viewport().rect())
        for page in range(len(self._document)):
            box = self._box(page)
            if box.intersects(seen):
                self._paint_page(painter, page, box)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._whole:
            self._fit()
        self._measure()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self.verticalScrollBar()
        if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.go_to(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif event.text() in {"+", "-"}:
            self.zoom(1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _paint_page(self, painter: QPainter, page: int, box: QRectF) -> None:
        if self._document is None:
            return
        painter.fillRect(box, QColor(PAPER_WHITE))
        picture = self._document.picture(page, self._scale, self.devicePixelRatioF())
        painter.drawImage(box.topLeft(), picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(line_pen(self._theme.scheme.hair, 1))
        painter.drawRect(box)
        for number, hit in enumerate(self._hits):
            if hit.page == page:
                painter.setPen(line_pen(PAPER_INK, 3 if number == self._hit else 1.5))
                for at in hit.boxes:
                    painter.drawRect(
                        _scaled(at, self._scale).translated(box.topLeft()).adjusted(-2, -2, 2, 2)
                    )

    @property
    def _scale(self) -> float:
        return PX_OF_PT * self._percent / 100

    def _tops(self) -> list[float]:
        """Return where each page begins, from the top of the desk."""
        tops, y = [], float(MARGIN)
        for size in self._document.sizes if self._document else []:
            tops.append(y)
            y += size.height() * self._scale + GAP
        return tops

    def _box(self, page: int) -> QRectF:
        """Return a page's place in the viewport."""
        size = self._document.sizes[page] * self._scale if self._document else QRectF().size()
        room = max(self.viewport().width(), round(size.width()) + 2 * MARGIN)
        left = (room - size.width()) / 2 - self.horizontalScrollBar().value()
        return QRectF(
            QPointF(round(left), round(self._tops()[page]) - self.verticalScrollBar().value()), size
        )

    def _measure(self) -> None:
        """Tell the scroll bars how far they go."""
        sizes = self._document.sizes if self._document else []
        high = sum(s.height() * self._scale + GAP for s in sizes) + 2 * MARGIN - GAP
        wide = max((s.width() * self._scale for s in sizes), default=0) + 2 * MARGIN
        for bar, whole, seen in (
            (self.verticalScrollBar(), high, self.viewport().height()),
            (self.horizontalScrollBar(), wide, self.viewport().width()),
        ):
            bar.setRange(0, max(0, round(whole) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _fit(self) -> None:
        if self._document is None or not len(self._document):
            return
        size = self._document.sizes[self._page]
        high = (self.viewport().height() - 2 * MARGIN) / size.height()
        wide = (self.viewport().width() - 2 * MARGIN) / size.width()
        self._set_percent(max(10, int(min(high, wide) / PX_OF_PT * 100)))

    def _set_percent(self, percent: int) -> None:
        page = self._page
        self._percent = percent
        self._measure()
        self.go_to(page)
        self.zoom_changed.emit(percent)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        """Read the page that takes the middle of what is in sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = max((p for p, top in enumerate(self._tops()) if top <= middle), default=0)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.viewport().update()


def _scaled(box: QRectF, scale: float) -> QRectF:
    return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
