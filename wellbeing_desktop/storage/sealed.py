"""A file for one other person: sealed by a passphrase that the two agreed by voice.

`docs/record-format.md` describes it: a line that says what it is, a line of JSON with the cost of
the passphrase, and the content under AES-256-GCM, which authenticates both lines.
"""

from __future__ import annotations

import hmac
import json
import os
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.errors import (
    DamagedSealError,
    EmptyPassphraseError,
    NewerSealError,
    NotSealedError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.slots import cost_of, params_of, raw_of, text_of

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes of a sealed file. Larger ones are refused before they are read."""

_FIRST = b"wellbeing-hand-over "
_NUMBER = 1
_NONCE_BYTES = 12
_CHECK_BYTES = 16
_LONGEST_LINE = 4096


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
    head = b"%s%d\n%s\n" % (_FIRST, _NUMBER, json.dumps(table, sort_keys=True).encode())
    return head + AESGCM(key).encrypt(nonce, content, head)


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what a sealed file holds.

    Raises:
        NotSealedError: it is another kind of file.
        NewerSealError: a later version of this application made it.
        WrongPassphraseError: the passphrase is another.
        DamagedSealError: the passphrase is right, and the file was cut short or changed.
    """
    head, table = _head(data)
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
    with file.open("rb") as opened:
        start = opened.read(len(_FIRST))
        rest = opened.read(SIZE_LIMIT) if is_sealed(start) else b""
        if not rest or opened.read(1):
            raise NotSealedError
    return start + rest


def is_sealed(start: bytes) -> bool:
    """Tell by the first bytes of a file whether it is a sealed one, of whatever version."""
    return start.startswith(_FIRST)


def _head(data: bytes) -> tuple[bytes, dict[str, Any]]:
    """Return the two lines before the content, as they stand and as the table in the second."""
    if not is_sealed(data):
        raise NotSealedError
    number, _, rest = data[len(_FIRST) : len(_FIRST) + _LONGEST_LINE].partition(b"\n")
    if not number.isdigit():
        raise DamagedSealError
    if int(number) > _NUMBER:
        raise NewerSealError
    line, ended, _ = rest.partition(b"\n")
    try:
        table = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DamagedSealError from error
    if not ended or not isinstance(table, dict):
        raise DamagedSealError
    return data[: len(_FIRST) + len(number) + len(line) + 2], table


def _keys(passphrase: str, salt: bytes, cost: KdfCost) -> tuple[bytes, bytes]:
    """Return the key of the content, and what tells a wrong passphrase from a damaged file."""
    if len(salt) != kdf.SALT_BYTES:
        raise ValueError("wrong length of a salt")
    base = kdf.key_from_passphrase(passphrase, salt, cost)
    key = HKDFExpand(SHA256(), kdf.KEY_BYTES, b"wellbeing hand-over key 1").derive(base)
    return key, HKDFExpand(SHA256(), _CHECK_BYTES, b"wellbeing hand-over check 1").derive(base)
