"""Tables for other programs: offered under More, asked for on a page, written beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.hand_over_desk import Going
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.more_entry import MoreEntry
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.side_work import SideWork, Told
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill
from wellbeing_desktop.ui.work_pages import WorkPages

if TYPE_CHECKING:
    from wellbeing_desktop.storage.sharings import Asked
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.table_page import TablePage

CSV, XLSX = ".csv", ".xlsx"


class TableFlow(QObject):
    """Leads from the page to the file. While the screen is shared nothing is offered."""

    left = Signal(object)
    """None: everyone is to be shown."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store, practitioner: Practitioner) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._by = practitioner.name
        self.work = SideWork(self)
        words = (self.tr("Writing the table"), self.tr("The file is there once it is whole."))
        self.pages = WorkPages(window, theme, self.work, words)
        self.work.progressed.connect(self.pages.show_done)
        self.work.stopped.connect(self._on_stopped)
        self.work.failed.connect(self._on_failed)
        self._entry = MoreEntry(
            window.header, self.tr("Tables for other programs…"), "more-tables", self.show
        )

    def show(self) -> None:
        """Show the page, and look for whom a table was for before."""
        self._page.ask()
        self.pages.show(self._page)
        self.work.do(lambda _: self._store.bodies(), self._page.whom.offer)

    def close(self) -> None:
        """Let the pages and the entry under More go; a table that is being written is given up."""
        self.work.close()
        self._entry.let_go()
        self.pages.close()
        self.deleteLater()

    @cached_property
    def _page(self) -> TablePage:
        from wellbeing_desktop.ui.pages.table_page import TablePage  # noqa: PLC0415

        page = TablePage(self._theme)
        page.save_wanted.connect(self._on_save)
        page.left.connect(lambda: self.left.emit(None))
        return page

    def _on_save(self, named: bool, body: str) -> None:
        """Find out who may be in it, then where it is to lie."""
        if not named:
            self._ask_where(None)
        elif body:
            store = self._store
            asked = lambda _: store.asked_about_sharing(store.person_ids(), body)  # noqa: E731
            self.work.do_once(asked, partial(self._decide, body))
        else:
            self.work.do_once(lambda _: Going(tuple(self._store.person_ids())), self._ask_where)

    def _decide(self, body: str, asked: Sequence[Asked]) -> None:
        """Ask what to do where somebody has not agreed that it goes to a body."""
        from wellbeing_desktop.ui.hand_over_whom import decide  # noqa: PLC0415

        found = decide(self._window, self._theme, (body, self._by), asked)
        if isinstance(found, Going):
            self._ask_where(found)
            return
        said = fill(self.tr("Nothing was saved for %1. That is written down."), body)
        self.work.do(lambda _: self._store.save_sharings(found.decisions), lambda _: self._page.say(said))

    def _ask_where(self, going: Going | None) -> None:
        kinds = self.tr("Spreadsheet (*.xlsx);;CSV, with its codebook beside it (*.csv)")
        suggested = f"ratings-{date.today():%Y-%m-%d}{XLSX}"
        path = ask_where(self._window, self._theme, self.tr("Save the table"), suggested, kinds)
        if path is None:
            return
        self.work.do(partial(self._written, path, going), partial(self._on_written, path))

    def _written(self, path: Path, going: Going | None, told: Told) -> int:
        """Write the table on the side; the audit and what was decided come first."""
        from wellbeing_desktop.exchange.table_file import write_table  # noqa: PLC0415

        store, named = self._store, going is not None
        of = going.person_ids if going is not None else None
        if going is not None:
            store.save_sharings(going.before)
        with store.tabling(of):
            count = write_table(path, store.tabled(named=named, of=of, told=told), named=named)
        if going is not None:
            store.save_sharings(going.after)
        return count

    def _on_written(self, path: Path, count: int) -> None:
        held = fill(counted("%n answer is in %1.", "%n answers are in %1.", count), path.name)
        beside = ""
        if path.suffix.lower() == CSV:
            from wellbeing_desktop.exchange.table_file import codebook_path  # noqa: PLC0415

            beside = fill(self.tr("The codebook is in %1."), codebook_path(path).name)
        open_words = self.tr("Whoever has the file can read it.")
        if self.pages.is_shown:
            self.left.emit(None)
        said = sentences((held, beside, open_words))
        tell(self._window, self._theme, heading=self.tr("The table is saved"), words=said)

    def _on_stopped(self) -> None:
        if self.pages.is_shown:
            self.pages.end_with(self._page, self.tr("It was stopped. Nothing was saved."))

    def _on_failed(self, error: BaseException) -> None:
        self.pages.end_with(self._page, self._refused(error))

    def _refused(self, error: BaseException) -> str:
        from wellbeing_desktop.exchange.cells import TooLongCellError  # noqa: PLC0415

        if isinstance(error, TooLongCellError):
            return self.tr("A text is too long for a table. Nothing was saved; save it without names.")
        return writing_refused(error) if isinstance(error, OSError) else reading_refused(error)
