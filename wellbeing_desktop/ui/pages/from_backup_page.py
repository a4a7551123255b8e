"""The first day on another laptop: a backup is chosen, and opened by passphrase or recovery key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from wellbeing_desktop.ui.backup_words import restore_refused
from wellbeing_desktop.ui.rescuer import Rescuer
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.panel_page import PanelPage
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

FORM_WIDTH = 570
RING_PX = 5


class FromBackupPage(PanelPage):
    """Puts a backup where no store is yet."""

    put_back = Signal()
    left = Signal()

    def __init__(self, theme: Theme, rescuer: Rescuer) -> None:
        super().__init__(theme, lit=True)
        self.setObjectName("from-backup-page")
        self._rescuer = rescuer
        rescuer.put_back.connect(self._on_put_back)
        rescuer.failed.connect(self._on_failed)
        self._file: Path | None = None
        self._heading = Heading(theme, self.tr("Bring everything here from a backup"), "big")
        self._name = Text(theme, "", bold=True)
        choose = SecondButton(theme, self.tr("Choose a backup…"), "folder")
        self._choose = wired(choose, "choose-backup", self._on_choose)
        self._secret = PassphraseField(theme, self.tr("Its passphrase, or the recovery key"))
        self._secret.setObjectName("backup-passphrase")
        self._secret.entered.connect(self._on_go)
        self._go = wired(PrimaryButton(theme, ""), "put-this-back", self._on_go)
        back = QuietButton(theme, self.tr("Back"), "arrow-left")
        self._back = wired(back, "leave-backup", self.left)
        self._lay_out()
        self._wait(waiting=False)
        self._show_name()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._heading.setFocus()

    def _lay_out(self) -> None:
        words = self.tr(
            "Choose the file on your stick or disk. The passphrase is the one that opened the store on the "
            "day of the backup. The backup itself is only read."
        )
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        inset = QVBoxLayout()
        inset.setContentsMargins(RING_PX, 0, RING_PX, 0)
        inset.setSpacing(16)
        inset.addWidget(self._heading)
        inset.addWidget(Text(self._theme, words, pt=13.5))
        inset.addWidget(self._name)
        choosing, ending = Flow(gap=12), Flow(gap=12)
        choosing.addWidget(self._choose)
        ending.addWidget(self._go)
        ending.addWidget(self._back)
        inset.addLayout(choosing)
        inset.addWidget(self._secret)
        column.addLayout(inset)
        last = QVBoxLayout()
        last.setContentsMargins(RING_PX, 8, RING_PX, 0)
        last.addLayout(ending)
        column.addLayout(last)
        column.addStretch(2)
        self.hold(column, FORM_WIDTH)

    def _show_name(self) -> None:
        self._name.setText(self._file.name if self._file is not None else "")
        self._name.setVisible(self._file is not None)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups (*.wellbeing-backup);;All files (*)")
        )
        if name:
            self._file = Path(name)
            self._secret.error("")
            self._show_name()
            self._secret.setFocus()

    def _on_go(self) -> None:
        if not self._go.is_available:
            return
        if self._file is None:
            self._secret.error(self.tr("Choose the backup first."))
        elif not self._secret.text():
            self._secret.error(self.tr("Type its passphrase or the recovery key."))
        else:
            self._secret.error("")
            self._wait(waiting=True)
            self._rescuer.restore_by(self._file, self._secret.text())

    def _on_put_back(self) -> None:
        if self.isVisible():
            self._secret.clear()
            self.put_back.emit()

    def _on_failed(self, error: BaseException) -> None:
        if self.isVisible():
            self._wait(waiting=False)
            self._secret.error(restore_refused(error))
            self._secret.setFocus()

    def _wait(self, *, waiting: bool) -> None:
        for button in (self._go, self._choose, self._back):
            button.set_available(not waiting, self.tr("Please wait a moment."))
        words = self.tr("Putting the backup back…") if waiting else self.tr("Bring it here")
        self._go.setText(words)
        if waiting:
            announce(self, words)
