"""Closing never holds the window up: it waits for a slow disk while it answers, and ends out of sight."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer

from tests.journeys.hands import Mouse
from tests.journeys.steps import begin_together
from tests.journeys.test_first_run_to_saved_copy import WORDS
from tests.ui.patience import wait
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.settings import Settings

SLOW_S = 2.5
HELD_UP_AT_MOST_S = 1.0


class Beats:
    """How long the window's thread was away at the longest."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(20)

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now


def test_a_slow_disk_keeps_the_window_open_and_alive_until_the_answer_is_safe(
    qtbot, office, monkeypatch, tmp_path
):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    save = Store.save_answer

    def slowly(*given):
        time.sleep(SLOW_S)
        return save(*given)

    monkeypatch.setattr(Store, "save_answer", slowly)
    hands.choose("answer-trusting_relationships-2")
    beats = Beats()
    office.window.close()
    assert office.window.isVisible()
    wait(lambda: office._store is None)

    assert beats.longest < HELD_UP_AT_MOST_S
    assert not office.window.isVisible()
    with Store.open(tmp_path / "store", WORDS) as store:
        (row,) = store.assessment_rows()
        assert store.assessment(row.id).answers == {(Voice.PERSON, "trusting_relationships"): 2}


def test_what_ends_slowly_ends_once_the_window_is_out_of_sight(qtbot, office, monkeypatch):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    seen: list[bool] = []
    close = Store.close

    def watched(store):
        seen.append(office.window.isVisible())
        close(store)

    monkeypatch.setattr(Store, "close", watched)
    office.window.close()
    assert seen == [False]
    assert office._store is None


@pytest.fixture
def demo(qtbot, tmp_path):
    made = make_office(make_application(), tmp_path / "store", Settings(tmp_path / "settings.ini"), demo=True)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_the_sample_people_are_put_in_beside_the_window(qtbot, demo, monkeypatch):
    take = Store.take_in

    def slowly(*given, **said):
        time.sleep(SLOW_S)
        return take(*given, **said)

    monkeypatch.setattr(Store, "take_in", slowly)
    demo.open()
    wait(lambda: demo._store is not None)
    beats = Beats()
    wait(lambda: demo.window.page_name == "people-page")

    assert beats.longest < SLOW_S
    assert demo._store.count_people() == 5


def test_closing_while_they_are_put_in_ends_well(qtbot, demo):
    demo.open()
    wait(lambda: demo._store is not None)
    demo.window.close()
    assert demo._store is None
