"""The time line of a person with 100 assessments: from asking the store to the charts painted."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.harness import Result, median, percentile
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.life_page import LifePage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.tidying import Tidying

PICTURES = 100
ROUNDS = 20
LIMIT_MS = 150


def measure() -> list[Result]:
    """Read the life and show it, again and again, in a window of the usual size that tidies as ours does."""
    application = QApplication([])
    Tidying(application).start()
    theme = Theme()
    theme.use("light")
    theme.apply(application)
    with tempfile.TemporaryDirectory() as folder:
        store, _ = Store.create(Path(folder) / "store", "four words for benchmarks", KdfCost(19 * 1024, 1, 1))
        with store:
            person_id = _fill(store)
            taken = _shown_ms(application, theme, store, person_id)
    what = f"time line of a person with {PICTURES} assessments, read and painted, 95th percentile"
    return [Result(what, percentile(taken, 95), LIMIT_MS, "ms", f"median {median(taken):.0f} ms")]


def _fill(store: Store) -> UUID:
    person, practitioner, framework = Person("B-1", "Aoife Byrne"), Practitioner("Maeve"), shipped_framework()
    store.save_practitioner(practitioner)
    store.save_person(person)
    for number in range(PICTURES):
        day = date(2018, 1, 8) + timedelta(days=28 * number)
        made = Assessment(framework, person.id, practitioner, day, day)
        for place, indicator in enumerate(framework.all_indicators):
            made.rate(Voice.PERSON, indicator.id, 1 + (number + place) % 5)
            made.rate(Voice.PRACTITIONER, indicator.id, 1 + (number + 2 * place) % 5)
        made.sign(SignOff(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), practitioner.name))
        store.save(made)
    return person.id


def _shown_ms(application: QApplication, theme: Theme, store: Store, person_id: UUID) -> list[float]:
    page = LifePage(theme)
    page.resize(1366, 708)
    page.show()
    QTest.qWait(100)
    taken = []
    for _ in range(ROUNDS + 3):
        start = perf_counter()
        page.show_life(store.soon(store.life, person_id).result())
        application.processEvents()
        page.grab()
        taken.append((perf_counter() - start) * 1000)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page.close()
    return taken[3:]
