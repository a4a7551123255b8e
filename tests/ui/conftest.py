"""The look, one person with a draft, and an editor on the real store."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui.freeing import freed_on_this_thread
from tests.ui.places import Atlas, Places, window_over
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.theme import Theme

__all__ = ["freed_on_this_thread"]

TODAY = date(2026, 11, 21)


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


@pytest.fixture(scope="session")
def sample_store(
    tmp_path_factory: pytest.TempPathFactory, new_store: Path, passphrase: str, framework: Framework
) -> Path:
    """The folder of a closed store with the sample people, and one person with nothing yet."""
    from wellbeing_desktop.exchange.samples import shipped_samples

    folder = Path(shutil.copytree(new_store, tmp_path_factory.mktemp("samples") / "store"))
    with Store.open(folder, passphrase) as store:
        store.take_in(shipped_samples(framework))
        store.save_person(Person("SW-0001", "Aoife Byrne", known_as="Aoife"))
    return folder


@pytest.fixture
def places(theme: Theme, sample_store: Path, tmp_path: Path, passphrase: str) -> Iterator[Places]:
    """A window of its own over a copy of the sample people, for one test."""
    folder = tmp_path / "window"
    with (
        Store.open(Path(shutil.copytree(sample_store, folder / "store")), passphrase) as store,
        window_over(theme, folder, store) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def atlas(
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    new_store: Path,
    sample_store: Path,
    passphrase: str,
) -> Iterator[Atlas]:
    """The whole window, with sample people and without, for one module of tests."""
    theme = Theme()
    theme.apply(qapp)
    made = []
    for folder in (sample_store, new_store):
        place = tmp_path_factory.mktemp("places")
        store = Store.open(Path(shutil.copytree(folder, place / "store")), passphrase)
        made.append(Places(theme, place, store))
    QAccessible.setActive(True)
    yield Atlas(theme, *made)
    QAccessible.setActive(False)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for places in made:
        places.close()
        places.store.close()


@pytest.fixture
def go_to(atlas: Atlas) -> Callable[..., Places]:
    """Lead the window to a place by its name, in a size and a look where they matter."""
    return atlas.go
