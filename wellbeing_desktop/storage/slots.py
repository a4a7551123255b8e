"""A key slot: the data key, wrapped under a key that only a passphrase or a recovery key gives."""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.errors import EmptyPassphraseError
from wellbeing_desktop.storage.kdf import KdfCost

PASSPHRASE, RECOVERY = "passphrase", "recovery"

_NONCE_BYTES = 12

Slot = dict[str, Any]
"""Type, parameters of the derivation, salt, nonce and wrapped key, as they stand in the JSON."""

Derive = Callable[[bytes, Any], bytes]
"""Salt and parameters in, wrapping key out."""


def passphrase_slot(store_id: str, data_key: bytes, passphrase: str, cost: KdfCost) -> Slot:
    """Wrap the data key under a passphrase.

    Raises:
        EmptyPassphraseError: the passphrase is empty.
        ValueError: the cost is outside the limits.
    """
    if not passphrase:
        raise EmptyPassphraseError
    return _wrap((store_id, PASSPHRASE), params_of(cost), data_key, by_passphrase(passphrase))


def recovery_slot(store_id: str, data_key: bytes, secret: bytes) -> Slot:
    """Wrap the data key under the 160 bits of a recovery key."""
    return _wrap((store_id, RECOVERY), {"name": "hkdf-sha256"}, data_key, by_recovery(secret))


def by_passphrase(passphrase: str) -> Derive:
    """Return the derivation from a passphrase, at the cost that a slot asks for."""
    return lambda salt, params: kdf.key_from_passphrase(passphrase, salt, cost_of(params))


def by_recovery(secret: bytes) -> Derive:
    """Return the derivation from the 160 bits of a recovery key."""
    return lambda salt, _: kdf.key_from_recovery(secret, salt)


def unwrap(store_id: str, slot: Slot, derive: Derive) -> bytes:
    """Return the data key.

    Raises:
        InvalidTag: the secret is another, or the slot was changed.
        ValueError, KeyError, TypeError: the slot is damaged, or asks for an unreasonable cost.
    """
    salt, nonce, wrapped = (raw_of(slot[name]) for name in ("salt", "nonce", "wrapped"))
    if (len(salt), len(nonce)) != (kdf.SALT_BYTES, _NONCE_BYTES):
        raise ValueError("wrong lengths in a key slot")
    return AESGCM(derive(salt, slot["kdf"])).decrypt(nonce, wrapped, _bound(store_id, slot))


def params_of(cost: KdfCost) -> dict[str, Any]:
    """Return a cost as it stands in a file."""
    return {"name": "argon2id", "version": 19, **asdict(cost)}


def cost_of(params: Any) -> KdfCost:
    """Return the cost that a passphrase slot asks for; it is not checked yet.

    Raises:
        ValueError, KeyError, TypeError: the parameters are of another derivation, or damaged.
    """
    if (params["name"], params["version"]) != ("argon2id", 19):
        raise ValueError("unknown key derivation")
    return KdfCost(params["memory_kib"], params["passes"], params["lanes"])


def canonical(value: Any) -> bytes:
    """Return JSON that is the same for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _wrap(bound: tuple[str, str], params: Slot, data_key: bytes, derive: Derive) -> Slot:
    store_id, kind = bound
    salt, nonce = os.urandom(kdf.SALT_BYTES), os.urandom(_NONCE_BYTES)
    slot: Slot = {"type": kind, "kdf": params, "salt": text_of(salt)}
    wrapped = AESGCM(derive(salt, params)).encrypt(nonce, data_key, _bound(store_id, slot))
    return {**slot, "nonce": text_of(nonce), "wrapped": text_of(wrapped)}


def _bound(store_id: str, slot: Slot) -> bytes:
    """Return what may not be changed without the slot failing to open."""
    return canonical({"store": store_id, **{name: slot[name] for name in ("type", "kdf", "salt")}})


def text_of(data: bytes) -> str:
    """Return bytes as base64."""
    return base64.b64encode(data).decode()


def raw_of(text: str) -> bytes:
    """Return the bytes of base64.

    Raises:
        ValueError: it is none.
    """
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
