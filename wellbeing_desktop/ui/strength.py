"""How hard a passphrase is to guess, by an estimator that others keep (zxcvbn), in four steps of words."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

_tr = QCoreApplication.translate

_LOOKED_AT = 72
"""Letters that the estimator looks at; what comes after them only makes it harder to guess."""


class Strength(IntEnum):
    """The steps of the estimator, from under a thousand guesses to over ten thousand million."""

    AT_ONCE = 0
    SOON = 1
    IN_TIME = 2
    HARD = 3
    VERY_HARD = 4


LEAST = Strength.HARD
"""A new passphrase is at least so hard to guess: a hundred million guesses, each of them slow."""


def strength_of(passphrase: str) -> Strength:
    """Estimate how hard a passphrase is to guess. The first time it takes a tenth of a second."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 (its lists of words are large)

    return Strength(zxcvbn(passphrase[:_LOOKED_AT])["score"]) if passphrase else Strength.AT_ONCE


def strength_words(strength: Strength) -> str:
    """Say a strength, and what makes it better."""
    if strength >= Strength.VERY_HARD:
        return _tr("passphrases", "Very hard to guess. Good.")
    if strength >= LEAST:
        return _tr("passphrases", "Hard to guess. One more word makes it harder still.")
    if strength >= Strength.IN_TIME:
        return _tr("passphrases", "Can be guessed in time. Add a word that does not belong.")
    return _tr("passphrases", "Easy to guess. Use words that do not belong together.")
