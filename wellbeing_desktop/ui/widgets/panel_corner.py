"""The corner of the pages before a store is open: the language of the window, and the size of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import draw_icon, icon
from wellbeing_desktop.ui.theme import SIZES, Theme
from wellbeing_desktop.ui.widgets.buttons import GAP_PX, ICON_PX, QuietButton
from wellbeing_desktop.ui.widgets.menu import Menu
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

BETWEEN_PX = 10


class PanelCorner(QWidget):
    """Two small menus. The size changes at once; who made it says what a language does."""

    language_chosen = Signal(str)
    """The code of another language than the one that is spoken."""
    look_chosen = Signal()
    """Somebody chose a size, so that it can be kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: Mapping[str, str] = {}
        self._spoken = ""
        self._languages = wired(MenuButton(theme, "", "globe"), "panel-language", self._show_languages)
        self._sizes = wired(MenuButton(theme, self.tr("Text size")), "panel-text-size", self._show_sizes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN_PX)
        row.addStretch(1)
        row.addWidget(self._languages)
        row.addWidget(self._sizes)
        self._languages.hide()

    @cached_property
    def _language_menu(self) -> Menu:
        return Menu(self.tr("Language"), self)

    @cached_property
    def _size_menu(self) -> Menu:
        return Menu(self.tr("Text size"), self)

    @property
    def pad_px(self) -> int:
        """How far its last words stand inside it."""
        return self._sizes.pad

    def offer_languages(self, names: Mapping[str, str], spoken: str) -> None:
        """Offer languages, each named as its speakers do, by code; a single one is no choice."""
        self._names = names
        self._spoken = spoken
        name = names.get(spoken, "")
        self._languages.setText(name)
        self._languages.setAccessibleName(fill(self.tr("Language: %1"), name))
        self._languages.setVisible(len(names) > 1)

    def hold_language(self, *, held: bool) -> None:
        """Let no other language be chosen while something is under way that it would break off."""
        self._languages.set_available(not held, self.tr("Please wait a moment.") if held else "")

    def _show_languages(self) -> None:
        self._language_menu.clear()
        for code, name in self._names.items():
            self._add(self._language_menu, name, code == self._spoken, partial(self._on_language, code))
        self._language_menu.drop(self._languages)

    def _show_sizes(self) -> None:
        self._size_menu.clear()
        for percent in SIZES:
            words = fill(self.tr("%1 %"), percent)
            self._add(self._size_menu, words, percent == self._theme.percent, partial(self._on_size, percent))
        self._size_menu.drop(self._sizes)

    def _add(self, menu: Menu, words: str, in_use: bool, choose: Callable[[], None]) -> None:
        action = menu.addAction(icon(self._theme, "check", "ink" if in_use else "sheet"), words)
        action.setToolTip(self.tr("In use now") if in_use else "")
        action.triggered.connect(lambda _=False: choose())

    def _on_language(self, code: str) -> None:
        if code != self._spoken:
            self.language_chosen.emit(code)

    def _on_size(self, percent: int) -> None:
        self._theme.set_percent(percent)
        self.look_chosen.emit()


class MenuButton(QuietButton):
    """A quiet button that opens a menu: a sign before its words where it has one, an arrow after them."""

    def __init__(self, theme: Theme, text: str, sign: str = "") -> None:
        self._sign = sign
        super().__init__(theme, text, "chevron-down", trailing=True)

    @override
    def _beside_words(self) -> int:
        return super()._beside_words() + self._sign_room()

    @override
    def _left(self, room: float) -> float:
        shift = self._sign_room() / 2
        return super()._left(room) + (-shift if self.isRightToLeft() else shift)

    @override
    def _draw_content(self, painter: QPainter, ink: str) -> None:
        super()._draw_content(painter, ink)
        if not self._sign:
            return
        room = self._lines(self.width() - self._beside_words()).width + self._icon_room()
        side, left = self._theme.px(ICON_PX), self._left(room)
        x = left + room + GAP_PX if self.isRightToLeft() else left - GAP_PX - side
        draw_icon(painter, self._sign, ink, QRectF(round(x), round((self.height() - side) / 2), side, side))

    def _sign_room(self) -> int:
        return self._theme.px(ICON_PX) + GAP_PX if self._sign else 0
