"""What stands in the help sheet: a page to read, or the pages to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.help_book import Block, HelpBook, HelpPage, Kind
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired

RING_ROOM = 6
BULLET = "•"


class HelpPart(QWidget):
    """A column of words and links; `page_wanted` comes with a page's id."""

    page_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("body")
        self.links: list[QAbstractButton] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        self.column.setSpacing(0)

    def add_link(self, page: HelpPage) -> None:
        """Add a link to a page."""
        link = wired(
            LinkButton(self._theme, page.title), f"help-{page.id}", lambda: self.page_wanted.emit(page.id)
        )
        self.links.append(link)
        self.column.addWidget(link)


class HelpText(HelpPart):
    """One page, with what to read next and the way to all pages below it."""

    all_wanted = Signal()

    def __init__(self, theme: Theme, page: HelpPage, book: HelpBook) -> None:
        super().__init__(theme)
        self.heading = Heading(theme, page.title, "section")
        self.heading.set_size(18)
        self.heading.setObjectName("help-title")
        self.column.addWidget(self.heading)
        for block in page.blocks:
            self._add_block(block)
        self.column.addSpacing(20)
        self.column.addWidget(Hair(theme))
        self.column.addSpacing(12)
        self.column.addWidget(Text(theme, self.tr("Read next"), bold=True))
        for other in page.see:
            self.add_link(book.page(other))
        everything = wired(LinkButton(theme, self.tr("All pages")), "help-all", self.all_wanted)
        self.links.append(everything)
        self.column.addWidget(everything)
        self.column.addStretch(1)

    def _add_block(self, block: Block) -> None:
        self.column.addSpacing({Kind.TEXT: 10, Kind.HEAD: 20, Kind.ITEM: 6}[block.kind])
        words = Text(self._theme, block.words, bold=block.kind is Kind.HEAD)
        if block.kind is not Kind.ITEM:
            self.column.addWidget(words)
            return
        bullet = Text(self._theme, BULLET, muted=True)
        bullet.set_one_line()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self.column.addLayout(row)


class HelpList(HelpPart):
    """Pages by their titles, below a few words of what they are."""

    def __init__(self, theme: Theme, words: str, pages: Sequence[HelpPage]) -> None:
        super().__init__(theme)
        self.words = words
        self.column.addWidget(Text(theme, words, bold=True))
        self.column.addSpacing(6)
        for page in pages:
            self.add_link(page)
        self.column.addStretch(1)
