"""The key files: one random data key, wrapped once under the passphrase and once for recovery."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from cryptography.exceptions import InvalidTag

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.storage import recovery, slots
from wellbeing_desktop.storage.errors import (
    DamagedKeysError,
    RecoveryKeyTypoError,
    StoreError,
    StorePermissionError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from wellbeing_desktop.storage.kdf import KEY_BYTES, KdfCost
from wellbeing_desktop.storage.places import KEYS, KEYS_COPY, is_there
from wellbeing_desktop.storage.slots import Derive, Slot

__all__ = ["KeyRing", "is_there", "new_ring", "read_rings", "unlock", "unlock_by_recovery", "write_ring"]

_FORMAT = "wellbeing-keys 1"
_LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class KeyRing:
    """One copy of a key file: the store's id and its slots. `intact` is false after damage."""

    store_id: str
    slots: tuple[Slot, ...]
    intact: bool = True

    def with_passphrase(self, data_key: bytes, passphrase: str, cost: KdfCost) -> KeyRing:
        """Return the ring with its passphrase slot replaced; the data key stays.

        Raises:
            EmptyPassphraseError: the passphrase is empty.
            ValueError: the cost is outside the limits.
        """
        kept = tuple(slot for slot in self.slots if slot["type"] != slots.PASSPHRASE)
        new = slots.passphrase_slot(self.store_id, data_key, passphrase, cost)
        return KeyRing(self.store_id, (new, *kept))

    def with_recovery_key(self, data_key: bytes, printed: str) -> KeyRing:
        """Return the ring with its recovery slot replaced; the data key stays.

        Raises:
            RecoveryKeyTypoError: it is no recovery key.
        """
        kept = tuple(slot for slot in self.slots if slot["type"] != slots.RECOVERY)
        new = slots.recovery_slot(self.store_id, data_key, recovery.parsed(printed))
        return KeyRing(self.store_id, (*kept, new))

    def cost(self) -> KdfCost:
        """Return what the passphrase slot costs to derive."""
        return next(slots.cost_of(slot["kdf"]) for slot in self.slots if slot["type"] == slots.PASSPHRASE)


Unlock = Callable[[Path], tuple[bytes, KeyRing]]
"""Folder in, data key and the ring that gave it out."""


def new_ring(passphrase: str, cost: KdfCost) -> tuple[KeyRing, bytes, str]:
    """Make a new data key. Returns its ring, the key itself, and the recovery key as printed.

    Raises:
        EmptyPassphraseError: the passphrase is empty.
        ValueError: the cost is outside the limits.
    """
    store_id, data_key, secret = str(uuid4()), os.urandom(KEY_BYTES), os.urandom(recovery.SECRET_BYTES)
    made = (
        slots.passphrase_slot(store_id, data_key, passphrase, cost),
        slots.recovery_slot(store_id, data_key, secret),
    )
    return KeyRing(store_id, made), data_key, recovery.printed(secret)


def write_ring(folder: Path, ring: KeyRing) -> None:
    """Write both key files, each whole, the copy last.

    Raises:
        OSError: they could not be written; at least one of the two is whole.
    """
    data = ring_bytes(ring)
    write_whole(folder / KEYS, data)
    write_whole(folder / KEYS_COPY, data)


def ring_bytes(ring: KeyRing) -> bytes:
    """Return a key file."""
    body = {"format": _FORMAT, "store": ring.store_id, "slots": list(ring.slots)}
    return json.dumps({**body, "check": _check(body)}, indent=1).encode()


def heal(folder: Path, ring: KeyRing) -> None:
    """Write both key files anew where one is damaged, missing or left behind. It may fail in silence."""
    with suppress(OSError):
        if ring.intact and [_ring_in(folder / name) for name in (KEYS, KEYS_COPY)] != [ring, ring]:
            write_ring(folder, ring)


def read_rings(folder: Path) -> list[KeyRing]:
    """Return the key files that can be read, undamaged ones first, each different one once.

    Raises:
        DamagedKeysError: neither can be read.
        StorePermissionError: the system does not let us read them.
    """
    rings: list[KeyRing] = []
    for name in (KEYS, KEYS_COPY):
        ring = _ring_in(folder / name)
        if ring is not None and ring not in rings:
            rings.append(ring)
    if not rings:
        raise DamagedKeysError
    return sorted(rings, key=lambda ring: not ring.intact)


def unlock(folder: Path, passphrase: str) -> tuple[bytes, KeyRing]:
    """Return the data key, and the ring that gave it.

    Raises:
        WrongPassphraseError: a sound key file does not open by this passphrase.
        DamagedKeysError: no key file is sound.
        StorePermissionError: the system does not let us read them.
    """
    return _unlock(folder, slots.PASSPHRASE, slots.by_passphrase(passphrase), WrongPassphraseError)


def unlock_by_recovery(folder: Path, typed: str) -> tuple[bytes, KeyRing]:
    """Return the data key, and the ring that gave it.

    Raises:
        RecoveryKeyTypoError: the recovery key cannot be right as typed.
        WrongRecoveryKeyError: it is of another store.
        DamagedKeysError: no key file is sound.
        StorePermissionError: the system does not let us read them.
    """
    derive = slots.by_recovery(recovery.parsed(typed))
    return _unlock(folder, slots.RECOVERY, derive, WrongRecoveryKeyError)


def unlock_by_either(folder: Path, secret: str) -> tuple[bytes, KeyRing]:
    """Return the data key and its ring by a passphrase, or by a recovery key where it is one.

    Raises:
        WrongPassphraseError, DamagedKeysError, StorePermissionError: see `unlock`.
    """
    try:
        return unlock(folder, secret)
    except WrongPassphraseError:
        with suppress(RecoveryKeyTypoError, WrongRecoveryKeyError):
            return unlock_by_recovery(folder, secret)
        raise


def _unlock(folder: Path, kind: str, derive: Derive, wrong: type[StoreError]) -> tuple[bytes, KeyRing]:
    rings = read_rings(folder)
    for ring, slot in _different_slots(rings, kind):
        with suppress(InvalidTag, ValueError, KeyError, TypeError):
            return slots.unwrap(ring.store_id, slot, derive), ring
    raise wrong if any(ring.intact for ring in rings) else DamagedKeysError


def _different_slots(rings: list[KeyRing], kind: str) -> Iterator[tuple[KeyRing, Slot]]:
    tried: list[tuple[str, Slot]] = []
    for ring in rings:
        for slot in ring.slots:
            if slot.get("type") == kind and (ring.store_id, slot) not in tried:
                tried.append((ring.store_id, slot))
                yield ring, slot


def _ring_in(path: Path) -> KeyRing | None:
    try:
        with path.open("rb") as file:
            return _parsed(file.read(_LARGEST_FILE))
    except PermissionError as error:
        raise StorePermissionError(path) from error
    except (OSError, ValueError):  # missing, damaged, or on a spot of the disk that cannot be read
        return None


def _parsed(data: bytes) -> KeyRing:
    try:
        found = json.loads(data)
        check = found.pop("check", None)
        intact = check == _check(found)
        ring = KeyRing(found["store"], tuple(found["slots"]), intact)
        sound = found.get("format") == _FORMAT and all(slot["type"] for slot in ring.slots)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no key file") from error
    if not sound or not ring.slots or not isinstance(ring.store_id, str):
        raise ValueError("no key file")
    return ring


def _check(body: dict[str, Any]) -> str:
    return hashlib.sha256(slots.canonical(body)).hexdigest()
