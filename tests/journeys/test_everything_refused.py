from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.journeys.hands import Mouse
from tests.journeys.steps import begin_together, read_pdf, save_copy, see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import WORDS
from tests.reports.reading import elements_of
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.storage.store import Store

UNKIND = ("Hardest", "Going best", "lowest", "poor", "refuse", "Average", "not enough explored")


def refuse(hands: Mouse, indicator_id: str) -> None:
    if hands.sees("gate") is not None:
        hands.choose("gate-open")
    hands.choose(f"answer-{indicator_id}-{Reason.PREFERS_NOT_TO_SAY}")
    hands.choose("continue")


def refuse_everything(hands: Mouse, framework: Framework) -> None:
    for part in (*(q.indicators for q in framework.quadrants), framework.overall):
        hands.choose("carry-on")
        hands.wait_for("indicator-page")
        for indicator in part:
            refuse(hands, indicator.id)
        hands.wait_for("overview-page")


def check_copy(file: Path) -> None:
    text = read_pdf(file)
    assert "There is no picture to draw yet." in text
    assert "That is fine. Nothing here is written down as a low answer. It stays open." in text
    assert [word for word in UNKIND if word in text] == []
    assert [e.role for e in elements_of(file.read_bytes()) if e.role == "Figure"] == []


def test_a_person_who_would_say_nothing_gets_a_copy_that_is_kind_about_it(
    qtbot: QtBot, office: Office, framework: Framework, saved_copy: Path, tmp_path: Path
) -> None:
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    refuse_everything(hands, framework)
    see_picture(hands)
    assert "No step was chosen yet." in hands.read()
    sign_off(hands)
    hands.choose("safe-yes")
    save_copy(hands)

    check_copy(saved_copy)
    office.window.close()
    with Store.open(tmp_path / "store", WORDS) as store:
        kept = store.assessment(store.assessment_rows()[0].id)
    said = {(Voice.PERSON, i.id): Reason.PREFERS_NOT_TO_SAY for i in framework.all_indicators}
    assert kept.answers == said
    assert kept.sign_off is not None
