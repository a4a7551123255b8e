"""Says on standard error how far a long piece of work is, and how long the rest will take."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic

from wellbeing_desktop.cli_arguments import PROGRAM

_EVERY_S = 0.2
_NOW_AND_THEN_S = 10.0
_FEW = 5
"""Before so many are made nobody can say how long the rest will take."""


MANY = 2_000
"""Of fewer than so many nothing is said: they take no longer than a moment."""


def part_by_part(total: int, what: str) -> tuple[Callable[[float], None], Callable[[], None]]:
    """Return what says how far a piece of work is, from 0 to 1, and what says that it is done.

    Of few nothing is said.
    """
    if total < MANY:
        return lambda _: None, lambda: None
    progress = Progress(total, what)
    return lambda done: progress.say(round(done * total), round(done * total)), lambda: progress.end(total)


class Progress:
    """A line that is written anew on a terminal, and a line now and then anywhere else."""

    def __init__(self, total: int, what: str = "PDFs") -> None:
        """Begin; `what` names, in the plural, what there are so many of."""
        self._total = total
        self._what = what
        self._began = self._said = monotonic()
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._width = 0

    def say(self, done: int, made: int) -> None:
        """Say that so many are done, of which some were made just now and took time."""
        now = monotonic()
        if now - self._said >= (_EVERY_S if self._terminal else _NOW_AND_THEN_S):
            self._said = now
            self._write(done, self._left(done, made))

    def end(self, done: int) -> None:
        """Say how far it came."""
        self._write(done, "")
        if self._terminal:
            print(file=sys.stderr)

    def _write(self, done: int, left: str) -> None:
        line = f"{PROGRAM}: {done} of {self._total} {self._what}{left}"
        if self._terminal:
            print(f"\r{line:{self._width}}", end="", file=sys.stderr, flush=True)
            self._width = len(line)
        else:
            print(line, file=sys.stderr, flush=True)

    def _left(self, done: int, made: int) -> str:
        if made < _FEW or done >= self._total:
            return ""
        seconds = (monotonic() - self._began) / made * (self._total - done)
        return f", about {seconds:.0f} s left" if seconds < 90 else f", about {seconds / 60:.0f} min left"
