"""What the pages ask of whoever can set a script that their fonts cannot.

Reports know no Qt: they are handed a function of this type. It sets a text in lines and
returns a small PDF with one page a line, which is laid in where the line stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetTextRequest:
    """A text to be set in a width. `bold_spans` are (start, end) places of bold characters.

    `right_to_left` says how lines without a letter run. A line break in the text
    begins a new line.
    """

    text: str
    width_pt: float
    size_pt: float
    leading_pt: float
    bold: bool = False
    right_to_left: bool = False
    bold_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SetTextResult:
    """The set lines. `pdf` has a page for each of `lines`, `margin_pt` larger on every side.

    `lines` hold the text of each line as it was written. `missing` are the characters (with
    what clings to them) that no font here has; then `pdf` is empty and nothing was set.
    `natural_pt` is how long the longest line is; 0 where nobody measured it.
    """

    pdf: bytes
    width_pt: float
    height_pt: float
    missing: frozenset[str] = frozenset()
    lines: tuple[str, ...] = ()
    margin_pt: float = 0.0
    natural_pt: float = 0.0


SetText = Callable[[SetTextRequest], SetTextResult]
