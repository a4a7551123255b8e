"""The list of every key that does something by itself."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.shortcuts import Shortcut, place_words, table
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

PAD_PX, WORDS_PX = 140, 60
"""What the dialog's margins and hairs, and its heading and button, take of the window's height."""
KEYS_PX = 132
SCROLL_BAR_PX = 12

_tr = QCoreApplication.translate


def show_shortcuts(window: QWidget, theme: Theme) -> None:
    """Show the list until it is closed."""
    dialog = shortcut_dialog(window, theme)
    dialog.exec()
    dialog.deleteLater()


def shortcut_dialog(window: QWidget, theme: Theme) -> MessageDialog:
    """Return the list as a dialog that is not shown yet."""
    dialog = MessageDialog(window, theme, _tr("shortcuts", "Keyboard shortcuts"))
    rows = _Scroll(theme, _rows(theme), window.height() - PAD_PX - theme.px(WORDS_PX))
    dialog.body.addSpacing(4)
    for part in (Hair(theme), rows, Hair(theme)) if rows.scrolls else (rows,):
        dialog.body.addWidget(part)
    dialog.set_choices((_tr("shortcuts", "Close"),))
    return dialog


class _Scroll(QScrollArea):
    """As high as the list, where the window lets it; otherwise it scrolls, by key too.

    Attributes:
        scrolls: whether the list is higher than what is shown of it.
    """

    def __init__(self, theme: Theme, inside: QWidget, most_px: int) -> None:
        super().__init__()
        self._inside = inside
        give_ring(theme, self, FIELD_RADIUS)
        inside.setObjectName("body")
        meet_as(self, Role.Document)
        self.setObjectName("shortcut-list")
        self.setAccessibleName(_tr("shortcuts", "Keyboard shortcuts"))
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        high = inside.sizeHint().height()
        self.scrolls = high > most_px
        self.setMinimumHeight(min(high, most_px))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width() + SCROLL_BAR_PX, self.minimumHeight())


def _rows(theme: Theme) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    beside_bar = SCROLL_BAR_PX
    if inside.isRightToLeft():
        column.setContentsMargins(beside_bar, 0, 0, 0)
    else:
        column.setContentsMargins(0, 0, beside_bar, 0)
    column.setSpacing(4)
    for number, (place, shortcuts) in enumerate(groupby(table(), key=lambda shortcut: shortcut.place)):
        column.addSpacing(12 if number else 0)
        column.addWidget(Text(theme, place_words(place), bold=True))
        column.addLayout(_grid(theme, list(shortcuts)))
    return inside


def _grid(theme: Theme, shortcuts: list[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    grid.setColumnMinimumWidth(0, theme.px(KEYS_PX))
    grid.setColumnStretch(1, 1)
    for row, shortcut in enumerate(shortcuts):
        keys = Text(theme, shortcut.key_words, muted=True)
        keys.set_one_line()
        grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(Text(theme, shortcut.words), row, 1)
    return grid
