"""The settings: opened over whatever page is shown, and back to it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.settings_backups import BackupsSection
from wellbeing_desktop.ui.pages.settings_page import SettingsPage
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.settings_sections import BACKUPS, entries
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.widgets.header import PEOPLE
from wellbeing_desktop.ui.words import fill


class SettingsDesk(QObject):
    """Opens the page, says in the header that what is changed there is saved, and leads back."""

    people_wanted = Signal()
    """The tab of the people was chosen while the page is shown."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        house: HouseDesk,
        backups: BackupDesk,
        shared: SharedScreen,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._house = house
        self.backups = backups
        self._shared = shared
        self._from: QWidget | None = None
        self._tab = ""
        self._saved_before = ""
        window.settings_wanted.connect(self.open)
        window.header.backups_wanted.connect(self.open_backups)
        window.page_shown.connect(self._on_page_shown)
        window.header.tab_chosen.connect(self._on_tab)
        shared.changed.connect(self._on_shared)

    @property
    def is_open(self) -> bool:
        """Whether the page is shown now."""
        return "_page" in self.__dict__ and self._window.shows(self._page)

    def open(self) -> None:
        """Show the settings; never while the screen is passed over, and asked first while it is shared."""
        header = self._window.header
        if self.is_open or header.isHidden() or not self._may_open():
            return
        self._from, self._tab, self._saved_before = self._window.page, header.current, header.saved_words
        self._page.refresh()
        self._window.show_page(self._page)
        header.mark_none()

    def open_backups(self) -> None:
        """Show how backups stand."""
        self.open()
        if self.is_open:
            self._page.show_section(BACKUPS)

    def leave(self) -> None:
        """Go back to where one was."""
        if self.is_open and self._from is not None:
            self._window.header.set_current(self._tab)
            self._window.show_page(self._from)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if "_page" in self.__dict__:
            self._page.commit()

    def close(self) -> None:
        """Let the page go."""
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self._window.header.tab_chosen.disconnect(self._on_tab)
        self._window.settings_wanted.disconnect(self.open)
        self._window.header.backups_wanted.disconnect(self.open_backups)
        self._window.page_shown.disconnect(self._on_page_shown)
        self._shared.changed.disconnect(self._on_shared)
        self.deleteLater()

    @cached_property
    def _page(self) -> SettingsPage:
        window = self._window
        look_chosen, languages = window.remember_look, window.languages
        sections = entries(self._theme, self._house, look_chosen, self._make_backups, languages)
        page = SettingsPage(self._theme, sections)
        page.left.connect(self.leave)
        self._house.saving.connect(self._on_saving)
        self._house.saved.connect(self._on_saved)
        self._house.failed.connect(self._on_failed)
        return page

    def _make_backups(self) -> BackupsSection:
        return BackupsSection(self._theme, self.backups)

    def _may_open(self) -> bool:
        if not self._shared.on:
            return True
        stop = ask(
            self._window,
            self._theme,
            heading=self.tr("Somebody else can see this screen. Stop sharing first?"),
            words=self.tr("What your organisation wrote there is not for the shared screen."),
            choices=(self.tr("Stop sharing and open the settings"), self.tr("Not now")),
        )
        if stop == 0:
            self._shared.turn(on=False)
        return stop == 0

    def _on_tab(self, key: str) -> None:
        if key == PEOPLE and self.is_open:
            self.people_wanted.emit()

    def _on_shared(self, on: bool) -> None:
        """Go back before anybody else looks at the screen."""
        if on:
            self.leave()

    def _on_page_shown(self) -> None:
        """Give the header back where a tab led somewhere else."""
        if self._from is not None and not self.is_open:
            self._from = None
            self._window.header.set_saved(self._saved_before)

    def _on_saving(self) -> None:
        if self.is_open:
            self._window.header.set_saved(self.tr("Saving…"), under_way=True)

    def _on_saved(self, time: str) -> None:
        self._page.say("")
        if self.is_open:
            self._window.header.set_saved(fill(self.tr("Saved %1"), time))

    def _on_failed(self, error: BaseException) -> None:
        words = self.tr("Your last change here is not saved yet. %1 It is tried again by itself.")
        self._page.say(fill(words, saving_refused(error)))
        if self.is_open:
            self._window.header.set_saved(self.tr("Not saved"), problem=True)
