"""Team files: one is written under More, and any number are combined where the team is looked at."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.more_entry import MoreEntry
from wellbeing_desktop.ui.pages.passphrase_dialog import PassphraseDialog
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.side_work import SideWork, Told
from wellbeing_desktop.ui.team_file_words import combined_heading, combined_words, written_words
from wellbeing_desktop.ui.team_reading import TeamRead, read_team_files
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill
from wellbeing_desktop.ui.work_pages import WorkPages

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.team_file_page import TeamFilePage

SUFFIX = ".wellbeing-team"
READ = 0.7
"""How much of the work is done once everything is read."""


class TeamFileFlow(QObject):
    """Asks, works beside the window, and says what became of it. Nothing is written into the store."""

    left = Signal(object)
    """None: everyone is to be shown."""
    combined = Signal(object)
    """What came together, as `Combined`: its lines are the team's."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._dialog: PassphraseDialog | None = None
        self._read: TeamRead | None = None
        self.work = SideWork(self)
        words = (self.tr("Making the file for your team"), self.tr("It is there once it is whole."))
        self.pages = WorkPages(window, theme, self.work, words)
        self.work.progressed.connect(self._on_progressed)
        self.work.stopped.connect(self._on_stopped)
        self.work.failed.connect(self._on_failed)
        self._entry = MoreEntry(window.header, self.tr("A file for your team…"), "more-team-file", self.show)

    def show(self) -> None:
        """Show the page that asks for a file for the team."""
        self._page.ask()
        self.pages.show(self._page)

    def combine(self) -> None:
        """Ask for files and the team's passphrase; `combined` follows where any could be read."""
        kind = fill(self.tr("Team files (*%1)"), SUFFIX)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Combine team files"), "", kind)
        if not names:
            return
        words = self.tr("It opens the files of every laptop. Nothing of them is kept here.")
        said = (self.tr("The team’s passphrase"), words, self.tr("Combine"))
        read = self._ask_passphrase(said, [Path(name) for name in names])
        if read is None:
            return
        if read.files:
            self.combined.emit(read.combined)
        from wellbeing_desktop.ui.pages.long_message import tell_long  # noqa: PLC0415

        tell_long(self._window, self._theme, heading=combined_heading(read), words=combined_words(read))

    def close(self) -> None:
        """Let the pages and the entry under More go; a file that is being made is given up."""
        self.work.close()
        self._entry.let_go()
        self.pages.close()
        self.deleteLater()

    @cached_property
    def _page(self) -> TeamFilePage:
        from wellbeing_desktop.ui.pages.team_file_page import TeamFilePage  # noqa: PLC0415

        page = TeamFilePage(self._theme)
        page.save_wanted.connect(self._on_save)
        page.left.connect(lambda: self.left.emit(None))
        return page

    def _on_save(self, passphrase: str, shift_days: int) -> None:
        kind = fill(self.tr("Team file (*%1)"), SUFFIX)
        suggested = f"team-{date.today():%Y-%m-%d}{SUFFIX}"
        path = ask_where(self._window, self._theme, self.tr("Save the file for your team"), suggested, kind)
        if path is not None:
            work = partial(self._written, path, (passphrase, shift_days))
            self.work.do(work, partial(self._on_written, path))

    def _written(self, path: Path, how: tuple[str, int], told: Told) -> int:
        """Make the file on the side; the audit comes before it is there."""
        from wellbeing_desktop.exchange.team_file import pack  # noqa: PLC0415
        from wellbeing_desktop.files import write_whole  # noqa: PLC0415
        from wellbeing_desktop.storage.team_key import TeamKey  # noqa: PLC0415

        passphrase, shift_days = how
        key = TeamKey(passphrase)
        file = self._store.team_file(key, shift_days, lambda done: told(READ * done))
        sealed = key.seal(pack(file))
        told(1.0)
        with self._store.sending_to_team():
            write_whole(path, sealed)
        return len(file.lines)

    def _on_written(self, path: Path, count: int) -> None:
        self._page.forget()
        if self.pages.is_shown:
            self.left.emit(None)
        heading = self.tr("The file for your team is saved")
        tell(self._window, self._theme, heading=heading, words=written_words(path, count))

    def _ask_passphrase(self, said: tuple[str, str, str], files: list[Path]) -> TeamRead | None:
        """Ask until files open by it, or it is given up."""

        def read(passphrase: str) -> None:
            self.work.do(partial(_combined, files, passphrase), self._on_read)

        self._read = None
        doing = self.tr("Reading the files. Nothing of them is kept here.")
        self._dialog = PassphraseDialog(self._window, self._theme, said, new=False, doing=doing)
        self._dialog.given.connect(read)
        self._dialog.rejected.connect(self.work.stop)
        self._dialog.exec()
        self._dialog.deleteLater()
        self._dialog = None
        return self._read

    def _on_read(self, read: TeamRead) -> None:
        if self._dialog is None:
            return
        if read.is_other_team:
            self._dialog.refuse(self.tr("None of the files opens with it. Please try again."))
            return
        self._read = read
        self._dialog.accept()

    def _on_progressed(self, done: float) -> None:
        if self._dialog is not None:
            self._dialog.show_done(done)
        else:
            self.pages.show_done(done)

    def _on_stopped(self) -> None:
        if self.pages.is_shown:
            self.pages.end_with(self._page, self.tr("It was stopped. Nothing was saved."))

    def _on_failed(self, error: BaseException) -> None:
        said = writing_refused(error) if isinstance(error, OSError) else reading_refused(error)
        if self._dialog is not None:
            self._dialog.refuse(said)
        else:
            self.pages.end_with(self._page, said)


def _combined(files: list[Path], passphrase: str, told: Told) -> TeamRead:
    from wellbeing_desktop.storage.team_key import TeamKey  # noqa: PLC0415

    return read_team_files(files, TeamKey(passphrase), told)
