"""The window: a header, a banner when something needs attention, and one page at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import application_icon
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.shortcuts import bind
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.beside import Beside
from wellbeing_desktop.ui.wiring import wired

if TYPE_CHECKING:
    from wellbeing_desktop.ui.language_desk import LanguageDesk
    from wellbeing_desktop.ui.widgets.banner import Banner
    from wellbeing_desktop.ui.widgets.buttons import PrimaryButton
    from wellbeing_desktop.ui.widgets.header import Header

T = TypeVar("T")

FIRST_SIZE = QSize(1366, 768)
LEAST_SIZE = QSize(640, 480)
NOT_SAVED = "not-saved"


class MainWindow(QMainWindow):
    """Holds whatever page is shown. Its title never carries a name."""

    lock_wanted = Signal()
    help_wanted = Signal()
    shortcuts_wanted = Signal()
    settings_wanted = Signal()
    safety_wanted = Signal()
    banner_retry = Signal()
    page_shown = Signal(bool)
    """Another page is shown; with the header or without."""
    first_painted = Signal()
    """The window is on screen for the first time; what may wait until then starts now."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._may_close: Callable[[], bool] = lambda: True
        self._was_painted = False
        self.setWindowTitle(self.tr("Wellbeing"))
        self.setMinimumSize(LEAST_SIZE)
        self._stack = QStackedWidget()
        self._outer = QStackedWidget()
        self.beside = Beside(theme, self._stack)
        self._lay_out()
        self._add_shortcuts()
        if not (settings.geometry and self.restoreGeometry(settings.geometry)):
            self.resize(FIRST_SIZE)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask this function whether the window may close."""
        self._may_close = may_close

    def show_page(self, page: QWidget, *, header: bool = True) -> None:
        """Show a page, with the header or without."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if header or "header" in self.__dict__:
            self.header.setVisible(header)
        self._stack.setCurrentWidget(page)
        focus_heading = getattr(page, "focus_heading", None)
        if focus_heading is not None:
            focus_heading()
        self.page_shown.emit(header)

    @cached_property
    def header(self) -> Header:
        """The line above the page; the first window is shown without, so it is made once it is asked for."""
        from wellbeing_desktop.ui.widgets.header import Header  # noqa: PLC0415

        header = Header(self._theme)
        header.lock_wanted.connect(self.lock_wanted)
        header.help_wanted.connect(self.help_wanted)
        header.shortcuts_wanted.connect(self.shortcuts_wanted)
        header.settings_wanted.connect(self.settings_wanted)
        header.look_chosen.connect(self.remember_look)
        header.hide()
        self._column.insertWidget(0, header)
        header.lower()  # met first as well as seen first
        return header

    @cached_property
    def languages(self) -> LanguageDesk:
        """The choice of the language; asked for in the settings."""
        from wellbeing_desktop.ui.language_desk import LanguageDesk  # noqa: PLC0415

        desk = LanguageDesk(self._settings, self)
        desk.lock_wanted.connect(self.lock_wanted)
        return desk

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def page_name(self) -> str:
        """The object name of the page that is shown; "" where there is none."""
        return self.page.objectName() if self.page is not None else ""

    def cover(self, page: QWidget) -> None:
        """Show nothing but this page, until `uncover`; what is under it goes on, unseen."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if self._outer.indexOf(page) < 0:
            self._outer.addWidget(page)
        self._outer.setCurrentWidget(page)
        self._let_keys_act(act=False)

    def uncover(self) -> None:
        """Show the page that was shown before."""
        self._outer.setCurrentIndex(0)
        self._let_keys_act(act=True)

    @property
    def is_covered(self) -> bool:
        """Whether a cover hides everything."""
        return self._outer.currentIndex() > 0

    @property
    def screen_name(self) -> str:
        """What is on the screen: the page's object name, or that something is not saved."""
        if "_banner" in self.__dict__ and not self._banner.isHidden():
            return NOT_SAVED
        return self.page_name

    def shows(self, page: QWidget) -> bool:
        """Tell whether this page is the one that is shown."""
        return self._stack.currentWidget() is page

    def unless_gone(self, show: Callable[[T], None]) -> Callable[[T], None]:
        """Return what shows an answer, but not to somebody who left the page on which they asked."""
        asked_on = self.page

        def arrived(found: T) -> None:
            if self.page is asked_on:
                show(found)

        return arrived

    def drop(self, page: QWidget) -> None:
        """Let a page go that is not needed again."""
        self._stack.removeWidget(page)
        page.deleteLater()

    def show_banner(self, what: str, words: str, button: str) -> None:
        """Say what needs attention until it is solved; the page moves down, nothing is covered."""
        self._retry.setText(button)
        self._banner.show()
        self._banner.say(what, words)

    def add_banner(self, banner: QWidget) -> None:
        """Take in another banner, above the page and below what is not saved."""
        self._column.insertWidget(self._column.indexOf(self.beside), banner)
        banner.stackUnder(self.beside)

    def hide_banner(self) -> None:
        """Take the banner away: it is solved."""
        if "_banner" in self.__dict__:
            self._banner.hide()

    def remember_look(self) -> None:
        """Keep colours and text size for the next start."""
        self._settings.scheme = self._theme.name
        self._settings.text_percent = self._theme.percent

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Let Tab go as the eye goes, whatever was made first and whatever came later."""
        from wellbeing_desktop.ui.reading_order import step  # noqa: PLC0415 (nobody presses Tab before it is seen)

        return step(self, onward=next_)

    def remember_place(self) -> None:
        """Keep the window's size and place for the next start."""
        self._settings.geometry = self.saveGeometry()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            self.remember_place()
            event.accept()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_first_painted)

    @cached_property
    def _banner(self) -> Banner:
        """The banner of what is not saved; made, as the header, once it is needed."""
        from wellbeing_desktop.ui.widgets.banner import Banner  # noqa: PLC0415

        banner = Banner(self._theme, "")
        banner.add_button(self._retry)
        banner.hide()
        self._column.insertWidget(self._column.indexOf(self.header) + 1, banner)
        for part in (banner, self.header):
            part.lower()
        return banner

    @cached_property
    def _retry(self) -> PrimaryButton:
        from wellbeing_desktop.ui.widgets.buttons import PrimaryButton  # noqa: PLC0415

        return wired(PrimaryButton(self._theme, ""), "banner-button", self.banner_retry)

    def _lay_out(self) -> None:
        middle = QWidget()
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.beside, 1)
        self._outer.addWidget(middle)
        self.setCentralWidget(self._outer)

    def _add_shortcuts(self) -> None:
        for name, slot in (
            ("help", self.help_wanted),
            ("shortcuts", self.shortcuts_wanted),
            ("lock", self.lock_wanted),
            ("settings", self.settings_wanted),
            ("whom-to-ask", self.safety_wanted),
            ("larger", self._larger),
            ("smaller", self._smaller),
            ("usual-size", self._usual_size),
        ):
            bind(name, self, slot)

    def _let_keys_act(self, *, act: bool) -> None:
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(act)

    def _on_first_painted(self) -> None:
        self.setWindowIcon(application_icon())
        self.first_painted.emit()

    def _larger(self) -> None:
        self._theme.larger()
        self.remember_look()

    def _smaller(self) -> None:
        self._theme.smaller()
        self.remember_look()

    def _usual_size(self) -> None:
        self._theme.reset_size()
        self.remember_look()
