"""The way to everything that waits: every draft, every review by date, and the reviews as a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.review_calendar import Review, save_reviews
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.waiting_desk import Kind, Page, WaitingDesk

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.waiting_page import WaitingPage


class WaitingFlow(QObject):
    """Shows one list after the other on the same page."""

    person_wanted = Signal(object)
    carry_on_wanted = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._asked_on: QWidget | None = None
        self.desk = WaitingDesk(store, self)
        self.desk.paged.connect(self._on_paged)
        self.desk.days.connect(self._on_days)
        self.desk.failed.connect(self.failed)

    def show_drafts(self) -> None:
        """Show every draft, last touched first."""
        self._asked_on = self._window.page
        self.desk.look(Kind.DRAFTS, date.today())

    def show_reviews(self) -> None:
        """Show every review that is due, the longest due first."""
        self._asked_on = self._window.page
        self.desk.look(Kind.REVIEWS, date.today())

    def save_calendar(self) -> None:
        """Save every review that is due as a file for a calendar."""
        self.desk.look_at_days(date.today())

    def close(self) -> None:
        """Let the page go and deliver nothing more."""
        self.desk.close()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> WaitingPage:
        from wellbeing_desktop.ui.pages.waiting_page import WaitingPage  # noqa: PLC0415

        page = WaitingPage(self._theme)
        page.more_wanted.connect(self.desk.look_further)
        page.person_wanted.connect(self.person_wanted)
        page.carry_on_wanted.connect(self.carry_on_wanted)
        page.calendar_wanted.connect(self.save_calendar)
        page.left.connect(self.left)
        return page

    def _on_paged(self, found: Page) -> None:
        if found.offset:
            self._page.show_rows(found)
        elif self._window.page is self._asked_on:
            self._page.show_rows(found)
            self._window.show_page(self._page)

    def _on_days(self, reviews: Sequence[Review]) -> None:
        save_reviews(self._window, self._theme, reviews)
