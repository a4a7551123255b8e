"""A file for one other person: sealed by a passphrase that the two agreed by voice.

`docs/record-format.md` describes it: a line that says what it is, a line of JSON with the cost of
the passphrase, and the content under AES-256-GCM, which authenticates both lines.
"""

from __future__ import annotations

import hmac
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.errors import (
    DamagedSealError,
    EmptyPassphraseError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.seal_head import SealKind
from wellbeing_desktop.storage.slots import cost_of, params_of, raw_of, text_of

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes of a sealed file. Larger ones are refused before they are read."""

_HAND_OVER = SealKind(b"wellbeing-hand-over", 1, SIZE_LIMIT)
_NONCE_BYTES = 12
_CHECK_BYTES = 16


def seal(content: bytes, passphrase: str, cost: KdfCost) -> bytes:
    """Return the content as a sealed file; each time another one.

    Raises:
        EmptyPassphraseError: the passphrase is empty.
        ValueError: the cost is outside the limits.
    """
    if not passphrase:
        raise EmptyPassphraseError
    salt, nonce = os.urandom(kdf.SALT_BYTES), os.urandom(_NONCE_BYTES)
    key, check = _keys(passphrase, salt, cost)
    table = {
        "kdf": params_of(cost),
        "salt": text_of(salt),
        "nonce": text_of(nonce),
        "check": text_of(check),
    }
    head = _HAND_OVER.head(table)
    return head + AESGCM(key).encrypt(nonce, content, head)


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what a sealed file holds.

    Raises:
        NotSealedError: it is another kind of file.
        NewerSealError: a later version of this application made it.
        WrongPassphraseError: the passphrase is another.
        DamagedSealError: the passphrase is right, and the file was cut short or changed.
    """
    head, table = _HAND_OVER.split(data)
    try:
        salt, nonce, said = (raw_of(table[name]) for name in ("salt", "nonce", "check"))
        key, check = _keys(passphrase, salt, cost_of(table["kdf"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedSealError from error
    if not hmac.compare_digest(check, said):
        raise WrongPassphraseError
    try:
        return AESGCM(key).decrypt(nonce, data[len(head) :], head)
    except (InvalidTag, ValueError) as error:
        raise DamagedSealError from error


def read_sealed(file: Path) -> bytes:
    """Return the bytes of a sealed file; what is none, or too large, is refused before it is read.

    Raises:
        NotSealedError: it is another kind of file.
        OSError: it cannot be read.
    """
    return _HAND_OVER.read(file)


def _keys(passphrase: str, salt: bytes, cost: KdfCost) -> tuple[bytes, bytes]:
    """Return the key of the content, and what tells a wrong passphrase from a damaged file."""
    if len(salt) != kdf.SALT_BYTES:
        raise ValueError("wrong length of a salt")
    base = kdf.key_from_passphrase(passphrase, salt, cost)
    key = HKDFExpand(SHA256(), kdf.KEY_BYTES, b"wellbeing hand-over key 1").derive(base)
    return key, HKDFExpand(SHA256(), _CHECK_BYTES, b"wellbeing hand-over check 1").derive(base)
