"""A click until the picture is painted, one page to the next, and another look, on the window's thread."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import cycle, islice
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
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.pages.overview_page import OverviewPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

CLICKS = 400
A_FRAME_MS = 16
A_PAGE_MS = 50
A_LOOK_MS = 300
PAGES = 120
LOOKS = 12
INDICATOR = "sense_of_belonging"


def measure() -> list[Result]:
    """Click through the steps with the overview beside them; go from page to page; change the look."""
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
        clicks = _clicks(application, page, overview)
        pages = _pages(application, page)
        looks = _looks(application, theme)
        editor.wait()
        editor.close()
        store.close()
    return [
        _result("click on a step to changed picture painted, overview in sight", clicks, A_FRAME_MS),
        _result("one statement's page to the next, painted", pages, A_PAGE_MS),
        _result("another text size or other colours, painted", looks, A_LOOK_MS),
    ]


def _result(what: str, taken: list[float], limit_ms: float) -> Result:
    detail = f"median {median(taken):.1f} ms"
    return Result(f"{what}, 95th percentile", percentile(taken, 95), limit_ms, "ms", detail)


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
        taken.append(
            _painted_ms(application, lambda tile=tile: QTest.mouseClick(tile, Qt.MouseButton.LeftButton))
        )
    page.setParent(None)
    return taken[20:]


def _pages(application: QApplication, page: IndicatorPage) -> list[float]:
    """Return what it costs to go from one statement to the next, alone in the window."""
    page.resize(1366, 708)
    page.show()
    QTest.qWait(100)
    show = page.show_indicator
    ids = [i.id for i in shipped_framework().indicators if i.id != GUARDED]
    wanted = islice(cycle(ids), PAGES)
    return [_painted_ms(application, partial(show, indicator_id)) for indicator_id in wanted]


def _looks(application: QApplication, theme: Theme) -> list[float]:
    """Return what it costs to change the text's size and the colours with a full page in sight."""
    changes = (theme.larger, lambda: theme.use("dark"), theme.smaller, lambda: theme.use("light"))
    return [_painted_ms(application, changes[number % len(changes)]) for number in range(LOOKS)]


def _painted_ms(application: QApplication, action: Callable[[], object]) -> float:
    """Do something, and return the time until nothing is left to lay out or paint."""
    start = perf_counter()
    action()
    application.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    application.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    taken = (perf_counter() - start) * 1000
    application.processEvents()
    # Without a running event loop nothing that was put away is ever deleted.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken
