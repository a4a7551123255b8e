"""What a new passphrase must be: hard to guess for anybody, easy enough to type."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.ui.strength import LEAST, strength_of

LEAST_LETTERS = 12
LEAST_WORDS = 4

_tr = QCoreApplication.translate


def problem_of(passphrase: str, again: str) -> str:
    """Return a sentence that says what to do, or "" where the passphrase will do."""
    if not is_long_enough(passphrase):
        return _tr("passphrases", "That is short. Use four words, or at least 12 letters.")
    if len(set(passphrase)) < 5:
        return _tr("passphrases", "That repeats itself. Use four words that do not belong together.")
    if strength_of(passphrase) < LEAST:
        return _tr("passphrases", "That can be guessed. Use four words that do not belong together.")
    if passphrase != again:
        return _tr("passphrases", "The two are not the same. Please type it again.")
    return ""


def is_long_enough(passphrase: str) -> bool:
    """Tell whether it has four words or twelve letters."""
    return len(passphrase) >= LEAST_LETTERS or len(passphrase.split()) >= LEAST_WORDS
