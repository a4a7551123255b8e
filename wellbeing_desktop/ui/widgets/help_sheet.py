"""The help sheet: a field to find something, and the page or the pages found below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.help_book import HelpBook, HelpPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.help_parts import RING_ROOM, HelpList, HelpPart, HelpText
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

PAD = 18
SCROLL_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
"""How many lines each key moves the page while one could type."""


class HelpSheet(QWidget):
    """Shows a page of the book; typing lists the pages that hold the words, Enter opens the first."""

    closed = Signal()

    def __init__(self, theme: Theme, book: HelpBook) -> None:
        super().__init__()
        self.setObjectName("help-sheet")
        self.setAccessibleName(self.tr("Help"))
        self._theme = theme
        self._book = book
        self._page = book.pages[0]
        self._found: list[HelpPage] = []
        self._part = HelpPart(theme)
        self._heading = Heading(theme, self.tr("Help"), "section")
        close = QuietButton(theme, self.tr("Close"), "x")
        self._close = wired(close, "help-close", self.closed)
        self._search = LineField(theme, "", self.tr("Find in help"), "search")
        self._search.setObjectName("help-search")
        self._search.edit.setObjectName("help-search-edit")
        self._search.edited.connect(self._on_edited)
        self._search.entered.connect(self._on_entered)
        self._area = QScrollArea()
        self._lay_out()
        self.setFocusProxy(self._search)
        theme.changed.connect(self.update)

    @property
    def page(self) -> HelpPage:
        """The page that is shown, or was before one began to search."""
        return self._page

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning, and say its title where a screen reader listens."""
        self._page = page
        self._found = []
        self._search.clear()
        text = HelpText(self._theme, page, self._book)
        text.all_wanted.connect(self._show_all)
        self._show(text, page.title)

    @override
    def event(self, event: QEvent) -> bool:
        """Claim Esc before any shortcut of the page does."""
        if isinstance(event, QKeyEvent) and _is_claimed(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Down and isinstance(self._part, HelpList) and self._part.links:
            self._part.links[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in SCROLL_KEYS:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + round(SCROLL_KEYS[key] * self._theme.leading(12)))
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        painter = painter_on(self)
        draw_frame(painter, QRectF(self.rect()), Frame(scheme.sheet, radius=0))
        line = 2 if self._theme.is_contrast else 1
        left = self.width() - line if self.isRightToLeft() else 0
        draw_frame(painter, QRectF(left, 0, line, self.height()), Frame(scheme.edge, radius=0))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        top = QVBoxLayout()
        top.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self._search)
        self._area.setViewport(QWidget())
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 12, PAD, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._area, 1)

    def _on_edited(self, text: str) -> None:
        if not text.strip():
            self.show_page(self._page)
            return
        self._found = self._book.search(text)
        self._show_list(self._found_words(), self._found or list(self._book.pages))

    def _on_entered(self) -> None:
        if self._found:
            self.show_page(self._found[0])

    def _show_all(self) -> None:
        self._show_list(self.tr("All pages"), list(self._book.pages))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self, words: str, pages: list[HelpPage]) -> None:
        self._show(HelpList(self._theme, words, pages), words)

    def _found_words(self) -> str:
        if not self._found:
            return self.tr("Nothing about that. These are all the pages.")
        return counted("One page", "%n pages", len(self._found))

    def _show(self, part: HelpPart, words: str) -> None:
        """Put a part in the place of the one before, which may just be hearing a press."""
        before = self._area.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self._part = part
        part.page_wanted.connect(self._on_page_wanted)
        self._area.setWidget(part)
        self._area.verticalScrollBar().setValue(0)
        self._search.edit.setAccessibleDescription(words)
        announce(self, words)

    def _on_page_wanted(self, page_id: str) -> None:
        self.show_page(self._book.page(page_id))
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_claimed(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape
