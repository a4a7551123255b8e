"""What a backup says of itself: a little in clear, and what it holds sealed under the store's key."""

from __future__ import annotations

import base64
import binascii
import json
import os
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wellbeing_desktop.storage.errors import DamagedBackupError
from wellbeing_desktop.storage.kdf import KEY_BYTES

_PURPOSE = b"wellbeing backup contents 1"
_NONCE_BYTES = 12
_YEARS = range(1970, 9999)
_LAST_SERIAL = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in clear in a backup: nothing of what is in the store.

    `made_at` is in UTC; `revision` is the schema's; `serial` counts the backups of a store, for
    clocks go wrong; `why` is one of the names in `backup`. `sealed` holds `Contents`.
    """

    made_at: str
    made_by: str
    revision: str
    sha256: str
    size: int = 0
    serial: int = 0
    why: str = ""
    sealed: str = ""

    def checked(self) -> Self:
        """Return the manifest, if every part of it is of its kind: anybody may have written it.

        Raises:
            TypeError, ValueError, OverflowError: one is not.
        """
        if any(type(value) is not type(_LIKE[name]) for name, value in asdict(self).items()):
            raise TypeError("a part of another kind")
        if not (0 <= self.serial <= _LAST_SERIAL and self.moment.year in _YEARS):
            raise ValueError("a number or a day that cannot be")
        return self

    @property
    def moment(self) -> datetime:
        """When it was made, by the clock of that day.

        Raises:
            ValueError: it does not say.
        """
        moment = datetime.fromisoformat(self.made_at)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_LIKE = asdict(Manifest("", "", "", ""))


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds, in numbers; and how far the trail of what was done went, where there is one."""

    people: int
    assessments: int
    rows: dict[str, int] = field(default_factory=dict)
    chain_length: int = 0
    chain_head: str = ""


def seal(manifest: Manifest, contents: Contents, data_key: bytes) -> Manifest:
    """Return the manifest with its contents sealed; what stands in clear is bound to them."""
    nonce = os.urandom(_NONCE_BYTES)
    text = json.dumps(asdict(contents)).encode()
    sealed = AESGCM(_key(data_key)).encrypt(nonce, text, _bound(manifest))
    return replace(manifest, sealed=base64.b64encode(nonce + sealed).decode())


def open_sealed(manifest: Manifest, data_key: bytes) -> Contents | None:
    """Return what a backup says it holds; None where it was made before backups said so.

    Raises:
        DamagedBackupError: the manifest was changed, or is of a store with another key.
    """
    if not manifest.sealed:
        return None
    try:
        raw = base64.b64decode(manifest.sealed, validate=True)
        text = AESGCM(_key(data_key)).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], _bound(manifest))
        return Contents(**json.loads(text))
    except (InvalidTag, ValueError, TypeError, binascii.Error):
        raise DamagedBackupError from None


def _key(data_key: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, None, _PURPOSE).derive(data_key)


def _bound(manifest: Manifest) -> bytes:
    return json.dumps({**asdict(manifest), "sealed": ""}, sort_keys=True).encode()
