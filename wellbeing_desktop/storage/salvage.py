"""When a store does not open: which backup could take its place, and what would be missing then.

Nothing of the damaged store is written, and nothing is mended in place.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wellbeing_desktop.storage import archive, checks, keys, manifest, places, shelf
from wellbeing_desktop.storage.backup import room_for
from wellbeing_desktop.storage.database import connect_to_copy
from wellbeing_desktop.storage.errors import DamagedKeysError, SaveFailedError, StoreError
from wellbeing_desktop.storage.keys import KeyRing, Unlock
from wellbeing_desktop.storage.restore import ASIDE
from wellbeing_desktop.storage.shelf import Kept

_CHANGED = "SELECT count(DISTINCT id) FROM assessment WHERE touched_at > ?"


@dataclass(frozen=True, slots=True)
class Offer:
    """A good backup, and how many assessments were changed since; None where that cannot be read.

    `keys_only`: the database is sound and only its keys are lost. They can come from the backup,
    and then nothing is missing.
    """

    kept: Kept
    changed_since: int | None = None
    keys_only: bool = False


def offer(folder: Path, unlock: Unlock, file: Path | None = None) -> Offer | None:
    """Return the newest good backup that could take the place of a store; None where there is none.

    Args:
        folder: the store's folder.
        unlock: opens key files, the store's or a backup's.
        file: look at this backup, rather than at those beside the store.

    Raises:
        WrongPassphraseError, WrongRecoveryKeyError: nothing opens by what was typed.
        NotABackupError, DamagedBackupError, NewerStoreError: of the file that was named.
    """
    if file is not None:
        archive.check(file)
    files = [file] if file else [kept.file for kept in shelf.kept_in(folder / places.BACKUPS)]
    for candidate in files:
        if shelf.is_good(candidate):
            return _offered(folder, unlock, candidate)
    return None


def put_keys_back(file: Path, folder: Path, unlock: Unlock) -> Path | None:
    """Give a sound database the keys of a backup; the damaged ones are kept aside. Returns where.

    Raises:
        WrongPassphraseError, WrongRecoveryKeyError: the backup's keys do not open by what was typed.
        DamagedStoreError: they are not the keys of this database.
        SaveFailedError: they could not be written.
    """
    data_key, ring = _keys_in(file, folder, unlock)
    connect_to_copy(folder / places.DATABASE, data_key).close()
    aside = folder / places.BACKUPS / f"{ASIDE}{datetime.now(UTC):%Y%m%dT%H%M%S}"
    try:
        for name in (places.KEYS, places.KEYS_COPY):
            if (folder / name).exists():
                aside.mkdir(mode=0o700, parents=True, exist_ok=True)
                (folder / name).rename(aside / name)
        keys.write_ring(folder, ring)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    return aside if aside.exists() else None


def changed_since(database: Path, data_key: bytes, moment: datetime) -> int | None:
    """Count the assessments that a damaged database says were changed since; None if it cannot say."""
    with suppress(StoreError, dbapi2.Error), closing(connect_to_copy(database, data_key)) as connection:
        since = moment.astimezone(UTC).isoformat(timespec="microseconds")
        return int(connection.execute(_CHANGED, (since,)).fetchone()[0])
    return None


def _offered(folder: Path, unlock: Unlock, file: Path) -> Offer:
    try:
        data_key = unlock(folder)[0]
        has_keys = True
    except DamagedKeysError:
        data_key = _keys_in(file, folder, unlock)[0]
        has_keys = False
    described = archive.described(file)
    kept = Kept(file, described)
    with suppress(StoreError):
        kept = replace(kept, contents=manifest.open_sealed(described, data_key))
    since = changed_since(folder / places.DATABASE, data_key, kept.made_at)
    return Offer(kept, since, keys_only=not has_keys and _is_sound(folder / places.DATABASE, data_key))


def _is_sound(database: Path, data_key: bytes) -> bool:
    with suppress(StoreError, dbapi2.Error), closing(connect_to_copy(database, data_key)) as connection:
        return not checks.file_problems(connection)
    return False


def _keys_in(file: Path, folder: Path, unlock: Unlock) -> tuple[bytes, KeyRing]:
    with room_for(folder) as room:
        (room / places.KEYS).write_bytes(archive.key_file(file))
        return unlock(room)
