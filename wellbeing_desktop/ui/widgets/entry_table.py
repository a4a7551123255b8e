"""The table of quick entry: one types where one is, and goes on down the same paper."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView
from typing_extensions import override

from wellbeing_desktop.ui.models.quick_entry_model import (
    COLUMNS,
    PERSON,
    PRACTITIONER,
    TITLE,
    VOICES,
    WORDS,
    QuickEntryModel,
)
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.entry_cells import ROW_PX, EntryDelegate
from wellbeing_desktop.ui.widgets.entry_heads import EntryHeads

LEAST_ROWS = 4
ANSWER_PX, LEAST_ANSWER_PX = 158, 92
ANSWER_SHARE, WORDS_SHARE = 0.2, 0.24
WORDS_FROM_EM = 36.0
HEAD_PAD = 14

Key = Qt.Key
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_COMMAND = _HELD | Qt.KeyboardModifier.MetaModifier
Index = QModelIndex | QPersistentModelIndex


class EntryTable(QTableView):
    """A table in which keys answer.

    `typed` comes with a key that writes something, `cleared` for Delete, `words_wanted` for F2,
    and `moved` when another cell becomes the current one.

    Args:
        theme: whose colours and sizes it has.
        model: the rows.
    """

    typed = Signal(str)
    cleared = Signal()
    words_wanted = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, model: QuickEntryModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._delegate = EntryDelegate(theme)
        self._delegate.hint = self.tr("F2: own words")
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(EntryHeads(theme, lambda: self.column))
        self.setModel(model)
        self._dress()
        self._ways = self._make_ways()
        model.dataChanged.connect(self._fit_rows)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a cell is; nowhere while the page is hidden, or listeners were told of it still."""
        return super().visualRect(index) if self.isVisible() else QRect()

    @property
    def row(self) -> int:
        """The row one is in."""
        return self.currentIndex().row()

    @property
    def column(self) -> int:
        """The column one is in: PERSON, PRACTITIONER or WORDS."""
        return self.currentIndex().column()

    def go_to(self, row: int, column: int | None = None) -> None:
        """Make a cell the current one, and show the name of its part with it."""
        self.setCurrentIndex(self._model.index(row, self.column if column is None else column))

    def go_on(self, steps: int) -> bool:
        """Go to the next cell of the same paper, then to the other paper; False at the end."""
        if self.column in VOICES:
            stops = list(product((PERSON, PRACTITIONER), self._model.entry_rows))
        else:
            stops = [(self.column, row) for row in self._model.entry_rows]
        there = stops.index((self.column, self.row)) + steps
        if not 0 <= there < len(stops):
            return False
        column, row = stops[there]
        self.go_to(row, column)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        way = self._ways.get(Key(event.key()))
        if way is not None and not event.modifiers() & _COMMAND:
            way()
        elif _writes(event):
            self.typed.emit(event.text())
        elif event.key() in {Key.Key_Tab, Key.Key_Backtab}:
            super().focusNextPrevChild(event.key() == Key.Key_Tab)
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Stay in the table until its end; Ctrl+Tab leaves it at once."""
        if self.hasFocus() and self.go_on(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.column() == TITLE:
            self.go_to(current.row(), previous.column() if previous.isValid() else PERSON)
            return
        self._delegate.current = (current.row(), current.column())
        if current.row() - 1 in self._model.head_rows:
            self.scrollTo(self._model.index(current.row() - 1, TITLE))
        self.scrollTo(self.currentIndex())
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.moved.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self.setObjectName("answers")
        self.setAccessibleName(self.tr("Answers on paper"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        for row in self._model.head_rows:
            self.setSpan(row, TITLE, 1, COLUMNS)
        self.go_to(self._model.entry_rows[0], PERSON)

    def _make_ways(self) -> dict[Key, Callable[[], object]]:
        return {
            Key.Key_Return: self._on_enter,
            Key.Key_Enter: self._on_enter,
            Key.Key_F2: self.words_wanted.emit,
            Key.Key_Delete: self.cleared.emit,
            Key.Key_Backspace: self.cleared.emit,
            Key.Key_Up: lambda: self._move_row(-1),
            Key.Key_Down: lambda: self._move_row(1),
            Key.Key_PageUp: lambda: self._move_row(-self._page()),
            Key.Key_PageDown: lambda: self._move_row(self._page()),
            Key.Key_Home: lambda: self._move_row(-self._model.rowCount()),
            Key.Key_End: lambda: self._move_row(self._model.rowCount()),
            Key.Key_Left: lambda: self._move_column(-1),
            Key.Key_Right: lambda: self._move_column(1),
        }

    def _move_row(self, steps: int) -> None:
        rows = self._model.entry_rows
        there = min(max(rows.index(self.row) + steps, 0), len(rows) - 1)
        self.go_to(rows[there])

    def _move_column(self, steps: int) -> None:
        far = PRACTITIONER if self.isColumnHidden(WORDS) else WORDS
        there = self.column + (-steps if self.isRightToLeft() else steps)
        self.go_to(self.row, min(max(there, PERSON), far))

    def _page(self) -> int:
        return max(1, self.viewport().height() // max(1, self.rowHeight(self.row)) - 1)

    def _on_enter(self) -> None:
        if self.column == WORDS:
            self.words_wanted.emit()
        else:
            self.go_on(1)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == WORDS:
            self.words_wanted.emit()

    def _show_focus(self, shown: bool) -> None:
        self._delegate.shows_focus = shown
        self.viewport().update()

    def _fit(self) -> None:
        """Divide the width: the title takes what the others leave."""
        width = self.viewport().width()
        answer = min(self._theme.px(ANSWER_PX), max(LEAST_ANSWER_PX, round(width * ANSWER_SHARE)))
        roomy = self._theme.ems(width) >= WORDS_FROM_EM
        words = round(width * WORDS_SHARE) if roomy else 0
        self.setColumnHidden(WORDS, not roomy)
        for column, wide in ((PERSON, answer), (PRACTITIONER, answer), (WORDS, words)):
            self.setColumnWidth(column, wide)
        self.setColumnWidth(TITLE, max(1, width - 2 * answer - words))
        self._fit_rows(self._model.index(0, 0), self._model.index(self._model.rowCount() - 1, 0))

    def _fit_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        """Give each row the height that its fullest cell asks for."""
        heads = self._model.head_rows
        for row in range(first.row(), last.row() + 1):
            columns = (TITLE,) if row in heads else range(COLUMNS)
            whole = self.viewport().width()
            widths = [whole if row in heads else self.columnWidth(column) for column in columns]
            asked = zip(columns, widths, strict=True)
            high = max(self._delegate.height(self._model.index(row, c), w) for c, w in asked)
            if high != self.rowHeight(row):
                self.setRowHeight(row, high)

    def _on_theme(self) -> None:
        head = round(self._theme.leading(11)) + HEAD_PAD
        self.horizontalHeader().setFixedHeight(head)
        self.setMinimumHeight(head + LEAST_ROWS * self._theme.px(ROW_PX))
        self._fit()
        self.viewport().update()


def _writes(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter; AltGr, which some systems report as Ctrl and Alt, does."""
    held = event.modifiers() & _COMMAND
    return bool(event.text()) and event.text().isprintable() and held in {Qt.KeyboardModifier(0), _HELD}
