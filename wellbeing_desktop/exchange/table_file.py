"""Tables for other programs: CSV with its codebook beside it, or a spreadsheet with both in one file.

They are not encrypted. Names and own words are in them only where somebody asked for them.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.tabled import Tabled
from wellbeing_desktop.exchange import codebook as book
from wellbeing_desktop.exchange.cells import Cell, csv_cell, remembered
from wellbeing_desktop.exchange.spreadsheet import Spreadsheet
from wellbeing_desktop.exchange.table_rows import Tokens, heading, rows_of
from wellbeing_desktop.files import whole_file

CSV, XLSX = ".csv", ".xlsx"
SUFFIXES = (CSV, XLSX)

RATINGS, CODEBOOK = "ratings", "codebook"
"""The names of the two sheets."""


def write_table(path: Path, assessments: Iterable[Tabled], *, named: bool) -> int:
    """Write a table of a row a rating, CSV or spreadsheet by the file's ending. Returns the rows.

    The table, and the codebook beside a CSV, are each whole or as they were before. What the
    assessments raise on their way stops it, and nothing is left.

    Raises:
        ValueError: the ending is neither .csv nor .xlsx.
        TooLongCellError: a text is longer than a cell may be.
        OSError: it could not be written.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise ValueError(path.suffix)
    source = _Source(assessments, named=named)
    return _write_csv(path, source) if path.suffix.lower() == CSV else _write_xlsx(path, source)


def codebook_path(path: Path) -> Path:
    """Return where the codebook of a CSV lies: "F-codebook.csv" beside it."""
    return path.with_name(f"{path.stem}-{CODEBOOK}{path.suffix}")


class _Source:
    """The rows of a table as they come, and the frameworks that were met on the way."""

    def __init__(self, assessments: Iterable[Tabled], *, named: bool) -> None:
        self._assessments = assessments
        self._frameworks: dict[str, Framework] = {}
        self.named = named
        self.heading = heading(named=named)

    def rows(self) -> Iterator[list[Cell]]:
        """Return every row. To be gone through once, before `codebook`."""
        tokens = Tokens()
        for tabled in self._assessments:
            self._frameworks.setdefault(tabled.framework.content_hash, tabled.framework)
            yield from rows_of(tabled, tokens, named=self.named)

    def codebook(self) -> Iterator[list[Cell]]:
        """Return the rows of the codebook."""
        return book.codebook(self._frameworks.values(), named=self.named)


def _write_csv(path: Path, source: _Source) -> int:
    with whole_file(path) as file:
        count = _put(file, source.heading, source.rows())
        with whole_file(codebook_path(path)) as beside:
            _put(beside, book.COLUMNS, source.codebook())
    return count


def _put(file: BinaryIO, columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]) -> int:
    file.write(BOM_UTF8)
    writer = csv.writer(_Encoded(file))
    writer.writerow([name for name, _ in columns])
    as_text, count = remembered(csv_cell), 0
    for row in rows:
        writer.writerow(map(as_text, row))
        count += 1
    return count


class _Encoded:
    """Takes what `csv` writes, line ends of CR LF and all, and writes it as UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write a line."""
        return self._file.write(text.encode())


def _write_xlsx(path: Path, source: _Source) -> int:
    with whole_file(path) as file, Spreadsheet(file) as sheets:
        count = sheets.add_sheet(RATINGS, source.heading, source.rows())
        sheets.add_sheet(CODEBOOK, book.COLUMNS, source.codebook())
    return count
