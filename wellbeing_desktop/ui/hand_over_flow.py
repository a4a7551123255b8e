"""Handing records over to a colleague's laptop, and taking over what a colleague hands over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.file_names import hand_over_file_name
from wellbeing_desktop.ui.hand_over_desk import Going, HandOverDesk, Seen, StoppedError
from wellbeing_desktop.ui.hand_over_words import (
    found_words,
    from_words,
    nothing_new_words,
    refused_words,
    saved_words,
    taken_words,
)
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.one_wait import OneWait
from wellbeing_desktop.ui.pages.passphrase_dialog import PassphraseDialog
from wellbeing_desktop.ui.record_files import RecordFiles
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask, tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import TakenIn

SUFFIX = ".wellbeing-handover"
LEAVE, WITHOUT_ERASED, EVERYTHING = range(3)


class HandOverFlow(QObject):
    """Asks one thing after the other, over whatever page is shown.

    `person` returns whose page is shown, or None. While the screen is shared nothing is offered.
    """

    taken = Signal()
    """Something was brought in: lists have to be looked at again."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: HandOverDesk,
        person: Callable[[], Person | None],
        shared: SharedScreen,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._person = person
        self._shared = shared
        self._dialog: PassphraseDialog | None = None
        self._whose: tuple[Going, str] = (Going(()), "")
        self._waiting = OneWait(self, window, theme, desk.stop)
        self._body = ""
        self._file = Path()
        self._seen: Seen | None = None
        desk.progressed.connect(self._on_progressed)
        desk.sealed.connect(self._on_sealed)
        desk.unshared.connect(self._on_unshared)
        desk.seen.connect(self._on_seen)
        desk.taken.connect(self._on_taken)
        desk.failed.connect(self._on_failed)
        self._records = RecordFiles(window, theme, desk.store)
        self._records.done.connect(self.taken)
        self._menu = window.header.menu
        self._offered = (
            self._offer("more-hand-over", self.tr("Hand over to a colleague…"), self.start),
            self._offer("more-bring-in", self.tr("Bring in records…"), self.bring_in),
        )
        self._menu.aboutToShow.connect(self._on_menu)

    def start(self) -> None:
        """Ask whose records, by which passphrase and where to; then write the file."""
        if not self._ask_whose():
            return
        words = self.tr(
            "Everything in these records goes into one encrypted file. Agree the passphrase with your "
            "colleague by voice, never in the message that the file travels with."
        )
        said = (self.tr("Choose a passphrase for the file"), words, self.tr("Save the file…"))
        if self._ask_passphrase(said, self._save, new=True):
            self._tell(
                self.tr("The hand-over is saved"), saved_words(self._file, len(self._whose[0].person_ids))
            )

    def bring_in(self) -> None:
        """Ask for files: records are taken in one after the other, a colleague’s hand-over is looked into."""
        kinds = fill(self.tr("Records and hand-overs (*.json *%1)"), SUFFIX)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Bring in records"), "", kinds)
        files = [Path(name) for name in names]
        records = [file for file in files if file.suffix.lower() != SUFFIX]
        if records:
            self._records.bring_in(records)
        for file in files:
            if file not in records:
                self.open(file)

    def open(self, file: Path) -> None:
        """Ask for the passphrase of a colleague's file, show what would be added, and add it if wanted."""
        words = fill(self.tr("%1 opens with the passphrase that you agreed."), file.name)
        said = (self.tr("A colleague’s records"), words, self.tr("Open"))
        self._seen = None
        opened = self._ask_passphrase(said, lambda typed: self._desk.look_into(file, typed), new=False)
        if opened and self._seen is not None:
            self._offer_to_take(self._seen)

    def close(self) -> None:
        """Offer nothing any more."""
        self._menu.aboutToShow.disconnect(self._on_menu)
        for action in self._offered:
            self._menu.removeAction(action)
            action.deleteLater()
        self._waiting.end()
        self._records.close()
        self._desk.close()
        self.deleteLater()

    def _offer(self, name: str, words: str, slot: Callable[[], None]) -> QAction:
        action = self._menu.addAction(words)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _on_menu(self) -> None:
        for action in self._offered:
            action.setVisible(not self._shared.on)

    def _ask_whose(self) -> bool:
        """Find out whose records are wanted; False where nobody's are."""
        person, everybody = self._person(), self._desk.everybody()
        if not everybody:
            self._tell(self.tr("There is nobody here yet"), self.tr("Add a person first."))
            return False
        choices = [counted("Everybody here: %n person", "Everybody here: %n people", len(everybody))]
        if person is not None:
            choices.insert(0, fill(self.tr("Only %1"), person.called))
        from wellbeing_desktop.ui.pages.whose_dialog import WhoseDialog  # noqa: PLC0415

        dialog = WhoseDialog(self._window, self._theme, choices, self._desk.bodies())
        dialog.exec()
        which, body = dialog.which, dialog.for_body
        dialog.deleteLater()
        if which < 0:
            return False
        one = person if which == 0 and person is not None else None
        going = self._decided([one.id] if one is not None else everybody, body)
        self._whose = going or Going(()), one.reference if one is not None else ""
        return going is not None

    def _decided(self, person_ids: list[UUID], body: str) -> Going | None:
        """Return who goes out to whom it is for; None where it was left, which is then written down."""
        if not body:
            return Going(tuple(person_ids))
        from wellbeing_desktop.ui.hand_over_whom import decide  # noqa: PLC0415

        for_whom = body, self._desk.made_by
        found = decide(self._window, self._theme, for_whom, self._desk.asked(person_ids, body))
        if isinstance(found, Going):
            return found
        self._body = body
        self._desk.leave(found)
        return None

    def _ask_passphrase(self, said: tuple[str, str, str], given: Callable[[str], None], *, new: bool) -> bool:
        """Ask until what it is for is done; False where it was given up."""
        doing = "" if new else self.tr("Looking into the file. Nothing is taken in yet.")
        self._dialog = PassphraseDialog(self._window, self._theme, said, new=new, doing=doing)
        self._dialog.given.connect(given)
        self._dialog.rejected.connect(self._desk.stop)
        done = self._dialog.exec() == PassphraseDialog.DialogCode.Accepted
        self._dialog.deleteLater()
        self._dialog = None
        return done

    def _save(self, passphrase: str) -> None:
        going, reference = self._whose
        kind = fill(self.tr("Hand-over (*%1)"), SUFFIX)
        suggested = hand_over_file_name(reference, date.today())
        path = ask_where(self._window, self._theme, self.tr("Save the hand-over"), suggested, kind)
        if path is not None:
            self._file = path
            self._desk.seal(going, passphrase, self._file)
        elif self._dialog is not None:
            self._dialog.refuse("")

    def _on_progressed(self, done: float) -> None:
        if self._dialog is not None:
            self._dialog.show_done(done)
        else:
            self._waiting.show_done(done)

    def _on_sealed(self, _file: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _on_unshared(self) -> None:
        words = fill(self.tr("It was not shared with %1. That is written down."), self._body)
        self._tell(self.tr("Nothing was saved"), words)

    def _on_seen(self, seen: Seen) -> None:
        self._seen = seen
        if self._dialog is not None:
            self._dialog.accept()

    def _on_failed(self, error: BaseException) -> None:
        was_taking = self._waiting.is_on
        self._waiting.end()
        if isinstance(error, StoppedError):
            if was_taking:
                self._tell(self.tr("It was stopped"), self.tr("Nothing was taken in."))
            return
        if self._dialog is not None:
            self._dialog.refuse(refused_words(error))
        else:
            self._tell(self.tr("That did not work"), refused_words(error))

    def _offer_to_take(self, seen: Seen) -> None:
        if not seen.adds_something:
            self._tell(self.tr("Nothing new in this file"), nothing_new_words(seen))
            return
        choices = {self.tr("Bring it in"): WITHOUT_ERASED, self.tr("Leave it"): LEAVE}
        if seen.erased:
            choices = {self.tr("Leave it"): LEAVE, self.tr("Bring in everything, erased or not"): EVERYTHING}
            if len(seen.erased) < len(seen.hand_over.records):
                choices[self.tr("Bring in the others")] = WITHOUT_ERASED
        heading, words = from_words(seen.hand_over), found_words(seen)
        place = ask(self._window, self._theme, heading=heading, words=words, choices=tuple(choices))
        chosen = [*choices.values(), LEAVE][place]
        if chosen != LEAVE:
            words = self.tr("All of it is taken in, or nothing.")
            self._waiting.begin(self.tr("Bringing in the records"), words)
            self._desk.take(seen, bring_back=chosen == EVERYTHING)

    def _on_taken(self, done: TakenIn) -> None:
        self._waiting.end()
        self.taken.emit()
        self._tell(self.tr("The records are here"), taken_words(done))

    def _tell(self, heading: str, words: str) -> None:
        tell(self._window, self._theme, heading=heading, words=words)
