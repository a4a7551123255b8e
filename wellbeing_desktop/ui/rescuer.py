"""The bridge to backups while the store is closed: finds one for a damaged store, and puts one back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from wellbeing_desktop.storage.keys import Unlock
    from wellbeing_desktop.storage.salvage import Offer


@dataclass(frozen=True)
class Secret:
    """What was typed to open the store: a passphrase, or the printed recovery key."""

    text: str
    is_recovery_key: bool = False


class Rescuer(QObject):
    """Works on the files of one closed store, away from the window's thread."""

    offered = Signal(object)
    """The backup that could take the store's place, an `Offer`; None where there is none."""
    put_back = Signal()
    """A backup took the store's place, or gave it its keys; what was there is kept aside."""
    failed = Signal(object)
    """Why not; everything is as it was."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._later = Later(self)

    def look(self, secret: Secret, file: Path | None = None) -> None:
        """Look for the newest good backup, or at the one that was chosen; `offered` or `failed` follows."""
        self._do(lambda: _offer(self._folder, secret, file), self.offered.emit)

    def take(self, offer: Offer, secret: Secret) -> None:
        """Put back what was offered; `put_back` or `failed` follows."""
        self._do(lambda: _take(self._folder, secret, offer), lambda _: self.put_back.emit())

    def restore(self, file: Path, unlock: Unlock) -> None:
        """Put a backup of the store back that was open until now; `put_back` or `failed` follows."""
        self._do(lambda: _restore(self._folder, file, unlock), lambda _: self.put_back.emit())

    def restore_by(self, file: Path, secret: str) -> None:
        """Put a backup back by its passphrase or the recovery key; `put_back` or `failed` follows."""
        self._do(lambda: _restore_by(self._folder, file, secret), lambda _: self.put_back.emit())

    def stop(self) -> None:
        """Wait for what is under way and deliver nothing more."""
        self._later.stop()
        if "_worker" in self.__dict__:
            self._worker.shutdown(wait=True)

    @cached_property
    def _worker(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 (not on the way to the first window)

        return ThreadPoolExecutor(1, "rescue")

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._later.when(self._worker.submit(work), done, self.failed.emit)


def _unlock_by(secret: Secret) -> Unlock:
    from wellbeing_desktop.storage import keys  # noqa: PLC0415

    if secret.is_recovery_key:
        return lambda folder: keys.unlock_by_recovery(folder, secret.text)
    return lambda folder: keys.unlock(folder, secret.text)


def _offer(folder: Path, secret: Secret, file: Path | None) -> Offer | None:
    from wellbeing_desktop.storage import salvage  # noqa: PLC0415

    return salvage.offer(folder, _unlock_by(secret), file)


def _take(folder: Path, secret: Secret, offer: Offer) -> None:
    from wellbeing_desktop.storage import salvage  # noqa: PLC0415

    if offer.keys_only:
        salvage.put_keys_back(offer.kept.file, folder, _unlock_by(secret))
    else:
        _restore(folder, offer.kept.file, _unlock_by(secret))


def _restore(folder: Path, file: Path, unlock: Unlock) -> None:
    from wellbeing_desktop.storage.restore import put_back  # noqa: PLC0415

    put_back(file, folder, unlock)


def _restore_by(folder: Path, file: Path, secret: str) -> None:
    from wellbeing_desktop.storage.restore import restore  # noqa: PLC0415

    restore(file, folder, secret)


class PutBack(QObject):
    """Waits for one backup that is put back, and lets go of itself then."""

    ended = Signal(str)
    """Why not; "" where it was."""

    def __init__(self, rescuer: Rescuer, parent: QObject) -> None:
        super().__init__(parent)
        self._rescuer = rescuer
        rescuer.put_back.connect(self._on_put_back)
        rescuer.failed.connect(self._on_failed)

    def _on_put_back(self) -> None:
        self._end("")

    def _on_failed(self, error: BaseException) -> None:
        from wellbeing_desktop.ui.backup_words import restore_refused  # noqa: PLC0415

        self._end(restore_refused(error))

    def _end(self, refused: str) -> None:
        self._rescuer.put_back.disconnect(self._on_put_back)
        self._rescuer.failed.disconnect(self._on_failed)
        self.ended.emit(refused)
        self.deleteLater()
