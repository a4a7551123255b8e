"""The bridge to the keys of an open store: another passphrase, another recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store


class KeyDesk(QObject):
    """Changes what opens the store. Deriving a key takes half a second, so nothing here blocks."""

    changed = Signal()
    """The new passphrase opens the store, the old one no longer does."""
    made = Signal(str)
    """A new recovery key as printed; it opens nothing yet."""
    replaced = Signal()
    """The new recovery key opens the store, the old one no longer does."""
    refused = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)

    def change(self, current: str, new: str) -> None:
        """Let another passphrase open the store, where the current one is right; `changed` follows."""

        def work() -> None:
            self._store.check_passphrase(current)
            self._store.change_passphrase(new)

        self._later.when(self._store.soon(work), lambda _: self.changed.emit(), self.refused.emit)

    def set(self, new: str) -> None:
        """Let another passphrase open the store that the recovery key opened; `changed` follows."""
        future = self._store.soon(self._store.change_passphrase, new)
        self._later.when(future, lambda _: self.changed.emit(), self.refused.emit)

    def make_recovery_key(self, passphrase: str) -> None:
        """Make a new recovery key, where the passphrase is right; `made` follows."""

        def work() -> str:
            from wellbeing_desktop.storage.recovery import new_recovery_key  # noqa: PLC0415

            self._store.check_passphrase(passphrase)
            return new_recovery_key()

        self._later.when(self._store.soon(work), self.made.emit, self.refused.emit)

    def use_recovery_key(self, printed: str) -> None:
        """Let a recovery key that was made open the store; `replaced` follows."""
        future = self._store.soon(self._store.use_recovery_key, printed)
        self._later.when(future, lambda _: self.replaced.emit(), self.refused.emit)
