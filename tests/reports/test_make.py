"""The door to paper: every kind is made, nothing heavy loads before, no socket is ever opened."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.reports.reading import pages_of, text_of
from wellbeing_desktop.reports.make import OF_ONE, CopyOptions, Kind, Sheet, make, make_report

HEAVY = "reportlab", "pikepdf", "matplotlib", "numpy", "PySide6"


def test_the_door_loads_nothing_heavy_until_a_report_is_made():
    asked = "import sys, wellbeing_desktop.reports.make; print([m for m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout

    assert not [name for name in HEAVY if f"'{name}'" in loaded]


@pytest.mark.parametrize("kind", OF_ONE)
def test_every_kind_is_made_without_a_helper_and_without_a_window(sheet, kind):
    pdf = make(kind, sheet("Wilbert", 2))

    assert pdf.startswith(b"%PDF-")
    assert pages_of(pdf) == (1 if kind is Kind.SUMMARY else pages_of(pdf))
    assert "SAMPLE-01" in text_of(pdf)


@pytest.mark.parametrize("kind", [Kind.RECORD, Kind.SUMMARY])
def test_what_could_not_be_printed_is_reported(sheet, kind):
    report = make_report(kind, sheet("Karam", 2))

    assert "[a word in a script that could not be printed]" in text_of(report.pdf)
    assert report.unprinted


def test_options_of_the_copy_change_no_other_report(sheet):
    source = sheet("Wilbert", 2)

    assert make(Kind.RECORD, source, None, CopyOptions(plan=False)) == make(Kind.RECORD, source)


def test_a_report_leaves_what_it_was_made_from_alone(sheet):
    source = sheet("Wilbert", 2)
    before = (source.person.name, dict(source.assessment.answers), dict(source.assessment.notes))

    make(Kind.RECORD, source)

    assert before == (source.person.name, source.assessment.answers, source.assessment.notes)
    assert isinstance(source, Sheet)
