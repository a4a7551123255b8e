"""The way to the team desk: under More, never on a shared screen."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.copy_saving import NotSavedError
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.more_entry import MoreEntry
from wellbeing_desktop.ui.printing import print_pdf
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.team_desk import TeamDesk
from wellbeing_desktop.ui.team_file_flow import TeamFileFlow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.team_combining import Combined
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.team_page import TeamPage


class TeamFlow(QObject):
    """Shows the team desk and lets its figures be narrowed, printed and saved."""

    left = Signal()

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.desk = TeamDesk(store, self)
        self._entry = MoreEntry(window.header, self.tr("Team"), "more-team", self.show)
        self.files = TeamFileFlow(window, theme, store)
        self.files.left.connect(lambda _: self.left.emit())
        self.files.combined.connect(self._on_combined)

    def show(self) -> None:
        """Show the team as it is now."""
        self._page.show_waiting()
        self._window.show_page(self._page)
        self.desk.look(date.today())

    def close(self) -> None:
        """Let the page and the entry under More go."""
        self.files.close()
        self.desk.close()
        self._entry.let_go()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> TeamPage:
        from wellbeing_desktop.ui.pages.team_page import TeamPage  # noqa: PLC0415

        page = TeamPage(self._theme)
        page.wanted.connect(self.desk.ask)
        page.left.connect(self.left)
        page.combine_wanted.connect(self.files.combine)
        page.own_wanted.connect(self.show)
        self.desk.whole.connect(page.show_whole)
        self.desk.caseload.connect(page.show_caseload)
        self.desk.offered.connect(page.show_offered)
        self.desk.figured.connect(page.show_figures)
        self.desk.failed.connect(self._on_failed)
        self.desk.saved.connect(lambda path: page.say(fill(self.tr("Saved as %1."), path.name)))
        self.desk.printable.connect(lambda pdf: page.say(print_pdf(self._window, pdf)))
        page.save_wanted.connect(self._on_save)
        page.print_wanted.connect(self._on_print)
        return page

    def _on_combined(self, team: Combined) -> None:
        """Show the team of several laptops; nothing of it is kept here."""
        self._page.show_waiting()
        self._page.say_from(
            counted("From the file of %n laptop.", "From the files of %n laptops.", team.laptops)
        )
        self._window.show_page(self._page)
        self.desk.show_lines(team.lines)

    def _on_save(self) -> None:
        from wellbeing_desktop.reports.team import team_file_name  # noqa: PLC0415

        figures, day = self._page.figures, date.today()
        if figures is None:
            return
        kinds = self.tr("PDF (*.pdf)")
        path = ask_where(self._window, self._theme, self.tr("Save"), team_file_name(day), kinds)
        if path is not None:
            self.desk.save_summary(figures, day, path)

    def _on_print(self) -> None:
        if self._page.figures is not None:
            self.desk.make_printable(self._page.figures, date.today())

    def _on_failed(self, error: BaseException) -> None:
        said = error.sentence if isinstance(error, NotSavedError) else reading_refused(error)
        self._page.say(said)
