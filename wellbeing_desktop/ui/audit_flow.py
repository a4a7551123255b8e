"""The way to what happened here: under More and from a person's page, never on a shared screen."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.audit_desk import AuditDesk, StoppedError, Wanted
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.more_entry import MoreEntry
from wellbeing_desktop.ui.one_wait import OneWait
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from pathlib import Path

    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.audit_page import AuditPage


class AuditFlow(QObject):
    """Shows the page of what happened, checks the chain and saves it as a file."""

    left = Signal(object)
    """The person it was come from, or None."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._from: UUID | None = None
        self._desk = AuditDesk(store, self)
        self._waiting = OneWait(self, window, theme, self._desk.stop)
        self._desk.progressed.connect(self._waiting.show_done)
        go = partial(self.show, None)
        self._entry = MoreEntry(window.header, self.tr("What happened here"), "more-audit", go)

    def show(self, person_id: UUID | None) -> None:
        """Show what happened, of one person or of everybody."""
        self._from = person_id
        self._window.show_page(self._page)
        self._page.look_at(Wanted(person_id))

    def close(self) -> None:
        """Let the page and the entry under More go."""
        self._desk.close()
        self._waiting.end()
        self._entry.let_go()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> AuditPage:
        from wellbeing_desktop.ui.pages.audit_page import AuditPage  # noqa: PLC0415

        page = AuditPage(self._theme)
        page.wanted.connect(self._desk.look)
        page.check_wanted.connect(self._desk.check)
        page.save_wanted.connect(self._on_save)
        page.left.connect(lambda: self.left.emit(self._from))
        self._desk.told.connect(page.show_told)
        self._desk.checked.connect(self._on_checked)
        self._desk.saved.connect(self._on_saved)
        self._desk.unsaved.connect(self._on_unsaved)
        self._desk.failed.connect(self._on_failed)
        return page

    def _on_checked(self, problems: list[str]) -> None:
        if not problems:
            self._page.say(self.tr("The chain is whole: nothing in it was changed or taken out."))
            return
        words = self.tr("The chain is broken: %1. Keep the newest backup, and tell whoever looks after this.")
        self._page.say(fill(words, problems[0]))

    def _on_save(self, wanted: Wanted) -> None:
        kinds = self.tr("Spreadsheet (*.csv);;JSON (*.json)")
        path = ask_where(self._window, self._theme, self.tr("Save"), "what-happened.csv", kinds)
        if path is not None:
            words = self.tr("The file is there once it is whole.")
            self._waiting.begin(self.tr("Saving what happened"), words)
            self._desk.save(wanted, path)

    def _on_saved(self, path: Path) -> None:
        self._waiting.end()
        self._page.say(fill(self.tr("Saved as %1."), path.name))

    def _on_unsaved(self, error: BaseException) -> None:
        self._waiting.end()
        if isinstance(error, StoppedError):
            self._page.say(self.tr("It was stopped. Nothing was saved."))
        else:
            self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        said = writing_refused(error) if isinstance(error, OSError) else reading_refused(error)
        self._page.say(said)
