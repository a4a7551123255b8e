"""A second place for backups: a folder, such as a USB stick, that comes and goes.

In the folder that somebody chose the backups lie in a folder of their own with a mark in it. Without
that very mark nothing is written: the stick may be another, or the folder where sticks appear empty.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from wellbeing_desktop.files import whole_file, write_whole
from wellbeing_desktop.storage import archive, shelf
from wellbeing_desktop.storage.errors import (
    BackupStoppedError,
    DamagedBackupError,
    OtherPlaceError,
    OwnFileError,
    PlaceAbsentError,
    PlaceFailedError,
    StoreError,
)
from wellbeing_desktop.storage.shelf import Kept

MARK = "wellbeing-backups.json"
_FORMAT = "wellbeing-backup-place 1"
_PIECE = 256 * 1024
_LARGEST_MARK = 4096

GoOn = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A folder of backups somewhere else, known again by the id in its mark."""

    folder: Path
    id: str

    def as_text(self) -> str:
        """Return it as a setting keeps it."""
        return json.dumps({"folder": str(self.folder), "id": self.id})


def from_text(text: str) -> SecondPlace | None:
    """Return the place that a setting keeps; None where none was chosen."""
    with suppress(ValueError, KeyError, TypeError):
        found = json.loads(text)
        return SecondPlace(Path(found["folder"]), str(found["id"]))
    return None


def choose(chosen: Path, store_folder: Path, store_id: str) -> SecondPlace:
    """Make a folder for this store's backups in the folder that somebody chose, or find it again.

    Raises:
        OwnFileError: it lies inside the store.
        PlaceFailedError: it cannot be written to.
    """
    if chosen.resolve().is_relative_to(store_folder.resolve()):
        raise OwnFileError
    folder = chosen / f"wellbeing-backups-{store_id[:8]}"
    found = _mark_in(folder)
    if found is not None and found.get("store") == store_id:
        return SecondPlace(folder, str(found.get("place")))
    place = SecondPlace(folder, str(uuid4()))
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        mark = {"format": _FORMAT, "place": place.id, "store": store_id}
        write_whole(folder / MARK, json.dumps(mark, indent=1).encode())
    except OSError as error:
        raise _failed(place, error) from error
    return place


def check_here(place: SecondPlace) -> None:
    """Check that the place is there, and that it is the one that was chosen.

    Raises:
        PlaceAbsentError: it is not there now.
        OtherPlaceError: something else is there.
    """
    mark = _mark_in(place.folder)
    if mark is not None and mark.get("place") == place.id:
        return
    try:
        is_other = mark is not None or any(place.folder.parent.iterdir())
    except OSError:
        is_other = False
    raise OtherPlaceError if is_other else PlaceAbsentError


def missing_in(place: SecondPlace, own: Path, data_key: bytes) -> list[Kept]:
    """Return the backups that the place lacks, the newest first: those made after its newest.

    Raises:
        PlaceAbsentError, OtherPlaceError: see `check_here`.
    """
    check_here(place)
    last = max((kept.manifest.serial for kept in shelf.kept_in(place.folder, data_key)), default=0)
    return [kept for kept in shelf.kept_in(own, data_key) if kept.manifest.serial > last]


def bring(place: SecondPlace, kept: Kept, go_on: GoOn) -> None:
    """Copy a backup to the place, whole and read back, or leave the place as it was.

    Raises:
        PlaceAbsentError, OtherPlaceError: see `check_here`.
        PlaceFailedError: it could not be written; what was there before is as it was.
        BackupStoppedError: `go_on` said no.
        DamagedBackupError: the backup to be copied is not good itself.
    """
    check_here(place)
    shelf.sweep(place.folder)
    if not shelf.is_good(kept.file):
        raise DamagedBackupError
    try:
        with kept.file.open("rb") as source, whole_file(place.folder / kept.file.name, _check) as target:
            while piece := source.read(_PIECE):
                if not go_on():
                    raise BackupStoppedError
                target.write(piece)
    except OSError as error:
        raise _failed(place, error) from error
    shelf.tidy(place.folder)


def is_on_the_same_disk(place: SecondPlace, store_folder: Path) -> bool:
    """Tell whether losing the disk of the store would lose the place too."""
    try:
        return place.folder.stat().st_dev == store_folder.stat().st_dev
    except OSError:
        return False


def _check(copied: Path) -> None:
    try:
        archive.check(copied)
    except StoreError as error:
        raise OSError(errno.EIO, "not read back as written") from error


def _mark_in(folder: Path) -> dict[str, object] | None:
    with suppress(OSError, ValueError, RecursionError):
        with (folder / MARK).open("rb") as file:
            found = json.loads(file.read(_LARGEST_MARK))
        if isinstance(found, dict) and found.get("format") == _FORMAT:
            return found
    return None


def _failed(place: SecondPlace, error: OSError) -> PlaceFailedError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return PlaceFailedError("full")
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return PlaceFailedError("readonly")
    return PlaceFailedError("io" if _mark_in(place.folder) else "gone")
