"""A click on a step until the changed picture is painted, with the overview in sight."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from benchmarks.harness import Result, median, percentile
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.pages.overview_page import OverviewPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

CLICKS = 400
A_FRAME_MS = 16
INDICATOR = "sense_of_belonging"


def measure() -> Result:
    """Click through the steps with the overview beside them."""
    application = QApplication([])
    theme = Theme()
    theme.use("light")
    theme.apply(application)
    today = date(2026, 11, 21)
    with tempfile.TemporaryDirectory() as folder:
        store, _ = Store.create(Path(folder) / "store", "four words for benchmarks", KdfCost(19 * 1024, 1, 1))
        editor = _editor(store, today)
        page = IndicatorPage(theme, editor, SharedScreen(on=False), lambda: today)
        overview = OverviewPage(theme, editor)
        taken = _clicks(application, page, overview)
        editor.wait()
        editor.close()
        store.close()
    return Result(
        "click on a step to changed picture painted, overview in sight, 95th percentile",
        percentile(taken, 95),
        A_FRAME_MS,
        "ms",
        f"median {median(taken):.1f} ms",
    )


def _editor(store: Store, today: date) -> AssessmentEditor:
    person, practitioner = Person("B-1", "Aoife Byrne"), Practitioner("Maeve Donnelly")
    store.save_practitioner(practitioner)
    store.save_person(person)
    assessment = Assessment(shipped_framework(), person.id, practitioner, today, today)
    store.save(assessment)
    return AssessmentEditor(store, person, assessment)


def _clicks(application: QApplication, page: IndicatorPage, beside: QWidget) -> list[float]:
    """Return what each click costs the window's thread, until nothing is left to paint."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(beside, 1)
    row.addWidget(page, 1)
    window.resize(2732, 768)
    window.show()
    page.show_indicator(INDICATOR)
    QTest.qWait(200)
    taken = []
    for number in range(CLICKS + 20):
        tile = page.findChild(QWidget, f"answer-{INDICATOR}-{number % 5 + 1}")
        start = perf_counter()
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        application.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        application.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        taken.append((perf_counter() - start) * 1000)
        application.processEvents()
    return taken[20:]
