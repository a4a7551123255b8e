"""When the store is damaged: the newest good backup, and what would be missing with it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from wellbeing_desktop.language import counted, fill
from wellbeing_desktop.ui.backup_words import contents_words, moment_words, restore_refused
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.rescuer import Rescuer, Secret
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.panel_page import PanelPage
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

if TYPE_CHECKING:
    from wellbeing_desktop.storage.salvage import Offer

FORM_WIDTH = 473
RING_PX = 5

_tr = QCoreApplication.translate


class DamagedPage(PanelPage):
    """Offers a backup for a store that does not open. The damaged files are never written to."""

    put_back = Signal(object)
    """A backup took the store's place, or gave it its keys; with the `Offer`."""
    left = Signal()

    def __init__(self, theme: Theme, rescuer: Rescuer) -> None:
        super().__init__(theme)
        self.setObjectName("damaged-page")
        self._rescuer = rescuer
        rescuer.offered.connect(self._on_offered)
        rescuer.put_back.connect(self._on_put_back)
        rescuer.failed.connect(self._on_failed)
        self._secret = Secret("")
        self._offer: Offer | None = None
        self._heading = Heading(theme, "", "big")
        self._what = Text(theme, "", pt=13.5)
        self._found = Text(theme, "")
        self._found.setObjectName("damaged-found")
        self._missing = Text(theme, "", bold=True)
        self._missing.setObjectName("damaged-missing")
        self._notice = Notice(theme)
        take = PrimaryButton(theme, "")
        self._take = wired(take, "put-this-back", self._on_take)
        other = SecondButton(theme, self.tr("Choose a backup…"), "folder")
        self._other = wired(other, "choose-backup", self._on_other)
        leave = QuietButton(theme, self.tr("Leave everything as it is"), "arrow-left")
        self._leave = wired(leave, "leave-damaged", self.left)
        self._lay_out()

    def start(self, secret: Secret) -> None:
        """Look for a backup with what was typed on the lock screen."""
        self._secret = secret
        self._offer = None
        self._heading.setText(self.tr("The store is damaged"))
        self._what.setText(
            self.tr(
                "A part of its file cannot be read. It is left as it is: nothing is mended in it, and "
                "nothing is deleted."
            )
        )
        self._say_found(self.tr("Looking for the newest good backup…"))
        self._say_missing("")
        self._notice.say("")
        self._wait(waiting=True)
        self._take.hide()
        self._rescuer.look(secret)

    def forget(self) -> None:
        """Forget what was typed."""
        self._secret = Secret("")
        self._offer = None

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._heading.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(2)
        words: tuple[QWidget, ...] = (self._heading, self._what, self._found, self._missing, self._notice)
        inset = QVBoxLayout()
        inset.setContentsMargins(RING_PX, 0, RING_PX, 0)
        inset.setSpacing(16)
        for part in words:
            inset.addWidget(part)
        column.addLayout(inset)
        buttons = Flow(gap=12)
        for button in (self._take, self._other, self._leave):
            buttons.addWidget(button)
        row = QVBoxLayout()
        row.setContentsMargins(RING_PX, 8, RING_PX, RING_PX)
        row.addLayout(buttons)
        column.addLayout(row)
        column.addStretch(3)
        self.hold(column, FORM_WIDTH)

    def _on_offered(self, offer: Offer | None) -> None:
        self._wait(waiting=False)
        self._offer = offer
        self._take.setVisible(offer is not None)
        if offer is None:
            self._say_found(
                self.tr(
                    "No good backup was found beside the store. If there is one on a stick or another disk, "
                    "choose it."
                )
            )
            self._say_missing("")
        elif offer.keys_only:
            self._say_keys(offer)
        else:
            self._say_backup(offer)
        announce(self, self._found.text())

    def _say_backup(self, offer: Offer) -> None:
        made = moment_words(offer.kept.made_at, datetime.now(UTC))
        found = self.tr("The newest good backup is of %1 (%2).")
        self._say_found(fill(found, made, contents_words(offer.kept.contents)))
        self._say_missing(fill(_missing_words(offer.changed_since), made))
        self._take.setText(self.tr("Put this backup back"))

    def _say_keys(self, offer: Offer) -> None:
        self._heading.setText(self.tr("The keys of the store are damaged"))
        self._what.setText(self.tr("What you wrote is whole, but the key files that open it are not."))
        made = moment_words(offer.kept.made_at, datetime.now(UTC))
        words = self.tr("The backup of %1 has the same keys. They can be taken from it.")
        self._say_found(fill(words, made))
        self._say_missing(self.tr("Then nothing is missing."))
        self._take.setText(self.tr("Take the keys from it"))

    def _say_found(self, words: str) -> None:
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def _say_missing(self, words: str) -> None:
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    def _on_take(self) -> None:
        if self._offer is not None:
            self._wait(waiting=True)
            self._notice.say("")
            self._rescuer.take(self._offer, self._secret)

    def _on_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups (*.wellbeing-backup);;All files (*)")
        )
        if name:
            self._wait(waiting=True)
            self._notice.say("")
            self._rescuer.look(self._secret, Path(name))

    def _on_put_back(self) -> None:
        if self._offer is not None:
            offer = self._offer
            self._wait(waiting=False)
            self.forget()
            self.put_back.emit(offer)

    def _on_failed(self, error: BaseException) -> None:
        if not self.isVisible():
            return
        self._wait(waiting=False)
        if self._offer is None:
            self._say_found("")
        self._notice.say(restore_refused(error))

    def _wait(self, *, waiting: bool) -> None:
        for button in (self._take, self._other):
            button.set_available(not waiting, self.tr("Please wait a moment."))


def _missing_words(changed: int | None) -> str:
    """Say what would be missing; %1 is when the backup was made."""
    if changed is None:
        return _tr(
            "damaged", "What was written after %1 would be missing. How much that is cannot be read any more."
        )
    if not changed:
        return _tr("damaged", "As far as it can be read, nothing was changed in any assessment after %1.")
    return counted(
        "What was written after %1 would be missing: %n assessment was changed since.",
        "What was written after %1 would be missing: %n assessments were changed since.",
        changed,
    )
