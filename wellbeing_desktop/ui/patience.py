"""How long to wait after wrong passphrases: not at all at first, then longer, never for ever."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

FREE_TRIES = 3
FIRST_WAIT_S = 5
LONGEST_WAIT_S = 60

Tries = Callable[[], tuple[int, float]]
"""How many wrong passphrases there were since it was opened, and when the last one was, since 1970."""


class Patience:
    """Says how long to wait. The count lies beside the store, so that closing the window does not help.

    Who can write there can remove it: a guess at the files themselves is slowed by the key
    derivation alone. The wait is never longer than a minute, whatever the clock says: nobody is
    locked out.
    """

    def __init__(self, tries: Tries, clock: Callable[[], float] = time.time) -> None:
        self._tries = tries
        self._clock = clock

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the next try; 0 where it may be now."""
        wrong, last = self._tries()
        wait = wait_after(wrong)
        return math.ceil(max(0.0, min(float(wait), last + wait - self._clock())))


def wait_after(wrong_tries: int) -> int:
    """Return the seconds to wait after so many wrong tries: 0, 0, 0, 5, 10, 20, 40, then always 60."""
    over = wrong_tries - FREE_TRIES
    return 0 if over < 1 else min(LONGEST_WAIT_S, FIRST_WAIT_S << min(over - 1, 10))
