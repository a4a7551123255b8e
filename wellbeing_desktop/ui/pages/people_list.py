"""The list of everyone, as long as what was loaded, inside a page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.geometry import Ring
from wellbeing_desktop.ui.models.counted_rows import Index
from wellbeing_desktop.ui.models.people_model import ROW, PeopleModel, name_of
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.row_face import RowFace
from wellbeing_desktop.ui.widgets.row_list import RowList
from wellbeing_desktop.ui.widgets.thumbnail import paint_thumbnail

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import PersonRow

_tr = QCoreApplication.translate

LOAD_AHEAD_PX = 800
LOOK_AFTER_MS = 120
SHARES = (0.36, 0.33, 0.31)


class PeopleList(RowList):
    """Shows a `PeopleModel` at its full height; `chosen` comes with a person's id.

    Rows are loaded as the page `area` scrolls near the end of what is there. `pictures_missed`
    comes with the rows in sight whose picture was not brought yet.
    """

    chosen = Signal(object)
    pictures_missed = Signal(object)

    def __init__(self, theme: Theme, model: PeopleModel, area: QScrollArea) -> None:
        self._theme = theme
        self._people = model
        self._area = area
        heads = [_tr("people", "Name"), _tr("people", "Last picture"), _tr("people", "Next review")]
        super().__init__(theme, model, self._face, heads, SHARES)
        self.set_with_pictures(True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.row_chosen.connect(self._on_chosen)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_at_what_is_in_sight)
        for changed in (model.modelReset, model.rowsInserted, theme.changed):
            changed.connect(self._take_room)
        for moved in (area.verticalScrollBar().valueChanged, area.verticalScrollBar().rangeChanged):
            moved.connect(self._on_moved)

    def load_ahead(self) -> None:
        """Ask for more rows where the page nears the end of those there are.

        By the height that the rows take, not by how far the page can scroll: right after rows came,
        the page has not made room for them yet.
        """
        page = self._area.widget()
        if not self.isVisible() or page is None or not page.isAncestorOf(self):
            return
        end = self.view.mapTo(page, self.view.rect().topLeft()).y() + self._full_height()
        seen = self._area.verticalScrollBar().value() + self._area.viewport().height()
        if end - seen < LOAD_AHEAD_PX:
            self._people.ask_for_more()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        self.view.setFixedHeight(self._full_height())
        self._look.start()

    def _full_height(self) -> int:
        return max(self.view.sizeHintForRow(0), 0) * self._people.rowCount()

    def _on_moved(self) -> None:
        self.load_ahead()
        self._look.start()

    def _on_current(self, current: QModelIndex) -> None:
        """Scroll the page until the row one walked to is in sight."""
        page = self._area.widget()
        if not current.isValid() or page is None or not page.isAncestorOf(self):
            return
        box = self.view.visualRect(current)
        inside = self.view.mapTo(page, box.center())
        self._area.ensureVisible(inside.x(), inside.y(), 0, box.height())

    def _on_chosen(self, index: Index) -> None:
        self.chosen.emit(self._people.row(index).id)

    def _look_at_what_is_in_sight(self) -> None:
        missed = [row for row in self._in_sight() if self._people.misses_picture(row)]
        if missed:
            self.pictures_missed.emit(missed)

    def _in_sight(self) -> list[PersonRow]:
        height = self.view.sizeHintForRow(0)
        page: QWidget | None = self._area.widget()
        if height <= 0 or page is None or not self.isVisible():
            return []
        top = self._area.verticalScrollBar().value() - self.view.mapTo(page, self.view.rect().topLeft()).y()
        first = max(0, top // height)
        last = min(self._people.rowCount() - 1, (top + self._area.viewport().height()) // height)
        return [self._people.row(self._people.index(place)) for place in range(first, last + 1)]

    def _face(self, index: Index) -> RowFace:
        row: PersonRow = index.data(ROW)
        picture, day = self._people.last_picture(row)
        review = self._people.next_review(row, alone=self._delegate.is_stacked(self._delegate.width))
        return RowFace(
            name=name_of(row),
            reference=self._reference(row),
            cells=((picture, day), (review, "")),
            picture=lambda painter, box: self._paint_picture(painter, box, row),
        )

    def _reference(self, row: PersonRow) -> str:
        """Return the reference, which says itself of most samples that they are."""
        word = _tr("people", "SAMPLE")
        return f"{row.reference} · {word}" if row.sample and word not in row.reference else row.reference

    def _paint_picture(self, painter: QPainter, box: QRectF, row: PersonRow) -> None:
        seen = self._people.picture(row)
        if seen is not None:
            ring, steps = seen
            paint_thumbnail(painter, box, self._theme, Ring(ring.counts, self.isRightToLeft()), steps)
