"""Asks for a file for the team: how exact the days are, and the passphrase that the team agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.pages.new_passphrase import NewPassphrase
from wellbeing_desktop.ui.pages.parts import LEAD_GAP, group, in_tab_order
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

AS_THEY_ARE, MOVED = "0", "14"
WIDEST_PX = 700


class TeamFilePage(QWidget):
    """`save_wanted` comes with the passphrase and by how many days at most days are moved."""

    save_wanted = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("team-file-page")
        self._theme = theme
        choices = {
            AS_THEY_ARE: self.tr("As they are"),
            MOVED: self.tr("Moved by up to two weeks, all days of one person alike"),
        }
        self._days = Choices(theme, "team-days", choices, 1)
        self._passphrase = NewPassphrase(theme, self.tr("The team’s passphrase"))
        self._passphrase.first.entered.connect(self._passphrase.again.setFocus)
        self._passphrase.entered.connect(self._on_go)
        self._said = Text(theme, "", bold=True)
        self._said.setObjectName("team-file-said")
        save = PrimaryButton(theme, self.tr("Save the file…"), "download")
        self._go = wired(save, "team-file-go", self._on_go)
        self._leave = wired(QuietButton(theme, self.tr("Not now")), "leave-team-file", self.left)
        self._lay_out()
        theme.changed.connect(self._keep_narrow)

    def ask(self) -> None:
        """Begin anew; no passphrase of before is kept."""
        self._days.show_value(AS_THEY_ARE)
        self.forget()
        self.say("")

    def forget(self) -> None:
        """Empty the fields."""
        self._passphrase.clear()

    def say(self, words: str) -> None:
        """Say why it did not work."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._column = self._made_column()
        body = self._frame.body
        body.setSpacing(LEAD_GAP)
        body.addWidget(Heading(self._theme, self.tr("A file for your team"), "page"))
        body.addWidget(self._column)
        body.addStretch(1)
        self._frame.add_above_foot(self._said)
        self._frame.add_foot(self._go)
        self._frame.add_foot(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        fields = (self._passphrase.first, self._passphrase.again)
        in_tab_order([*self._days.tiles(), *fields, self._go, self._leave])
        self._keep_narrow()

    def _made_column(self) -> QWidget:
        theme = self._theme
        lead = self.tr(
            "Steps and days of everything that was signed here, for the team’s figures. No names, no "
            "birthdays, and not a word of anybody."
        )
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(Heading(theme, lead, "lead"))
        days = self.tr("Moved days are harder to recognise. Their order stays.")
        column.addLayout(
            group(Text(theme, self.tr("The days"), bold=True), self._days, Text(theme, days, muted=True))
        )
        column.addWidget(self._passphrase)
        shared = self.tr(
            "Everybody in the team uses the same passphrase. Agree it by voice: it opens every file of "
            "the team."
        )
        column.addWidget(Text(theme, shared, muted=True))
        return made

    def _on_go(self) -> None:
        self.say("")
        chosen = self._passphrase.chosen()
        if chosen:
            self.save_wanted.emit(chosen, int(self._days.value or AS_THEY_ARE))
        else:
            self._frame.show_whole(self._passphrase)

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
