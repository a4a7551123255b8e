"""The sample people, and one function that prints any of their assessments."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.reports import makers
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.ui.qt_text import set_text

Pick = Callable[[str, int], Sheet]


@pytest.fixture(scope="session")
def samples(framework: Framework) -> dict[str, PersonRecord]:
    """The sample people by what they are called."""
    return {record.person.called: record for record in shipped_samples(framework)}


@pytest.fixture
def sheet(samples: dict[str, PersonRecord]) -> Pick:
    """Return the sheet of a sample person's assessment, the first being 1."""

    def pick(called: str, number: int) -> Sheet:
        assessments = samples[called].latest()
        now = assessments[number - 1]
        before = assessments[number - 2] if number > 1 else None
        return Sheet(samples[called].person, now, before, latest_version=now.version)

    return pick


@pytest.fixture
def by_qt(qapp: QApplication):  # type: ignore[no-untyped-def]
    """The Qt setting of text, with an application behind it."""
    return set_text


@pytest.fixture
def draft(framework: Framework) -> Assessment:
    """A picture in which both gave 3 everywhere, of a person whose name must not be printed."""
    return makers.assessment(framework, makers.person())
