"""Backups by themselves: when one is due, where it goes, and how things stand.

Nothing here runs by itself. Whoever has a thread to spare asks; what needs the database goes to its
own thread, piece by piece.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wellbeing_desktop.storage import places, rollback, second_place, shelf
from wellbeing_desktop.storage.backup import Reason
from wellbeing_desktop.storage.errors import (
    OtherPlaceError,
    PlaceAbsentError,
    PlaceFailedError,
    SaveFailedError,
)
from wellbeing_desktop.storage.second_place import SecondPlace
from wellbeing_desktop.storage.shelf import Kept

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

DUE_AFTER = timedelta(days=1)
AFTER_WORK = timedelta(hours=4)
WARN_AFTER = timedelta(days=7)
PLACE_SETTING = "second-backup-place"

Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1, and returns whether to go on."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """How backups stand.

    `place_is` is "" (none chosen), "here", "absent", "other", "full", "readonly", "gone" or "io".
    """

    last: Kept | None
    place: SecondPlace | None = None
    place_is: str = ""
    place_last: Kept | None = None
    on_same_disk: bool = False
    put_back: Kept | None = None
    """A backup of a later state than the store's: somebody put an old file in its place."""

    def is_old(self, now: datetime) -> bool:
        """Tell whether the last good backup is so old that it must be said."""
        return self.last is None or abs(now - self.last.made_at) > WARN_AFTER


class Keeper:
    """Keeps the backups of one open store; asked on a thread that may wait."""

    def __init__(self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store = store
        self._now = now
        self._folder = store.folder / places.BACKUPS
        self._written = store.changes()
        self._read: dict[Path, tuple[int, int]] = {}

    @property
    def folder(self) -> Path:
        """Where the backups lie beside the store."""
        return self._folder

    def is_due(self) -> bool:
        """Tell whether it is time: a day after the last good one, or after some hours of work.

        A last backup from the future tells of a clock that was wrong: then one is due as well.
        """
        last = self._newest_good()
        if last is None:
            return True
        age = self._now() - last.made_at
        has_worked = self._store.changes() != self._written
        return age > DUE_AFTER or age < -DUE_AFTER or (has_worked and age > AFTER_WORK)

    def back_up(self, why: str = Reason.ROTA, progress: Progress = lambda _: True) -> Kept:
        """Make a backup beside the store, and let go what the rotation does not need any more.

        Raises:
            BackupStoppedError: `progress` said not to go on.
            StoreError: see `OpenStore.backup`; the earlier backups are as they were.
        """
        self._store.check_place()
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise SaveFailedError.of(error) from error
        shelf.sweep(self._folder)
        file = self._folder / shelf.new_name(self._now())
        serial = self._store.take_backup_serial(max((k.manifest.serial for k in self.kept()), default=0) + 1)
        described = self._store.backup(file, why, serial, progress)
        shelf.tidy(self._folder)
        self._written = self._store.changes()
        return Kept(file, described)

    def kept(self) -> list[Kept]:
        """Return the backups beside the store and in the second place, each once, the newest first."""
        found = {kept.file.name: kept for kept in self._in_place()}
        found |= {kept.file.name: kept for kept in shelf.kept_in(self._folder, self._store.backup_key())}
        return sorted(found.values(), key=lambda kept: (kept.manifest.serial, kept.made_at), reverse=True)

    def place(self) -> SecondPlace | None:
        """Return the second place, if one was chosen."""
        return second_place.from_text(self._store.setting(PLACE_SETTING))

    def choose_place(self, folder: Path) -> SecondPlace:
        """Keep backups in this folder too from now on.

        Raises:
            OwnFileError: it lies inside the store.
            PlaceFailedError: it cannot be written to.
            SaveFailedError: the choice could not be kept.
        """
        place = second_place.choose(folder, self._store.folder, self._store.store_id())
        self._store.save_setting(PLACE_SETTING, place.as_text())
        return place

    def forget_place(self) -> None:
        """Keep no backups there any more; those that are there stay."""
        self._store.save_setting(PLACE_SETTING, "")

    def catch_up(self, progress: Progress = lambda _: True) -> bool:
        """Bring the second place what it lacks, the newest first; tell whether anything was brought.

        Raises:
            PlaceAbsentError, OtherPlaceError, PlaceFailedError, BackupStoppedError,
            DamagedBackupError: why it is not caught up; what is there is as good as before.
        """
        place = self.place()
        if place is None:
            return False
        missing = second_place.missing_in(place, self._folder, self._store.backup_key())
        if missing:
            second_place.bring(place, missing[0], lambda: progress(1.0))
        return bool(missing)

    def state(self) -> BackupState:
        """Look how things stand; the newest backup was read from its first byte to its last."""
        key = self._store.backup_key()
        state = BackupState(self._newest_good(), self.place(), put_back=self._unknown_backup())
        if state.place is None:
            return state
        same = second_place.is_on_the_same_disk(state.place, self._store.folder)
        last = next(iter(shelf.kept_in(state.place.folder, key)), None)
        return replace(state, place_is=_is(state.place), place_last=last, on_same_disk=same)

    def _unknown_backup(self) -> Kept | None:
        known, past = (
            rollback.number_in(self._store.setting(name)) for name in (rollback.SERIAL, rollback.PAST)
        )
        return rollback.unknown_backup(self.kept(), known, past, self._store.has_audit_link)

    def _newest_good(self) -> Kept | None:
        """Return the newest good backup; one that was read and did not change since is not read again."""
        for kept in shelf.kept_in(self._folder, self._store.backup_key()):
            with suppress(OSError):
                found = kept.file.stat()
                seen = (found.st_mtime_ns, found.st_size)
                if self._read.get(kept.file) == seen or shelf.is_good(kept.file):
                    self._read[kept.file] = seen
                    return kept
        return None

    def _in_place(self) -> list[Kept]:
        place = self.place()
        if place is not None:
            with suppress(PlaceAbsentError, OtherPlaceError):
                second_place.check_here(place)
                return shelf.kept_in(place.folder, self._store.backup_key())
        return []


def why_not(error: BaseException) -> str:
    """Return what an error says of the second place, in the names of `BackupState.place_is`."""
    if isinstance(error, PlaceFailedError):
        return error.reason
    return "other" if isinstance(error, OtherPlaceError) else "absent"


def _is(place: SecondPlace) -> str:
    try:
        second_place.check_here(place)
    except (PlaceAbsentError, OtherPlaceError) as error:
        return why_not(error)
    return "here"
