"""A spreadsheet (XLSX) written as it comes, row by row, straight into its own file.

Texts, whole numbers and days alone: there is no way to write a formula, a link or a macro. Nothing
is kept in memory and nothing lies in other files meanwhile, for what it holds is not encrypted.
ISO/IEC 29500 calls the texts "inline strings"; every spreadsheet program reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from types import TracebackType
from typing import IO, BinaryIO, Self
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wellbeing_desktop.exchange.cells import Cell, plain, remembered

SHEET_ROWS = 1_048_576
"""Rows of one sheet, the heading among them. More go on in a further sheet."""

SHEET_BYTES = 1_500_000_000
"""Bytes of one sheet before it is packed; below what the packing can count without an extension."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_HEADING, _DAY, _TEXT = 1, 2, 3
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Before it spreadsheets count a day that never was."""

_DAY_ZERO = date(1899, 12, 30)
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Spreadsheet:
    """A spreadsheet that is being written. Use it as a context manager; leaving it writes its end."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED, compresslevel=3)
        self._names: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._write_frame()
        self._zip.close()

    def add_sheet(self, name: str, heading: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]) -> int:
        """Write a sheet, and further ones of the same heading where one is full. Returns the rows.

        Args:
            name: the sheet's name; a further one is called "name 2".
            heading: each column's name and its width in characters.
            rows: the cells of each row, in the heading's order.

        Raises:
            TooLongCellError: a text is longer than a cell may be.
        """
        coming = iter(rows)
        written = self._add_part(name, heading, coming)
        part = 2
        while (next_row := next(coming, None)) is not None:
            written += self._add_part(f"{name} {part}", heading, chain((next_row,), coming))
            part += 1
        return written

    def _add_part(self, name: str, heading: Sequence[tuple[str, int]], rows: Iterable[Sequence[Cell]]) -> int:
        """Write rows until there are no more or the sheet is full. Returns how many."""
        self._names.append(name)
        letters = [_letters(place) for place in range(len(heading))]
        with self._zip.open(_entry(f"xl/worksheets/sheet{len(self._names)}.xml"), "w") as sheet:
            words = map(_heading_cell, (name for name, _ in heading))
            size = _put(sheet, _before_rows(heading) + _row(1, letters, words))
            made, number = remembered(_cell), 1
            for row in rows:
                number += 1
                size += _put(sheet, _row(number, letters, map(made, row)))
                if number >= SHEET_ROWS or size >= SHEET_BYTES:
                    break
            _put(sheet, f'</sheetData><autoFilter ref="A1:{letters[-1]}{number}"/></worksheet>')
        return number - 1

    def _write_frame(self) -> None:
        """Write what says which sheets there are."""
        numbers = range(1, len(self._names) + 1)
        sheets = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>'
            for n, name in zip(numbers, self._names, strict=True)
        )
        ties = "".join(_tie(n, "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
        kinds = "".join(_kind(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in numbers)
        for name, text in (
            ("xl/styles.xml", _STYLES),
            (
                "xl/workbook.xml",
                f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>',
            ),
            ("xl/_rels/workbook.xml.rels", _ties(ties + _tie(len(numbers) + 1, "styles", "styles.xml"))),
            ("_rels/.rels", _ties(_tie(1, "officeDocument", "xl/workbook.xml"))),
            (
                "[Content_Types].xml",
                f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
                f'<Default Extension="rels" ContentType="{_RELS}"/><Default Extension="xml" '
                f'ContentType="application/xml"/>{_kind("/xl/workbook.xml", "sheet.main")}'
                f"{_kind('/xl/styles.xml', 'styles')}{kinds}</Types>",
            ),
        ):
            self._zip.writestr(_entry(name), text)


_RELS = "application/vnd.openxmlformats-package.relationships+xml"


def _entry(name: str) -> ZipInfo:
    """Return an entry that tells nothing of when it was written, so that equal tables are equal files."""
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    return entry


def _put(sheet: IO[bytes], text: str) -> int:
    return sheet.write(text.encode())


def _before_rows(heading: Sequence[tuple[str, int]]) -> str:
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, (_, width) in enumerate(heading, 1)
    )
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" '
        f'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>"
    )


def _heading_cell(cell: Cell) -> str:
    return _text_cell(str(cell), _HEADING)


def _cell(cell: Cell) -> str:
    """Return a cell from after its place to its end; "" where it holds nothing."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, date):
        if cell >= _FIRST_SAFE_DAY:
            return f' s="{_DAY}"><v>{(cell - _DAY_ZERO).days}</v></c>'
        cell = cell.isoformat()
    return f"><v>{cell}</v></c>" if isinstance(cell, int) else _text_cell(cell, _TEXT)


def _text_cell(cell: str, style: int) -> str:
    text = escape(_LOOKS_ESCAPED.sub("_x005F_", plain(cell)))
    return f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _row(number: int, letters: Sequence[str], cells: Iterable[str]) -> str:
    """Return a row of cells that are made already; one that holds nothing is left out."""
    placed = [f'<c r="{letter}{number}"{cell}' for letter, cell in zip(letters, cells, strict=True) if cell]
    return f'<row r="{number}">{"".join(placed)}</row>'


def _letters(place: int) -> str:
    """Return the letters of a column, counted from 0: "A" to "Z", then "AA"."""
    above, own = divmod(place, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + own)


def _tie(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _ties(ties: str) -> str:
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{ties}</Relationships>'


def _kind(part: str, kind: str) -> str:
    return (
        f'<Override PartName="{part}" ContentType='
        f'"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
    )
