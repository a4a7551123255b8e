from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from tests.journeys.conftest import opened
from tests.journeys.half_a_sentence import SENTENCE, TYPING
from tests.journeys.hands import Mouse, words_in
from tests.journeys.test_first_run_to_saved_copy import WORDS
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Voice


def kill_while_typing(folder: Path) -> None:
    """Start a window apart, and end its process as a power cut would."""
    command = [sys.executable, "-m", "tests.journeys.half_a_sentence", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        line = window.stdout.readline()
        window.kill()
    assert line.strip() == TYPING


@pytest.fixture
def office_after(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """The window opened again on the store whose process was killed."""
    kill_while_typing(tmp_path)
    yield from opened(qtbot, qapp, tmp_path)


def test_a_window_killed_in_a_sentence_opens_where_it_was(qtbot: QtBot, office_after: Office) -> None:
    hands = Mouse(qtbot, office_after)
    hands.write("passphrase", WORDS)
    hands.choose("open")
    hands.reads("One person.")
    hands.reads("You stopped today")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")

    store = office_after._store
    assert store is not None
    kept = store.assessment(store.rows_of(store.drafts_listed())[0].id)
    assert kept.answers == {
        (Voice.PERSON, "trusting_relationships"): 4,
        (Voice.PERSON, "place_called_home"): 2,
    }
    assert words_in(hands.wait_for("own-words")).startswith(SENTENCE.strip())
    tile = hands.wait_for("answer-place_called_home-2")
    assert isinstance(tile, QRadioButton)
    assert tile.isChecked()
    assert store.verify() == []
