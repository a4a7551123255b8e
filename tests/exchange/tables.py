"""What tables are made of in tests, and other programs' eyes to read them with."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Made, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.tabled import Named, Tabled

HERE = UUID(int=7)


def tabled(framework: Framework, number: int = 1, words: str = "", **changes: object) -> Tabled:
    """One assessment with a step of 4 and a reason, and words where some are given."""
    answers: dict[tuple[Voice, str], Answer] = {
        (Voice.PERSON, "place_called_home"): 4,
        (Voice.PRACTITIONER, "place_called_home"): Reason.DOES_NOT_KNOW,
    }
    named = Named("SW-0142", "Aoife Ní Bhriain", "Maeve Donnelly", {"place_called_home": words})
    given = {"born_on": date(1950, 3, 2), "named": named, "person_id": HERE, **changes}
    held, entered = date(2026, 11, 3), date(2026, 11, 4)
    return Tabled(
        UUID(int=number), 1, given["person_id"], given["born_on"], held, entered, Stage.REVIEW, Made.TOGETHER,  # type: ignore[arg-type]
        framework, answers, given["named"],  # type: ignore[arg-type]
    )  # fmt: skip


def read_csv(path: Path) -> list[dict[str, str]]:
    """Read a CSV as another program does, by its heading."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def read_sheets(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Read every sheet of a spreadsheet by another library; each row as long as the heading."""
    book = openpyxl.load_workbook(path, read_only=True)
    sheets = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    book.close()
    return {
        name: [row + (None,) * (len(rows[0]) - len(row)) for row in rows] for name, rows in sheets.items()
    }
