"""A PDF on screen: its pages, which of them one reads, how large, and where words stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import painter_on
from wellbeing_desktop.ui.widgets.pdf_document import Hit, PdfDocument
from wellbeing_desktop.ui.widgets.pdf_pages import PdfPages
from wellbeing_desktop.ui.wiring import wired

FIND_PX = 250
NEAR_PX, FAR_PX = 32, 40
FOUND_GAP = 8
TWO_ROWS_UNDER_EM = 50
LEAST_WIDTH = 320


class PdfView(QWidget):
    """Shows the very bytes that are saved and printed."""

    page_changed = Signal(int)
    left = Signal()
    """Somebody goes back from where the pages have all the room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: PdfDocument | None = None
        self._hits: list[Hit] = []
        self._hit = -1
        self.pages = PdfPages(theme)
        self._where = Text(theme, "")
        self._size = Text(theme, "")
        self._found = Text(theme, "", pt=11)
        self._find = LineField(theme, "", self.tr("Find in this copy"), "search")
        self._make_buttons()
        self._lay_out()
        self.pages.page_changed.connect(self._on_page)
        self.pages.zoom_changed.connect(self._say_where)
        self._find.setObjectName("find-in-copy")
        self._find.edit.setObjectName("find-in-copy-edit")
        self._find.edited.connect(self._on_find)
        self._find.entered.connect(self._on_find_next)
        self._say_where()

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF from its first page on.

        Raises:
            ValueError: the bytes are not a PDF.
        """
        before, self._document = self._document, PdfDocument(data)
        self.pages.show_document(self._document)
        if before is not None:
            before.close()
        self._on_find(self._find.text())
        self._say_where()

    def clear(self) -> None:
        """Show nothing, and let the bytes go."""
        document, self._document = self._document, None
        self.pages.show_document(None)
        if document is not None:
            document.close()
        self._say_where()

    def forget(self) -> None:
        """Show nothing, and forget what was looked for in it."""
        self.clear()
        self._find.clear()
        self.find_words("")

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._document) if self._document else 0

    def find_words(self, words: str) -> int:
        """Mark words wherever they stand, and return how often that is."""
        self._hits = self._document.find(words) if self._document else []
        self._hit = 0 if self._hits else -1
        self.pages.mark(self._hits, self._hit)
        self._say_found(words)
        return len(self._hits)

    def focus_find(self) -> None:
        """Put the focus into the field that finds words."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_alone(self, *, alone: bool) -> None:
        """Have all the room, with a way back from it; the pages are then as wide as they may be."""
        self._back.setVisible(alone)
        if alone:
            self.pages.show_full_width()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter_on(self).fillRect(self.rect(), self._theme.colour("well"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._theme.ems(self.width()) < TWO_ROWS_UNDER_EM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(down if narrow else across)
        self._keep_margins()

    def _on_page(self, page: int) -> None:
        self._say_where()
        self.page_changed.emit(page)

    def _on_find(self, words: str) -> None:
        self.find_words(words)

    def _on_find_next(self) -> None:
        if self._hits:
            self._hit = (self._hit + 1) % len(self._hits)
            self.pages.mark(self._hits, self._hit)
            self._say_found(self._find.text())

    def _make_buttons(self) -> None:
        self._buttons: dict[str, QuietButton] = {}
        pages = self.pages
        for name, words, icon, slot in (
            ("page-before", self.tr("Page before"), "chevron-left", lambda: pages.go_to(pages.page - 1)),
            ("next-page", self.tr("Next page"), "chevron-right", lambda: pages.go_to(pages.page + 1)),
            ("smaller", self.tr("Smaller"), "minus", lambda: pages.zoom(-1)),
            ("larger", self.tr("Larger"), "plus", lambda: pages.zoom(1)),
        ):
            button = QuietButton(self._theme, "", icon)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setObjectName(name)
            button.clicked.connect(slot)
            self._buttons[name] = button
        self._whole = QuietButton(self._theme, self.tr("Whole page"))
        self._whole.setObjectName("whole-page")
        self._whole.clicked.connect(pages.show_whole_page)
        back = QuietButton(self._theme, self.tr("Back to the choices"), "arrow-left")
        self._back = wired(back, "leave-pages", self.left)

    def _lay_out(self) -> None:
        turning = QHBoxLayout()
        turning.setSpacing(4)
        for part in (self._buttons["page-before"], self._where, self._buttons["next-page"]):
            turning.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        turning.addSpacing(16)
        for part in (self._buttons["smaller"], self._size, self._buttons["larger"], self._whole):
            turning.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        turning.addStretch(1)
        self._finding = finding = QHBoxLayout()
        finding.setSpacing(FOUND_GAP)
        self._found.hide()
        finding.addWidget(self._found, 0, Qt.AlignmentFlag.AlignVCenter)
        finding.addWidget(self._find)
        finding.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        self._back.hide()
        self._find.setMinimumWidth(FIND_PX)
        for words in (self._where, self._size, self._found):
            words.set_one_line()
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._keep_margins()
        self._bar.addLayout(turning, 1)
        self._bar.addLayout(finding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(self.pages, 1)

    def _keep_margins(self) -> None:
        """Begin nearer to the edge than the far end: what a quiet button shows begins further in."""
        mirrored = self.isRightToLeft()
        left, right = (FAR_PX, NEAR_PX) if mirrored else (NEAR_PX, FAR_PX)
        self._bar.setContentsMargins(left, 13, right, 13)
        inset = FAR_PX - NEAR_PX if self._bar.direction() == QBoxLayout.Direction.TopToBottom else 0
        self._finding.setContentsMargins(0 if mirrored else inset, 0, inset if mirrored else 0, 0)

    def _say_where(self) -> None:
        page, pages = self.pages.page + 1, self.page_count
        words = fill(self.tr("Page %1 of %2"), page, pages) if pages else self.tr("No pages")
        self._where.setText(words)
        self._size.setText(fill(self.tr("%1 %"), self.pages.percent))
        self.pages.setAccessibleName(words)
        if self._document is not None:
            self.pages.setAccessibleDescription(self._document.text(page - 1))
        self._buttons["page-before"].set_available(page > 1, self.tr("This is the first page."))
        self._buttons["next-page"].set_available(page < pages, self.tr("This is the last page."))

    def _say_found(self, words: str) -> None:
        self._found.setVisible(bool(words.strip()))
        if not words.strip():
            self._found.setText("")
        elif self._hits:
            self._found.setText(fill(self.tr("%1 of %2"), self._hit + 1, len(self._hits)))
        else:
            self._found.setText(self.tr("Not in this copy"))
