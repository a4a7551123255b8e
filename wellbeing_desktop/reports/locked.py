"""A copy that only opens with a password: encrypted in memory, and tried before it is handed over."""

from __future__ import annotations

import secrets
import unicodedata
from io import BytesIO
from typing import Final

import pikepdf

REVISION: Final = 6
"""The handler of PDF 2.0: AES with a key of 256 bits, the only one that is not broken."""

LIMIT_BYTES = 127
"""Bytes of UTF-8 that a password may have; readers drop what comes after."""

_OWNER_BYTES = 32


class PasswordRefusedError(Exception):
    """Base of what is wrong with a password. Nothing was made."""


class EmptyPasswordError(PasswordRefusedError):
    """Without a password anybody could open the copy."""


class LongPasswordError(PasswordRefusedError):
    """Readers would look at its beginning only."""

    def __init__(self, length: int, limit: int = LIMIT_BYTES) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit


class StrangePasswordError(PasswordRefusedError):
    """It has a control character or half of a letter, which cannot be typed again everywhere."""


class NotLockedError(Exception):
    """The encrypted copy did not open again as it should; it was not handed over."""


def checked_password(password: str) -> str:
    """Return the password as it goes into the copy: NFC, so that the same letters give the same bytes.

    Raises:
        EmptyPasswordError, LongPasswordError, StrangePasswordError: it cannot be used.
    """
    if not password:
        raise EmptyPasswordError
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in password):
        raise StrangePasswordError
    composed = unicodedata.normalize("NFC", password)
    length = len(composed.encode())
    if length > LIMIT_BYTES:
        raise LongPasswordError(length)
    return composed


def with_password(pdf: bytes, password: str) -> bytes:
    """Return the copy encrypted, after it was opened again with the password and not without it.

    Text, pictures, title, bookmarks and tags are all encrypted. Nobody knows the owner's password:
    it is random and is forgotten.

    Raises:
        EmptyPasswordError, LongPasswordError, StrangePasswordError: the password cannot be used.
        NotLockedError: the result did not stand the check.
    """
    words = checked_password(password)
    owner = secrets.token_hex(_OWNER_BYTES)
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as plain:
        lock = pikepdf.Encryption(owner=owner, user=words, R=REVISION, aes=True, metadata=True)
        plain.save(made, encryption=lock)
        pages = _contents(plain)
    locked = made.getvalue()
    if opens_without(locked) or not _is_sound(locked, words, pages):
        raise NotLockedError
    return locked


def opens_without(pdf: bytes) -> bool:
    """Tell whether anybody can open a copy."""
    try:
        pikepdf.open(BytesIO(pdf)).close()
    except pikepdf.PasswordError:
        return False
    return True


def _is_sound(locked: bytes, password: str, pages: list[bytes]) -> bool:
    try:
        with pikepdf.open(BytesIO(locked), password=password) as opened:
            by_user = opened.user_password_matched and not opened.owner_password_matched
            strong = opened.encryption.R == REVISION and opened.encryption.bits == 256
            return by_user and strong and _contents(opened) == pages
    except pikepdf.PdfError:
        return False


def _contents(opened: pikepdf.Pdf) -> list[bytes]:
    """Return what is drawn on every page."""
    found = []
    for page in opened.pages:
        page.contents_coalesce()
        found.append(page.Contents.read_bytes())
    return found
