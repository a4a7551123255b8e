"""From the first start to a saved copy in a language nobody speaks: longer, accented, from the right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import opened
from tests.journeys.hands import Mouse
from tests.journeys.steps import read_pdf
from tests.reports.pseudo import in_greek
from tests.ui.room_rules import cramped
from tests.ui.spoken_window import CODE, make_help, plain_words, said, spoken
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.exchange import framework_file
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages import people_page
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.translations import OWN

WORDS = "otter lantern sixpence gravel"
GIVEN = {"Maeve", "Donnelly", "Aoife", "Byrne", "English", "Ctrl", "F1", "copy.pdf", "Ρινγ"}
"""Names of people, of a file, of a language and of keys: they stay as they are."""


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """The window on an empty folder, in the language that was chosen before."""
    for module in (framework_file, people_page):
        monkeypatch.setattr(module, "shipped_framework", lambda: in_greek(framework))
    Settings(tmp_path / "window.ini").language = CODE
    make_help(tmp_path / OWN)
    with spoken(qapp, tmp_path / OWN):
        yield from opened(qtbot, qapp, tmp_path)


class Reader(Mouse):
    """Hands that read every page they come to."""

    def look(self, place: str) -> None:
        """Wait for a page; all on it is translated and nothing of it is cut."""
        self.wait_for(place)
        for _ in range(40):
            QTest.qWait(25)
            if not cramped(self.window):
                break
        assert plain_words(self.window, GIVEN) == [], place
        assert cramped(self.window) == [], place

    def says(self, source: str) -> None:
        """Wait until a text of the source is said, in whatever it became."""
        self.reads(said(source))


def first_run(hands: Reader) -> None:
    hands.look("first-run-page")
    hands.write("new-passphrase", WORDS)
    hands.write("new-passphrase-again", WORDS)
    hands.choose("passphrase-continue")
    hands.says("Write down the recovery key")
    before = said("Type group %1 back, so that we know it is on paper").split("%1")[0]
    asked = int(hands.read().split(before)[1].split()[0])
    hands.write("recovery-group", str(hands.wait_for(f"recovery-group-{asked}").text()).split()[-1])
    hands.choose("recovery-continue")
    hands.write("practitioner-name", "Maeve Donnelly")
    hands.look("first-run-page")
    hands.choose("who-continue")
    hands.choose("begin")


def begin(hands: Reader) -> None:
    hands.look("people-page")
    hands.choose("add-person")
    hands.look("person-edit-page")
    hands.write("called-edit", "Aoife")
    hands.write("full-name-edit", "Aoife Byrne")
    hands.choose("keep-person")
    hands.look("person-page")
    hands.choose("carry-on")
    hands.look("before-page")
    hands.choose("made-together")
    hands.choose("begin")


def talk(hands: Reader) -> None:
    hands.look("overview-page")
    hands.choose("carry-on")
    hands.look("indicator-page")
    hands.choose("answer-trusting_relationships-4")
    hands.write("own-words", "Ριγσ εωερυ δαυ.")
    hands.choose("matters-most")
    hands.choose("continue")
    hands.choose("answer-place_called_home-2")
    hands.choose("continue")
    hands.choose("answer-community_life-prefers_not_to_say")
    hands.look("indicator-page")
    hands.choose("all-parts")
    hands.look("overview-page")


def sign_and_save(hands: Reader) -> None:
    hands.choose("see-picture" if hands.sees("see-picture") else "carry-on")
    hands.says("The picture so far")
    hands.look("review-page")
    hands.choose("make-plan")
    hands.choose("add-step")
    hands.write("step-what-edit", "Ονε περσον νεαρβυ")
    hands.look("plan-page")
    hands.choose("go-to-sign-off")
    hands.choose("agreement-partly")
    hands.look("sign-off-page")
    hands.choose("sign-off")
    hands.wait_for("copy-page")
    hands.choose("safe-yes")
    hands.qtbot.waitUntil(lambda: hands.wait_for("save").is_available, timeout=30_000)
    hands.look("copy-page")
    hands.choose("save")
    hands.choose("save-open")
    hands.look("save-form")
    hands.choose("save-go")
    hands.reads("copy.pdf")


def test_the_whole_journey_in_a_language_that_nobody_speaks(
    qtbot: QtBot, office: Office, saved_copy: Path, tmp_path: Path
) -> None:
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    hands = Reader(qtbot, office)
    first_run(hands)
    begin(hands)
    talk(hands)
    sign_and_save(hands)

    assert said("How life is for me")[1:8] in read_pdf(saved_copy)
    office.window.close()
    with Store.open(tmp_path / "store", WORDS) as store:
        (row,) = store.assessment_rows()
        assert store.assessment(row.id).sign_off is not None
        assert store.verify() == []
