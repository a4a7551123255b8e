"""The look, one person with a draft, and an editor on the real store."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.theme import Theme

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def freed_on_this_thread() -> Iterator[None]:
    """Free what a test leaves behind on the window's thread, as the application does."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(1)
    gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light look at 100 % text, put on the application."""
    theme = Theme()
    theme.use("light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def maeve(store: Store) -> Practitioner:
    """The practitioner who is signed in."""
    practitioner = Practitioner("Maeve Donnelly", "Social worker", "028 9000 0000")
    store.save_practitioner(practitioner)
    return practitioner


@pytest.fixture
def aoife(store: Store) -> Person:
    """A person in the store."""
    person = Person("SW-0142", "Aoife Byrne", known_as="Aoife")
    store.save_person(person)
    return person


@pytest.fixture
def draft(store: Store, framework: Framework, aoife: Person, maeve: Practitioner) -> Assessment:
    """Her stored draft, with nothing in it."""
    assessment = Assessment(framework, aoife.id, maeve, TODAY, TODAY)
    store.save(assessment)
    return assessment


@pytest.fixture
def editor(qapp: QApplication, store: Store, aoife: Person, draft: Assessment) -> Iterator[AssessmentEditor]:
    """The bridge on her draft."""
    editor = AssessmentEditor(store, aoife, draft)
    yield editor
    editor.close()
