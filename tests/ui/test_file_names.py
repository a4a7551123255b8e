"""Names of files that leave the application: any reference gives a name that every system takes."""

from __future__ import annotations

from datetime import date
from pathlib import PureWindowsPath
from uuid import UUID

import pytest

from tests.trust.hostile import NOTES
from wellbeing_desktop.assessment.text import clean
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.reports.names import pdf_name, pdf_names, safe_stem
from wellbeing_desktop.ui.file_names import copy_file_name

ODD = (
    "", " ", ".", "..", "...", "/", "\\", "~", "-rf", "con", "CON", "con.txt", "nul", "aux.pdf", "com1",
    "LPT9",
    "a/b", "a\\b", "C:", "a:b", "a|b", "a?b*", "<a>", '"a"', "a\nb",
    "trailing.", "trailing ", "é" * 90, "你" * 90,
)  # fmt: skip
MOST_BYTES = 120
FORBIDDEN = set('<>:"/\\|?*\n\r\t\x00')


@pytest.mark.parametrize("text", [*ODD, *map(clean, NOTES)], ids=range(len(ODD) + len(NOTES)))
def test_any_reference_gives_a_name_that_every_system_takes(text):
    name = pdf_name(text, date(2026, 11, 21), "person")

    assert len(name.encode()) <= MOST_BYTES
    assert not FORBIDDEN & set(name)
    assert not name.startswith((".", "-", "~"))
    assert not PureWindowsPath(name).is_reserved()
    assert name == PureWindowsPath(name).name


@pytest.mark.parametrize("kind", Kind)
def test_no_word_of_a_persons_name_stands_in_a_files_name(framework, kind):
    for record in shipped_samples(framework):
        name = copy_file_name(Sheet(record.person, record.latest()[-1]), kind)

        assert name.startswith(record.person.reference)
        assert not [word for word in record.person.name.split() if word in name]
        assert record.person.called not in name


def test_no_two_reports_of_a_batch_have_one_name_even_where_case_does_not_count():
    day, other = date(2026, 11, 20), date(2026, 11, 21)
    first, second, third = UUID(int=0x11 << 120), UUID(int=0x22 << 120), UUID(int=0x22 << 120 | 1)
    references = [("SW-1", day, first), ("sw-1", day, second), ("SW 1", day, third), ("SW-1", other, first)]

    assert pdf_names(references[:2], "record") == [
        "SW-1-2026-11-20-record-11000000.pdf",
        "sw-1-2026-11-20-record-22000000.pdf",
    ]
    names = pdf_names(references, "record")
    assert len({name.casefold() for name in names}) == 4
    assert names[3] == "SW-1-2026-11-21-record.pdf"


def test_a_reference_that_is_another_device_of_windows_is_not_one_in_a_name():
    assert safe_stem("COM¹.1").startswith("copy-")
