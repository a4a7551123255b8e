"""What may stand in a cell of a table: a text stays a text, whatever program opens it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

CELL_LIMIT = 32_767
"""UTF-16 units of one cell. Spreadsheets cut what is longer without a word; here it is an error."""

_CODE_LETTERS = 32
_FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=[^\S\t\r\n]*[=+\-@＝＋－＠])|^(?=[\t\r])")
"""Where a formula would begin: a program set to semicolons or tabs begins a cell after each of them,
and after each line, for it does not see the quotes round a cell in the middle of its own."""

_NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?")

Cell = str | int | date | None
"""A text, a whole number, a day, or nothing."""


class TooLongCellError(ValueError):
    """A text is longer than a cell may hold; no table was written. `length` is in UTF-16 units."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


def plain(text: str) -> str:
    """Return a text without what no table can hold: NUL, other controls, halves of characters.

    Raises:
        TooLongCellError: it is longer than a cell may be; nothing is cut.
    """
    cleaned = _NEVER.sub("", _BREAKS.sub("\n", text))
    length = len(cleaned)
    if length > CELL_LIMIT // 2:
        length = len(cleaned.encode("utf-16-le")) // 2
    if length > CELL_LIMIT:
        raise TooLongCellError(length)
    return cleaned


def guarded(text: str) -> str:
    """Return a text as a cell of CSV: what would begin a formula anywhere in it gets an apostrophe before."""
    return _FORMULA.sub("'", text)


def remembered(rendered: Callable[[Cell], str]) -> Callable[[Cell], str]:
    """Return what does the same, quicker for codes that come again and again; a longer text is not kept."""
    known = lru_cache(maxsize=4096)(rendered)

    def render(cell: Cell) -> str:
        return rendered(cell) if isinstance(cell, str) and len(cell) > _CODE_LETTERS else known(cell)

    return render


def csv_cell(cell: Cell) -> str:
    """Return a cell as it stands in CSV: a day as 2026-03-31, nothing as nothing.

    Raises:
        TooLongCellError: it is longer than a cell may be.
    """
    if isinstance(cell, str):
        return plain(guarded(plain(cell)))  # what is taken out must not uncover a formula
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
