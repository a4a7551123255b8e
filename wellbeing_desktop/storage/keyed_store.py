"""What opens a store: its passphrase and its recovery key, checked and changed while it is open."""

from __future__ import annotations

from wellbeing_desktop.storage import keys, settings
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.hand_over_store import HandOverStore
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.keys import KeyRing


class KeyedStore(HandOverStore):
    """An open store whose keys can be changed. What is kept is not written anew, only the audit."""

    def remember(self, name: str, value: str) -> None:
        """Keep something of the window's own, such as where somebody was; it is no act and not told.

        Raises:
            SaveFailedError: it could not be kept.
        """
        self._run(settings.save_setting, name, value)

    def check_passphrase(self, passphrase: str) -> None:
        """Return where this passphrase opens the store. It takes as long as opening does.

        It leaves the database thread alone, so that a disk that does not answer holds up nobody.

        Raises:
            WrongPassphraseError: it does not.
            DamagedKeysError, StorePermissionError: the key files cannot be read.
        """
        keys.unlock(self.folder, passphrase)

    def change_passphrase(self, new: str, kdf: KdfCost | None = None) -> None:
        """Let another passphrase open the store; but for the audit, the database is not written.

        Older backups still open by the older passphrase.

        Raises:
            EmptyPassphraseError: the passphrase is empty.
            SaveFailedError: the key files could not be written; the old passphrase opens the store.
        """
        self._thread.now(self._change_passphrase, new, kdf)
        self.note_or_owe(Entry(Act.PASSPHRASE_CHANGED))

    def use_recovery_key(self, printed: str) -> None:
        """Let another recovery key open the store, one that `new_recovery_key` made; the old one ends.

        Older backups still open by the older one.

        Raises:
            RecoveryKeyTypoError: it is no recovery key.
            SaveFailedError: the key files could not be written; the old key opens the store.
        """
        self._thread.now(self._use_recovery_key, printed)
        self.note_or_owe(Entry(Act.RECOVERY_KEY_CHANGED))

    def _change_passphrase(self, new: str, kdf: KdfCost | None) -> None:
        self._write(self._ring.with_passphrase(self._opened.data_key, new, kdf or self._ring.cost()))

    def _use_recovery_key(self, printed: str) -> None:
        self._write(self._ring.with_recovery_key(self._opened.data_key, printed))

    def _write(self, ring: KeyRing) -> None:
        try:
            keys.write_ring(self.folder, ring)
        except OSError as error:
            raise SaveFailedError.of(error) from error
        self._ring = ring
