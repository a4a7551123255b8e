"""From a passphrase or a recovery key to a key that wraps the data key."""

from __future__ import annotations

import ctypes
import os
import sys
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wellbeing_desktop.storage.errors import NotEnoughMemoryError

KEY_BYTES = 32
SALT_BYTES = 16

_SMALL_MACHINE_BYTES = 4 * 1000**3
_LIMITS = {"memory_kib": (19 * 1024, 1024 * 1024), "passes": (1, 10), "lanes": (1, 8)}


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs: Argon2id memory in KiB, passes over it, lanes."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def is_reasonable(self) -> bool:
        """Tell whether the cost is neither too cheap to protect nor too dear for a laptop."""
        return all(
            type(value := getattr(self, name)) is int and low <= value <= high
            for name, (low, high) in _LIMITS.items()
        )


ORDINARY = KdfCost()
"""For machines with 4 GB of memory or more: about 0.4 s a guess."""

SMALL = KdfCost(memory_kib=64 * 1024)
"""For smaller machines."""


def cost_for_this_machine() -> KdfCost:
    """Return the cost that suits the memory of this machine."""
    memory = _machine_memory_bytes()
    return SMALL if memory is not None and memory < _SMALL_MACHINE_BYTES else ORDINARY


def key_from_passphrase(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Derive a wrapping key by Argon2id. Forms of one text (NFC, NFD, full width) give one key.

    Raises:
        ValueError: the cost is outside the limits; nothing was derived.
        NotEnoughMemoryError: the system does not give the memory that it takes.
    """
    if not cost.is_reasonable():
        raise ValueError("unreasonable cost")
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        return kdf.derive(secret)
    except MemoryError:
        raise NotEnoughMemoryError from None


def key_from_recovery(secret: bytes, salt: bytes) -> bytes:
    """Derive a wrapping key from the 160 bits of a recovery key by HKDF-SHA256."""
    return HKDF(SHA256(), KEY_BYTES, salt, b"wellbeing recovery 1").derive(secret)


def _machine_memory_bytes() -> int | None:
    if sys.platform == "win32":
        return _windows_memory_bytes()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None


def _windows_memory_bytes() -> int | None:
    kibibytes = ctypes.c_ulonglong()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (other systems have no such name)
    found = kernel.GetPhysicallyInstalledSystemMemory(ctypes.byref(kibibytes))
    return kibibytes.value * 1024 if found else None
