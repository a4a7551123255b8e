"""The recovery key: 160 bits as nine groups of four letters that a person can copy by hand.

The letters are Crockford's: no I, L, O, U. Eight groups carry the key; the ninth makes the
whole, read as one number, divisible by a prime. So every single wrong letter and every two
swapped neighbours are noticed. The prime is the largest of four letters by which the remainder
also tells in which group a single wrong letter stands.
"""

from __future__ import annotations

import os
import unicodedata

from wellbeing_desktop.storage.errors import RecoveryKeyTypoError

SECRET_BYTES = 20
GROUPS = 9
GROUP_LETTERS = 4

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_DASHES = str.maketrans("", "", "-‐‑‒–—−_. \t\r\n\u00a0")
_PRIME = 1_048_517
_CHECK_LETTERS = 4
_ALL_LETTERS = GROUPS * GROUP_LETTERS


def new_recovery_key() -> str:
    """Return a new recovery key as it is printed; it opens nothing until a store uses it."""
    return printed(os.urandom(SECRET_BYTES))


def printed(secret: bytes) -> str:
    """Return the recovery key as it is printed: "XXXX-XXXX-…", nine groups."""
    number = int.from_bytes(secret) << 5 * _CHECK_LETTERS
    text = _letters(number + -number % _PRIME)
    return "-".join(text[i : i + GROUP_LETTERS] for i in range(0, len(text), GROUP_LETTERS))


def parsed(text: str) -> bytes:
    """Return the 160 bits of a recovery key as typed; case, spaces, dashes, O, I and L are forgiven.

    Raises:
        RecoveryKeyTypoError: it cannot be right, with the group where that can be told.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_DASHES).translate(_ALIKE)
    for place, letter in enumerate(plain[:_ALL_LETTERS]):
        if letter not in _LETTERS:
            raise RecoveryKeyTypoError(place // GROUP_LETTERS + 1)
    if len(plain) != _ALL_LETTERS:
        raise RecoveryKeyTypoError(_group_of_wrong_length(text))
    number = _number(plain)
    if number % _PRIME:
        raise RecoveryKeyTypoError(_group_of_one_wrong_letter(number % _PRIME))
    return (number >> 5 * _CHECK_LETTERS).to_bytes(SECRET_BYTES)


def _letters(number: int) -> str:
    return "".join(_LETTERS[number >> 5 * i & 31] for i in reversed(range(_ALL_LETTERS)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 32 + _LETTERS.index(letter)
    return number


def _group_of_wrong_length(text: str) -> int | None:
    groups = text.replace("-", " ").split()
    wrong = [i for i, group in enumerate(groups, 1) if len(group) != GROUP_LETTERS]
    return wrong[0] if len(groups) == GROUPS and len(wrong) == 1 else None


def _group_of_one_wrong_letter(remainder: int) -> int | None:
    """Find the group in which one changed letter would leave that remainder."""
    for place in range(_ALL_LETTERS):
        weight = pow(32, _ALL_LETTERS - 1 - place, _PRIME)
        if any(remainder in {change * weight % _PRIME, -change * weight % _PRIME} for change in range(1, 32)):
            return place // GROUP_LETTERS + 1
    return None
