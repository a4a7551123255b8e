"""A store with one person and one draft, closed, and the harness's own counts."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def folder(new_store: Path, tmp_path: Path) -> Path:
    """The folder of a closed store of its own, in a folder of its own."""
    return Path(shutil.copytree(new_store, tmp_path / "laptop" / "store"))


@pytest.fixture
def draft(folder: Path, passphrase: str, framework: Framework) -> Assessment:
    """A draft that is in the store, with nothing in it."""
    person = Person("SW-0142", "Aoife Byrne")
    assessment = Assessment(
        framework, person.id, Practitioner("Maeve Donnelly"), date(2026, 11, 3), date(2026, 11, 3)
    )
    with Store.open(folder, passphrase) as store:
        store.save_person(person)
        store.save(assessment)
    return assessment
