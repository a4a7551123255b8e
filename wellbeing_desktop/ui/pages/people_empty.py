"""The first day: nobody is here yet, the lamp is on, and there are four ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.corner_names import OpenTable
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired

BESIDE_EM = 66.0
ICON_PX = 22


class NobodyYet(PageFrame):
    """Says that nobody is here yet, and how to begin."""

    new_person_wanted = Signal()
    samples_wanted = Signal()
    records_wanted = Signal()
    form_wanted = Signal()

    def __init__(self, theme: Theme, framework: Framework) -> None:
        super().__init__(theme, margin=96)
        self.setObjectName("nobody-yet")
        self.heading = Heading(theme, self.tr("Nobody is here yet"), "huge")
        words = QWidget()
        self._words = QVBoxLayout(words)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._fill()
        sides = Columns(theme, BESIDE_EM, gap=64)
        sides.add(words, 500)
        sides.add(OpenTable(theme, framework), 640)
        self.body.addWidget(sides, 1)

    def _fill(self) -> None:
        column = self._words
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.heading)
        column.addSpacing(12)
        first = self.tr(
            "Add the first person you will sit down with. A name to call them by is enough to begin."
        )
        column.addWidget(Text(self._theme, first, pt=13.5))
        column.addSpacing(32)
        add = wired(
            PrimaryButton(self._theme, self.tr("Add a person"), "plus"), "add-person", self.new_person_wanted
        )
        add.set_size(56, 13)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(40)
        column.addWidget(Hair(self._theme))
        look = wired(
            LinkButton(self._theme, self.tr("Look around with sample people")),
            "look-around",
            self.samples_wanted,
        )
        self._add_way(look, "eye", self.tr("Made-up people, kept apart. Nothing you try can do harm."))
        bring = wired(LinkButton(self._theme, self.tr("Bring in records")), "bring-in", self.records_wanted)
        self._add_way(bring, "folder", self.tr("From a colleague’s laptop or from a backup."))
        form = wired(
            LinkButton(self._theme, self.tr("Print the blank paper form")), "print-form", self.form_wanted
        )
        self._add_way(form, "file-text", self.tr("The same questions, for a visit without the laptop."))
        column.addStretch(1)

    def _add_way(self, link: LinkButton, icon: str, words: str) -> None:
        link.bold = True
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        grid.setRowMinimumHeight(2, 12)  # the room below the words: the icon stands midway between the lines
        grid.addWidget(_Icon(self._theme, icon), 0, 0, 3, 1)
        grid.addWidget(link, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(self._theme, words, muted=True), 1, 1)
        grid.setColumnStretch(1, 1)
        self._words.addLayout(grid)
        self._words.addWidget(Hair(self._theme))


class _Icon(QLabel):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        theme.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        dpr = self.devicePixelRatioF()
        self.setPixmap(icon_pixmap(self._name, self._theme.scheme.ink, self._theme.px(ICON_PX), dpr))
