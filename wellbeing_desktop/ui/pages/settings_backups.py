"""Backups among the settings: the last good one, a second place, and putting one back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout
from typing_extensions import override

from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.backup_words import (
    choosing_refused,
    contents_words,
    last_words,
    place_words,
    problem_words,
)
from wellbeing_desktop.ui.pages.backup_progress import BackupProgress
from wellbeing_desktop.ui.pages.put_back_dialog import PutBackDialog
from wellbeing_desktop.ui.pages.settings_section import SettingsSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

if TYPE_CHECKING:
    from wellbeing_desktop.storage.keeper import BackupState
    from wellbeing_desktop.storage.shelf import Kept

WAIT_BEFORE_BAR_MS = 1_000
GAP = 8
PARTS_GAP = 12
"""On both sides of a line between two parts: all three are in sight at once."""


class BackupsSection(SettingsSection):
    """Shows how backups stand; what is confirmed here the desk does."""

    def __init__(self, theme: Theme, desk: BackupDesk) -> None:
        super().__init__(theme)
        self.setObjectName("settings-backups")
        self.introduce(
            self.tr("Backups"),
            self.tr("One is made by itself each day that you work here, and checked. It is encrypted."),
        )
        self._desk = desk
        self._asks_list = False
        self._was_asked = False
        self._last = Text(theme, "")
        self._holds = Text(theme, "", muted=True)
        self._now = wired(
            SecondButton(theme, self.tr("Back up now"), "download"), "back-up-now", self._on_now
        )
        self._progress = BackupProgress(theme)
        self._soon = QTimer(self, singleShot=True, interval=WAIT_BEFORE_BAR_MS)
        self._place = Text(theme, "")
        self._place_state = Text(theme, "", muted=True)
        choose = SecondButton(theme, "", "folder")
        self._choose = wired(choose, "choose-backup-place", self._on_choose)
        forget = QuietButton(theme, self.tr("Stop using it"))
        self._forget = wired(forget, "forget-backup-place", self._on_forget)
        back = SecondButton(theme, self.tr("Put a backup back…"), "rotate-ccw")
        self._back = wired(back, "put-backup-back", self._on_back)
        self._lay_out()
        self._listen()
        self._show(desk.state)

    @override
    def refresh(self) -> None:
        """Show how backups stand now."""
        self._on_going(self._desk.is_going)
        self._desk.look()

    def _listen(self) -> None:
        self._progress.stop_wanted.connect(self._desk.cancel)
        self._soon.timeout.connect(self._show_bar)
        self._desk.known.connect(self._show)
        self._desk.going.connect(self._on_going)
        self._desk.progressed.connect(self._progress.show_done)
        self._desk.place_failed.connect(lambda error: self.say(choosing_refused(error)))
        self._desk.listed.connect(self._on_listed)

    def _lay_out(self) -> None:
        last, place, back = (QVBoxLayout() for _ in range(3))
        for column in (last, place, back):
            column.setSpacing(GAP)
        last.addWidget(Text(self.theme, self.tr("Last good backup"), bold=True))
        last.addWidget(self._last)
        last.addWidget(self._holds)
        last.addWidget(self._progress)
        last.addLayout(_row(self._now))
        place.addWidget(Text(self.theme, self.tr("A second place"), bold=True))
        place.addWidget(self._place)
        place.addWidget(self._place_state)
        place.addLayout(_row(self._choose, self._forget))
        back.addWidget(Text(self.theme, self.tr("If something went wrong"), bold=True))
        words = self.tr("What is here now is then kept aside: nothing is deleted.")
        back.addWidget(Text(self.theme, words))
        back.addLayout(_row(self._back))
        self.body.setSpacing(PARTS_GAP)
        for place_in_body, column in enumerate((last, place, back)):
            if place_in_body:
                self.body.addWidget(Hair(self.theme))
            self.body.addLayout(column)

    def _show(self, state: BackupState | None) -> None:
        now = datetime.now(UTC)
        self._last.setText(last_words(state, now))
        holds = contents_words(state.last.contents) if state is not None and state.last else ""
        self._holds.setText(holds)
        self._holds.setVisible(bool(holds))
        self._show_place(state, now)
        if state is None:
            return
        problem = self._desk.problem
        if problem is not None:
            self.say(problem_words(problem, state))
        elif state.put_back is not None:
            self.say(
                self.tr(
                    "The store is older than its newest backup: somebody may have put an old file in its "
                    "place. If it was not you, put the newest backup back."
                )
            )
        else:
            self.say("")

    def _show_place(self, state: BackupState | None, now: datetime) -> None:
        chosen = state is not None and state.place is not None
        if state is not None and state.place is not None:
            self._place.setText(str(state.place.folder.parent))
            self._place_state.setText(place_words(state, self._desk.place_problem, now))
        else:
            self._place.setText(
                self.tr(
                    "Backups lie beside the store. If the laptop is lost, they are lost with it. "
                    "A USB stick or another disk keeps a second set."
                )
            )
        self._place_state.setVisible(chosen)
        self._choose.setText(self.tr("Choose another folder…") if chosen else self.tr("Choose a folder…"))
        self._forget.setVisible(chosen)

    def _on_now(self) -> None:
        self.say("")
        self._was_asked = True
        self._desk.back_up_now()

    def _on_going(self, going: bool) -> None:
        self._now.set_available(not going, self.tr("A backup is being made."))
        if going:
            self._progress.show_done(0.0)
            self._soon.start()
        else:
            self._soon.stop()
            self._progress.hide()
            if self._was_asked and self._desk.problem is None:
                announce(self, self.tr("The backup is made and checked."))
            self._was_asked = False

    def _show_bar(self) -> None:
        if self._desk.is_going:
            self._progress.show()

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder for backups"))
        if folder:
            self.say("")
            self._desk.choose_place(Path(folder))

    def _on_forget(self) -> None:
        self._desk.forget_place()
        self._choose.setFocus()

    def _on_back(self) -> None:
        self._asks_list = True
        self._desk.list()

    def _on_listed(self, kept: list[Kept]) -> None:
        if not self._asks_list:
            return
        self._asks_list = False
        if not self.isVisible():
            return
        if not kept:
            self.say(self.tr("There is no backup yet that could be put back."))
            return
        dialog = PutBackDialog(self.window(), self.theme, kept, datetime.now(UTC))
        dialog.exec()
        chosen = dialog.chosen_one
        dialog.deleteLater()
        if chosen is not None:
            self._desk.prepare_to_put_back(chosen)


def _row(*buttons: SecondButton | QuietButton) -> Flow:
    row = Flow(gap=12)
    for button in buttons:
        row.addWidget(button)
    return row
