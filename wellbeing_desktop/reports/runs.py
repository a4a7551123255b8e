"""Runs of text: what a line is made of, in one weight and colour each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wellbeing_desktop.reports.styles import INK


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters in one setting. A text in it is plain: nothing in it is ever markup.

    `bold` None takes the paragraph's weight, `size` 0 its size. `spoken` is read aloud and
    copied instead of a mark, such as "Wilbert:" for "●".
    """

    text: str
    bold: bool | None = None
    colour: str = INK
    size: float = 0.0
    spoken: str | None = None


Words = str | Run | Iterable[str | Run]
"""What a paragraph can be made from."""


def runs_of(words: Words) -> tuple[Run, ...]:
    """Return words as runs; empty ones are left out."""
    if isinstance(words, str):
        found: tuple[Run, ...] = (Run(words),)
    elif isinstance(words, Run):
        found = (words,)
    else:
        found = tuple(Run(w) if isinstance(w, str) else w for w in words)
    return tuple(run for run in found if run.text)


def bold(text: str) -> Run:
    """Return the text in bold."""
    return Run(text, bold=True)


def filled(text: str, *values: str | Run) -> tuple[str | Run, ...]:
    """Return a translated text with runs in the places of its %1, %2 …."""
    parts = re.split(r"%([1-9])", text)
    return tuple(values[int(part) - 1] if n % 2 else part for n, part in enumerate(parts))


def plain_text(words: Words) -> str:
    """Return the characters of words, as they are printed."""
    return "".join(run.text for run in runs_of(words))


def spoken_text(words: Words) -> str:
    """Return the characters of words, as they are read aloud."""
    return "".join(run.text if run.spoken is None else run.spoken for run in runs_of(words))
