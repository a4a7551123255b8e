"""What a team's passphrase opens: the files of the team, and the numbers that stand for people in them.

One derivation is enough for every file of a team, because its salt and cost are always the same;
`docs/team-file.md` says what that means, and why the passphrase must be hard to guess.
"""

from __future__ import annotations

import hmac
import os
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.errors import DamagedSealError, EmptyPassphraseError, WrongPassphraseError
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.seal_head import SealKind
from wellbeing_desktop.storage.slots import raw_of, text_of

TEAM_COST = KdfCost(memory_kib=256 * 1024, passes=3, lanes=4)
"""What a guess at a team's passphrase costs, on every laptop alike: version 1 of the file says so."""

SIZE_LIMIT = 128 * 1024 * 1024
"""Bytes of a team file. Larger ones are refused before they are read."""

TOKEN_BYTES = 16

_KIND = SealKind(b"wellbeing-team-file", 1, SIZE_LIMIT)
_SALT = sha256(b"wellbeing team salt 1").digest()[: kdf.SALT_BYTES]
_NONCE_BYTES = 12
_CHECK_BYTES = 16


class TeamKey:
    """The keys of one team. Making it takes as long as a guess at its passphrase."""

    def __init__(self, passphrase: str, cost: KdfCost | None = None) -> None:
        """Derive the keys.

        Args:
            passphrase: what the team agreed.
            cost: another cost makes another team; for tests alone.

        Raises:
            EmptyPassphraseError: the passphrase is empty.
        """
        if not passphrase:
            raise EmptyPassphraseError
        self._base = kdf.key_from_passphrase(passphrase, _SALT, cost or TEAM_COST)
        self._file_key = self._expanded(b"key", kdf.KEY_BYTES)
        self._token_key = self._expanded(b"tokens", kdf.KEY_BYTES)

    def seal(self, content: bytes) -> bytes:
        """Return the content as a file of the team; each time another one."""
        nonce = os.urandom(_NONCE_BYTES)
        head = _KIND.head({"nonce": text_of(nonce), "check": text_of(self._check(nonce))})
        return head + AESGCM(self._file_key).encrypt(nonce, content, head)

    def unseal(self, data: bytes) -> bytes:
        """Return what a file of the team holds: somebody who knows the passphrase made it just so.

        Raises:
            NotSealedError: it is another kind of file.
            NewerSealError: a later version of this application made it.
            WrongPassphraseError: another team's passphrase made it.
            DamagedSealError: the passphrase is right, and the file was cut short or changed.
        """
        head, table = _KIND.split(data)
        try:
            nonce, said = raw_of(table["nonce"]), raw_of(table["check"])
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedSealError from error
        if len(nonce) != _NONCE_BYTES:
            raise DamagedSealError
        if not hmac.compare_digest(self._check(nonce), said):
            raise WrongPassphraseError
        try:
            return AESGCM(self._file_key).decrypt(nonce, data[len(head) :], head)
        except (InvalidTag, ValueError) as error:
            raise DamagedSealError from error

    def token(self, kind: str, one: UUID) -> str:
        """Return what stands for an id in every file of the team (32 hex digits), and nowhere else."""
        return self._mixed(kind, one)[:TOKEN_BYTES].hex()

    def shift_days(self, person: UUID, most: int) -> int:
        """Return by how many days, up to so many either way, all days of a person are moved."""
        number = int.from_bytes(self._mixed("shift", person))
        return number % (2 * most + 1) - most

    def _mixed(self, kind: str, one: UUID) -> bytes:
        return hmac.digest(self._token_key, kind.encode() + b"\n" + one.bytes, "sha256")

    def _check(self, nonce: bytes) -> bytes:
        """Return what tells another passphrase from a damaged file."""
        return self._expanded(b"check" + nonce, _CHECK_BYTES)

    def _expanded(self, what: bytes, length: int) -> bytes:
        return HKDFExpand(SHA256(), length, b"wellbeing team 1 " + what).derive(self._base)


def read_team_sealed(file: Path) -> bytes:
    """Return the bytes of a team file; what is none, or too large, is refused before it is read.

    Raises:
        NotSealedError: it is another kind of file.
        OSError: it cannot be read.
    """
    return _KIND.read(file)
