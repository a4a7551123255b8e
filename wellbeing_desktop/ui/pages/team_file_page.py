"""Asks for a file for the team: how exact the days are, and the passphrase that the team agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from typing_extensions import override

from wellbeing_desktop.ui.pages.file_page import FilePage
from wellbeing_desktop.ui.pages.new_passphrase import NewPassphrase
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text

AS_THEY_ARE, MOVED = "0", "14"
BOTTOM_PX = 8
"""Under the last line: what is wrong in a field has its room, too, before the page scrolls."""


class TeamFilePage(FilePage):
    """`save_wanted` comes with the passphrase and by how many days at most days are moved."""

    NAME = "team-file"

    save_wanted = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        choices = {
            AS_THEY_ARE: self.tr("As they are"),
            MOVED: self.tr("Moved by up to two weeks, all days of one person alike"),
        }
        self._days = Choices(theme, "team-days", choices, 1)
        self._passphrase = NewPassphrase(theme, self.tr("The team’s passphrase"))
        self._passphrase.entered.connect(self._on_go)
        lead = self.tr(
            "Steps and days of everything that was signed here, for the team’s figures. No names, no "
            "birthdays, and not a word of anybody."
        )
        moved = Text(theme, self.tr("Moved days are harder to recognise. Their order stays."), muted=True)
        shared = self.tr(
            "Everybody in the team uses the same passphrase. Agree it by voice: it opens every file of "
            "the team."
        )
        questions = self._begin(self.tr("A file for your team"), lead)
        questions.addLayout(group(Text(theme, self.tr("The days"), bold=True), self._days, moved))
        questions.addWidget(self._passphrase)
        questions.addWidget(Text(theme, shared, muted=True))
        self._frame.set_bottom(BOTTOM_PX)
        fields = (self._passphrase.first, self._passphrase.again)
        self._end(self.tr("Save the file…"), [*self._days.tiles(), *fields])

    def ask(self) -> None:
        """Begin anew; no passphrase of before is kept."""
        self._days.show_value(AS_THEY_ARE)
        self.forget()
        self.say("")

    def forget(self) -> None:
        """Empty the fields."""
        self._passphrase.clear()

    @override
    def _on_go(self) -> None:
        self.say("")
        chosen = self._passphrase.chosen()
        if chosen:
            self.save_wanted.emit(chosen, int(self._days.value or AS_THEY_ARE))
        else:
            self._frame.show_whole(self._passphrase)
