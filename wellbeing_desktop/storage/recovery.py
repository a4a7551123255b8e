"""The recovery key: 160 bits as nine groups of four letters that a person can copy by hand.

The letters are Crockford's: no I, L, O, U. Eight groups carry the key. The ninth is the
remainder of its number by a prime, so that every single wrong letter and every two swapped
neighbours are noticed.
"""

from __future__ import annotations

import unicodedata

from wellbeing_desktop.storage.errors import RecoveryKeyTypoError

SECRET_BYTES = 20
GROUPS = 9
GROUP_LETTERS = 4

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_DASHES = str.maketrans("", "", "-‐‑‒–—−_. \t\r\n\u00a0")
_PRIME = 1_048_573
_CHECK_LETTERS = 4
_KEY_LETTERS = GROUPS * GROUP_LETTERS - _CHECK_LETTERS


def printed(secret: bytes) -> str:
    """Return the recovery key as it is printed: "XXXX-XXXX-…", nine groups."""
    number = int.from_bytes(secret)
    text = _letters(number, _KEY_LETTERS) + _letters(number % _PRIME, _CHECK_LETTERS)
    return "-".join(text[i : i + GROUP_LETTERS] for i in range(0, len(text), GROUP_LETTERS))


def parsed(text: str) -> bytes:
    """Return the 160 bits of a recovery key as typed; case, spaces, dashes, O, I and L are forgiven.

    Raises:
        RecoveryKeyTypoError: it cannot be right, with the group where that can be told.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_DASHES).translate(_ALIKE)
    for place, letter in enumerate(plain[: GROUPS * GROUP_LETTERS]):
        if letter not in _LETTERS:
            raise RecoveryKeyTypoError(place // GROUP_LETTERS + 1)
    if len(plain) != GROUPS * GROUP_LETTERS:
        raise RecoveryKeyTypoError(_group_of_wrong_length(text))
    number, check = _number(plain[:_KEY_LETTERS]), _number(plain[_KEY_LETTERS:])
    if number % _PRIME != check:
        raise RecoveryKeyTypoError(_group_of_one_wrong_letter(number, check))
    return number.to_bytes(SECRET_BYTES)


def _letters(number: int, count: int) -> str:
    return "".join(_LETTERS[number >> 5 * i & 31] for i in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 32 + _LETTERS.index(letter)
    return number


def _group_of_wrong_length(text: str) -> int | None:
    groups = text.replace("-", " ").split()
    wrong = [i for i, group in enumerate(groups, 1) if len(group) != GROUP_LETTERS]
    return wrong[0] if len(groups) == GROUPS and len(wrong) == 1 else None


def _group_of_one_wrong_letter(number: int, check: int) -> int | None:
    """Find the group in which one changed letter would explain the remainder."""
    off = (number - check) % _PRIME
    groups = {
        place // GROUP_LETTERS + 1
        for place in range(_KEY_LETTERS)
        for change in range(-31, 32)
        if change and change * pow(32, _KEY_LETTERS - 1 - place, _PRIME) % _PRIME == off
    }
    groups |= {
        GROUPS
        for i in range(_CHECK_LETTERS)
        for change in range(-31, 32)
        if change and -change * 32**i % _PRIME == off
    }
    return groups.pop() if len(groups) == 1 else None
