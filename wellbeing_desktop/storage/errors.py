"""What the store refuses. Errors carry data; the screen and the command line find the words."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import TakenIn


class StoreError(Exception):
    """Base of every refusal of the store."""


class NoStoreError(StoreError):
    """There is no store in the folder."""


class NotAStoreError(StoreError):
    """The file is empty, or was made by another program. It was left as it is."""


class AlreadyAStoreError(StoreError):
    """A store is there already; it is never overwritten."""


class EmptyPassphraseError(StoreError):
    """A passphrase needs at least one character."""


class WrongPassphraseError(StoreError):
    """The passphrase opens no key slot."""


class WrongRecoveryKeyError(StoreError):
    """The recovery key is well formed, but of another store."""


class RecoveryKeyTypoError(StoreError):
    """The recovery key cannot be right as typed. `group` counts from 1; None where it is not known."""

    def __init__(self, group: int | None) -> None:
        super().__init__(group)
        self.group = group


class DamagedStoreError(StoreError):
    """The database is damaged, cut short or missing, though the keys are sound."""


class DamagedKeysError(StoreError):
    """Both key files are damaged or missing."""


class NewerStoreError(StoreError):
    """The store was written by a newer version of the application."""


class MigrationFailedError(StoreError):
    """The store could not be brought to this version; it is as it was, and a backup is kept."""


class StoreInUseError(StoreError):
    """Another window or process has the store open."""


class NotEnoughMemoryError(StoreError):
    """The computer has not enough free memory to try a passphrase; nothing was changed."""


class StoreClosedError(StoreError):
    """The store was closed before."""


class StorePermissionError(StoreError):
    """The system does not let the application read and write here."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class EngineTooOldError(StoreError):
    """The database library is older than what is known to be sound, or does not encrypt."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class SaveFailedError(StoreError):
    """Nothing of it was saved; what was saved before is still there, and the store stays usable.

    `reason` is "full" (no space), "readonly", "io" (the disk does not answer rightly), "gone" (the
    store was moved or deleted while it is open) or "refused" (the data breaks a rule of the database).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @classmethod
    def of(cls, error: OSError) -> SaveFailedError:
        """Return what an error of the system means for saving."""
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            return cls("full")
        return cls("readonly" if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM} else "io")


class UnknownPersonError(StoreError):
    """The store has no such person."""


class NoAmendmentError(StoreError):
    """The newest version of an assessment is no draft of a further version."""


class UnknownAssessmentError(StoreError):
    """The store has no such assessment, or not that version of it."""


class DamagedAssessmentError(StoreError):
    """What the store has of an assessment cannot be read; the others can."""


class OtherPersonError(StoreError):
    """The stored assessment of that id is another person's."""


class RecordDiffersError(StoreError):
    """A record says other things of an assessment than the store; nothing of it was taken in.

    Args:
        taken: what would have become of it.
    """

    def __init__(self, taken: TakenIn) -> None:
        super().__init__(taken)
        self.taken = taken


class DuplicateReferenceError(StoreError):
    """Another person in the store has the same reference."""


class OwnFileError(StoreError):
    """The file to write is one of the store's own."""


class NotABackupError(StoreError):
    """The file is no backup of a store."""


class DamagedBackupError(StoreError):
    """The file is a backup, but not whole, or it failed a check. Nothing was replaced."""


class NoKeyError(StoreError):
    """There is no key to encrypt a backup under; then there is none, never a plain one."""


class BackupStoppedError(StoreError):
    """Somebody stopped a backup; nothing of it was kept."""


class PlaceAbsentError(StoreError):
    """The second place for backups is not there now."""


class OtherPlaceError(StoreError):
    """Something is where the second place was, but it is another: nothing was written to it."""


class PlaceFailedError(StoreError):
    """The second place could not take a backup; what was there before is still good.

    `reason` is "full", "readonly", "gone" (it went away in the middle) or "io".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotSealedError(StoreError):
    """The file is none that is sealed for what it is wanted for."""


class NewerSealError(StoreError):
    """A later version of this application made the sealed file."""


class DamagedSealError(StoreError):
    """The sealed file was cut short or changed on its way."""
