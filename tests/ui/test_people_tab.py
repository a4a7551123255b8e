"""The tab of the people leads there from every page that shows it, and nothing half written is lost by it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.hand_over.answers import Answers, press
from tests.ui.patience import wait
from tests.ui.places import Places
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.theme import Theme

NOTHING_WRITTEN = (
    "before", "person edit", "withdraw", "audit", "step", "agreements", "ask to agree", "take back",
    "time line", "everything", "erase", "due", "keep", "table", "team file", "batch", "team", "all drafts",
    "all reviews", "settings", "safety for nobody", "compare", "copy",
)  # fmt: skip


@pytest.fixture
def places(theme: Theme, sample_store: Path, tmp_path: Path, passphrase: str) -> Iterator[Places]:
    """A window of its own over a copy of the sample people."""
    folder = Path(shutil.copytree(sample_store, tmp_path / "store"))
    with Store.open(folder, passphrase) as store:
        made = Places(theme, tmp_path, store)
        made.window.show()
        made.window.activateWindow()
        wait(made.window.isActiveWindow)
        yield made
        made.close()


def choose_people(places: Places) -> None:
    tab = places.see("tab-people")
    assert tab is not None
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)


def write_why(places: Places) -> QLineEdit:
    field = places.see("reason-edit")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "Half a")
    return field


@pytest.mark.parametrize("place", NOTHING_WRITTEN)
def test_it_leads_from_a_page_on_which_nothing_is_written(qtbot, places, place):
    places.go(place)
    assert places.page.objectName() != "people-page"
    answers = Answers(qtbot, press("choice-0"))

    choose_people(places)

    assert answers.said == []
    wait(lambda: places.page.objectName() == "people-page")


def test_what_is_half_written_stays_where_somebody_stays(qtbot, places):
    places.go("withdraw")
    field = write_why(places)
    answers = Answers(qtbot, press("choice-0"))

    choose_people(places)

    assert answers.said == ["Leave this page? What you wrote or chose here is not kept yet."]
    assert places.page.objectName() == "reason-page"
    assert field.text() == "Half a"


def test_what_is_half_written_goes_only_where_somebody_says_so(qtbot, places):
    places.go("withdraw")
    write_why(places)
    answers = Answers(qtbot, press("choice-1"))

    choose_people(places)

    assert len(answers.said) == 1
    wait(lambda: places.page.objectName() == "people-page")


def test_the_settings_over_a_form_do_not_lose_what_is_half_written_below(qtbot, places):
    places.go("withdraw")
    field = write_why(places)
    places.window.settings_wanted.emit()
    wait(lambda: places.page.objectName() == "settings-page")
    answers = Answers(qtbot, press("choice-0"))

    choose_people(places)

    assert len(answers.said) == 1
    assert places.page.objectName() == "reason-page"
    assert field.text() == "Half a"


def test_a_choice_before_we_start_is_asked_about(qtbot, places):
    places.go("before")
    places.press("made-together")
    answers = Answers(qtbot, press("choice-0"))

    choose_people(places)

    assert len(answers.said) == 1
    assert places.page.objectName() == "before-page"


@pytest.mark.parametrize(("place", "said"), [
    ("making everything", "This is still being made"),
    ("everything without a yes", "One thing is still open here"),
])  # fmt: skip
def test_what_has_to_end_first_is_said(qtbot, places, place, said):
    places.go(place)
    name = places.page.objectName()
    answers = Answers(qtbot, press("choice-0"))

    choose_people(places)

    assert said in answers.said[0]
    assert places.page.objectName() == name
