"""The settings: opened over whatever page is shown, and back to it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject

from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.over_pages import OverPages
from wellbeing_desktop.ui.pages.settings_backups import BackupsSection
from wellbeing_desktop.ui.pages.settings_page import SettingsPage
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.settings_sections import BACKUPS, entries
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.words import fill


class SettingsDesk(QObject):
    """Opens the page, and says in the header that what is changed there is saved."""

    def __init__(
        self, window: MainWindow, theme: Theme, house: HouseDesk, backups: BackupDesk, over: OverPages
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._house = house
        self.backups = backups
        self._shared = over.shared
        self._over = over
        window.settings_wanted.connect(self.open)
        window.header.backups_wanted.connect(self.open_backups)

    @property
    def is_open(self) -> bool:
        """Whether the page is shown now."""
        return "_page" in self.__dict__ and self._window.shows(self._page)

    def open(self, section: str = "") -> None:
        """Show the settings; never while the screen is passed over, and asked first while it is shared."""
        if not self.is_open and (not self._over.can_open or not self._may_open()):
            return
        self._page.refresh()
        if section:
            self._page.show_section(section)
        if not self.is_open:
            self._over.open(self._page)

    def open_backups(self) -> None:
        """Show how backups stand."""
        self.open(BACKUPS)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if "_page" in self.__dict__:
            self._page.commit()

    def close(self) -> None:
        """Hear nothing more."""
        self._window.settings_wanted.disconnect(self.open)
        self._window.header.backups_wanted.disconnect(self.open_backups)
        self.deleteLater()

    @cached_property
    def _page(self) -> SettingsPage:
        window = self._window
        look_chosen, languages = window.remember_look, window.languages
        sections = entries(self._theme, self._house, look_chosen, self._make_backups, languages)
        page = SettingsPage(self._theme, sections)
        page.left.connect(self._over.leave)
        self._house.saving.connect(lambda: self._over.say_saving(page))
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

    def _on_saved(self, time: str) -> None:
        self._page.say("")
        self._over.say_saved(self._page, time)

    def _on_failed(self, error: BaseException) -> None:
        words = self.tr("Your last change here is not saved yet. %1 It is tried again by itself.")
        self._page.say(fill(words, saving_refused(error)))
        self._over.say_failed(self._page)
