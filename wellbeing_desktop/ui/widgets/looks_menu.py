"""What More offers everywhere: larger and smaller text, and other colours in a menu beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.ui.icons import icon
from wellbeing_desktop.ui.theme import NAMES, SIZES, Theme
from wellbeing_desktop.ui.widgets.menu import Menu

_tr = QCoreApplication.translate


class LooksMenu:
    """Adds its entries to a menu. `chosen` is called after each choice, so that it can be kept."""

    def __init__(self, theme: Theme, menu: Menu, chosen: Callable[[], None]) -> None:
        self._theme = theme
        self._chosen = chosen
        if menu.actions():
            menu.addSeparator()
        self._larger = menu.addAction(_tr("looks", "Larger text"))
        self._smaller = menu.addAction(_tr("looks", "Smaller text"))
        self._usual = menu.addAction(_tr("looks", "Text as usual"))
        for action, change in (
            (self._larger, theme.larger),
            (self._smaller, theme.smaller),
            (self._usual, theme.reset_size),
        ):
            action.triggered.connect(self._doing(change))
        self.colours = Menu(_tr("looks", "Colours"), menu)
        self.colours.setTitle(_tr("looks", "Colours"))
        menu.addMenu(self.colours).setObjectName("more-colours")
        self._schemes = {name: self.colours.addAction(words) for name, words in scheme_words().items()}
        for name, action in self._schemes.items():
            action.triggered.connect(self._doing(partial(theme.use, name)))
        menu.aboutToShow.connect(self._show_state)
        self._show_state()

    def _doing(self, change: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            change()
            self._chosen()

        return do

    def _show_state(self) -> None:
        """Mark the colours in use, and offer only sizes that there are: large text needs the room."""
        self._larger.setVisible(self._theme.percent < SIZES[-1])
        self._smaller.setVisible(self._theme.percent > SIZES[0])
        self._usual.setVisible(self._theme.percent != SIZES[0])
        empty, tick = icon(self._theme, "check", "sheet"), icon(self._theme, "check")
        for name, action in self._schemes.items():
            current = name == self._theme.name
            action.setIcon(tick if current else empty)
            action.setToolTip(_tr("looks", "In use now") if current else "")


def scheme_words() -> dict[str, str]:
    """Return what each set of colours is called, by its name."""
    words = (
        _tr("looks", "Colours as the system has them"),
        _tr("looks", "Light colours"),
        _tr("looks", "Dark colours"),
        _tr("looks", "High contrast"),
    )
    return dict(zip(NAMES, words, strict=True))
