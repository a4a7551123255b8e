"""Bringing record files in: on a thread of its own, file after file, asking where somebody was erased."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.bring_in import Brought, bring_back, stopped_words, take_file_in
from wellbeing_desktop.ui.later import Later, raised
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.one_wait import OneWait
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask, tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

BRING_BACK = 1


class RecordFiles(QObject):
    """Takes files in; `done` comes once all was decided and said, where anything may be new."""

    done = Signal()

    _progressed = Signal(float)

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._later = Later(self)
        self._stopped = Event()
        self._worker = ThreadPoolExecutor(1, "record-files")
        self._waiting = OneWait(self, window, theme, self._stopped.set)
        self._progressed.connect(self._waiting.show_done)

    def bring_in(self, files: Sequence[Path]) -> None:
        """Take each file in, whole or not at all, and say of every one what became of it."""
        if self._waiting.is_on:
            return
        self._stopped.clear()
        words = self.tr("Each file is taken in whole, or not at all. What was taken in stays.")
        self._waiting.begin(self.tr("Bringing in the records"), words)
        self._later.when(self._worker.submit(self._take, list(files)), self._on_taken, raised)

    def close(self) -> None:
        """Take nothing more in and say nothing more."""
        self._stopped.set()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._waiting.end()

    def _take(self, files: Sequence[Path]) -> list[Brought]:
        taken: list[Brought] = []
        for place, file in enumerate(files):
            if self._stopped.is_set():
                taken.append(Brought(file, stopped_words()))
                continue
            taken.append(take_file_in(self._store, file))
            self._progressed.emit((place + 1) / len(files))
        return taken

    def _on_taken(self, taken: list[Brought]) -> None:
        self._waiting.end()
        wanted = [one for one in taken if one.erased is not None and self._is_wanted_back(one)]
        if not wanted:
            self._say(taken)
            return

        def back() -> list[Brought]:
            return [bring_back(self._store, one) if one in wanted else one for one in taken]

        self._later.when(self._worker.submit(back), self._say, raised)

    def _is_wanted_back(self, one: Brought) -> bool:
        if one.erased is None:
            return False
        person = one.erased.person
        words = fill(
            self.tr(
                "%1 is the record of %2 (%3), which was erased here. Bringing it in brings all of it back."
            ),
            one.file.name,
            person.called,
            person.reference,
        )
        choices = self.tr("Leave it"), self.tr("Bring it back")
        heading = self.tr("This record was erased here")
        return ask(self._window, self._theme, heading=heading, words=words, choices=choices) == BRING_BACK

    def _say(self, taken: Sequence[Brought]) -> None:
        line = self.tr("%1: %2")
        words = "\n".join(fill(line, one.file.name, one.words) for one in taken)
        tell(self._window, self._theme, heading=self.tr("Records brought in"), words=words)
        self.done.emit()
