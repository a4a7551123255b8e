"""Three pictures over a year, by real clicks from the first run to what moved, on screen and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Mouse, editor_of, insert
from tests.journeys.steps import see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import add_person, first_run
from tests.reports.reading import text_of
from wellbeing_desktop.app import Office
from wellbeing_desktop.ui.pages.copy_page import CopyPage

TRUST, HOME = "trusting_relationships", "place_called_home"


def begin_on(hands: Mouse, day: str) -> None:
    """Begin a picture that was held on a day."""
    hands.wait_for("before-page")
    field = editor_of(hands.wait_for("held-on"))
    assert isinstance(field, QLineEdit)
    hands.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    field.selectAll()
    insert(field, day)
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")


def answer(hands: Mouse, trust: int, home: int) -> None:
    """Choose a step at the first two statements, and look at the picture."""
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose(f"answer-{TRUST}-{trust}")
    hands.choose("continue")
    hands.choose(f"answer-{HOME}-{home}")
    hands.choose("continue")
    hands.choose("all-parts")
    see_picture(hands)


def sign_and_go_back(hands: Mouse) -> None:
    sign_off(hands)
    hands.choose("copy-back")
    hands.wait_for("person-page")


@pytest.fixture
def progress_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog of the system saves to."""
    file = tmp_path / "progress.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def test_a_year_in_three_pictures_ends_in_what_moved(
    qtbot: QtBot, office: Office, progress_file: Path
) -> None:
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    begin_on(hands, "20 November 2025")
    answer(hands, 2, 4)
    assert hands.sees(f"say-reason-{TRUST}") is None
    sign_and_go_back(hands)
    assert hands.sees("compare-pictures") is None

    hands.choose("carry-on")
    begin_on(hands, "20 May 2026")
    answer(hands, 3, 4)
    sign_and_go_back(hands)

    hands.choose("start-closing")
    begin_on(hands, "20 November 2026")
    answer(hands, 5, 3)
    hands.choose(f"say-reason-{TRUST}")
    hands.choose("segment-things_changed")
    hands.choose("make-plan")
    hands.reads("What carries on without us: who is there, and what does Aoife do to keep it going?")
    hands.choose("go-to-sign-off")
    hands.choose("sign-off")
    hands.wait_for("copy-page")
    hands.choose("copy-back")

    hands.choose("compare-pictures")
    hands.reads("From 20 November 2025 to 20 November 2026.")
    hands.reads("Aoife: up 1.0 on average (2 of 4 in both)")
    read = hands.read()
    assert "Of 2 that Aoife rated both times, 1 moved up, none stayed the same and 1 moved down." in read
    assert "Aoife: up 1.0 on average (2 of 4 in both)" in read
    assert "Aoife: 2, then 5" in read
    assert "↑ moved up three" in read
    assert "↓ moved down one" in read
    assert "Why it moved: Things changed" in read

    hands.choose("compare-back")
    hands.wait_for("person-page")

    hands.choose("open-progress")
    hands.wait_for("copy-page")
    hands.reads("Is it safe for Aoife to take this home?")
    hands.choose("save")
    assert not progress_file.exists()
    hands.choose("safe-yes")
    page = hands.sees("copy-page")
    assert isinstance(page, CopyPage)
    qtbot.waitUntil(lambda: page.pdf is not None, timeout=20_000)
    hands.choose("save")
    hands.choose("save-open")
    hands.choose("save-go")
    hands.reads("Saved as progress.pdf.")

    found = text_of(progress_file.read_bytes())
    assert "From my first picture on 20 November 2025 to the latest on 20 November 2026." in found
    assert "Between them: 20 May 2026." in found
    assert "1 moved up (People I trust), none stayed and 1 moved down (A place I call home)." in found
    assert "Things changed: People I trust." in found
    assert "Aoife" not in found
