"""Many reports at once: offered under More, asked for on a page, made beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.batch_desk import BatchDesk, Came, Far
from wellbeing_desktop.ui.batch_words import came_words, far_words, missing_words
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.more_entry import MoreEntry
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.reports.make import Kind
    from wellbeing_desktop.storage.listing import AssessmentRow
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.batch_page import BatchPage
    from wellbeing_desktop.ui.pages.progress_page import ProgressPage
    from wellbeing_desktop.ui.print_queue import PrintQueue

FOLDER, ONE_FILE, PRINTER = "folder", "one-file", "printer"


class BatchFlow(QObject):
    """Leads from the page to the files or the printer. While the screen is shared nothing is offered."""

    left = Signal()

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.desk = BatchDesk(store, self)
        self.desk.counted.connect(self._on_counted)
        self.desk.progressed.connect(self._on_progressed)
        self.desk.ended.connect(self._on_ended)
        self.desk.failed.connect(self._on_failed)
        self._going: tuple[str, str] | None = None
        self._doing: tuple[str, Kind] | None = None
        self._folder: Path | None = None
        self._came: Came | None = None
        self._from_page = 0
        self._entry = MoreEntry(window.header, self.tr("Print or save several…"), "more-batch", self.show)

    def show(self) -> None:
        """Show the page, unless somebody else looks on: it tells of everyone."""
        if self._window.header.shows_sharing:
            return
        self._came, self._going = None, None
        self.desk.offer()
        self._page.ask()
        self._window.show_page(self._page)

    def close(self) -> None:
        """Let the pages and the entry under More go; what is being made is given up, files stay whole."""
        self.desk.close()
        if "queue" in self.__dict__:
            self.queue.stop()
        self._entry.let_go()
        for name in ("_page", "_progress"):
            if name in self.__dict__:
                self._window.drop(self.__dict__[name])
        self.deleteLater()

    @cached_property
    def queue(self) -> PrintQueue:
        """What sends pages to a printer."""
        from wellbeing_desktop.ui.print_queue import PrintQueue  # noqa: PLC0415

        queue = PrintQueue(self)
        queue.progressed.connect(lambda done, of: self._on_progressed(Far(done, of)))
        queue.ended.connect(self._on_printed)
        return queue

    @cached_property
    def _page(self) -> BatchPage:
        from wellbeing_desktop.ui.pages.batch_page import BatchPage  # noqa: PLC0415

        page = BatchPage(self._theme)
        page.wanted_changed.connect(self.desk.look)
        page.go_wanted.connect(self._on_go)
        page.go_on_wanted.connect(self._on_go_on)
        page.left.connect(self.left)
        self.desk.offered.connect(page.show_practitioners)
        return page

    @cached_property
    def _progress(self) -> ProgressPage:
        from wellbeing_desktop.ui.pages.progress_page import ProgressPage  # noqa: PLC0415

        words = self.tr("You can stop at any time. What is there by then is whole.")
        page = ProgressPage(self._theme, self.tr("Making the pages"), words)
        page.stop_wanted.connect(self._on_stop)
        return page

    def _on_go(self, where: str, kind: str) -> None:
        """Look once more what matches, then begin."""
        self._going = (where, kind)
        self.desk.look(self._page.wanted)

    def _on_counted(self, rows: tuple[AssessmentRow, ...]) -> None:
        self._page.show_count(len(rows))
        going, self._going = self._going, None
        if going is not None and rows:
            from wellbeing_desktop.reports.make import Kind  # noqa: PLC0415

            self._begin(going[0], Kind(going[1]), rows)

    def _begin(self, where: str, kind: Kind, rows: Sequence[AssessmentRow]) -> None:
        if where == FOLDER:
            name = QFileDialog.getExistingDirectory(self._window, self.tr("Save into which folder?"))
            if not name:
                return
            self._folder = Path(name)
        elif where == PRINTER and not self._has_printer():
            self._page.say(self.tr("This laptop has no printer set up. Save one PDF and print it elsewhere."))
            return
        self._doing = (where, kind)
        self._run(rows)

    def _run(self, rows: Sequence[AssessmentRow]) -> None:
        if self._doing is None:
            return
        where, kind = self._doing
        self._show_progress()
        if where == FOLDER and self._folder is not None:
            self.desk.save_into(self._folder, kind, rows)
        else:
            self.desk.bind(kind, rows)

    def _show_progress(self) -> None:
        self._progress.start()
        self._window.show_page(self._progress)

    def _on_progressed(self, far: Far) -> None:
        self._progress.show_done(far.done / max(far.of, 1))
        self._progress.say(far_words(far))

    def _on_stop(self) -> None:
        self.desk.stop()
        if "queue" in self.__dict__:
            self.queue.stop()

    def _on_ended(self, came: Came) -> None:
        self._came = came
        if not came.pdf:
            self._window.show_page(self._page)
            self._page.say(came_words(came), go_on=bool(came.missing) or came.stopped)
            return
        self._from_page = 0
        if self._doing is not None and self._doing[0] == PRINTER:
            self._print()
        else:
            self._save_one()

    def _save_one(self) -> None:
        came = self._came
        self._window.show_page(self._page)
        if came is None or self._doing is None:
            return
        suggested = f"{self._doing[1]}-{date.today():%Y-%m-%d}.pdf"
        kinds = self.tr("PDF (*.pdf)")
        path = ask_where(self._window, self._theme, self.tr("Save the PDF"), suggested, kinds)
        if path is None:
            self._page.say(self.tr("Nothing was saved."))
            return
        self._tell("saved_copy")
        from wellbeing_desktop.ui.copy_saving import NotSavedError, save_copy  # noqa: PLC0415

        try:
            save_copy(path, came.pdf)
        except NotSavedError as error:
            self._page.say(error.sentence, go_on=True)
            return
        made = len(came.rows) - len(came.missing)
        words = fill(counted("%n report is in %1.", "%n reports are in %1.", made), path.name)
        self._came = None
        self._page.say("\n".join((words, *missing_words(came.missing))))

    def _print(self) -> None:
        """Ask for a printer and send what has not gone to one yet."""
        from wellbeing_desktop.ui.print_queue import chosen_printer  # noqa: PLC0415

        came = self._came
        printer = chosen_printer(self._window)
        if came is None or printer is None:
            self._window.show_page(self._page)
            self._page.say(self.tr("Nothing was printed."), go_on=came is not None)
            return
        if not self._from_page:
            self._tell("printed")
        self._show_progress()
        self.queue.start(printer, came.pdf, self._from_page)

    def _on_printed(self, sent: int, of: int) -> None:
        came, self._from_page = self._came, sent
        self._window.show_page(self._page)
        words = fill(self.tr("%1 of %2 pages went to the printer."), sent, of)
        if sent < of:
            check = self.tr("It was stopped, or the printer does not answer any more.")
            self._page.say(sentences((words, check)), go_on=True)
            return
        self._came = None
        self._page.say("\n".join((words, *missing_words(came.missing if came else ()))))

    def _on_go_on(self) -> None:
        """Go on with what is missing: with files not made yet, or pages that did not go out."""
        came = self._came
        if came is None or self._doing is None:
            return
        self._page.say("")
        if came.pdf and self._doing[0] == PRINTER:
            self._print()
        elif came.pdf:
            self._save_one()
        else:
            self._run(came.rows if came.folder is None else [row for row, _ in came.missing])

    def _tell(self, act: str) -> None:
        if self._came is not None and self._doing is not None:
            missing = {row.id for row, _ in self._came.missing}
            self.desk.tell(act, self._doing[1], [row for row in self._came.rows if row.id not in missing])

    def _has_printer(self) -> bool:
        from wellbeing_desktop.ui.print_queue import has_printer  # noqa: PLC0415

        return has_printer()

    def _on_failed(self, error: BaseException) -> None:
        self._going = None
        self._window.show_page(self._page)
        self._page.say(writing_refused(error) if isinstance(error, OSError) else reading_refused(error))
