"""Saving a copy where somebody chose to, locked with a password or not, and read back before it is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.refusals import writing_refused

_tr = QCoreApplication.translate


class NotSavedError(Exception):
    """The copy was not saved. `sentence` says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def save_copy(path: Path, pdf: bytes, password: str = "") -> None:
    """Write the bytes that are shown, whole or not at all; with a password only who knows it can read them.

    Raises:
        NotSavedError: nothing was saved, or what was saved could not be read back.
    """
    data = locked_copy(pdf, password) if password else pdf
    try:
        write_whole(path, data)
    except OSError as error:
        raise NotSavedError(writing_refused(error)) from error
    if not _is_there(path, data):
        raise NotSavedError(
            _tr("saving", "The file could not be read back. Please save it again in another place.")
        )


def password_problem(password: str, again: str) -> str:
    """Return a sentence that says what is wrong with a new password, or "" where it will do."""
    from wellbeing_desktop.reports import locked  # noqa: PLC0415

    try:
        locked.checked_password(password)
    except locked.EmptyPasswordError:
        return _tr("saving", "Please type a password, or save the copy without one.")
    except locked.LongPasswordError as error:
        return counted(
            "That is too long: a PDF takes %n letter, and fewer where they have accents.",
            "That is too long: a PDF takes %n letters, and fewer where they have accents.",
            error.limit,
        )
    except locked.StrangePasswordError:
        return _tr("saving", "There is a sign in it that nobody can type. Please use letters and figures.")
    if password != again:
        return _tr("saving", "The two are not the same. Please type it again.")
    return ""


def locked_copy(pdf: bytes, password: str) -> bytes:
    """Return the copy so that only the password opens it.

    Raises:
        NotSavedError: it could not be locked.
    """
    from wellbeing_desktop.reports import locked  # noqa: PLC0415

    try:
        return locked.with_password(pdf, password)
    except (locked.NotLockedError, locked.PasswordRefusedError) as error:
        words = _tr("saving", "The copy could not be locked with this password. Nothing was saved.")
        raise NotSavedError(words) from error


def _is_there(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
