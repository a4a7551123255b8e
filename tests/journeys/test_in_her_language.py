"""Statements stand in the person's own language where there are texts in it, in the window and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Mouse
from tests.journeys.steps import read_pdf, save_copy, see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import first_run
from wellbeing_desktop import paths
from wellbeing_desktop.app import Office

TEXTS = """framework = "social-wellbeing"
framework_version = "1.0.0"
language = "pl"

[[indicators]]
id = "trusting_relationships"
title = "Bliscy"
statement = "Mam komu zaufać."
steps = ["pierwszy", "drugi", "trzeci", "czwarty", "piąty"]
"""


@pytest.fixture
def languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of texts."""
    folder = tmp_path / "languages"
    folder.mkdir()
    monkeypatch.setattr(paths, "languages_folder", lambda: folder)
    return folder


def lead_to_before(hands: Mouse) -> None:
    """Add somebody who speaks Polish first, and go to "Before we start"."""
    hands.choose("add-person")
    hands.write("called-edit", "Aoife")
    hands.write("full-name-edit", "Aoife Byrne")
    hands.write("languages-edit", "Polish, English")
    hands.choose("keep-person")
    hands.choose("carry-on")
    hands.wait_for("before-page")


def begin_in_polish(hands: Mouse) -> None:
    lead_to_before(hands)
    hands.choose("made-together")
    hands.choose("begin")


def test_the_statement_and_its_steps_are_polish_and_the_rest_english(
    qtbot: QtBot, languages: Path, office: Office, saved_copy: Path
) -> None:
    (languages / "social-wellbeing.pl.toml").write_text(TEXTS, "utf-8")
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    begin_in_polish(hands)
    hands.wait_for("overview-page")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.reads("Mam komu zaufać.")
    hands.reads("czwarty")
    hands.choose("answer-trusting_relationships-4")
    hands.choose("continue")
    hands.reads("I live somewhere that feels like home.")
    hands.choose("all-parts")
    see_picture(hands)
    sign_off(hands)
    hands.choose("safe-yes")
    save_copy(hands)

    assert "Bliscy" in read_pdf(saved_copy)
    assert "A place I call home" in read_pdf(saved_copy)


def test_the_two_may_choose_english_for_today_all_the_same(
    qtbot: QtBot, languages: Path, office: Office
) -> None:
    (languages / "social-wellbeing.pl.toml").write_text(TEXTS, "utf-8")
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    lead_to_before(hands)
    box = hands.wait_for("statements-language-edit")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Polish"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "English"
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")
    hands.choose("carry-on")

    hands.reads("I have someone in my life I can trust.")


def test_where_there_is_english_alone_nobody_is_asked_for_a_language(qtbot: QtBot, office: Office) -> None:
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    lead_to_before(hands)

    assert hands.sees("statements-language") is None


def test_a_wrong_file_is_told_of_and_all_goes_on_in_english(
    qtbot: QtBot, languages: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    (languages / "social-wellbeing.pl.toml").write_text(TEXTS.replace("1.0.0", "9.0.0"), "utf-8")
    said: list[str] = []
    monkeypatch.setattr("wellbeing_desktop.ui.attempts.tell", lambda *_, heading, words: said.append(words))
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    begin_in_polish(hands)
    hands.wait_for("overview-page")

    assert "the texts are not for social-wellbeing 1.0.0" in said[0]
    hands.choose("carry-on")
    hands.reads("I have someone in my life I can trust.")
